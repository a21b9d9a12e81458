package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Pages as people meet them: facts with sentences, links that lead somewhere, nothing unescaped.
 */
class PagesTest {
  private static final String NAME = "ichei-unesco-cooperation-2019.txt";

  /** All but data, and our own that no page needs. */
  static final String FOREIGN_SCRIPTS =
      "script:not([type=application/ld+json]):not([src~=^/[a-z]+\\.js$])";

  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void aPersonsPageShowsEachFactWithItsSentence() {
    Document page = page("/doc/person/borhene-chakroun");
    assertEquals("Borhene CHAKROUN", page.selectXpath("//h1").text());
    List<String> headings = page.select("h2").eachText();
    for (String heading : List.of("Posts held", "Meetings", "Appointments", "Responsibilities")) {
      assertTrue(headings.contains(heading), heading + " in " + headings);
      Element section = page.selectXpath("//section[h2='" + heading + "']").get(0);
      assertFalse(section.select("li").isEmpty());
      for (Element fact : section.select("ul.facts > li")) {
        assertFalse(fact.select("blockquote p").text().isEmpty(), fact.outerHtml());
      }
    }
    assertTrue(page.text().matches("(?s).*responsible for: .*· claimed number: 4.*"), page.text());
    assertTrue(page.text().contains("90 % sure"), page.text());
  }

  @Test
  void everyQuoteLeadsToItsMarkedPassage() {
    Document text = page("/documents/" + NAME);
    int seen = 0;
    int brief = 0;
    String meeting = page("/doc/person/li-ming").select("a[href^=/id/meeting/]").attr("href");
    for (String path :
        List.of(
            "/doc/person/li-ming",
            "/doc/organization/unesco",
            "/doc/person/borhene-chakroun",
            meeting.replace("/id/", "/doc/"))) {
      for (Element quote : page(path).select("blockquote")) {
        String href = quote.select("a").attr("href");
        assertTrue(href.startsWith("/documents/" + NAME + "#"), href);
        Element mark = text.getElementById(href.substring(href.indexOf('#') + 1));
        assertTrue(mark != null && mark.tagName().equals("mark"), href);
        // A passage that runs over the end of another is cut there; its beginning is the anchor.
        // Of few words, those round them are shown too.
        Elements few = quote.select("p mark");
        String words = (few.isEmpty() ? quote.select("p") : few).text();
        brief += few.isEmpty() ? 0 : 1;
        assertTrue(words.startsWith(mark.text()), href);
        assertFalse(mark.text().isEmpty(), href);
        seen++;
      }
    }
    assertTrue(seen >= 20, "saw " + seen);
    assertTrue(brief >= 2, "saw " + brief);
  }

  @Test
  void theDocumentsPageHoldsItsWholeTextUnderItsTitle() {
    Document page = page("/documents/" + NAME);
    assertEquals(
        "UNESCO and ICHEI Look for Ways to Work More Closely Together", page.select("h1").text());
    assertTrue(page.select("article").text().contains("Hold your phone over the code"));
    assertTrue(page.select("mark").size() > 20);
    for (Element note : page.select("mark > a.note")) {
      Element facts = page.getElementById(note.attr("href").substring(1));
      assertTrue(facts != null && !facts.select("ul > li").isEmpty(), note.attr("href"));
      assertEquals("#" + note.parent().id(), facts.select("> a").attr("href"));
    }
    assertTrue(page("/documents/").select("a[href=/documents/" + NAME + "]").size() == 1);
  }

  @Test
  void anAddressThatIsNoneHidesNoDocument() {
    DatasetGraph data = Sample.data();
    Node document = NodeFactory.createURI(Sample.BASE + "id/document/" + NAME.replace(".txt", ""));
    data.getDefaultGraph()
        .add(
            document,
            DCTerms.source.asNode(),
            NodeFactory.createURI("https://häuser.example/a|b c?d"));
    try (Sample served = Sample.start(data, Sample.LIMITS)) {
      for (String path : List.of("/documents/", "/documents/" + NAME)) {
        String html = served.get(path, "Accept", "text/html").body();
        assertEquals(1, Jsoup.parse(html).select("main :containsOwn(häuser.example)").size(), path);
      }
    }
  }

