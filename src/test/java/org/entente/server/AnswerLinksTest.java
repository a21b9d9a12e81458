package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.server.sparql.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Where the names in the answer to a question lead. */
class AnswerLinksTest {
  private static final Limits PATIENT =
      new Limits(8_000, 1_000, 500, Duration.ofMinutes(2), 4, Duration.ofMinutes(1));

  private static final String PREFIXES =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      BASE <http://localhost:3030/id/>
      """;

  @Test
  void anOrganisationThatARegisterKnowsByTheSameNameIsLinked() {
    String entry = "<register-entry/u> a ent:RegisterEntry ; rdfs:label 'UNESCO' .";
    Element name = cell("/queries/freshness", "UNESCO", entry);
    assertEquals(List.of("/id/organization/unesco"), name.select("a").eachAttr("href"));
  }

  @Test
  void aNameThatTwoThingsBearLeadsToNeither() {
    String other = "<organization/other> a org:Organization ; rdfs:label 'UNESCO' .";
    assertEquals("UNESCO", cell("/queries/freshness", "UNESCO", other).html());
  }

  @Test
  void aTopicIsLinked() {
    Element name = cell("/queries/meetings-by-topic", "Africa", "");
    assertEquals(List.of("/id/topic/africa"), name.select("a").eachAttr("href"));
  }

  /** The first cell of the answer that says {@code text}, with statements added to the data. */
  private static Element cell(String path, String text, String statements) {
    DatasetGraph data = Sample.data();
    RDFParser.fromString(PREFIXES + statements, Lang.TURTLE).parse(data.getDefaultGraph());
    try (Sample sample = Sample.start(data, PATIENT)) {
      String html = sample.get(path, "Accept", "text/html").body();
      List<Element> cells =
          Jsoup.parse(html).select("td").stream().filter(c -> c.text().equals(text)).toList();
      assertTrue(!cells.isEmpty(), html);
      return cells.get(0);
    }
  }
}
