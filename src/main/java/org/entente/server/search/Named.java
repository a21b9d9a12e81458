package org.entente.server.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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
  private static final Node LABEL = RDFS.label.asNode();

  /** What hardly anything has that is of no sort, so that all who have it can be asked for. */
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
    Map<Node, List<String>> preferred = texts(graph, List.of(SKOS.prefLabel.asNode()));
    Map<Node, List<String>> others = texts(graph, NAMES);
    Map<String, Named> all = new LinkedHashMap<>();
    for (Sort sort : Sort.values()) {
      if (sort == Sort.PLACE) {
        places(graph).forEach((name, count) -> all.put("place " + name, place(name, count)));
        continue;
      }
      for (Node node : subjects(graph, sort.type())) {
        if (node.isURI() && !all.containsKey(node.getURI())) {
          TreeSet<String> labels = new TreeSet<>(preferred.getOrDefault(node, List.of()));
          // Looked up, for most of what has a label is of no sort.
          texts(graph, node, LABEL).values().forEach(labels::addAll);
          List<String> names = names(node, labels, others.getOrDefault(node, List.of()));
          // Every claim points to its document, which says nothing of who looks for it.
          int weight = sort == Sort.DOCUMENT ? 0 : (int) incoming.applyAsLong(node);
          all.put(node.getURI(), new Named(sort, node.getURI(), names, weight));
        }
      }
    }
    return all.values();
  }

  private static List<String> names(Node node, Collection<String> labels, List<String> others) {
    Set<String> names = new LinkedHashSet<>(labels.isEmpty() ? List.of(node.getURI()) : labels);
    names.addAll(new TreeSet<>(others));
    return List.copyOf(names);
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

  /**
   * The texts that all things have by some properties. Each property is gone through once, for to
   * look it up for each thing takes a database longer.
   */
  private static Map<Node, List<String>> texts(Graph graph, List<Node> properties) {
    Map<Node, List<String>> texts = new HashMap<>();
    properties.forEach(
        property ->
            texts(graph, Node.ANY, property)
                .forEach((node, some) -> texts.merge(node, some, Named::both)));
    return texts;
  }

  private static Map<Node, List<String>> texts(Graph graph, Node node, Node property) {
    try (Stream<Triple> found = graph.stream(node, property, Node.ANY)) {
      return found
          .filter(triple -> triple.getObject().isLiteral())
          .filter(triple -> !triple.getObject().getLiteralLexicalForm().isBlank())
          .collect(
              Collectors.groupingBy(
                  Triple::getSubject,
                  Collectors.mapping(
                      triple -> triple.getObject().getLiteralLexicalForm(), Collectors.toList())));
    }
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
