package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.evidence.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the dates of an item is that of its publication. */
class PublicationDateTest {
  @Test
  void aDateThatNoWordsTellIsShownAtTheTitle() {
    String page =
        "<!DOCTYPE html><html><head><meta property='article:published_time' content='2024-02-02'>"
            + "</head><body><nav>News</nav><article><p>Visitors</p><h1>Elm meets Oak</h1>"
            + "<p>The Rector of Elm met the dean of the college in the great hall.</p></article>";
    Evidence shown = Tagged.of(page).reading().published().orElseThrow().evidence();
    assertEquals("Elm meets Oak", shown.quote());
    assertEquals("document.date.metadata", shown.rule());
    Evidence untitled =
        Tagged.of(page.replaceAll("<h1>.*?</h1>", ""))
            .reading()
            .published()
            .orElseThrow()
            .evidence();
    assertEquals("Visitors", untitled.quote());
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18. October 2024 | | 2024-10-18",
        "Dec. 2, 2021 | | 2021-12-02",
        "2019 12 20 | | 2019-12-20",
        "29 march, 2024 | | 2024-03-29",
        "NEWSLETTER Vol. 3 No. 2, March 2019 | | 2019-03",
        "Weekly Bulletin, 13-17 March 2023 | | 2023-03-17",
        "Bulletin of 13-17 March 2023 | | 2023-03",
        "Newsletter no. 2/2012 (June) | | 2012-06",
        "Newsletter 3/2018 | | 2018",
        "Newsletter No. 7 - July 2018 | 18 September 2018: Webinar on quality | 2018-07",
        "Newsletter No. 7 - July 2018 | 18 July 2018, Fern Street 7 | 2018-07-18",
        "Published: 9 March 2019 / Last updated: 3 May 2023 | | 2019-03-09",
        "Newsletter, Summer 2014 | | 2014",
        "Building 3/2018 | | -",
        "Circulated: 13 June 2023 | | 2023-06-13",
        "Posted on : 18 / 09 / 2019   Category : News | | 2019-09-18",
        "news 21 06 2018 | | 2018-06-21",
        "15 de marzo de 2023 | | 2023-03-15",
        "Published: 30. jun 2021 | | 2021-06-30",
        "Friday, Kartik 3, 2080 (20 October 2023) | | 2023-10-20",
        "NEWS / 2019 | | 2019",
        "Published: 14. 5. 2018, 9:40, Press Office | | 2018-05-14",
        "Date : 2024.02.16. Publication Date : 2024.01.31 | | 2024-01-31",
        "Updated: 3 May 2020 | | 2020-05-03",
        "Posted on: Friday, July 17 | Posted in 2020. The fair is on 8 September 2020. |"
            + " 2020-07-17",
        "Press | Niš, 9 February 2023 | 2023-02-09",
        "Press | Posted on: 2013-04-18 | 2013-04-18",
        "Press | (21 November 2022) | 2022-11-21",
        "Press | Published: Thursday, 18 July 2024, Public Relations, Protocol and Public"
            + " Information Services of Elm University | 2024-07-18",
        "2001 Long Boulevard | Fern Street 7 | -",
        "Press | Posted 21/09/2020 by the Press Office | 2020-09-21",
        "Press | Posted by: Administration, Mangsir 12, 2079 (28 November 2022) | 2022-11-28",
        "Press | This content was issued on 29.12.2018 and has been viewed for 561 times. |"
            + " 2018-12-29",
        "Press | Editor: Ann Example, 11.06.2020 19:48 | 2020-06-11",
        "Press | [Report: Secretariat, Oldtown, 16.05.2012] | 2012-05-16",
        "Press | Compiled by: Directorate of Links, Partnerships, Outreach and Collaboration"
            + " (17/05/2019) | 2019-05-17",
        "Press | By Ann Example, Communications Division of the University. Published 3 Oct 2016,"
            + " last updated 5 Oct 2016 | 2016-10-03",
        "Press | Released by the Council Secretary, 21 August 2012 | 2012-08-21",
        "Press | This article was published on 2023-11-02 | 2023-11-02",
        "Online since 31/01/2020 | Fern Street 7 | 2020-01-31",
        "Release 07/10, 22 March 2010 | Fern Street 7 | 2010-03-22",
        "Embargo: 00.01, Friday 11 July 2014 | Fern Street 7 | 2014-07-11",
        "17:20, 31 May, 2019 | Fern Street 7 | 2019-05-31",
        "14/02 2020 | Fern Street 7 | 2020-02-14",
        "1-13-99 | Fern Street 7 | 1999-01-13",
        "2020.07.11 Views 318 | Fern Street 7 | 2020-07-11",
        "News Archive > 2009 > October | Fern Street 7 | 2009-10",
        "Monitor 06/2019 | Fern Street 7 | 2019-06",
        "Monthly update: March-April 2015 | Fern Street 7 | 2015-04",
        "Newsletter, Vol. XI No. 3 (Jan-Mar 2015) | Fern Street 7 | 2015",
        "Secretariat Bulletin No. 7, s. 2018 | Fern Street 7 | 2018",
        "The alumni magazine - Winter 2011 | Fern Street 7 | 2011",
        "11 September 1943 - 27 April 2011 | Fern Street 7 | -",
        "Our leadership team 2024-2026 | Fern Street 7 | -",
        "Press | The first meeting of the new committee of the library will be held in Oldtown, 16"
            + " February 2023. | -",
        "Press | Kathmandu, Dec. 5 | -",
        "Kathmandu, Dec. 5 | Copyright 2022 Elm Press | 2022-12-05",
        "News - 14 March | The fair is on 8 April 2024. | 2024-03-14",
        "No. 212/sipers/2021 - Jakarta, 18 March | Fern Street 7 | 2021-03-18",
      })
  void thePublicationStandsAboveOrBelowTheText(String above, String below, String expected) {
    String text =
        """
        The Rector of Elm University visits Fern College

        %s

        The Rector of the university met the dean of the college in the great hall of the old town.

        The guests then saw the library, the laboratories and the new garden of the college.

        %s
        """
            .formatted(above, below == null ? "" : below);
    assertEquals(expected, published(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KUALA LUMPUR, July 30, 2019 - The Rector | 2019-07-30",
        "The Council (IUCEA), Kampala, Uganda, 11th July, 2017: The Rector | 2017-07-11",
        "Today, 1 July 2024, the Rector | 2024-07-01",
        "Cairo, Monday 7 April 2025 – The Rector | 2025-04-07",
        "YEREVAN, APRIL 10, 2018, ELMPRESS. The Rector | 2018-04-10",
        "OLD TOWN/NEW HARBOUR PORT, Oct 14, 2016 (ELM) -- The Rector | 2016-10-14",
        "Oldtown, Oct 18, 2013 (EN-Elm) The Rector | 2013-10-18",
        "Oldtown. March 8, 2023. The Rector | 2023-03-08",
        "OLDTOWN, Neb. (Jan. 9, 2020) - The Rector | 2020-01-09",
        "(18 July 2023, Oldtown) The Rector | 2023-07-18",
        "Oldtown, Elmland; 28th July, 2023: The Rector | 2023-07-28",
        "OLDTOWN, 14.11.2023 /Elm-Press/. The Rector | 2023-11-14",
        "Born: December 14, 1929. The Rector | -",
        "On Sunday, 30 January 2022: the Rector | -",
        "On 7 September 2022, the Rector | -",
        "(20-10-2022) Eleven partners and the Rector | 2022-10-20",
        "16.06.2022 // The Rector | 2022-06-16",
        "19.10.2017. The Rector | 2017-10-19",
        "Elm Administration Centre, Oldtown, Saint Lucia. Monday, May 6, 2019. - The Rector |"
            + " 2019-05-06",
        "Oldtown, Antigua and Barbuda. Monday, April 13, 2020. - The Rector | 2020-04-13",
        "Oldtown, Nov. 10 - The Rector | -",
      })
  void thePublicationOpensTheText(String opening, String expected) {
    String text =
        """
        The Rector of Elm University visits Fern College

        %s met the dean of the college in the great hall of the old town with all the students.
        """
            .formatted(opening);
    assertEquals(expected, published(text));
  }

  @Test
  void aDateMayStandBehindTheLead() {
    String lead =
        "The Rector of Elm University has looked at the library of Fern College, its garden, its"
            + " laboratories and its halls.";
    String text =
        "The harvest of the year was good, and so the students of all the faculties came to dance.";
    String rest = ("\n\n" + text).repeat(9);
    assertEquals("2024-03-21", published("A visit\n\n" + lead + "\n\n21 March 2024" + rest));
    assertEquals(
        "2018-06-12", published("A visit\n\n" + lead + "\n\n12 June 2018. " + text + rest));
    assertEquals("-", published("A visit\n\n" + lead + "\n\nStage 2 (8 February 2017)" + rest));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KABUL, Nov. 10 - The Rector | The fair was opened on 2 November 2022. | 2022-11-10",
        "TUNIS, Oct. 2 (APUM) - The Rector | ©2019 All rights reserved | 2019-10-02",
        "Pontianak (14/8) - The Rector | The fair was opened on 2 August 2019. | 2019-08-14",
        "Jalandhar, March 22: The Rector | The guests of the spring of 1995 were shown the library,"
            + " the laboratories and the garden of the college too. | -",
        "At its assembly (11 April), the Rector | The fair was opened on 2 April 2019. | -",
      })
  void theYearOfADateLineIsToldElsewhere(String opening, String below, String expected) {
    String text =
        """
        The Rector of Elm University visits Fern College

        %s met the dean of the college in the great hall of the old town with all the students.

        The guests then saw the library, the laboratories and the new garden of the college.

        %s
        """
            .formatted(opening, below);
    assertEquals(expected, published(text));
  }

  @Test
  void daysThatHeadTheItemsOfADigestAreTheirs() {
    String item = "The Rector met the dean of the college in the great hall of the old town.\n\n";
    String digest = "Visitors of the spring\n\nApril 7\n\n%sApril 19\n\n%sMay 2\n\n%s";
    assertEquals("-", published(digest.formatted(item, item, item) + "The fair is in May 2019."));
    String full = digest.replace("7", "7, 2019").replace("19\n", "19, 2019\n");
    assertEquals("-", published("Visitors\n\n" + item + full.formatted(item, item, item)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12/1/2022 | 30 November 2022 | 2022-12-01",
        "04/11/2024 | April 9 | 2024-04-11",
        "12/1/2022 | 10 January 2022 | 2022-01-12",
        "12/1/2022 | 10 June 2022 | 2022-01-12",
        "12.1.2022 | 30 November 2022 | 2022-01-12",
      })
  void theDaysToldSayWhetherTheMonthIsFirst(String line, String told, String expected) {
    String text =
        """
        The Rector of Elm University visits Fern College

        %s

        The Rector of the university met the dean of the college in the old town on %s at noon.
        """
            .formatted(line, told);
    assertEquals(expected, published(text));
  }

  @Test
  void minutesArePublishedAfterTheirMeeting() {
    String minutes =
        "Elm Library Board\n\nMinutes of the meeting\n\n14 June 2013\n\nThe Chair of the board"
            + " welcomed the members in the great hall of the old town at noon.\n\nA. Example\n\n";
    assertEquals("2013-06-17", published(minutes + "17 June 2013"));
    assertEquals("2013-06-14", published(minutes));
  }

  @Test
  void whatIsToComeIsNotWhenMinutesArePublished() {
    String minutes =
        "Minutes of the ordinary meeting of the Senate of Elm University held in the Old Hall on"
            + " Monday, 27 September 2004, at 4.00 pm\n\nThe Chair of the board welcomed the"
            + " members in the great hall of the old town at noon.\n\n";
    assertEquals(
        "2004-09-27",
        published(minutes + "The next meeting will be held on Monday, 25 October 2004."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "09:27 - 23/05/2017 / Number : 12971 | 2017-05-23",
        "09:27 - 23/05/2017    /    Number : 12971    /    Show Count : 2336 | 2017-05-23",
        "Room 09:27 - 23/05/2017 / Number : 12971 / Show Count : 2336 / Page : 7 | -",
      })
  void aTimeOfDayMayLeadTheDateBelowTheText(String below, String expected) {
    String text =
        "Elm meets Fern\n\nThe Rector of the university met the dean of the college in the old town"
            + " at noon and went on to the hall.\n\n";
    assertEquals(expected, published(text + below));
  }

  private static String published(String text) {
    return Tagged.of(text).reading().published().map(f -> f.value().toString()).orElse("-");
  }
}
