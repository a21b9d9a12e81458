package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.ENT;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a researcher looks for on the page of a person, an organisation, a meeting, a topic. */
class ThingPagesTest {
  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void theOrganigramShowsUnitsAndWhoHoldsTheirPosts() {
    Elements tree = page("/doc/organization/unesco").select(".tree");
    assertTrue(tree.select(".tree > li > a").text().startsWith("UNESCO"));
    Element division =
        tree.select("li:has(> a[href^=/id/organization/division-for-policies])").last();
    assertTrue(division != null && division.text().contains("as of 2019-03-09"), tree.text());
    assertTrue(division.select(".holders").text().contains("Borhene CHAKROUN"));
    assertEquals(4, division.select("> ul:not(.holders) > li").size());
  }

  @Test
  void anOrganisationsOwnUnitsAreNoPartnersOfIt() {
    String turtle =
        """
        PREFIX ent: <https://w3id.org/entente/ontology#>
        PREFIX org: <http://www.w3.org/ns/org#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        BASE <http://localhost:3030/id/organization/>
        <a> a org:Organization ; rdfs:label "A" ; org:subOrganizationOf <above> .
        <above> a org:Organization ; rdfs:label "Above" .
        <unit> a org:Organization ; rdfs:label "Unit" ; org:subOrganizationOf <a> .
        <section> a org:Organization ; rdfs:label "Section" ; org:subOrganizationOf <unit> .
        <sister> a org:Organization ; rdfs:label "Sister" ; org:subOrganizationOf <above> .
        <other> a org:Organization ; rdfs:label "Other" .
        <../meeting/m> a ent:Meeting ; rdfs:label "M" ;
          ent:involves <a>, <above>, <unit>, <section>, <sister>, <other> .
        """;
    DatasetGraph data = Sample.data();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(data.getDefaultGraph());
    try (Sample served = Sample.start(data, Sample.LIMITS)) {
      String html = served.get("/doc/organization/a", "Accept", "text/html").body();
      Element partners =
          Jsoup.parse(html).selectXpath("//section[h2='Partners at meetings']").get(0);
      assertEquals(
          List.of("Other", "Sister"), partners.select("li a[href^=/id/organization]").eachText());
    }
  }

  @Test
  void aPostIsCalledByItsRoleAloneWhereItsOrganisationIsPlain() {
    Elements tree = page("/doc/organization/unesco").select(".tree");
    Element division =
        tree.select("li:has(> a[href^=/id/organization/division-for-policies])").last();
    assertTrue(division != null, tree.text());
    assertEquals(
        "Borhene CHAKROUN, Director seen on 2019-03-05",
        division.select("> .holders > li").get(0).text());
    Element held =
        page("/doc/person/borhene-chakroun").selectXpath("//section[h2='Posts held']").get(0);
    assertTrue(held.text().contains("Director, Division for Policies"), held.text());
    Element meetings =
        page("/doc/person/borhene-chakroun").selectXpath("//section[h2='Meetings']").get(0);
    assertTrue(meetings.text().contains("as Director, Division for Policies"), meetings.text());
    assertFalse(meetings.text().contains("· for Division"), meetings.text());
  }

