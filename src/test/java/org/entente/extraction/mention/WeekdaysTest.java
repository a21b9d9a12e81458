package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Monday is meant, in an item that was published on a Wednesday, 6 May 2020. */
class WeekdaysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fern College is expected on Monday. | 2020-05-11",
        "A visit is planned for June, the rector said on Monday. | 2020-06 2020-05-04",
        "A campus is planned in Fern, the minister told reporters on Monday. | 2020-05-04",
        "They spoke of what is due in autumn when they met on Monday. | 2020-05-04",
        "The rector met the dean, who is expected to retire soon, on Monday. | 2020-05-04",
        "The guests came on Tuesday the 28th April. | 2020-04-28",
        "On Tuesday the 28th Ann Lee met the dean. | 2020-04-28",
        "On Monday the 12th meeting was held. | 2020-05-04",
        "On Monday afternoon 12 students met the dean. | 2020-05-04",
        "On Monday morning 4 May the students met the dean. | 2020-05-04",
        "Letters have gone, he said, and he is to see the dean on Friday. | 2020-05-08",
        "On Friday the two are to meet the dean. | 2020-05-08",
        "The guests leave the town; the rector leaves for Fern on Friday. | 2020-05-08",
        "The closing session takes place on Friday. | 2020-05-08",
        "On Friday the rector goes on to Fern. | 2020-05-08",
        "On Friday the board elected those who will lead the college. | 2020-05-01",
        "The rector takes part in the fair that was opened on Friday. | 2020-05-01",
        "They met on Wednesday last. | 2020-04-29",
        "They met on Wednesday. | 2020-05-06",
        "Tuesday 28: a meeting with the dean. | 2020-04-28",
        "On Monday 10:30 the students met the dean. | 2020-05-04",
        "They met last Tuesday, 28, in the hall. | 2020-04-28",
        "They met last Tuesday, the 28th, in the hall. | 2020-04-28",
      })
  void theWordsRoundItTell(String sentence, String expected) {
    String text =
        """
        The Rector of Elm University visits Fern College

        6 May 2020

        %s
        """
            .formatted(sentence);
    List<String> dates = Tagged.of(text).dates();
    assertEquals("2020-05-06", dates.get(0), "the date line");
    assertEquals(expected, String.join(" ", dates.subList(1, dates.size())));
  }
}
