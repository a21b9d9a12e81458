package org.entente.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.ENT;
import org.junit.jupiter.api.Test;

/** The bundled corpus and its register say the same. */
class RegisterTest {
  private static final Path DATA = Path.of("data");
  private static final String BASE = "https://example.org/data/";

  @Test
  void everyDocumentIsListedAndEveryListedOneExists() throws IOException {
    Set<String> listed =
        register().listSubjectsWithProperty(RDF.type, ENT.Document).toList().stream()
            .map(d -> d.getURI().substring(BASE.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(names(DATA, ".txt", ".html"), listed);
    assertEquals(25, listed.size());
  }

  @Test
  void everyEntryHasOriginPublisherLicenceAndNote() {
    Model register = register();
    int seen = 0;
    for (Resource entry : register.listSubjects().toList()) {
      assertTrue(entry.getProperty(DCTerms.source).getResource().isURIResource(), entry.getURI());
      assertTrue(entry.hasProperty(DCTerms.publisher), entry.getURI());
      assertTrue(entry.hasProperty(DCTerms.license), entry.getURI());
      assertEquals("restated", entry.getProperty(SKOS.note).getString(), entry.getURI());
      seen++;
    }
    assertEquals(25, seen);
  }

  @Test
  void everyDocumentHasGoldFacts() throws IOException {
    Set<String> stems =
        names(DATA, ".txt", ".html").stream()
            .map(name -> name.substring(0, name.lastIndexOf('.')) + ".json")
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(names(Path.of("src/test/resources/gold/bundled"), ".json"), stems);
    assertEquals(25, stems.size());
  }

  private static Model register() {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.source(DATA.resolve("SOURCES.ttl")).base(BASE).parse(model);
    return model;
  }

  private static Set<String> names(Path folder, String... endings) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> Stream.of(endings).anyMatch(name::endsWith))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
