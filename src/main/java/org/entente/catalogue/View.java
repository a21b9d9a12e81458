package org.entente.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an answer is drawn, beside the table that every answer has.
 *
 * @param columns the columns that are drawn, in the order that the kind tells
 */
public record View(Kind kind, List<String> columns) {
  public View {
    columns = List.copyOf(columns);
    if (columns.size() < kind.fewest || columns.size() > kind.most) {
      throw new IllegalArgumentException(kind + " does not take " + columns.size() + " columns");
    }
  }

  /** The kinds of drawings. */
  public enum Kind {
    /** A bar for each row: label, number. */
    BAR(2, 2),
    /** A line over years or months: time, number and, for several lines, what each is of. */
    LINE(2, 3),
    /** A mark for each row on an axis of time: label, begin and, for stretches, end. */
    TIMELINE(2, 3),
    /** A dot for each place on a map: name of the place, number. */
    MAP(2, 2),
    /** Names and the links between them: one, other and, if there is one, a number. */
    GRAPH(2, 3),
    /** What lies below what: above, below. */
    TREE(2, 2);

    private final int fewest;
    private final int most;

    Kind(int fewest, int most) {
      this.fewest = fewest;
      this.most = most;
    }

    /** The word for this kind in a query's header. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The view that a header's words tell, or nothing where they tell none. */
  static Optional<View> of(String words) {
    List<String> parts = List.of(words.strip().split("\\s+"));
    int columns = parts.size() - 1;
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(parts.get(0)))
        .filter(kind -> columns >= kind.fewest && columns <= kind.most)
        .findFirst()
        .map(kind -> new View(kind, parts.subList(1, parts.size())));
  }

  /** The words for all kinds. */
  static String kinds() {
    return Stream.of(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
  }
}