  @Test
  void pagesOfUnitMeetingAndPostTellWhatJoinsThem() {
    Document start = page("/");
    String meeting = start.select("h2 a").attr("href").replace("/id/", "/doc/");
    Document met = page(meeting);
    assertTrue(met.text().contains("as Director, International Centre"), met.text());
    assertTrue(met.text().contains("Venue: UNESCO headquarters"));
    String unit =
        met.select("a[href^=/id/organization/division]").attr("href").replace("/id/", "/doc/");
    Document division = page(unit);
    assertEquals(4, division.selectXpath("//section[h2='Units and bodies']//ul/li").size());
    assertTrue(division.select("h2").eachText().contains("Part of"));
    String post = met.select("a[href^=/id/post/]").attr("href").replace("/id/", "/doc/");
    assertTrue(page(post).select("h2").eachText().contains("Who has held it"));
  }

  @Test
  void aDocumentBeginsWithItsDayAndWhereItIsFrom() {
    String first = page("/documents/" + NAME).select("main p.sort").first().text();
    assertTrue(first.matches("Document · .*2019-03-09.* passages marked"), first);
  }

  @Test
  void aQuestionThatIsNotUnderstoodOffersNoTable() {
    assertEquals(
        2, page("/queries/who-met?day=2019-03-05").select("main a[href*=day]").size(), "CSV, JSON");
    Document refused = page("/queries/who-met?day=soon");
    assertTrue(refused.select("[role=alert]").text().contains("'soon'"), refused.text());
    assertEquals(0, refused.select("main a[href*=day]").size());
  }

  @Test
  void aTopicMayBeChosen() {
    Document page = page("/queries/meetings-about");
    List<String> topics = page.select("datalist#topic-list option").eachAttr("value");
    assertTrue(topics.contains("lifelong learning"), topics.toString());
    assertEquals("lifelong learning", page.select("input#topic").val());
  }

  @Test
  void placesAreTownsAndTheirVenuesAreFoundByTheirMeetings() {
    List<String> places = page("/places/").select("ul.entries a").eachText();
    assertEquals(List.of("Paris (1 meeting)"), places);
    Document list = page("/places/");
    assertTrue(list.select("figure.map svg title").text().startsWith("Paris: 1"), list.html());
    assertEquals("1 place", page("/").select("ul.counts a[href=/places/]").text());
    List<String> held = page("/queries/who-met").select("td a[href^=/places/]").eachAttr("href");
    assertEquals(Set.of("/places/Paris", "/places/UNESCO%20headquarters"), Set.copyOf(held));
    String venue = "/places/UNESCO%20headquarters";
    assertEquals("UNESCO headquarters", page(venue).select("h1").text());
    assertTrue(page(venue).select("h1 + p").text().startsWith("Venue · 1 meeting"));
    String town = page("/places/Paris").select("h1 + p").text();
    assertTrue(town.startsWith("Town, region or country · 1 meeting"), town);
    String counted = page("/queries/meetings-by-place").select("tbody").text();
    assertTrue(counted.startsWith("Paris 1 ") && !counted.contains("UNESCO"), counted);
  }

  @Test
  void everyPageIsWholeHtmlThatNeedsNoScript() {
    List<String> paths =
        List.of(
            "/",
            "/queries",
            "/queries/who-met",
            "/documents/",
            "/documents/" + NAME,
            "/changes",
            "/ontology",
            "/sparql",
            "/search?q=li",
            "/places/",
            "/places/Paris",
            "/doc/person",
            "/doc/person/li-ming",
            "/nowhere");
    assertEquals(14, paths.size());
    for (String path : paths) {
      Document page = page(path);
      assertEquals("en", page.selectXpath("/html").attr("lang"), path);
      assertEquals(1, page.select("h1").size(), path);
      assertEquals(1, page.select("main").size(), path);
      assertFalse(page.title().isBlank(), path);
      assertEquals(0, page.select(FOREIGN_SCRIPTS).size(), path);
      assertEquals(0, page.select("[onclick], [style]").size(), path);
      for (Element input : page.select("input, textarea")) {
        assertEquals(1, page.select("label[for=" + input.id() + "]").size(), path);
      }
    }
    assertEquals(200, sample.get("/style.css").statusCode());
  }

  @Test
  void everyLinkOnTheMainPagesLeadsSomewhere() {
    int seen = 0;
    for (String path :
        List.of("/", "/doc/person/borhene-chakroun", "/queries", "/documents/" + NAME)) {
      for (Element link : page(path).select("a[href^=/]")) {
        int status = sample.get(link.attr("href").replaceFirst("#.*", "")).statusCode();
        assertTrue(status == 200 || status == 303, link.attr("href") + " gave " + status);
        seen++;
      }
    }
    assertTrue(seen > 60, "saw " + seen);
  }

