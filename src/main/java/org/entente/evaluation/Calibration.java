package org.entente.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.extraction.fact.Facts;

/**
 * Whether confidences keep their word: for each kind of fact, the facts sorted into bins by their
 * confidence, and the share that is right in each. Every statement counts, also one made twice.
 */
public final class Calibration {
  /** The lower ends of the bins; the last bin holds 1 as well. */
  private static final double[] FROM = {0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95};

  /**
   * The facts with a confidence from {@code from} up to before {@code to}.
   *
   * @param sum of their confidences
   */
  public record Bin(double from, double to, int found, int right, double sum) {
    /** The share of the facts that is right, 0 of none. */
    public double share() {
      return found == 0 ? 0 : (double) right / found;
    }

    /** The mean confidence, which the share should be near; 0 of none. */
    public double claimed() {
      return found == 0 ? 0 : sum / found;
    }
  }

  private final Map<Kind, List<Bin>> bins;

  private Calibration(Map<Kind, List<Bin>> bins) {
    this.bins = bins;
  }

  /**
   * Sorts the facts of several documents into bins.
   *
   * @param evaluation of the same facts
   * @param facts by the document's stem; those without gold count for nothing
   */
  public static Calibration of(Evaluation evaluation, Map<String, Facts> facts) {
    Map<Kind, List<Bin>> bins = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<Bin> own = new ArrayList<>();
      for (int b = 0; b < FROM.length; b++) {
        own.add(new Bin(FROM[b], b + 1 < FROM.length ? FROM[b + 1] : 1, 0, 0, 0));
      }
      facts.forEach((stem, f) -> add(own, evaluation.judged(stem, kind), Confidences.of(f, kind)));
      bins.put(kind, List.copyOf(own));
    }
    return new Calibration(bins);
  }

  private static void add(List<Bin> bins, List<Boolean> right, List<Double> confidences) {
    for (int i = 0; i < right.size(); i++) {
      double confidence = confidences.get(i);
      int b = FROM.length - 1;
      while (confidence < FROM[b]) {
        b--;
      }
      Bin bin = bins.get(b);
      bins.set(
          b,
          new Bin(
              bin.from,
              bin.to,
              bin.found + 1,
              bin.right + (right.get(i) ? 1 : 0),
              bin.sum + confidence));
    }
  }

  /** The bins of a kind, from unsure to sure. */
  public List<Bin> bins(Kind kind) {
    return bins.getOrDefault(kind, List.of());
  }

  /** The bins that hold something, as the lines of a table. */
  public List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-14s %-10s %6s %6s %7s %6s",
            "kind",
            "bin",
            "found",
            "right",
            "claimed",
            "share"));
    bins.forEach(
        (kind, own) ->
            own.stream()
                .filter(bin -> bin.found > 0)
                .forEach(
                    bin ->
                        lines.add(
                            String.format(
                                Locale.ROOT,
                                "%-14s %.2f-%.2f  %6d %6d %7s %6s",
                                kind.label(),
                                bin.from,
                                bin.to,
                                bin.found,
                                bin.right,
                                ScoreTable.share(bin.claimed()),
                                ScoreTable.share(bin.share())))));
    return lines;
  }
}
