package org.entente.server.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.ENT;

/**
 * Something with its names.
 *
 * @param key the IRI; of a place, its name
 * @param names all of them, the label first
 * @param weight how many statements end at it; of documents, none
 */
record Named(Sort sort, String key, List<String> names, int weight) {
  private static final List<Node> LABELS = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode());
  private static final List<Node> NAMES =
      List.of(
          SKOS.altLabel.asNode(),
          FOAF.name.asNode(),
          SKOS.notation.asNode(),
          DCTerms.title.asNode(),
          DCTerms.identifier.asNode());

  Named {
    names = List.copyOf(names);
  }

  String label() {
    return names.get(0);
  }

  Hit hit(String matched) {
    return new Hit(sort, key, label(), matched);
  }

  /** All that {@code graph} names, each thing once; {@code incoming} weighs it. */
  static Collection<Named> all(Graph graph, ToLongFunction<Node> incoming) {
    Map<String, Named> all = new LinkedHashMap<>();
    for (Sort sort : Sort.values()) {
      if (sort == Sort.PLACE) {
        places(graph).forEach((name, count) -> all.put("place " + name, place(name, count)));
      } else {
        subjects(graph, sort.type()).stream()
            .filter(Node::isURI)
            .forEach(node -> all.putIfAbsent(node.getURI(), of(graph, sort, node, incoming)));
      }
    }
    return all.values();
  }

  private static Named of(Graph graph, Sort sort, Node node, ToLongFunction<Node> incoming) {
    TreeSet<String> labels = new TreeSet<>();
    LABELS.forEach(property -> texts(graph, node, property, labels));
    TreeSet<String> others = new TreeSet<>();
    NAMES.forEach(property -> texts(graph, node, property, others));
    List<String> names = new ArrayList<>(labels.isEmpty() ? List.of(node.getURI()) : labels);
    others.stream().filter(name -> !names.contains(name)).forEach(names::add);
    // Every claim points to its document, which says nothing of who looks for it.
    int weight = sort == Sort.DOCUMENT ? 0 : (int) incoming.applyAsLong(node);
    return new Named(sort, node.getURI(), names, weight);
  }

  private static Named place(String name, int count) {
    return new Named(Sort.PLACE, name, List.of(name), count);
  }

  /** Places with the number of meetings held there. */
  private static Map<String, Integer> places(Graph graph) {
    Map<String, Integer> places = new TreeMap<>();
    for (Node property : List.of(ENT.place.asNode(), ENT.venue.asNode())) {
      try (Stream<Triple> found = graph.stream(Node.ANY, property, Node.ANY)) {
        found
            .map(Triple::getObject)
            .filter(Node::isLiteral)
            .forEach(place -> places.merge(place.getLiteralLexicalForm(), 1, Integer::sum));
      }
    }
    return places;
  }

  private static List<Node> subjects(Graph graph, Node type) {
    try (Stream<Triple> found = graph.stream(Node.ANY, RDF.type.asNode(), type)) {
      return found.map(Triple::getSubject).distinct().toList();
    }
  }

  private static void texts(Graph graph, Node node, Node property, Collection<String> into) {
    try (Stream<Triple> found = graph.stream(node, property, Node.ANY)) {
      found
          .map(Triple::getObject)
          .filter(Node::isLiteral)
          .map(Node::getLiteralLexicalForm)
          .filter(text -> !text.isBlank())
          .forEach(into::add);
    }
  }
}
