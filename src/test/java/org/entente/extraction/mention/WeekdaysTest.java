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
