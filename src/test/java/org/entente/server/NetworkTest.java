package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Who met whom, for people and for programs. */
class NetworkTest {
  private static Sample sample;

  @BeforeAll
  static void start() {
    sample = Sample.start();
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  @Test
  void thePictureAndTheListSayTheSame() {
    Document page = Jsoup.parse(sample.get("/network", "Accept", "text/html").body());
    int ties = page.select("tbody tr").size();
    assertTrue(ties > 0);
    assertEquals(ties, page.select("svg line").size());
    List<String> drawn = page.select("svg circle > title").eachText();
    for (String name : page.select("tbody tr td:lt(2)").eachText()) {
      assertTrue(drawn.contains(name), name + " in " + drawn);
    }
    assertTrue(page.select("tbody").text().contains("LI Ming"));
  }

  @Test
  void sentenceListAndTableForProgramsCountTheSamePairs() {
    DatasetGraph data = Sample.data();
    String names = "<" + Sample.BASE + "id/%s/%s>";
    StringBuilder crowd = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      String person = names.formatted("person", "guest-" + i);
      String there = names.formatted("participation", "guest-" + i);
      crowd.append(
          "%s rdfs:label \"Guest %d\" . %s ent:inMeeting %s ; ent:participant %s .\n"
              .formatted(person, i, there, names.formatted("meeting", "feast"), person));
    }
    String prefixes =
        "PREFIX ent: <https://w3id.org/entente/ontology#>\n"
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n";
    RDFParser.fromString(prefixes + crowd, Lang.TURTLE).parse(data.getDefaultGraph());
    try (Sample crowded = Sample.start(data, Sample.LIMITS)) {
      Document page = Jsoup.parse(crowded.get("/network", "Accept", "text/html").body());
      int pairs = (int) crowded.get("/network.csv").body().lines().count() - 1;
      assertTrue(pairs > 90, "saw " + pairs);
      assertEquals(pairs, page.select("tbody tr").size());
      assertTrue(page.select("h1 + p").text().contains("; " + pairs + " pairs"), page::text);
      int drawn = page.select("svg line").size();
      assertTrue(drawn < pairs, drawn + " of " + pairs);
      assertEquals(
          drawn + " of " + pairs + " links are drawn; the table has them all.",
          page.select("figcaption").text());
    }
  }

  @Test
  void programsGetTheWholeNetwork() throws Exception {
    List<String> elements = List.of("graphml", "gexf");
    for (String form : elements) {
      HttpResponse<String> answer = sample.get("/network." + form);
      assertEquals(200, answer.statusCode());
      assertEquals(
          "attachment; filename=\"entente-network." + form + "\"",
          answer.headers().firstValue("Content-Disposition").orElse(""));
      var xml =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(answer.body())));
      assertEquals(form, xml.getDocumentElement().getTagName());
      assertTrue(xml.getElementsByTagName("node").getLength() >= 2);
      assertTrue(xml.getElementsByTagName("edge").getLength() >= 1);
    }
    assertTrue(sample.get("/network.csv").body().startsWith("person,label,other,otherLabel"));
    assertEquals(404, sample.get("/network.exe").statusCode());
  }
}
