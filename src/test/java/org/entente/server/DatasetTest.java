package org.entente.server;

import static org.entente.server.Answers.graph;
import static org.entente.server.Answers.header;
import static org.entente.server.Answers.number;
import static org.entente.server.Answers.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.entente.server.describe.Form;
import org.entente.server.sparql.ResultForm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The rows of good linked data that concern the dataset as a whole, each over HTTP. */
class DatasetTest {
  private static final String PERSON = "person/borhene-chakroun";

  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void theDatasetIsDescribedInVoidAndDcat() {
    HttpResponse<String> answer = sample.get("/.well-known/void");
    Graph graph = graph(answer.body(), Lang.TURTLE);
    Node dataset = NodeFactory.createURI(Sample.BASE + ".well-known/void#dataset");
    for (Node type : List.of(VOID.Dataset.asNode(), DCAT.Dataset.asNode())) {
      assertTrue(graph.contains(dataset, RDF.type.asNode(), type), type.toString());
    }
    for (Property property :
        List.of(
            DCTerms.title,
            DCTerms.description,
            DCTerms.license,
            DCTerms.creator,
            DCTerms.modified,
            DCTerms.hasVersion,
            DCAT.distribution,
            VOID.sparqlEndpoint,
            VOID.uriSpace,
            VOID.vocabulary,
            VOID.feature)) {
      assertTrue(graph.contains(dataset, property.asNode(), Node.ANY), property.getURI());
    }
    assertEquals(
        count("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
        number(graph, dataset, VOID.triples.asNode()));
    assertEquals(
        count("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s a ?o }"),
        number(graph, dataset, VOID.classes.asNode()));
    assertEquals(
        count("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }"),
        number(graph, dataset, VOID.properties.asNode()));
    Node persons =
        graph.find(Node.ANY, VOID._class.asNode(), FOAF.Person.asNode()).next().getSubject();
    assertTrue(graph.contains(dataset, VOID.classPartition.asNode(), persons));
    assertEquals(
        count("SELECT (COUNT(*) AS ?n) { ?s a <http://xmlns.com/foaf/0.1/Person> }"),
        number(graph, persons, VOID.entities.asNode()));
    Node labels =
        graph.find(Node.ANY, VOID.property.asNode(), RDFS.label.asNode()).next().getSubject();
    assertTrue(graph.contains(dataset, VOID.propertyPartition.asNode(), labels));
    assertEquals(
        count("SELECT (COUNT(*) AS ?n) { ?s <" + RDFS.label.getURI() + "> ?o }"),
        number(graph, labels, VOID.triples.asNode()));
    Node version = object(graph, dataset, DCTerms.hasVersion.asNode());
    String spdx = "http://spdx.org/rdf/terms#";
    Node checksum = object(graph, version, NodeFactory.createURI(spdx + "checksum"));
    String hash =
        object(graph, checksum, NodeFactory.createURI(spdx + "checksumValue"))
            .getLiteralLexicalForm();
    assertEquals(64, hash.length());
    assertTrue(version.getURI().endsWith("#version-" + hash.substring(0, 16)));
    assertEquals(406, sample.get("/.well-known/void", "Accept", "image/png").statusCode());
  }

  @Test
  void keywordsAreWhatTheDataIsMostlyAbout() {
    String topics =
        "SELECT (COUNT(*) AS ?n) { ?d <https://w3id.org/entente/ontology#topic> ?t ."
            + " ?t <http://www.w3.org/2004/02/skos/core#prefLabel> ?label ."
            + " FILTER(STR(?label) = '%s') }";
    List<Node> keywords = keywords(sample);
    assertTrue(keywords.size() >= 3 && keywords.size() <= 8, keywords.toString());
    for (Node keyword : keywords) {
      assertTrue(count(topics.formatted(keyword.getLiteralLexicalForm())) > 0, keyword.toString());
      assertEquals("en", keyword.getLiteralLanguage());
    }
    DatasetGraph data = Sample.data();
    String prefixes =
        """
        PREFIX ent: <https://w3id.org/entente/ontology#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        """;
    StringBuilder meetings = new StringBuilder(prefixes);
    for (int i = 0; i < 20; i++) {
      meetings.append("<urn:meeting:%d> ent:topic <urn:topic:bees> .\n".formatted(i));
    }
    meetings.append("<urn:topic:bees> skos:prefLabel 'Bienen'@de .\n");
    RDFParser.fromString(meetings.toString(), Lang.TURTLE).parse(data.getDefaultGraph());
    try (Sample bees = Sample.start(data, Sample.LIMITS)) {
      assertTrue(keywords(bees).contains(NodeFactory.createLiteralLang("Bienen", "de")));
    }
    try (Sample empty = Sample.start(DatasetGraphFactory.create(), Sample.LIMITS)) {
      assertEquals(List.of(), keywords(empty));
    }
  }

  private static List<Node> keywords(Sample of) {
    return graph(of.get("/.well-known/void").body(), Lang.TURTLE)
        .find(Node.ANY, DCAT.keyword.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .toList();
  }

  @Test
  void everyPageAndTheCitationNameTheVersionOfTheData() {
    String citation = sample.get("/CITATION").body();
    Matcher hash = Pattern.compile("canonical N-Quads: ([0-9a-f]{64})").matcher(citation);
    assertTrue(hash.find(), citation);
    String version = "/.well-known/void#version-" + hash.group(1).substring(0, 16);
    assertTrue(citation.contains(Sample.BASE + version.substring(1)), citation);
    HttpResponse<String> cff = sample.get("/CITATION.cff");
    assertEquals("application/yaml", header(cff, "Content-Type"));
    for (String line :
        List.of("cff-version: 1.2.0", "type: dataset", "title: ", "sha256:" + hash.group(1))) {
      assertTrue(cff.body().contains(line), cff.body());
    }
    List<String> paths =
        List.of(
            "/",
            "/doc/person",
            "/doc/" + PERSON,
            "/documents/",
            "/ontology",
            "/queries",
            "/sparql",
            "/nowhere");
    for (String path : paths) {
      String page = sample.get(path, "Accept", "text/html").body();
      assertTrue(page.contains("<a href=\"" + version + "\""), path);
      assertTrue(page.contains("SHA-256 " + hash.group(1)), path);
      assertTrue(page.contains("<a href=\"/CITATION\">"), path);
    }
  }

  @Test
  void peopleFindDownloadAndCitationFromTheStartPageAndTheDatasets() {
    String citation = sample.get("/CITATION").body().lines().findFirst().orElseThrow();
    Document start = Jsoup.parse(sample.get("/", "Accept", "text/html").body());
    HttpResponse<String> answer = sample.get("/.well-known/void", "Accept", "text/html");
    assertEquals("text/html;charset=utf-8", header(answer, "Content-Type"));
    Document dataset = Jsoup.parse(answer.body());
    assertTrue(dataset.select("main").text().contains(citation), dataset.text());
    String version = start.select("footer a[href*=#version-]").attr("href");
    assertEquals("/.well-known/void", version.replaceFirst("#.*", ""));
    assertEquals("Cite", dataset.getElementById(version.split("#")[1]).text());
    for (Document page : List.of(start, dataset)) {
      for (String path : List.of("/dump.nq.gz", "/dump.ttl.gz", "/CITATION", "/CITATION.cff")) {
        assertEquals(1, page.select("main a[href=" + path + "]").size(), path);
        assertEquals(200, sample.send("HEAD", path, "").statusCode(), path);
      }
    }
    List<String> forms = dataset.select("main aside a").eachAttr("href");
    assertEquals(Form.values().length, forms.size());
    Graph graph = graph(sample.get(forms.get(0)).body(), Lang.TURTLE);
    assertTrue(graph.contains(Node.ANY, VOID.triples.asNode(), Node.ANY), forms.get(0));
  }

  @Test
  void crawlersFindEveryPageOfAThing() {
    String robots = sample.get("/robots.txt").body();
    assertTrue(robots.contains("Sitemap: " + Sample.BASE + "sitemap.xml\n"), robots);
    String index = sample.get("/sitemap.xml").body();
    assertTrue(index.contains("<loc>" + Sample.BASE + "sitemap/1.xml</loc>"), index);
    List<String> addresses =
        Jsoup.parse(sample.get("/sitemap/1.xml").body(), "", Parser.xmlParser())
            .select("url > loc")
            .eachText();
    assertEquals(18, addresses.size());
    assertTrue(addresses.contains(Sample.BASE + "doc/" + PERSON));
    for (String address : addresses) {
      String path = "/" + address.substring(Sample.BASE.length());
      assertEquals(200, sample.get(path, "Accept", "text/html").statusCode(), path);
    }
    assertEquals(404, sample.get("/sitemap/2.xml").statusCode());
    assertEquals(404, sample.get("/sitemap/x").statusCode());
  }

  @Test
  void theServiceDescribesItself() {
    Graph graph = graph(sample.get("/sparql").body(), Lang.TURTLE);
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    Node endpoint = NodeFactory.createURI(Sample.BASE + "sparql");
    Node service =
        graph.find(Node.ANY, NodeFactory.createURI(sd + "endpoint"), endpoint).next().getSubject();
    Map<String, String> forms = new TreeMap<>();
    for (ResultForm form : ResultForm.values()) {
      forms.put("SPARQL_Results_" + form.name(), form.mediaType());
    }
    forms.remove("SPARQL_Results_HTML");
    for (Form form : Form.values()) {
      forms.put(form.title().replace("/", "_"), form.mediaType());
    }
    List<String> told =
        graph.stream(service, NodeFactory.createURI(sd + "resultFormat"), Node.ANY)
            .map(triple -> triple.getObject().getLocalName())
            .sorted()
            .toList();
    assertEquals(List.copyOf(forms.keySet()), told);
    assertEquals(10, forms.size());
    forms.forEach(
        (name, type) -> {
          String query = name.startsWith("SPARQL") ? "SELECT * {}" : "CONSTRUCT {} {}";
          assertTrue(
              header(sample.query(query, "Accept", type), "Content-Type").startsWith(type), name);
        });
    Node named =
        graph.find(Node.ANY, NodeFactory.createURI(sd + "name"), Node.ANY).next().getObject();
    assertEquals(
        "true\n",
        sample.query("ASK { GRAPH <" + named + "> { ?s ?p ?o } }", "Accept", "text/csv").body());
    assertEquals(406, sample.get("/sparql", "Accept", "image/png").statusCode());
    assertTrue(sample.get("/sparql", "Accept", "text/html").body().contains("<textarea"));
  }

  @Test
  void theServerTellsOfItsHealth() {
    assertTrue(sample.get("/health").body().contains("\"ok\""));
    assertTrue(sample.get("/metrics").body().contains("entente_requests_total{status=\"200\"}"));
  }

  private static long count(String query) {
    return Long.parseLong(sample.query(query, "Accept", "text/csv").body().lines().toList().get(1));
  }
}
