package org.entente.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Found facts measured against gold facts, document by document; counts are summed over all
 * documents, so that each fact weighs the same.
 */
public final class Evaluation {
  private final Map<String, Comparison> documents;
  private final List<String> missing;

  private Evaluation(Map<String, Comparison> documents, List<String> missing) {
    this.documents = documents;
    this.missing = List.copyOf(missing);
  }

  /**
   * Compares.
   *
   * @param gold annotations by the document's stem, its name without the ending
   * @param found annotations by stem; one without gold counts for nothing, and gold without one
   *     counts as missed
   */
  public static Evaluation of(Map<String, Annotation> gold, Map<String, Annotation> found) {
    Map<String, Comparison> documents = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    new TreeMap<>(gold)
        .forEach(
            (stem, annotation) -> {
              if (!found.containsKey(stem)) {
                missing.add(stem);
              }
              documents.put(
                  stem, Comparison.of(annotation, found.getOrDefault(stem, Annotation.NONE)));
            });
    return new Evaluation(documents, missing);
  }

  /** The counts for each kind. */
  public Map<Kind, Counts> counts() {
    Map<Kind, Counts> counts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Counts sum = Counts.ZERO;
      for (Comparison comparison : documents.values()) {
        Set<Item> found = comparison.found(kind);
        long right = found.stream().filter(item -> comparison.isRight(kind, item)).count();
        sum = sum.plus(new Counts(comparison.gold(kind).size(), found.size(), (int) right));
      }
      counts.put(kind, sum);
    }
    return counts;
  }

  /** The mean F1 of the kinds that matter most. */
  public double headline() {
    Map<Kind, Counts> counts = counts();
    return Kind.headline().stream()
        .mapToDouble(kind -> counts.getOrDefault(kind, Counts.ZERO).f1())
        .average()
        .orElse(0);
  }

  /** The number of documents with gold facts. */
  public int size() {
    return documents.size();
  }

  /** The stems of the documents for which no facts were given. */
  public List<String> missing() {
    return missing;
  }

  /** A line for each fact of the kind that was missed (-) or is wrong (+), by document. */
  public List<String> errors(Kind kind) {
    List<String> lines = new ArrayList<>();
    documents.forEach(
        (stem, comparison) -> {
          Set<Item> found = comparison.found(kind);
          comparison.gold(kind).stream()
              .filter(item -> found.stream().noneMatch(f -> f.parts().equals(item.parts())))
              .map(item -> "- " + stem + ": " + item.words())
              .sorted()
              .forEach(lines::add);
          found.stream()
              .filter(item -> !comparison.isRight(kind, item))
              .map(item -> "+ " + stem + ": " + item.words())
              .forEach(lines::add);
        });
    return lines;
  }

  /**
   * The items stated of a document, in order, each with whether it is right; empty where the
   * document has no gold.
   */
  List<Boolean> judged(String stem, Kind kind) {
    Comparison comparison = documents.get(stem);
    return comparison == null
        ? List.of()
        : comparison.stated(kind).stream().map(i -> comparison.isRight(kind, i)).toList();
  }
}
