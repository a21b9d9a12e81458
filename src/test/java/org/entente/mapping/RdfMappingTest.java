package org.entente.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.document.UnreadableDocument;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;
import org.junit.jupiter.api.Test;

class RdfMappingTest {
  private static final Path FILES = Path.of("src/test/resources/mapping");
  private static final Mapping RDF = Mapping.of("x.ttl").orElseThrow();

  private static Document file(String name) throws UnreadableDocument {
    return RDF.document(DocumentReader.read(FILES.resolve(name)));
  }

  private static String refused(String name, String text) {
    return String.valueOf(
        assertThrows(
                UnreadableDocument.class,
                () -> RDF.document(DocumentReader.read(name, text.getBytes(UTF_8))))
            .getMessage());
  }

  @Test
  void everySyntaxOfEveryProgramGivesTheSameText() throws UnreadableDocument {
    String text = file("people.ttl").text();
    assertEquals(33, text.lines().count());
    assertEquals(text.lines().sorted().toList(), text.lines().toList());
    List<String> others = List.of("people.rdf", "people.nt", "jena.jsonld", "jena.trig", "jena.nq");
    for (String other : others) {
      assertEquals(text, file(other).text(), other);
    }
  }

  @Test
  void whatIsSaidInTermsOfOrganisationsIsRead() throws UnreadableDocument {
    Document document = file("people.ttl");
    Mapped mapped = RDF.facts(document);
    Facts facts = mapped.facts();
    assertEquals(List.of(), mapped.problems());
    assertEquals(
        List.of("Ada Bell", "Cy Dunn"), facts.persons().stream().map(Person::name).toList());
    assertEquals(List.of("Prof."), facts.persons().get(0).honorifics());
    assertEquals(List.of("C. \"Cy\" Dunn"), facts.persons().get(1).aliases());
    assertEquals(
        "Ada Bell", facts.persons().get(0).mentions().get(0).evidence().quote(), "the words alone");
    Organization university = facts.organizations().get(0);
    assertEquals("Elm University", university.name());
    assertEquals(List.of("Ulmen-Universität"), university.aliases());
    assertEquals("university", university.type());
    assertEquals(OrganizationKind.UNIT, facts.organizations().get(1).kind());
    assertEquals("o2", facts.unitOf().get(0).child());
    Post rector = facts.posts().get(0);
    assertEquals("Rector", rector.role());
    assertEquals(Optional.of(university.id()), rector.organization());
    assertEquals(Optional.of(new PartialDate(2019, 9, 1)), rector.from());
    assertEquals(Optional.of(new PartialDate(2023, 0, 0)), rector.until());
    assertEquals("rdf.statement", rector.evidence().rule());
    assertEquals(1, rector.evidence().confidence());
    assertTrue(
        rector.evidence().quote().lines().allMatch(line -> line.contains("/id/rectorate>")),
        rector.evidence().quote());
    Post dean = facts.posts().get(1);
    assertEquals("p2 Dean o2", dean.person() + " " + dean.role() + " " + dean.organization().get());
    assertEquals(2, facts.posts().size());
    assertEquals(
        "<http://elm.example/id/dunn> <http://www.w3.org/ns/org#holds> <http://elm.example/id/dean>"
            + " .",
        dean.evidence().quote());
  }

  @Test
  void whatIsSaidOfAnEventIsRead() throws UnreadableDocument {
    Meeting visit = RDF.facts(file("people.ttl")).facts().meetings().get(0);
    assertEquals(new PartialDate(2020, 3, 5), visit.date().orElseThrow().value());
    assertEquals("Paris", visit.place().orElseThrow().value());
    assertEquals("Courtesy visit", visit.topics().get(0).quote());
    assertEquals(
        Set.of("p1", "p2"),
        visit.participants().stream().map(p -> p.person()).collect(Collectors.toSet()));
    assertEquals("o1", visit.organizations().get(0).organization());
  }