  @Test
  void ofALongPageItsSectionsAreListedAboveThem() {
    StringBuilder turtle =
        new StringBuilder(
            """
            PREFIX ent: <https://w3id.org/entente/ontology#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX org: <http://www.w3.org/ns/org#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            BASE <http://localhost:3030/id/organization/>
            <a> a org:Organization ; rdfs:label "Elm" ; foaf:name "Elm", "ELM" ; skos:altLabel "ELM" .
            <../tenure/t> a ent:Tenure ; org:organization <a> ; org:member <../person/p> ;
              ent:post <../post/q> ; ent:former true .
            <../post/q> a org:Post ; org:postIn <a> ; rdfs:label "Dean, Elm" .
            <../person/p> a foaf:Person ; rdfs:label "Ada Bell" .
            <../decision/d> a ent:IdentityDecision ; ent:decidesOn <a> .
            """);
    for (int i = 10; i < 40; i++) {
      turtle.append(
          "<u%d> a org:Organization ; rdfs:label \"U\" ; org:unitOf <a> .%n".formatted(i));
      turtle.append("<../decision/d> ent:decidedFor \"%d.txt: Elm\" .%n".formatted(i));
    }
    DatasetGraph data = Sample.data();
    RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(data.getDefaultGraph());
    try (Sample served = Sample.start(data, Sample.LIMITS)) {
      Document page = Jsoup.parse(served.get("/doc/organization/a", "Accept", "text/html").body());
      assertEquals(
          List.of(
              "Units and bodies (30)",
              "Posts (1)",
              "People (1)",
              "Names (2)",
              "One or several (1)"),
          page.select("nav.contents a").eachText());
      assertEquals(
          List.of("Units and bodies", "Posts", "People", "Names", "One or several"),
          page.select("nav.contents a").eachAttr("href").stream()
              .map(href -> page.select("h2" + href).text())
              .toList());
      assertEquals("Dean", page.selectXpath("//section[h2='Posts']//li//a").get(0).text());
      assertEquals(
          "Ada Bell · post: Dean · former",
          page.selectXpath("//section[h2='People']//li/p").get(0).text());
      String decision = page.selectXpath("//section[h2='One or several']//li/p").text();
      assertTrue(decision.contains("19.txt: Elm, and 20 more"), decision);
      assertFalse(decision.contains("20.txt"), decision);
    }
    assertEquals(0, page("/doc/person/li-ming").select("nav.contents").size());
  }

  @Test
  void aPassageOfADocumentSaysWhatWasReadOfTheDocumentAndOfItsMeeting() {
    Elements passages =
        page("/documents/ichei-unesco-cooperation-2019.txt").select("ol.passages > li");
    List<String> facts =
        passages.select("li li").eachText().stream()
            .map(fact -> fact.replace(" · why do we believe this?", ""))
            .toList();
    assertTrue(facts.size() > 30, facts.toString());
    assertTrue(
        facts.contains("title: UNESCO and ICHEI Look for Ways to Work More Closely Together"));
    assertTrue(facts.contains("published on: 2019-03-09"), facts.toString());
    assertTrue(
        facts.contains("meeting: Meeting in Paris, 2019-03-05 · date: 2019-03-05"),
        facts.toString());
    assertTrue(facts.stream().anyMatch(f -> f.startsWith("topic: ")), facts.toString());
    assertTrue(facts.stream().noneMatch(f -> f.startsWith("document: ")), facts.toString());
  }

  @Test
  void whatAThingIsIsSaidInTheWordsOfThePages() {
    String unesco = page("/doc/organization/unesco").select(".sort").text();
    assertTrue(unesco.toLowerCase(Locale.ROOT).contains("organisation"), unesco);
    assertFalse(unesco.toLowerCase(Locale.ROOT).contains("organization"), unesco);
    assertEquals("Topic", page("/doc/topic/quality-assurance").select(".sort").text());
  }

  @Test
  void theOrganigramKnowsOnlyWhatWasPublishedByTheDay() {
    Document before = page("/doc/organization/unesco?day=2019-03-01");
    assertEquals("2019-03-01", before.select("input[name=day]").attr("value"));
    assertFalse(before.select(".tree").text().contains("Division"), before.text());
    Document after = page("/doc/organization/unesco?day=2019-03-09");
    assertTrue(after.select(".tree").text().contains("Division for Policies"), after.text());
    HttpResponse<String> soon =
        sample.get("/doc/organization/unesco?day=soon", "Accept", "text/html");
    assertEquals(400, soon.statusCode());
    assertTrue(Jsoup.parse(soon.body()).text().contains("Example: day=2019-12-31"));
  }

  @Test
  void everyFactLeadsToWhyItIsBelieved() {
    int seen = 0;
    for (Element quote : page("/doc/person/borhene-chakroun").select("blockquote")) {
      String claim = quote.select("a[href^=/id/claim/]").attr("href");
      Document why = page(claim.replace("/id/", "/doc/"));
      assertEquals("Why do we believe this?", why.select("h1").text());
      assertTrue(why.text().contains(quote.select("p mark, p:not(:has(mark))").text()), claim);
      assertTrue(why.text().contains("Rule: "), claim);
      assertEquals(
          List.of("The words", "What was read out of them", "How it was read"),
          why.select("h2").eachText().subList(0, 3));
      seen++;
    }
    assertTrue(seen > 5, "saw " + seen);
  }

