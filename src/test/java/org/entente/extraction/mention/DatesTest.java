package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  /** The dates in a sentence of an item that was published on a Wednesday, 6 May 2020. */
  private static String dates(String words) {
    String text =
        """
        The Rector of Elm University visits Fern College

        6 May 2020

        The delegation of the university met the dean %s in the town hall.
        """
            .formatted(words);
    List<String> dates = Tagged.of(text).dates();
    assertEquals("2020-05-06", dates.get(0), "the date line");
    return String.join(" ", dates.subList(1, dates.size()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 17 May 2018 | 2018-05-17",
        "on the 17th of May 2018 | 2018-05-17",
        "on May 17, 2018 | 2018-05-17",
        "on May 17th 2018 | 2018-05-17",
        "on Thursday, 17 May 2018, | 2018-05-17",
        "on Thursday (17 May 2018) | 2018-05-17",
        "on 17.05.2018 | 2018-05-17",
        "on 2018-05-17 | 2018-05-17",
        "on 2018.05.17 | 2018-05-17",
        "on 17/5/2018 | 2018-05-17",
        "on 5/17/2018 | 2018-05-17",
        "in May 2018 | 2018-05",
        "in 2018 | 2018",
        "on 31 February 2018 | 2018-02",
      })
  void wholeDatesInAnyUsualOrder(String words, String expected) {
    assertEquals(expected, dates(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 14-22 November 2019 | 2019-11-14/2019-11-22",
        "from 14 to 22 November 2019 | 2019-11-14/2019-11-22",
        "on November 14–22, 2019 | 2019-11-14/2019-11-22",
        "from 28 October to 2 November 2019 | 2019-10-28/2019-11-02",
        "from October 31 to November 3, 2019 | 2019-10-31/2019-11-03",
        "on 3 and 4 March | 2020-03-03/2020-03-04",
      })
  void rangesHaveTheirFirstAndLastDay(String words, String expected) {
    assertEquals(expected, dates(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 4 May | 2020-05-04",
        "on April 30 | 2020-04-30",
        "on 12 November | 2019-11-12",
        "on 20 June | 2020-06-20",
        "in February | 2020-02",
      })
  void aYearLeftOutIsTheNearest(String words, String expected) {
    assertEquals(expected, dates(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yesterday | 2020-05-05",
        "today | 2020-05-06",
        "tomorrow | 2020-05-07",
        "on Monday | 2020-05-04",
        "last Friday | 2020-05-01",
        "next Friday | 2020-05-08",
        "on Wednesday | 2020-05-06",
        "on 2 March and the next day | 2020-03-02 2020-03-03",
        "last year | 2019",
      })
  void relativeDatesCountFromThePublication(String words, String expected) {
    assertEquals(expected, dates(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who may come",
        "with 2018 % growth",
        "in room 12",
        "in the second half",
        "every Monday"
      })
  void otherWordsAndNumbersAreNoDates(String words) {
    assertEquals("", dates(words));
  }

  @Test
  void thePublicationIsTheDateLineAndNotTheUpdate() {
    Tagged read =
        Tagged.of(
            """
            The Rector of Elm University visits Fern College

            Updated: 9 June 2021
            Published: 4 May 2020

            The Rector of the university met the dean in the town hall.
            """);
    assertEquals("2020-05-04", read.reading().published().orElseThrow().value().toString());
  }
}
