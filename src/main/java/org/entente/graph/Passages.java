package org.entente.graph;

import static org.entente.graph.Rdf.position;
import static org.entente.graph.Rdf.text;
import static org.entente.graph.Rdf.triple;
import static org.entente.graph.Rdf.type;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.OA;
import org.entente.document.Document;
import org.entente.evidence.Span;
import org.entente.vocabulary.ENT;

/**
 * Passages as Web Annotation selectors: the positions in the clean text, and the exact words with a
 * little of what stands before and after.
 */
final class Passages {
  private static final int CONTEXT = 32;

  private final Iris iris;

  /** What was written; a sentence supports several claims, and its passage is the same. */
  private final Set<Node> written = new HashSet<>();

  Passages(Iris iris) {
    this.iris = iris;
  }

  /**
   * Writes the passage at {@code span}, which must lie inside the text, once, and names it.
   *
   * @param whole the name of the document
   */
  Node write(Document document, Node whole, Span span, StreamRDF out) {
    String text = document.text();
    Node passage = iris.passage(document.name(), span);
    if (!written.add(passage)) {
      return passage;
    }
    Node position = Iris.part(passage, "position");
    Node quote = Iris.part(passage, "quote");
    out.triple(type(passage, ENT.Passage));
    out.triple(triple(passage, ENT.inDocument, whole));
    out.triple(triple(passage, OA.hasSource, whole));
    out.triple(triple(passage, OA.hasSelector, position));
    out.triple(triple(passage, OA.hasSelector, quote));
    out.triple(type(position, OA.TextPositionSelector));
    out.triple(triple(position, OA.start, position(span.begin())));
    out.triple(triple(position, OA.end, position(span.end())));
    out.triple(type(quote, OA.TextQuoteSelector));
    out.triple(triple(quote, OA.exact, text(span.of(text))));
    out.triple(triple(quote, OA.prefix, text(before(text, span.begin()))));
    out.triple(triple(quote, OA.suffix, text(after(text, span.end()))));
    return passage;
  }

  /** What stands before {@code end}; never begins inside a surrogate pair. */
  private static String before(String text, int end) {
    int begin = Math.max(0, end - CONTEXT);
    boolean split = begin > 0 && begin < end && Character.isLowSurrogate(text.charAt(begin));
    return text.substring(split ? begin + 1 : begin, end);
  }

  private static String after(String text, int begin) {
    int end = Math.min(text.length(), begin + CONTEXT);
    boolean split =
        end > begin && end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return text.substring(begin, split ? end - 1 : end);
  }
}
