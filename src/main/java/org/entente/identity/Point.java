package org.entente.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that speaks for a decision: what two names or more have in common, or what is told of
 * one of them.
 *
 * @param words what it is, for people, such as {@code the post Rector of Zebra University}
 * @param facts which facts of which documents show it, in order
 */
public record Point(String words, List<Fact> facts) {
  /** Of so many documents the names are told. */
  private static final int SHOWN = 3;

  public Point {
    facts = facts.stream().distinct().sorted().toList();
  }

  /** The documents whose facts show it. */
  Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    facts.forEach(fact -> sources.add(fact.of().source()));
    return sources;
  }

  /** The words with the documents, such as {@code the post Rector of it (a.txt, b.txt)}. */
  @Override
  public String toString() {
    List<String> sources = List.copyOf(sources());
    int more = sources.size() - SHOWN;
    String shown = String.join(", ", sources.subList(0, Math.min(SHOWN, sources.size())));
    return words + " (" + shown + (more > 0 ? " and " + more + " more" : "") + ")";
  }
}
