package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Names, titles and texts that try to become a part of the page. */
class InjectionTest {
  private static final String PAYLOAD =
      "\"><script>alert(1)</script><img src=x onerror='alert(2)'>";

  @Test
  void whatADocumentSaysIsNeverObeyed() {
    DatasetGraph data = Sample.data();
    String hostile =
        """
        PREFIX ent: <https://w3id.org/entente/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        <http://localhost:3030/id/person/evil> a foaf:Person ; rdfs:label %1$s ;
          foaf:homepage <javascript:alert(1)> , <data:text/html,x> .
        <http://localhost:3030/id/meeting/evil> a ent:Meeting ; rdfs:label %1$s ; ent:place %1$s ;
          ent:date "2020-01-01"^^<http://www.w3.org/2001/XMLSchema#date> ; ent:involves
          <http://localhost:3030/id/organization/evil>, <http://localhost:3030/id/organization/unesco> .
        <http://localhost:3030/id/organization/evil> rdfs:label %1$s ;
          <http://www.w3.org/ns/org#subOrganizationOf> <http://localhost:3030/id/organization/unesco> .
        <http://localhost:3030/id/document/evil> a ent:Document ; dcterms:identifier %1$s ;
          rdfs:label %1$s ; ent:text %1$s .
        """
            .formatted("'''" + PAYLOAD.replace("'", "\\'") + "'''");
    RDFParser.fromString(hostile, Lang.TURTLE).parse(data.getDefaultGraph());
    String encoded = Sample.encode(PAYLOAD).replace("+", "%20");
    String select = "SELECT ?x { VALUES ?x { '''" + PAYLOAD.replace("'", "\\'") + "''' } }";
    List<String> paths =
        List.of(
            "/doc/person/evil",
            "/doc/document/evil",
            "/doc/person",
            "/documents/",
            "/",
            "/search?q=script",
            "/search?q=" + encoded,
            "/places/" + encoded.replace("%2F", "/"),
            "/documents/" + encoded.replace("%2F", "/"),
            "/queries/posts-held?name=" + encoded,
            "/queries/who-met?day=" + encoded,
            "/queries/meetings-by-place",
            "/queries/meetings-of?organization=" + encoded,
            "/queries/organization-chart",
            "/queries/evidence-of",
            "/queries/partners-of?organization=" + encoded,
            "/queries/who-met?" + encoded + "=1",
            "/queries/" + encoded.replace("%2F", "/"),
            "/sparql?query=" + Sample.encode(select),
            "/sparql?query=" + encoded,
            "/" + encoded.replace("%2F", "/"));
    assertEquals(21, paths.size());
    try (Sample evil = Sample.start(data, Sample.LIMITS)) {
      for (String path : paths) {
        String html = evil.get(path, "Accept", "text/html").body();
        Document page = Jsoup.parse(html);
        assertEquals(0, page.select(PagesTest.FOREIGN_SCRIPTS).size(), path);
        assertEquals(0, page.select("img, [onerror]").size(), path);
        assertEquals(0, page.select("a[href^=javascript], a[href^=data]").size(), path);
        assertEquals(1, page.select("main").size(), path + "\n" + html);
      }
      Document map = Jsoup.parse(evil.get("/queries/meetings-by-place.html").body());
      String note = map.select("figure.map figcaption").text();
      assertTrue(note.contains("1 of 2 places, with 1 of 2 meetings, is not on the map"), note);
      assertTrue(note.contains(PAYLOAD.substring(0, 20)), note);
      assertEquals(0, map.select("figcaption *").size(), note);
      assertTrue(
          evil.get("/doc/person/evil", "Accept", "text/html").body().contains("\\u003cscript"));
    }
  }
}
