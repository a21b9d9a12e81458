package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Rectangle;

/** Words with marks for right to left turn themselves round, and nothing beside them. */
class TurnedTitleTest {
  @Test
  void whatStandsBesideATurnedTitleStaysWhereItIs() {
    DatasetGraph data = Sample.data();
    RDFParser.fromString(
            """
            PREFIX ent: <https://w3id.org/entente/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            <http://localhost:3030/id/document/turned> a ent:Document ; dcterms:issued "2020" ;
              dcterms:identifier "turned.txt" ;
              <http://www.w3.org/2000/01/rdf-schema#label> "\\u202Ednuor denrut" .
            """,
            Lang.TURTLE)
        .parse(data.getDefaultGraph());
    try (Sample turned = Sample.start(data, Sample.LIMITS);
        Browser reader = Browser.start(turned.port(), false)) {
      reader.look(1200, false);
      reader.open("/documents/");
      Rectangle title = reader.find("li a[href='/documents/turned.txt']").getRect();
      Rectangle day = reader.find("li:has(a[href='/documents/turned.txt']) span").getRect();
      assertTrue(title.x + title.width <= day.x, title.x + " and " + day.x);
    }
  }
}
