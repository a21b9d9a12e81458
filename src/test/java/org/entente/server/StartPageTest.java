package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the start page shows of the data. */
class StartPageTest {
  private static final String PREFIXES =
      """
      BASE <http://localhost:3030/id/>
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  @Test
  void theExampleIsAMeetingWhoseParticipantsAreSure() {
    String shown = example(Sample.data());
    assertTrue(shown.contains("Meeting in Paris, 2019-03-05"), shown);
    DatasetGraph data = Sample.data();
    add(data, "doubtful", "0.48", 4);
    assertEquals(shown, example(data));
  }

  @Test
  void ofEquallySureOnesItHasTheMostParticipantsAndTwoAtLeast() {
    DatasetGraph data = Sample.data();
    add(data, "lonely", "1.0", 1);
    assertFalse(example(data).contains("lonely"));
    add(data, "full", "1.0", 3);
    assertTrue(example(data).contains("full"), example(data));
  }

  @Test
  void whatIsToldInSentencesIsShownRatherThanStatements() {
    DatasetGraph data = Sample.data();
    String shown = example(data);
    add(data, "stated", "1.0", 4, "rdf.statement");
    assertEquals(shown, example(data));
    add(data, "told", "1.0", 4, "encounter.model");
    assertTrue(example(data).contains("told"), example(data));
  }

  private static void add(DatasetGraph data, String meeting, String confidence, int participants) {
    add(data, meeting, confidence, participants, "r");
  }

  /** Adds a meeting; a claim for each participant states it with this confidence. */
  private static void add(
      DatasetGraph data, String meeting, String confidence, int participants, String rule) {
    StringBuilder facts = new StringBuilder(PREFIXES);
    facts.append("<meeting/%1$s> a ent:Meeting ; rdfs:label '%1$s' .\n".formatted(meeting));
    for (int i = 0; i < participants; i++) {
      String stated =
          """
          <meeting/%1$s> ent:participation <participation/%2$s> .
          <participation/%2$s> a ent:Participation ;
            ent:inMeeting <meeting/%1$s> ; ent:participant <person/%2$s> .
          """
              .formatted(meeting, meeting + i);
      String claim =
          """
          <person/%1$s> rdfs:label '%1$s' .
          <claim/%1$s> a ent:Claim ; ent:about <participation/%1$s> ; ent:rule '%4$s' ; ent:confidence %2$s ;
            ent:inDocument <document/ichei-unesco-cooperation-2019> ;
            ent:passage <passage/ichei-unesco-cooperation-2019-224-419> .
          GRAPH <claim/%1$s> { %3$s }
          """
              .formatted(meeting + i, confidence, stated, rule);
      facts.append(stated).append(claim);
    }
    RDFParser.fromString(facts.toString(), Lang.TRIG).parse(data);
  }

  private static String example(DatasetGraph data) {
    try (Sample sample = Sample.start(data, Sample.LIMITS)) {
      Document page = Jsoup.parse(sample.get("/", "Accept", "text/html").body());
      return page.select("main h2").get(0).text();
    }
  }
}
