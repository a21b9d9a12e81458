package org.entente.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.ENT;

/**
 * Where documents come from: a Turtle file in which a document's IRI, relative to the file, is its
 * name.
 */
public record Register(Map<String, Source> sources) {
  /** A register that knows no document. */
  public static final Register EMPTY = new Register(Map.of());

  /** Relative names are resolved against this and taken back. */
  private static final String BASE = "https://register.invalid/";

  public Register {
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
  }

  /**
   * Reads a register.
   *
   * @throws IOException when the file cannot be read
   * @throws org.apache.jena.riot.RiotException when it is no Turtle
   */
  public static Register read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /** Reads Turtle; the caller closes the stream. */
  public static Register read(InputStream turtle) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.source(turtle).lang(Lang.TURTLE).base(BASE).parse(model);
    Map<String, Source> sources = new TreeMap<>();
    model
        .listSubjectsWithProperty(RDF.type, ENT.Document)
        .filterKeep(d -> d.isURIResource() && d.getURI().startsWith(BASE))
        .forEach(d -> sources.put(d.getURI().substring(BASE.length()), source(d)));
    return new Register(sources);
  }

  public Optional<Source> of(String document) {
    return Optional.ofNullable(sources.get(document));
  }

  private static Source source(Resource document) {
    List<String> addresses =
        document.listProperties(DCTerms.source).mapWith(Statement::getObject).toList().stream()
            .map(Register::string)
            .sorted()
            .toList();
    return new Source(
        addresses,
        Optional.ofNullable(document.getProperty(DCTerms.license)).map(s -> string(s.getObject())),
        Optional.ofNullable(document.getProperty(SKOS.note)).map(s -> string(s.getObject())));
  }

  private static String string(RDFNode node) {
    return node.isLiteral() ? node.asLiteral().getString() : node.toString();
  }
}