  @Test
  void theSortOfALocationTellsWhetherItIsPlaceOrVenue() throws UnreadableDocument {
    Map<String, String> locations = new LinkedHashMap<>();
    locations.put("'Paris'", "Paris|");
    locations.put("{'@type': 'City', 'name': 'Paris', 'address': '1 rue X'}", "Paris|");
    locations.put("{'@type': 'Country', 'name': 'Egypt'}", "Egypt|");
    locations.put("{'@type': 'Place', 'name': 'Paris'}", "Paris|");
    locations.put("{'name': 'Paris'}", "Paris|");
    locations.put(
        "{'@type': 'Place', 'name': 'Paris',"
            + " 'address': {'@type': 'PostalAddress', 'addressLocality': 'Paris'}}",
        "Paris|");
    locations.put(
        "{'@type': 'Place', 'name': 'Paris', 'address': {'addressCountry': 'FR'}}", "Paris|");
    locations.put(
        "{'@type': 'Place', 'name': 'Paris',"
            + " 'containedInPlace': {'@type': 'Country', 'name': 'France'}}",
        "Paris|");
    locations.put(
        "{'@type': 'Place', 'name': 'Elm Hall', 'address': {'addressLocality': 'Paris'}}",
        "Paris|Elm Hall");
    locations.put(
        "{'@type': 'Place', 'name': 'Elm Hall',"
            + " 'address': {'streetAddress': '1 rue X', 'addressCountry': 'FR'}}",
        "FR|Elm Hall");
    locations.put(
        "{'@type': 'Place', 'name': 'Elm Hall', 'address': '1 rue X, Paris'}", "|Elm Hall");
    locations.put(
        "{'@type': 'Place', 'name': 'Elm Hall',"
            + " 'containedInPlace': {'@type': 'City', 'name': 'Paris'}}",
        "Paris|Elm Hall");
    locations.put(
        "{'@type': 'Room', 'name': 'Room 4', 'containedInPlace': {'@type': 'CivicStructure',"
            + " 'name': 'Elm Hall', 'containedInPlace': {'name': 'Paris'}}}",
        "Paris|Room 4");
    locations.put("{'@type': 'CivicStructure', 'name': 'Elm Hall'}", "|Elm Hall");
    locations.put(
        "{'@type': 'CollegeOrUniversity', 'name': 'Elm University',"
            + " 'address': {'addressLocality': 'Paris'}}",
        "Paris|Elm University");
    locations.put("{'@type': 'PostalAddress', 'addressLocality': 'Paris'}", "Paris|");
    locations.put("{'@type': 'VirtualLocation', 'name': 'Zoom'}", "|");
    locations.put(
        "[{'@type': 'City', 'name': 'Paris'}, {'@type': 'Hotel', 'name': 'Elm Inn'}]",
        "Paris|Elm Inn");
    locations.put(
        "{'@id': 'a:r', '@type': 'Room', 'name': 'Room 4', 'containedInPlace': {'@id': 'a:r'}}",
        "|Room 4");
    locations.forEach((said, where) -> assertEquals(where, where(said), said));
    assertEquals(19, locations.size());
  }

  private static String where(String location) {
    String json =
        "{'@context': 'https://schema.org', '@type': 'Event', 'startDate': '2020-03-05',"
            + " 'location': "
            + location
            + "}";
    try {
      Document document =
          RDF.document(DocumentReader.read("x.jsonld", json.replace('\'', '"').getBytes(UTF_8)));
      Meeting meeting = RDF.facts(document).facts().meetings().get(0);
      return meeting.place().map(Found::value).orElse("")
          + "|"
          + meeting.venue().map(Found::value).orElse("");
    } catch (UnreadableDocument e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  @Test
  void whatIsNotUnderstoodIsGivenLineByLine() throws UnreadableDocument {
    Document document = file("people.ttl");
    assertEquals(
        List.of(
            "<http://elm.example/id/bell> <http://xmlns.com/foaf/0.1/mbox> <mailto:ada@elm.example>"
                + " ."),
        RDF.facts(document).left().stream().map(span -> span.of(document.text())).toList());
  }

  @Test
  void whatPagesTellSearchEnginesIsRead() throws UnreadableDocument {
    Facts facts = RDF.facts(file("schema.jsonld")).facts();
    assertEquals(
        List.of("Ada Bell", "Eve Fox"), facts.persons().stream().map(Person::name).toList());
    assertEquals(List.of("Rector", "Registrar"), facts.posts().stream().map(Post::role).toList());
    assertEquals(Optional.of(new PartialDate(2019, 9, 1)), facts.posts().get(0).from());
    assertEquals(1, facts.unitOf().size());
  }

  @Test
  void noContextIsFetched() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> asked.incrementAndGet());
    server.start();
    try {
      String context = "http://localhost:" + server.getAddress().getPort() + "/elm.jsonld";
      assertEquals(
          "x.jsonld: names the context "
              + context
              + ", and nothing is fetched; write what the context says into the file, or save the"
              + " file as Turtle",
          refused(
              "x.jsonld",
              Files.readString(FILES.resolve("schema.jsonld"))
                  .replace("https://schema.org", context)));
      assertEquals(0, asked.get());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatIsBrokenIsToldWithItsPlace() {
    assertTrue(
        refused("x.ttl", "<a:b> <a:c>\n <a:d> ;; ,")
            .startsWith(
                "x.ttl: is no RDF of the syntax that its name ends in, or broken ([line: 2,"));
    assertTrue(refused("x.rdf", "<a:b> <a:c> <a:d> .").contains("or broken ([line: 1,"));
    String json = refused("x.jsonld", "{\"@id\": ");
    assertTrue(json.contains("or broken (") && !json.contains("code="), json);
    assertEquals("x.nt: has no statements in it; leave it out", refused("x.nt", "# nothing\n"));
  }

  @Test
  void hostileFilesAreRefused() {
    StringBuilder entities = new StringBuilder("<!DOCTYPE rdf:RDF [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    String bomb =
        entities
            + "]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:s=\"http://schema.org/\"><s:Person><s:name>&a11;</s:name></s:Person></rdf:RDF>";
    assertTrue(refused("x.rdf", bomb).contains("or broken ("));
    assertTrue(
        refused("x.jsonld", "{\"http://a.example/p\":".repeat(20_000) + "1" + "}".repeat(20_000))
            .contains("or broken ("));
    String many =
        IntStream.rangeClosed(0, 100_000)
            .mapToObj(i -> "<a:" + i + "> <a:p> <a:o> .\n")
            .collect(Collectors.joining());
    assertEquals("x.nt: has more than 100,000 statements; split it", refused("x.nt", many));
  }
}
