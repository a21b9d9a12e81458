package org.entente.server.describe;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What is said of a thing.
 *
 * @param thing what is described
 * @param outgoing the statements that begin at it, blank nodes closed, in a stable order
 * @param incoming the statements that end at it, those of one page, in a stable order
 * @param labels the names of what the other statements point to or come from
 * @param page the number of this page of incoming statements, from 1
 * @param pages how many pages there are, at least 1
 * @param total how many statements end at it
 */
public record Description(
    Node thing,
    List<Triple> outgoing,
    List<Triple> incoming,
    List<Triple> labels,
    int page,
    int pages,
    int total) {
  public Description {
    outgoing = List.copyOf(outgoing);
    incoming = List.copyOf(incoming);
    labels = List.copyOf(labels);
  }

  /** Whether nothing is said of it. */
  public boolean isEmpty() {
    return outgoing.isEmpty() && incoming.isEmpty();
  }
}
