package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.graph.LiveDataset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Finding things by name, as people and as programs do. */
class SearchTest {
  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void everyPageHasTheFieldAndItFindsAPerson() {
    Document start = page("/");
    assertEquals("/search", start.select("form[role=search]").attr("action"));
    assertEquals("q", start.select("form[role=search] input").attr("name"));
    Document found = page("/search?q=chakroun");
    assertEquals("chakroun", found.select("#site-search").attr("value"));
    assertEquals("/id/person/borhene-chakroun", found.select("ul.entries a").get(0).attr("href"));
    assertTrue(found.select("ul.entries .tags").get(0).text().startsWith("person"));
    assertTrue(found.select("[role=status]").text().contains("found for “chakroun”"));
  }

  @Test
  void anAcronymFindsItsOrganizationAndSaysSo() {
    Document found = page("/search?q=ICHEI&type=organization");
    assertTrue(
        found.select("ul.entries li").get(0).text().contains("International Centre"), found.text());
    assertTrue(found.text().contains("found as “ICHEI”"), found.text());
    assertEquals(
        "organisations", found.select("a[aria-current=true]").text().replaceAll(" \\(.*", ""));
  }

  @Test
  void programsGetJson() throws IOException {
    for (HttpResponse<String> answer :
        List.of(
            sample.get("/search.json?q=li+ming&limit=1"),
            sample.get("/search?q=li+ming&limit=1", "Accept", "application/json"),
            sample.get("/search?q=li+ming&limit=1&format=json", "Accept", "text/html"))) {
      assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
      JsonNode hits = new ObjectMapper().readTree(answer.body()).get("hits");
      assertEquals(1, hits.size());
      assertEquals("LI Ming", hits.get(0).get("label").asText());
      assertEquals("person", hits.get(0).get("type").asText());
      assertEquals(Sample.BASE + "id/person/li-ming", hits.get(0).get("iri").asText());
    }
  }

  @Test
  void aSearchThatCannotBeSaysWhy() {
    assertEquals(400, sample.get("/search?q=a&type=nonsense").statusCode());
    assertEquals(400, sample.get("/search?q=a&page=0").statusCode());
    assertEquals(400, sample.get("/search?q=a&limit=1000").statusCode());
    assertEquals(400, sample.get("/search?q=" + "a".repeat(201)).statusCode());
    assertTrue(page("/search?q=zzzzz").text().contains("No name begins like that"));
    assertEquals(404, sample.get("/search?q=li&page=99").statusCode());
  }

  @Test
  void thePagesOfASearchHoldAsManyAsWasAskedFor() {
    String at = "/search?q=c&limit=2";
    int seen = 0;
    int pages = 0;
    while (!at.isEmpty()) {
      Document page = page(at);
      seen += page.select("ul.entries li").size();
      pages++;
      at = page.select("a[rel=next]").attr("href");
    }
    assertTrue(pages > 1, pages + " pages");
    String all = sample.get("/search.json?q=c&limit=100").body();
    assertTrue(all.contains("\"total\":" + seen + ","), seen + " of " + all);
  }

  @Test
  void aPlaceHasAPageWithItsMeetings() {
    Document places = page("/places/");
    assertTrue(places.select("a[href=/places/Paris]").text().startsWith("Paris"));
    Document paris = page("/places/Paris");
    assertTrue(paris.select("ul.facts a[href^=/id/meeting/]").size() > 0);
    assertTrue(paris.select("blockquote").size() > 0);
    assertEquals(404, sample.get("/places/Atlantis").statusCode());
    assertEquals(
        "/places/Paris", page("/search?q=paris&type=place").select("ul.entries a").attr("href"));
  }

  @Test
  void whatIsExchangedIsFoundByItsNewNames() {
    LiveDataset live = new LiveDataset(named("Old Name"), data -> {});
    try (Sample served = Sample.start(live, Sample.LIMITS)) {
      assertTrue(served.get("/search.json?q=old").body().contains("\"total\":1"));
      live.exchange(named("New Name"));
      assertTrue(served.get("/search.json?q=old").body().contains("\"total\":0"));
      assertTrue(served.get("/search.json?q=new").body().contains("\"total\":1"));
    }
  }

  private static DatasetGraph named(String name) {
    DatasetGraph data = Sample.data();
    data.getDefaultGraph().clear();
    var person = NodeFactory.createURI(Sample.BASE + "id/person/someone");
    data.getDefaultGraph().add(person, RDF.type.asNode(), FOAF.Person.asNode());
    data.getDefaultGraph().add(person, RDFS.label.asNode(), NodeFactory.createLiteralString(name));
    return data;
  }

  private static Document page(String path) {
    return Jsoup.parse(sample.get(path, "Accept", "text/html").body());
  }
}
