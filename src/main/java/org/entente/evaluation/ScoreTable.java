package org.entente.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes scores as a table: a row for each kind of fact, the headline figure last. */
public final class ScoreTable {
  private ScoreTable() {}

  /** The lines of the table. */
  public static List<String> of(Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    lines.add(row("kind", "gold", "found", "right", "P", "R", "F1"));
    evaluation
        .counts()
        .forEach(
            (kind, c) ->
                lines.add(
                    row(
                        kind.label(),
                        "" + c.gold(),
                        "" + c.found(),
                        "" + c.right(),
                        share(c.precision()),
                        share(c.recall()),
                        share(c.f1()))));
    List<String> missing = evaluation.missing();
    if (!missing.isEmpty()) {
      lines.add(
          "no facts for %d of %d documents: %s"
              .formatted(
                  missing.size(),
                  evaluation.size(),
                  String.join(" ", missing.subList(0, Math.min(5, missing.size())))));
    }
    String kinds = Kind.headline().stream().map(Kind::label).collect(Collectors.joining(", "));
    lines.add("headline " + share(evaluation.headline()) + "  (mean F1 of " + kinds + ")");
    return lines;
  }

  private static String row(
      String kind, String gold, String found, String right, String p, String r, String f1) {
    return String.format(
        Locale.ROOT, "%-14s %5s %6s %6s %6s %6s %6s", kind, gold, found, right, p, r, f1);
  }

  /** Three decimals of the exact value. */
  static String share(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