  @Test
  void aDecisionShowsTheWordsItRestsOn() {
    DatasetGraph data = Sample.data();
    List<Node> claims =
        data.getDefaultGraph()
            .find(Node.ANY, RDF.type.asNode(), ENT.Claim.asNode())
            .mapWith(Triple::getSubject)
            .toList();
    Node decision = NodeFactory.createURI(Sample.BASE + "id/decision/who");
    data.getDefaultGraph().add(decision, RDF.type.asNode(), ENT.IdentityDecision.asNode());
    claims.forEach(c -> data.getDefaultGraph().add(decision, ENT.restsOn.asNode(), c));
    try (Sample served = Sample.start(data, Sample.LIMITS)) {
      String html = served.get("/doc/decision/who", "Accept", "text/html").body();
      Element words = Jsoup.parse(html).selectXpath("//section[h2='The words it rests on']").get(0);
      assertFalse(words.select("li > .fact > a[href^=/id/document/]").isEmpty(), words.text());
      int seen = 0;
      for (Node claim : claims) {
        String path = claim.getURI().substring(Sample.BASE.length() - 1);
        Elements why = words.select("blockquote a[href=" + path + "]");
        assertEquals(1, why.size(), path);
        Elements quote = why.parents().select("blockquote").select("p");
        assertFalse(quote.text().isEmpty(), path);
        seen++;
      }
      assertTrue(seen > 5, "saw " + seen);
    }
  }

  @Test
  void aPersonsPageTellsWhomTheyMetAndWhenTheyHeldPosts() {
    Document page = page("/doc/person/li-ming");
    Element met = page.selectXpath("//section[h2='Met']").get(0);
    assertTrue(met.text().contains("Borhene CHAKROUN · at Meeting in Paris"), met.text());
    assertTrue(
        page.selectXpath("//section[h2='Posts held']").select(".when").text().contains("2019"),
        page.text());
    assertTrue(page.selectXpath("//section[h2='In these documents']").size() == 1);
  }

  @Test
  void aMeetingLeadsToItsPlace() {
    String meeting = page("/").select("h2 a").attr("href").replace("/id/", "/doc/");
    Element where = page(meeting).selectXpath("//section[h2='When and where']").get(0);
    assertEquals(1, where.select("a[href=/places/Paris]").size());
    assertTrue(where.text().contains("Date: 2019-03-05"), where.text());
  }

  @Test
  void aPlaceIsShownOnAMapWhereItIsKnown() {
    Element map = page("/places/Paris").select("main figure.map svg").get(0);
    assertEquals("img", map.attr("role"));
    assertEquals("Map that shows where Paris is", map.attr("aria-label"));
    assertEquals(List.of("Paris: 1"), map.select("circle.dot title").eachText());
    assertEquals(List.of("Paris"), map.select("text").eachText());
    assertTrue(map.select("path.land").size() > 5, map.toString());
    String venue = page("/places/").select("ul.entries a[href*=UNESCO]").attr("href");
    assertEquals(0, page(venue).select("main figure").size(), venue);
  }

  @Test
  void aQuestionsAnswerIsShownOnAMapAboveItsTable() {
    Document page = page("/queries/meetings-by-place");
    assertEquals(List.of("Paris: 1"), page.select("figure.map title").eachText());
    assertEquals(1, page.select("figure.map ~ .scroll table").size());
  }

  @Test
  void aTopicLeadsToTheMeetingsInItsDocuments() {
    String topic =
        page("/search?q=a&type=topic&limit=100").select("ul.entries a").stream()
            .map(link -> link.attr("href").replace("/id/", "/doc/"))
            .filter(href -> page(href).text().contains("Documents about it"))
            .findFirst()
            .orElseThrow();
    Element meetings =
        page(topic).selectXpath("//section[h2='Meetings that these documents tell of']").get(0);
    assertTrue(meetings.select("a[href^=/id/meeting/]").size() > 0);
    Elements about = page(topic).selectXpath("//section[h2='Documents about it']//li");
    assertTrue(about.size() > 0);
    assertEquals(about.size(), about.select(".when:matches(^2\\d{3}-\\d\\d-\\d\\d$)").size());
  }

  private static Document page(String path) {
    return Jsoup.parse(sample.get(path, "Accept", "text/html").body());
  }
}
