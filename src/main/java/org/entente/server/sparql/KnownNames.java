package org.entente.server.sparql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /**
   * All small letters one behind the other, as bytes of UTF-8 that each stand for a character: a
   * text is found faster in one than in many, and fastest where every character is a byte.
   */
  private final String letters;

  /** Where each of them ends. */
  private final int[] ends;

  private final List<Set<Node>> inOrder = new ArrayList<>();

  private KnownNames(Map<String, Set<Node>> byLetters) {
    this.byLetters = byLetters;
    List<Integer> ends = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    byLetters.forEach(
        (small, names) -> {
          if (!small.isEmpty()) {
            text.append(bytes(small));
            ends.add(text.length());
            inOrder.add(names);
          }
        });
    this.ends = ends.stream().mapToInt(Integer::intValue).toArray();
    this.letters = text.toString();
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

  /**
   * Those that contain the text, all in small letters, unless there are more than {@code most}, or
   * it is of rare letters.
   */
  Optional<List<Node>> containing(String text, int most) {
    String part = bytes(small(text));
    List<Node> all = new ArrayList<>();
    if (text.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
      // Half of a character has no bytes of its own.
      return Optional.empty();
    }
    if (part.isEmpty()) {
      byLetters.values().forEach(all::addAll);
      return Optional.of(all).filter(every -> every.size() <= most);
    }
    int name = 0;
    int at = letters.indexOf(part);
    while (at >= 0 && name < ends.length) {
      name = nameAt(at, name);
      int next = at + 1;
      if (name < ends.length && at + part.length() <= ends[name]) {
        all.addAll(inOrder.get(name));
        if (all.size() > most) {
          return Optional.empty();
        }
        next = ends[name++];
      }
      at = letters.indexOf(part, next);
    }
    return Optional.of(all);
  }

  /** The first name from {@code least} on that goes on behind the place. */
  private int nameAt(int place, int least) {
    int found = Arrays.binarySearch(ends, least, ends.length, place + 1);
    return found < 0 ? -found - 1 : found;
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

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
