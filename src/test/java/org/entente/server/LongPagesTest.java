package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.ENT;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of which there is much to show: lists in parts, and drawings of what happened when. */
class LongPagesTest {
  private static final int MANY = 700;
  private static final Node TOPIC = node("topic/tides");
  @AutoClose private static Sample sample;

  @BeforeAll
  static void start() {
    DatasetGraph data = Sample.data();
    Graph facts = data.getDefaultGraph();
    for (int i = 0; i < MANY; i++) {
      Node document = node("document/d" + i);
      facts.add(document, RDF.type.asNode(), ENT.Document.asNode());
      facts.add(document, DCTerms.identifier.asNode(), text("d%03d.txt", i));
      facts.add(
          document, DCTerms.source.asNode(), NodeFactory.createURI("https://one.example/" + i));
      facts.add(
          document, DCTerms.source.asNode(), NodeFactory.createURI("https://two.example/" + i));
      Node meeting = node("meeting/m" + i);
      facts.add(meeting, RDF.type.asNode(), ENT.Meeting.asNode());
      facts.add(meeting, RDFS.label.asNode(), text("Round %03d", i));
      facts.add(meeting, ENT.place.asNode(), text("Elmford", 0));
      facts.add(meeting, ENT.involves.asNode(), node("organization/unesco"));
      facts.add(meeting, ENT.date.asNode(), day(2000 + i / 28 % 12, 1 + i % 12));
    }
    for (int i = 0; i < 25; i++) {
      Node guest = node("organization/guest-" + i);
      facts.add(guest, RDF.type.asNode(), ORG.Organization.asNode());
      facts.add(guest, RDFS.label.asNode(), text("Guest %d", i));
      facts.add(node("meeting/m0"), ENT.involves.asNode(), guest);
    }
    Node tenure = node("tenure/later");
    facts.add(tenure, RDF.type.asNode(), ENT.Tenure.asNode());
    facts.add(tenure, ORG.member.asNode(), node("person/li-ming"));
    facts.add(tenure, ENT.post.asNode(), node("post/later"));
    facts.add(node("post/later"), RDFS.label.asNode(), text("Dean, Elm University", 0));
    facts.add(tenure, ENT.observedOn.asNode(), day(2022, 5));
    facts.add(tenure, ENT.observedOn.asNode(), day(2024, 5));
    for (int i = 0; i < 150; i++) {
      Node claim = node("claim/c" + i);
      facts.add(node("document/d" + i % 5), ENT.topic.asNode(), TOPIC);
      facts.add(claim, ENT.inDocument.asNode(), node("document/d" + i % 5));
      facts.add(claim, ENT.about.asNode(), node("meeting/m" + i));
      data.add(claim, node("meeting/m" + i), RDF.type.asNode(), ENT.Meeting.asNode());
    }
    facts.add(TOPIC, RDF.type.asNode(), SKOS.Concept.asNode());
    facts.add(TOPIC, SKOS.prefLabel.asNode(), text("Tide pools", 0));
    sample = Sample.start(data, Sample.LIMITS);
  }

  @Test
  void longListsComeInPagesThatLeadToEachOther() {
    assertEquals(MANY + 1, walked("/documents/", "ul.entries > li > a"));
    assertEquals(MANY + 1, walked("/doc/meeting", "ul.entries > li > a"));
    assertEquals(MANY, walked("/places/Elmford", "ul.facts > li a"));
    assertTrue(page("/documents/?page=3").select("a[rel=prev]").attr("href").endsWith("page=2"));
    assertEquals(404, sample.get("/documents/?page=4").statusCode());
    assertEquals(404, sample.get("/places/Elmford?page=4").statusCode());
    assertEquals(400, sample.get("/documents/?page=0").statusCode());
    assertEquals(400, sample.get("/places/Elmford?page=x").statusCode());
  }

  @Test
  void everySourceOfADocumentIsShown() {
    String first = page("/documents/").select("ul.entries > li").first().text();
    assertTrue(first.contains("one.example") && first.contains("two.example"), first);
  }

