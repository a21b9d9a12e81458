package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The identifiers of an organisation, on its page. */
class InRegistersTest {
  @Test
  void anOrganisationsPageShowsItsIdentifiersAndNoAddressThatDoesSomething() {
    DatasetGraph data = Sample.data();
    String entry =
        """
        PREFIX ent: <https://w3id.org/entente/ontology#>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        <http://localhost:3030/id/register-entry/u> a ent:RegisterEntry ; rdfs:label "UNESCO" ;
          ent:identifies <http://localhost:3030/id/organization/unesco> ;
          skos:exactMatch <https://ror.org/04h4z8k05> ; foaf:homepage <javascript:alert(1)> .
        """;
    RDFParser.fromString(entry, Lang.TURTLE).parse(data.getDefaultGraph());
    try (Sample sample = Sample.start(data, Sample.LIMITS)) {
      String html = sample.get("/doc/organization/unesco", "Accept", "text/html").body();
      Element section = Jsoup.parse(html).selectXpath("//section[h2='In registers']").get(0);
      assertEquals(
          List.of("/id/register-entry/u", "https://ror.org/04h4z8k05"),
          section.select("a").eachAttr("href"));
    }
  }
}
