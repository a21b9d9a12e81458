package org.entente.server.chart;

import java.util.List;
import java.util.Optional;
import org.entente.catalogue.View;

/** A drawing of an answer. */
public sealed interface Figure permits Strips, Network, Outline, PlaceMap {
  /** What is not drawn, and where it is to be had; the empty string where nothing is left out. */
  String note();

  /** Whether there is a note. */
  default boolean noted() {
    return !note().isEmpty();
  }

  /** The drawing that {@code view} asks for, or nothing where there is nothing to draw. */
  static Optional<Figure> of(View view, Grid answer) {
    if (!answer.columns().containsAll(view.columns())) {
      return Optional.empty();
    }
    List<List<String>> rows = answer.of(view.columns()).rows();
    return switch (view.kind()) {
      case BAR -> Bars.of(rows);
      case LINE -> Lines.of(rows);
      case TIMELINE -> Timeline.of(rows);
      case GRAPH -> Network.of(rows);
      case MAP -> PlaceMap.of(view.columns(), rows);
      case TREE -> Outline.of(rows);
    };
  }

  /** Says that only the first of many are drawn. */
  static String note(int drawn, int all, String what) {
    return drawn < all
        ? drawn + " of " + all + " " + what + " are drawn; the table has them all."
        : "";
  }
}