  @Test
  void aCareerIsDrawnWithOneRowForEachPost() {
    Document page = page("/doc/person/li-ming");
    Element career = page.selectXpath("//section[h2='Career']").get(0);
    assertEquals("Career, drawn", career.select("figure").attr("aria-label"));
    List<String> posts = career.select(".label").eachText();
    assertEquals(posts.size(), career.select("rect").size());
    assertEquals("Dean, Elm University", posts.get(posts.size() - 1));
    assertTrue(career.text().contains("2022-05-01 – 2024-05-01"), career.text());
    assertTrue(
        page("/doc/person/borhene-chakroun").selectXpath("//section[h2='Career']").size() <= 1);
  }

  @Test
  void ofManyMeetingsTheLastAreDrawn() {
    Document page = page("/doc/organization/unesco");
    Element drawn = page.selectXpath("//section[starts-with(h2, 'Meetings over time')]").get(0);
    assertEquals(30, drawn.select("rect").size());
    assertTrue(drawn.select("h2").text().endsWith("the last 30 of " + (MANY + 1) + " meetings"));
    List<String> days = drawn.select(".value").eachText();
    assertEquals(days.stream().sorted().toList(), days);
  }

  @Test
  void whatIsLeftOutOfAListIsALinkAway() {
    Element partners =
        page("/doc/organization/unesco").selectXpath("//section[h2='Partners at meetings']").get(0);
    Element more = partners.select("a[href^=/queries/partners-of]").first();
    assertTrue(more.text().matches("and [0-9]+ more"), more.text());
    assertTrue(page(more.attr("href")).select("table").text().contains("Guest 24"));
    assertFalse(partners.select("ul").text().contains("Guest 9"), "beyond the first twenty");
  }

  @Test
  void theRestOfATopicsMeetingsIsALinkAway() {
    Element told =
        page("/doc/topic/tides").selectXpath("//section[starts-with(h2, 'Meetings')]").get(0);
    assertEquals(100, told.select("li").size());
    Element more = told.select("p.sort > a").first();
    assertEquals("and 50 more", more.text());
    assertEquals(150, page(more.attr("href")).select("table tbody tr").size());
  }

  @ParameterizedTest
  @CsvSource({"1200,false", "390,true"})
  void theyAreSoundToo(int width, boolean dark) {
    try (Browser browser = Browser.start(sample.port(), true)) {
      browser.look(width, dark);
      for (String path :
          List.of(
              "/doc/organization/unesco",
              "/doc/person/li-ming",
              "/documents/?page=2",
              "/places/Elmford?page=2")) {
        browser.open(path);
        browser.shot("long-" + path.replaceAll("\\W+", "-") + width);
        assertEquals("", browser.faults(), path);
        long wide = (Long) browser.run("return document.documentElement.scrollWidth");
        assertTrue(wide <= width, path + " is " + wide + " wide");
      }
    }
  }

  /** How many things the pages of a list have together, each once. */
  private static int walked(String path, String link) {
    Set<String> seen = new TreeSet<>();
    List<String> pages = new ArrayList<>();
    for (String at = path; !at.isEmpty(); at = page(at).select("a[rel=next]").attr("href")) {
      List<String> here = page(at).select(link).eachAttr("href");
      assertTrue(here.size() <= 300, at);
      here.forEach(href -> assertTrue(seen.add(href), href + " twice"));
      pages.add(at);
    }
    assertEquals(3, pages.size(), pages.toString());
    return seen.size();
  }

  private static Document page(String path) {
    return Jsoup.parse(sample.get(path, "Accept", "text/html").body());
  }

  private static Node node(String rest) {
    return NodeFactory.createURI(Sample.BASE + "id/" + rest);
  }

  private static Node text(String words, int number) {
    return NodeFactory.createLiteralString(String.format(Locale.ROOT, words, number));
  }

  private static Node day(int year, int month) {
    String day = String.format(Locale.ROOT, "%d-%02d-01", year, month);
    return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
  }
}
