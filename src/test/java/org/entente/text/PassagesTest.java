package org.entente.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.junit.jupiter.api.Test;

/** Sentences and zones, as a document's passages have them. */
class PassagesTest {
  private static final Tokenizer TOKENIZER =
      new Tokenizer(Set.of("dr", "prof", "mr", "jr", "Ch", "Ma"));

  private static Passages passages(String text) throws Exception {
    return Passages.of(
        DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)), TOKENIZER);
  }

  private static List<String> sentences(String text) throws Exception {
    return passages(text).sentences().stream().map(s -> s.span().of(text)).toList();
  }

  /** Each block with its zone. */
  private static List<String> zones(String text) throws Exception {
    Passages passages = passages(text);
    Document document = passages.document();
    List<String> zones = new ArrayList<>();
    for (int b = 0; b < passages.zones().size(); b++) {
      zones.add(
          passages.zones().get(b).label()
              + ": "
              + document.blocks().get(b).span().of(document.text()));
    }
    return zones;
  }

  @Test
  void aSentenceEndsAtItsMarkAndNotAtAnAbbreviation() throws Exception {
    assertEquals(
        List.of(
            "Dr. Bell met Prof. Dunn in Paris.",
            "They spoke with J. K. Hill!",
            "Was it 3.5 hours?",
            "It was."),
        sentences(
            "Dr. Bell met Prof. Dunn in Paris. They spoke with J. K. Hill! Was it 3.5 hours? It was."));
  }

  @Test
  void aSentenceEndsBehindANameWhereNoNameGoesOn() throws Exception {
    assertEquals(
        List.of(
            "Ch. Bell met Dr. Ma. Rosa Fox and Carl Hall Jr.",
            "Absent was Ma.",
            "They thanked Rector Ma.",
            "Bell and Hall Jr. Fox left."),
        sentences(
            "Ch. Bell met Dr. Ma. Rosa Fox and Carl Hall Jr. Absent was Ma. They thanked Rector Ma. "
                + "Bell and Hall Jr. Fox left."));
  }

  @Test
  void aShortMonthOrWeekdayBeforeANumberEndsNoSentence() throws Exception {
    String text =
        "Oldtown, Dec. 5: Bell met Dunn on Wed. 7 May. It was on 18. October 2018 in Dec. The end"
            + " came on day 18. October was dry.";
    assertEquals(
        List.of(
            "Oldtown, Dec. 5: Bell met Dunn on Wed. 7 May.",
            "It was on 18. October 2018 in Dec.",
            "The end came on day 18.",
            "October was dry."),
        sentences(text));
  }

  @Test
  void aDateAtTheHeadOfATextIsNoItemsNumber() throws Exception {
    String body = "Bell met Dunn of Elm University in the town hall on the day before.";
    assertEquals(
        List.of(
            "body: 16.06.2022 // " + body, "body: (20-10-2022) " + body, "list_item: 16. " + body),
        zones("16.06.2022 // " + body + "\n\n(20-10-2022) " + body + "\n\n16. " + body + "\n"));
  }

  @Test
  void theLettersOfAnAgencyEndAReport() throws Exception {
    assertEquals(
        List.of("Bell thanked Elm University.", "-ENA", "Minister Dunn met Bell."),
        sentences("Bell thanked Elm University. -ENA Minister Dunn met Bell."));
    assertEquals(
        List.of("Bell thanked Elm University.", "- ENA Minister Dunn met Bell."),
        sentences("Bell thanked Elm University. - ENA Minister Dunn met Bell."));
    assertEquals(
        List.of("-ENA Minister Dunn met Bell."), sentences("-ENA Minister Dunn met Bell."));
  }

  @Test
  void aClosingQuoteBelongsToTheSentenceBefore() throws Exception {
    assertEquals(
        List.of("“We met the Rector.”", "She left (at noon.)", "He stayed."),
        sentences("“We met the Rector.” She left (at noon.) He stayed."));
  }

  @Test
  void aMissingSpaceDoesNotJoinSentences() throws Exception {
    assertEquals(
        List.of("They met the dean.", "Then they left the town."),
        sentences("They met the dean.Then they left the town."));
  }

  @Test
  void noSentenceIsEndless() throws Exception {
    List<String> sentences = sentences("word ".repeat(1000));
    assertEquals(3, sentences.size());
  }

  @Test
  void everyPositionOfASentenceLeadsToItAndTheGapsToNone() throws Exception {
    String text = "Dr. Bell met Prof. Dunn in Paris.  They spoke.\n\nIt was noon.\n";
    Passages passages = passages(text);
    int within = 0;
    for (int i = 0; i <= text.length(); i++) {
      int position = i;
      List<Sentence> holding =
          passages.sentences().stream().filter(s -> s.span().contains(position)).toList();
      assertEquals(holding.isEmpty() ? null : holding.get(0), passages.at(i));
      within += holding.size();
    }
    assertEquals(33 + 11 + 12, within);
  }

  @Test
  void everyBlockHasAZone() throws Exception {
    assertEquals(
        List.of(
            "masthead: Elm University",
            "title: Rector of Elm University visits Fern College",
            "dateline: 4 May 2020",
            "boilerplate: Share this page",
            "body: On 3 May 2020 the Rector of Elm University, Ada Bell, visited Fern College.",
            "caption: From left: Ada Bell and Cy Dunn",
            "heading: New exchange",
            "body: Both sides agreed to exchange ten students in each of the next four years.",
            "boilerplate: © Elm University"),
        zones(
            """
            Elm University

            Rector of Elm University visits Fern College

            4 May 2020
            Share this page

            On 3 May 2020 the Rector of Elm University, Ada Bell, visited Fern College.

            From left: Ada Bell and Cy Dunn

            New exchange

            Both sides agreed to exchange ten students in each of the next four years.

            © Elm University
            """));
  }

  @Test
  void listItemsAreRunningText() throws Exception {
    assertEquals(
        List.of(
            "body: The delegation of Elm University had the following two members:",
            "list_item: - Ada Bell, Rector of the university",
            "list_item: - Cy Dunn, Dean of Arts",
            "body: They were received by the Minister of Education of the country."),
        zones(
            """
            The delegation of Elm University had the following two members:
            - Ada Bell, Rector of the university
            - Cy Dunn, Dean of Arts
            They were received by the Minister of Education of the country.
            """));
  }

  @Test
  void neitherAHintToReadersNorACaptionIsTheTitle() throws Exception {
    assertEquals(
        List.of(
            "title: Elm University Receives Guests",
            "boilerplate: Hold your phone over the code to share this page",
            "caption: FILE - Ada Bell, Rector of Elm University, at her desk",
            "body: The Rector of Elm University received guests on the third of May."),
        zones(
            """
            Elm University Receives Guests
            Hold your phone over the code to share this page
            FILE - Ada Bell, Rector of Elm University, at her desk

            The Rector of Elm University received guests on the third of May.
            """));
  }

  @Test
  void menusAreNoText() throws Exception {
    assertEquals(
        "boilerplate: Home | News | About us | Contact us",
        zones(
                """
                Home | News | About us | Contact us
                The Rector of Elm University visited Fern College on the third of May.
                """)
            .get(0));
  }

  @Test
  void aPageOfBulletsIsText() throws Exception {
    assertEquals(
        List.of(
            "title: PEOPLE ON THE MOVE AT THE BUREAU",
            "dateline: February 2020",
            "list_item: * Dr Ann Example has left the Dakar office to become Head of Elm College.",
            "list_item: * Mr Bo Sample is the new Secretary of the Council of Ash University."),
        zones(
            """
            PEOPLE ON THE MOVE AT THE BUREAU
            February 2020

            * Dr Ann Example has left the Dakar office to become Head of Elm College.

            * Mr Bo Sample is the new Secretary of the Council of Ash University.
            """));
  }

  @Test
  void numberedParagraphsAreTheText() throws Exception {
    assertEquals(
        List.of(
            "title: Celebration of the Day of Scholars",
            "dateline: 14 October 2022",
            "list_item: 1. The Embassy of Fernland celebrated the Day of Scholars in its hall.",
            "list_item: 2. Mr. Cy Dunn, Deputy Minister of Education, was the chief guest."),
        zones(
            """
            Celebration of the Day of Scholars
            14 October 2022
            1. The Embassy of Fernland celebrated the Day of Scholars in its hall.
            2. Mr. Cy Dunn, Deputy Minister of Education, was the chief guest.
            """));
  }

  @Test
  void aSentenceWithDashesIsNoMenu() throws Exception {
    assertEquals(
        "body: Also present were two deans - Ada Bell (faculty of arts) and Cy Dunn (faculty of law)"
            + " - who had come by train.",
        zones(
                """
                The Rector of Elm University visited Fern College on the third of May.
                Also present were two deans - Ada Bell (faculty of arts) and Cy Dunn (faculty of law)\
                 - who had come by train.
                """)
            .get(1));
  }

  @Test
  void aRosterBehindTheTextIsReadAndAnAddressIsNot() throws Exception {
    assertEquals(
        List.of(
            "body: The departure of one senior manager has changed the top of Elm University.",
            "list_item: Chief Operating Officer: Ada Bell",
            "list_item: Provost: Cy Dunn",
            "boilerplate: Address: Elm Road, Fern Town"),
        zones(
            """
            The departure of one senior manager has changed the top of Elm University.
            Chief Operating Officer: Ada Bell
            Provost: Cy Dunn
            Address: Elm Road, Fern Town
            """));
  }

  @Test
  void linesOfGuestsAreAListAndNoneOfThemIsTheTitle() throws Exception {
    assertEquals(
        List.of(
            "masthead: List of guests",
            "title: Steering Committee Meeting, Geneva, 4 June 2024",
            "list_item: Ms Ann Bell, Rector, University of Elm",
            "list_item: Mr Jo Dunn, Director of International Relations and Partnerships, Elm"),
        zones(
            """
            List of guests
            Steering Committee Meeting, Geneva, 4 June 2024

            Ms Ann Bell, Rector, University of Elm
            Mr Jo Dunn, Director of International Relations and Partnerships, Elm
            """));
  }

  private static final String TEXT =
      "Bell visits Elm University\n\nAnn Bell of Oak College visited Elm University on 3 May 2019.\n\n";

  /** What follows the text, without its zones, where it is not read. */
  private static List<String> unread(String text) throws Exception {
    return zones(text).stream()
        .filter(zone -> zone.startsWith("quote: "))
        .map(zone -> zone.substring("quote: ".length()))
        .toList();
  }

  @Test
  void theHeadlinesOfOtherItemsAreNotRead() throws Exception {
    String teaser = "The Rector of Birch University received Bo Dunn at her office on Monday.";
    for (String head : List.of("Latest news", "You may also like", "Read also:", "RELATED")) {
      String text = TEXT + head + "\n\nBo Dunn appointed Dean of Law\n\n" + teaser + "\n";
      assertEquals(List.of(head, "Bo Dunn appointed Dean of Law", teaser), unread(text));
    }
  }

  @Test
  void whatStandsBelowTheHeadlinesOfOtherItemsIsRead() throws Exception {
    String after = "The two had met before. On that day they spoke about the school of Ann Bell.";
    for (String foot : List.of("Editor: Ida Lund", "© Elm Herald 2019", after)) {
      String text = TEXT + "More news\n\nBo Dunn appointed Dean of Law\n\n" + foot + "\n";
      assertEquals(List.of("More news", "Bo Dunn appointed Dean of Law"), unread(text));
    }
    String list = TEXT + "More news\n- Bo Dunn appointed Dean of Law\n\n12 Elm Street, Oldtown\n";
    assertEquals(List.of("More news", "- Bo Dunn appointed Dean of Law"), unread(list));
  }

  @Test
  void aLinkToTheRestIsNoHeadOfOtherItems() throws Exception {
    for (String link : List.of("Read more", "You can share this story!", "More guests came")) {
      assertEquals(List.of(), unread(TEXT + link + "\n\nBo Dunn, Dean of Law\n"));
    }
  }

  @Test
  void theHeadlinesOfOtherItemsOfAPageAreNotReadWhateverTheyStandIn() throws Exception {
    String page =
        "<body><h1>Bell visits Elm University</h1><p>Ann Bell of Oak College visited Elm University"
            + " on 3 May 2019.</p>%s<p>12 Elm Street, Oldtown</p></body>";
    String list = "<ul><li><a href='/2'>2 May: Bo Dunn appointed Dean of Law</a></li></ul>";
    for (String other :
        List.of("<div><h3>Latest news</h3>%s</div>", "<section><p>Related</p>%s</section>")) {
      byte[] bytes = page.formatted(other.formatted(list)).getBytes(StandardCharsets.UTF_8);
      Passages passages = Passages.of(DocumentReader.read("a.html", bytes), TOKENIZER);
      List<String> read =
          passages.sentences().stream().map(s -> s.span().of(passages.plain())).toList();
      assertEquals(
          List.of(
              "Bell visits Elm University",
              "Ann Bell of Oak College visited Elm University on 3 May 2019.",
              "12 Elm Street, Oldtown"),
          read);
      assertEquals(2, passages.beforeOthers());
    }
  }

  @Test
  void theTitleIsTheHeadlineAndNotWhatElseStandsAboveTheText() throws Exception {
    String body = "\n\nAnn Bell of Oak College visited Elm University on 3 May 2019 with others.\n";
    List<String> wrong =
        List.of(
            "Faculty of Arts and Sciences of the University of Elm",
            "Story: University Relations Office of Elm | Wed, 15 Feb 2023",
            "*not present for items 1 to 9 of the agenda",
            "- Dr Bo Dunn, Dean of the School of Law",
            "Page last modified on 4 November 2022 at noon");
    for (String line : wrong) {
      String title = "title: Visit to Leyden";
      assertEquals(title, zones("Visit to Leyden\n\n" + line + body).get(0), line);
      assertEquals(title, zones(line + "\n\nVisit to Leyden\n\n15 May 2019" + body).get(1), line);
    }
  }

  @Test
  void whatAHouseDoesIsAHeadline() throws Exception {
    String body = "\n\nAnn Bell of Oak College visited Elm University on 3 May 2019 with others.\n";
    for (String line :
        List.of("ELM UNIVERSITY HOSTS OAK COLLEGE", "Elm University Hosts a Guest")) {
      assertEquals("title: " + line, zones(line + "\n\nOld Elm Town" + body).get(0));
    }
  }

  @Test
  void linesOfAPostAndItsHolderAreAList() throws Exception {
    List<String> zones =
        zones("Our office\n\nDirector: Dr Ann Bell\nDeputy Director: Mr Bo Dunn\n");
    assertEquals(
        List.of(
            "title: Our office",
            "list_item: Director: Dr Ann Bell",
            "list_item: Deputy Director: Mr Bo Dunn"),
        zones);
    assertEquals(
        "masthead: Author: Ann Bell",
        zones("Our office\n\nAuthor: Ann Bell\nEditor: Bo Dunn\n").get(1));
  }
}
