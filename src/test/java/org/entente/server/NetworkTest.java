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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Who met whom, for people and for programs. */
class NetworkTest {
  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void thePictureAndTheListSayTheSame() {
    Document page = Jsoup.parse(sample.get("/network", "Accept", "text/html").body());
    int ties = page.select("tbody tr").size();
    assertTrue(ties > 0);
    assertEquals(ties, page.select("figure > .scroll line").size());
    List<String> drawn = page.select("figure > .scroll circle > title").eachText();
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
      int drawn = page.select("figure > .scroll line").size();
      assertTrue(drawn < pairs, drawn + " of " + pairs);
      assertEquals(
          drawn + " of " + pairs + " links are drawn; the table has them all.",
          page.select("figcaption").text());
    }
  }

  /** A session and a visit of one day, a meeting of another, and one without a date. */
  private static final String FOUR_MEETINGS =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      BASE <http://localhost:3030/id/>
      <person/ann> a foaf:Person ; rdfs:label "Ann Lee" .
      <person/bo> a foaf:Person ; rdfs:label "Bo Dean" .
      <meeting/session> ent:date "2024-05-06" .
      <meeting/visit> ent:date "2024-05-06" .
      <meeting/call> ent:date "2024-05-08" .
      """;

  @Test
  void networkPageOfAPersonAndQuestionsCountTheSameDays() {
    StringBuilder turtle = new StringBuilder(FOUR_MEETINGS);
    for (String meeting : List.of("session", "visit", "call", "talk")) {
      turtle.append("<meeting/%1$s> a ent:Meeting ; rdfs:label \"%1$s\" .\n".formatted(meeting));
      for (String person : List.of("ann", "bo")) {
        turtle.append(
            "<meeting/%1$s> ent:participation <participation/%1$s-%2$s> .\n<participation/%1$s-%2$s> ent:inMeeting <meeting/%1$s> ; ent:participant <person/%2$s> .\n"
                .formatted(meeting, person));
      }
    }
    DatasetGraph data = Sample.data();
    RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(data.getDefaultGraph());
    try (Sample met = Sample.start(data, Sample.LIMITS)) {
      String csv = met.get("/network.csv").body();
      assertTrue(csv.startsWith("person,label,other,otherLabel,days\r\n"), csv);
      assertTrue(csv.contains("Ann Lee,http://localhost:3030/id/person/bo,Bo Dean,3\r\n"), csv);
      String most = met.get("/queries/who-met-whom-most.csv?least=1").body();
      assertTrue(most.contains("Ann Lee,Bo Dean,3,2024-05-06,2024-05-08"), most);
      assertEquals(csv.lines().count(), most.lines().count(), most);
      assertTrue(met.get("/network.graphml").body().contains("<data key=\"days\">3</data>"));
      Document page = Jsoup.parse(met.get("/network", "Accept", "text/html").body());
      assertEquals("person met days", page.select("thead").text());
      assertEquals("Ann Lee Bo Dean 3", page.select("tbody tr").get(0).text());
      Document ann = Jsoup.parse(met.get("/doc/person/ann.html").body());
      String line = ann.selectXpath("//section[h2='Met']//li").text();
      assertTrue(line.startsWith("Bo Dean · on 3 days: call; "), line);
      assertTrue(line.endsWith(" and 1 more"), line);
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
