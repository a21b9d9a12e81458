package org.entente.server.page;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.document.Format;
import org.entente.vocabulary.ENT;

/**
 * Statements of a document that is RDF as people read them: {@code a schema:Person} in place of the
 * whole IRIs. For pages only; the document's text, in which positions count, stays N-Triples.
 */
final class Terse {
  private static final String TYPE = "<" + RDF.type.getURI() + ">";

  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://schema.org/",
          "schema",
          "https://schema.org/",
          "schema",
          "http://xmlns.com/foaf/0.1/",
          "foaf",
          "http://www.w3.org/2001/XMLSchema#",
          "xsd",
          DCTerms.getURI(),
          "dcterms",
          ORG.getURI(),
          "org",
          RDF.getURI(),
          "rdf",
          RDFS.getURI(),
          "rdfs",
          SKOS.getURI(),
          "skos",
          ENT.NS,
          "ent");

  private static final Pattern KNOWN =
      Pattern.compile(
          PREFIXES.keySet().stream()
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "<(", ")([A-Za-z][\\w-]*)>")));

  /** What the mapping of RDF resolves relative names against. */
  private static final Pattern OWN = Pattern.compile("<http://document\\.invalid/([^>]*)>");

  private Terse() {}

  /** Whether a document of this name is RDF, and its text is statements. */
  static boolean is(String name) {
    return Format.ofName(name).equals(Optional.of(Format.RDF));
  }

  /** The same statement, or a part of it, in shorter words. */
  static String of(String statement) {
    String own = OWN.matcher(statement.replace(TYPE, "a")).replaceAll("<$1>");
    return KNOWN
        .matcher(own)
        .replaceAll(
            found -> Matcher.quoteReplacement(PREFIXES.get(found.group(1)) + ":" + found.group(2)));
  }

  /** The blocks of such a document, each token in shorter words. */
  static Stream<DocumentText.Laid> laid(Stream<DocumentText.Laid> blocks) {
    return blocks.map(
        block ->
            new DocumentText.Laid(
                block.kind(),
                block.tokens().stream()
                    .map(token -> new Marking.Token(token.kind(), of(token.text()), token.id()))
                    .toList()));
  }
}
