package org.entente.server.page;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;
import org.entente.document.Format;
import org.entente.vocabulary.Prefixes;
import org.jspecify.annotations.Nullable;

/**
 * Statements of a document that is RDF as people read them: {@code a schema:Person} in place of the
 * whole IRIs. For pages only; the document's text, in which positions count, stays N-Triples.
 */
final class Terse {
  private static final String TYPE = "<" + RDF.type.getURI() + ">";

  private static final Pattern IRI = Pattern.compile("<(https?://[^<>\\s]+)>");

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
    return IRI.matcher(own).replaceAll(found -> Matcher.quoteReplacement(named(found)));
  }

  /** Both names of schema.org are in use. */
  private static String named(MatchResult found) {
    String iri = found.group(1).replaceFirst("^http://schema\\.org/", "https://schema.org/");
    @Nullable String brief = Prefixes.ALL.qnameFor(iri);
    return brief == null ? found.group() : brief;
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