  @Test
  void aThingsPageCarriesItsJsonLd() {
    String json = page("/doc/person/li-ming").select("script[type=application/ld+json]").html();
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(json, Lang.JSONLD11).parse(data);
    Node thing = NodeFactory.createURI(Sample.BASE + "id/person/li-ming");
    assertTrue(data.getDefaultGraph().contains(thing, RDFS.label.asNode(), Node.ANY));
  }

  @Test
  void everyQuestionIsAnsweredAsPageCsvAndJson() {
    List<Question> questions = Catalogue.bundled().questions();
    assertTrue(questions.size() >= 15);
    for (Question question : questions) {
      String path = "/queries/" + question.name();
      assertEquals(question.summary(), page(path).select("h1").text());
      assertEquals(1, page(path).select("table").size(), path);
      assertEquals(200, sample.get(path + ".csv").statusCode());
      assertTrue(sample.get(path + ".json").body().contains("\"bindings\""), path);
      assertTrue(sample.get(path + ".rq").body().contains("#+ summary"), path);
    }
    assertTrue(sample.get("/queries/who-met.csv?day=1999-01-01").body().lines().count() == 1);
  }

  @Test
  void fieldsOfferWhatTheGraphHolds() {
    Document page = page("/queries/partners-of");
    String list = page.select("input[name=organization]").attr("list");
    Element choices = page.getElementById(list);
    assertTrue(choices != null && choices.tagName().equals("datalist"), list);
    assertTrue(choices.select("option").eachAttr("value").contains("UNESCO"), choices.html());
    Element things = page("/queries/evidence-of").select("main datalist").get(0);
    Element person = things.select("option[value=id/person/borhene-chakroun]").get(0);
    assertEquals("Borhene CHAKROUN", person.text());
    Element documents = page("/queries/passages").select("main datalist").get(0);
    assertEquals(List.of(NAME), documents.select("option").eachAttr("value"));
    Element terms = page("/queries/facts-by-sources").select("main datalist").get(0);
    assertEquals(1, terms.select("option[value$=ontology#different]").size());
    assertEquals(0, page("/queries/who-met").select("main datalist").size());
  }

  @Test
  void namesInAnswersLeadToTheirThings() {
    Element table = page("/queries/who-met").select("table").get(0);
    assertEquals(
        "Borhene CHAKROUN", table.select("a[href=/id/person/borhene-chakroun]").get(0).text());
    assertEquals(0, table.select("td:matchesOwn(^Paris$) a").size());
    assertEquals(1, page("/queries/uncertain").select("table").size());
  }

  @Test
  void theListHoldsEveryQuestionOnce() {
    Document page = page("/queries");
    List<String> links = page.select("ul.entries a").eachAttr("href");
    List<Question> questions = Catalogue.bundled().questions();
    assertEquals(questions.size(), links.size());
    for (Question question : questions) {
      assertTrue(links.contains("/queries/" + question.name()), question.name());
    }
    List<String> jumps = page.select("ul.counts a").eachAttr("href");
    assertTrue(jumps.size() >= 5, jumps.toString());
    for (String jump : jumps) {
      assertEquals(1, page.select("h2" + jump).size(), jump);
      assertFalse(jumps.contains(jump + "s"), jump + " in the plural too");
    }
  }

  @Test
  void aFormTakesAMonthWhereAPeriodIsAskedFor() {
    Document page = page("/queries/who-met?day=2019-03");
    assertEquals("text", page.select("input#day").attr("type"), "a date field takes days alone");
    assertEquals("2019-03", page.select("input#day").val());
    assertTrue(page.select("main table").text().contains("LI Ming"));
  }

  @Test
  void aMalformedParameterIsToldOnThePageAndToPrograms() {
    Document page = page("/queries/who-met?day=soon");
    assertTrue(page.select("[role=alert]").text().contains("Example: day=2019-03-05"));
    assertEquals("soon", page.select("input[name=day]").attr("value"));
    HttpResponse<String> csv = sample.get("/queries/who-met.csv?day=soon");
    assertEquals(400, csv.statusCode());
    assertTrue(csv.body().contains("Parameter 'day' takes a year, a month or a day"), csv.body());
    assertEquals(
        400, sample.get("/queries/who-met?nonsense=1", "Accept", "text/html").statusCode());
    HttpResponse<String> unknown = sample.get("/queries/who-mett.csv");
    assertEquals(404, unknown.statusCode());
    assertTrue(unknown.body().contains("Nearest: who-met"), unknown.body());
  }

  private static Document page(String path) {
    HttpResponse<String> answer = sample.get(path, "Accept", "text/html");
    assertTrue(
        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"), path);
    return Jsoup.parse(answer.body(), Sample.BASE);
  }
}
