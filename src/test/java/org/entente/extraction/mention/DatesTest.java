package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
        "on 17-May-2018 | 2018-05-17",
        "on May 17,2018 | 2018-05-17",
        "on 17 May 2018in the rain | 2018-05-17",
        "on May 17 (Thu.), 2018 | 2018-05-17",
        "on the 17 of May of 2018 | 2018-05-17",
        "on 17. 5. 2018 | 2018-05-17",
        "on 17. May 2018 | 2018-05-17",
        "on Nov. 15, 2018 | 2018-11-15",
        "on 17 May 2561/2018 | 2018-05-17",
        "on 17 May 2561 | 2018-05-17",
        "on Tue, 02/01/2022 | 2022-02-01",
        "on 5/17/2018 and 6/2/2018 | 2018-05-17 2018-06-02",
        "on 17 mai 2018 | 2018-05-17",
        "on day 1 - Thursday, 6 June 2024 | 2024-06-06",
        "at 17:20, 31 May, 2019, | 2019-05-31",
        "on the 14th, November 2023, | 2023-11-14",
        "on Tuesday 22, May 2018 | 2018-05-22",
        "on 11/Jun/2024 | 2024-06-11",
        "on 9\\3\\2023 | 2023-03-09",
        "on 30-X-2017 | 2017-10-30",
        "on 20/VIII/14 | 2014-08-20",
        "on 30 Kasım 2022 | 2022-11-30",
        "on 14 iunie 2023 | 2023-06-14",
        "on 2024 yil, 9 fevral | 2024-02-09",
        "on 2023. gada 3. jūlijs | 2023-07-03",
        "on 2017. október 12. | 2017-10-12",
        "on 15 tháng 4, 2019 | 2019-04-15",
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
        "from January 24th to 26th | 2020-01-24/2020-01-26",
        "between 14 and 16 March | 2020-03-14/2020-03-16",
        "on the 14th-17th of March | 2020-03-14/2020-03-17",
        "on February 12, 13 and 15 | 2020-02-12/2020-02-15",
        "on 12, 13 and 15 February | 2020-02-12/2020-02-15",
        "from Monday 6 to Wednesday 8 April 2020 | 2020-04-06/2020-04-08",
        "between the 25th and the 28th of March | 2020-03-25/2020-03-28",
        "on 25.-26.9.2019 | 2019-09-25/2019-09-26",
        "on Monday-Tuesday (7-8/4) | 2020-04-07/2020-04-08",
        "from Monday to Thursday of last week | 2020-04-27/2020-04-30",
        "on 24/25 March 2020 | 2020-03-24/2020-03-25",
        "on Monday, 4/5 May, | 2020-05-04/2020-05-05",
        "from 28 February through 2 March | 2020-02-28/2020-03-02",
        "from 27.02. to 02.03.2020 | 2020-02-27/2020-03-02",
        "from 30/12 - 02/01/2020 | 2019-12-30/2020-01-02",
        "on 27.02. and 02.03.2020 | 2020-02-27 2020-03-02",
        "from 25th to 27th, December, 2013, | 2013-12-25/2013-12-27",
        "from Monday to Wednesday | 2020-05-04/2020-05-06",
        "on Monday and Tuesday | 2020-05-04/2020-05-05",
        "on Thursday and Monday | 2020-04-30 2020-05-04",
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
        "on 30 November last year | 2019-11-30",
        "in October of last year | 2019-10",
        "last December | 2019-12",
        "next October | 2020-10",
        "until the end of June | 2020-06",
        "on Monday (4/5) | 2020-05-04",
        "on 4.5. in Ulm | 2020-05-04",
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
        "last night | 2020-05-05",
        "last month | 2020-04",
        "earlier this month | 2020-05",
        "on Monday last week | 2020-04-27",
        "last week, on Tuesday, | 2020-04-28",
        "on the 4th | 2020-05-04",
        "on the 30th | 2020-04-30",
        "on the morning of the 4th | 2020-05-04",
        "in the afternoon of 5th, | 2020-05-05",
        "on Monday morning (4) | 2020-05-04",
        "who is expected on Monday | 2020-05-11",
        "who held on Monday the 12th meeting | 2020-05-04",
        "from 4 to 6 May and who will come back on Tuesday | 2020-05-04/2020-05-06 2020-05-12",
        "from 4 to 6 May and who came back on Tuesday | 2020-05-04/2020-05-06 2020-05-05",
        "on 2 March and on the 5th of the same month | 2020-03-02 2020-03-05 2020-03",
        "on 2 March and two days later | 2020-03-02 2020-03-04",
        "on 2 March and a day earlier | 2020-03-02 2020-03-01",
        "the day before yesterday | 2020-05-04",
        "the day after tomorrow, | 2020-05-08",
        "on 2 March and four days afterwards | 2020-03-02 2020-03-06",
        "on 2 March and a week later | 2020-03-02 2020-03-09",
        "on 2 March and two weeks earlier | 2020-03-02 2020-02-17",
        "on 2 March and a fortnight later | 2020-03-02 2020-03-16",
        "on 2 March and weeks later | 2020-03-02",
        "on 2 March and the day before | 2020-03-02 2020-03-01",
        "on 2 March and the following morning | 2020-03-02 2020-03-03",
        "on 2 March and the previous day | 2020-03-02 2020-03-01",
        "on 20-23 April and on the second day | 2020-04-20/2020-04-23 2020-04-21",
        "on 2 March and on the second day | 2020-03-02 2020-03-03",
        "on 2 March and on the first day | 2020-03-02",
        "on the 3rd of last month | 2020-04-03 2020-04",
        "on the 3rd of this month | 2020-05-03 2020-05",
        "on 20-23 April and on Wednesday | 2020-04-20/2020-04-23 2020-04-22",
        "who will come on Friday | 2020-05-08",
        "on Monday 4 | 2020-05-04",
        "on Tuesday the 28th | 2020-04-28",
        "from Monday 6 to Wednesday 8 April | 2020-04-06/2020-04-08",
        "on Friday next week | 2020-05-15",
        "on 2 March and on the Friday before | 2020-03-02 2020-02-28",
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
        "in Hall 2.101",
        "at the 2nd meeting",
        "on the 3rd floor",
        "on the 20th anniversary",
        "in Issue 4 May",
        "with 3/6 of the votes",
        "at +49 30 2093",
        "in the second half",
        "on Monday 12",
        "every Monday"
      })
  void otherWordsAndNumbersAreNoDates(String words) {
    assertEquals("", dates(words));
  }
}
