package org.entente.server.page;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.server.describe.Describer;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import org.entente.server.sparql.Outcome;

/**
 * Statements as a page shows them: in Turtle, of many the beginning.
 *
 * @param count how many there are, in words
 */
public record Statements(String turtle, String count) {
  private static final int MOST = 1_000;
  private static final int MOST_CHARACTERS = 200_000;

  /** As much as a page can show of what a query gave. */
  static Statements of(Outcome.Triples triples) {
    int size = triples.graph().size();
    Graph shown = GraphFactory.createDefaultGraph();
    triples.graph().stream().sorted(Describer.ORDER).limit(MOST).forEach(shown::add);
    String turtle = new String(RdfText.of(shown, Form.TURTLE), StandardCharsets.UTF_8);
    boolean whole = size <= MOST && turtle.length() <= MOST_CHARACTERS;
    String words = size == 1 ? "1 statement" : size + " statements";
    String cut = whole ? "" : ", of which the beginning is shown";
    String more = triples.truncated() ? "; there are more, which this server doesn't send" : "";
    return new Statements(
        turtle.substring(0, Math.min(turtle.length(), MOST_CHARACTERS)), words + cut + more + ".");
  }
}
