package org.entente.server.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Gathers what a graph says of a thing: what begins at it, what ends at it, and the names of the
 * neighbours. Costs one look-up for each neighbour.
 */
public final class Describer {
  /** Statements in the order of their terms. */
  public static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode());

  private final Graph graph;
  private final int pageSize;

  /**
   * A describer of the things in {@code graph}.
   *
   * @param pageSize the most incoming statements on one page
   */
  public Describer(Graph graph, int pageSize) {
    this.graph = graph;
    this.pageSize = pageSize;
  }

  /** Page {@code page}, from 1, of what is said of {@code thing}; past the last it is empty. */
  public Description describe(Node thing, int page) {
    List<Triple> outgoing = new ArrayList<>();
    gather(thing, outgoing, new LinkedHashSet<>());
    List<Triple> all;
    try (Stream<Triple> found = graph.stream(Node.ANY, Node.ANY, thing)) {
      all = found.sorted(ORDER).toList();
    }
    int begin = (int) Math.min((long) (page - 1) * pageSize, all.size());
    List<Triple> incoming = all.subList(begin, Math.min(begin + pageSize, all.size()));
    int pages = Math.max(1, (all.size() + pageSize - 1) / pageSize);
    return new Description(
        thing, outgoing, incoming, labels(thing, outgoing, incoming), page, pages, all.size());
  }

  private void gather(Node from, List<Triple> into, Set<Node> seen) {
    if (!seen.add(from)) {
      return;
    }
    List<Triple> found;
    try (Stream<Triple> stream = graph.stream(from, Node.ANY, Node.ANY)) {
      found = stream.sorted(ORDER).toList();
    }
    into.addAll(found);
    for (Triple triple : found) {
      if (triple.getObject().isBlank()) {
        gather(triple.getObject(), into, seen);
      }
    }
  }

  private List<Triple> labels(Node thing, List<Triple> outgoing, List<Triple> incoming) {
    Set<Node> neighbours = new LinkedHashSet<>();
    outgoing.stream().map(Triple::getObject).filter(Node::isURI).forEach(neighbours::add);
    incoming.stream().map(Triple::getSubject).filter(Node::isURI).forEach(neighbours::add);
    neighbours.remove(thing);
    Set<Triple> labels = new TreeSet<>(ORDER);
    for (Node neighbour : neighbours) {
      for (Node name : NAMES) {
        try (Stream<Triple> found = graph.stream(neighbour, name, Node.ANY)) {
          found.forEach(labels::add);
        }
      }
    }
    return List.copyOf(labels);
  }
}
