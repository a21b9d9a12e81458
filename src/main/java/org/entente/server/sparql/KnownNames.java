package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The names in one state of a graph by their small letters, for finding those that a query would
 * else look for among all. Immutable; takes memory and time to make for each name.
 */
public final class KnownNames {
  /** What names are given by. */
  static final Set<Node> PREDICATES =
      Set.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

  private final Map<String, Set<Node>> byLetters;

  /** The same, one after the other. */
  private final List<String> letters;

  private final List<Set<Node>> inOrder;
  private final WordIndex words;

  private KnownNames(Map<String, Set<Node>> byLetters) {
    this.byLetters = byLetters;
    this.letters = List.copyOf(byLetters.keySet());
    this.inOrder = letters.stream().map(byLetters::get).toList();
    this.words = new WordIndex(letters);
  }

  /** The names of all things in the graph. */
  public static KnownNames of(Graph graph) {
    Map<String, Set<Node>> byLetters = new HashMap<>();
    for (Node predicate : PREDICATES) {
      try (Stream<Triple> found = graph.stream(Node.ANY, predicate, Node.ANY)) {
        found
            .map(Triple::getObject)
            .forEach(
                name ->
                    byLetters.merge(small(name), Set.of(name), (known, one) -> with(known, name)));
      }
    }
    return new KnownNames(byLetters);
  }

  /** Those that are the same in small letters. */
  Set<Node> same(String text) {
    return byLetters.getOrDefault(small(text), Set.of());
  }

  /** Those that contain the text, all in small letters, unless there are more than {@code most}. */
  Optional<List<Node>> containing(String text, int most) {
    String part = small(text);
    BitSet seen = new BitSet();
    List<Node> all = new ArrayList<>();
    IntPredicate take =
        place -> {
          if (!seen.get(place) && letters.get(place).contains(part)) {
            all.addAll(inOrder.get(place));
          }
          seen.set(place);
          return all.size() <= most;
        };
    words.candidates(part, take);
    return Optional.of(all).filter(every -> every.size() <= most);
  }

  /** Most have one way to be written, and a set of one is small. */
  private static Set<Node> with(Set<Node> known, Node name) {
    if (known.contains(name)) {
      return known;
    }
    Set<Node> more = new LinkedHashSet<>(known);
    more.add(name);
    return more;
  }

  /** As the library's STR() writes it, which is more lenient than the standard's. */
  private static String small(Node name) {
    if (name.isBlank()) {
      return small(name.getBlankNodeLabel());
    }
    return small(name.isLiteral() ? name.getLiteralLexicalForm() : name.toString());
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
