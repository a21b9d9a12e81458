package org.entente.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** How many times as many requests a second Entente answers as the stock servers. */
final class Ratios {
  private static final int MUCH = 3;
  private static final int WIDTH = 9;

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(Served.MEMORY, Served.STOCK_MEMORY),
          new Pair(Served.MEMORY, Served.RDF4J),
          new Pair(Served.MEMORY, Served.OXIGRAPH),
          new Pair(Served.DISK, Served.STOCK_DISK));

  private final List<Row> rows;
  private final List<Pair> pairs;
  private final List<Column> columns = new ArrayList<>();

  /** Who is compared with whom. */
  private record Pair(String ours, String theirs) {}

  /** One way of asking, of one pair. */
  private record Column(Pair pair, String way) {
    OptionalDouble of(Row row) {
      return row.ratio(pair.ours + way, pair.theirs);
    }
  }

  /**
   * @param ways the ends of the names of Entente's columns, each with its comma
   * @param servers the names of those that were asked
   */
  Ratios(List<Row> rows, List<String> ways, Set<String> servers) {
    this.rows = List.copyOf(rows);
    pairs = PAIRS.stream().filter(pair -> servers.contains(pair.theirs)).toList();
    for (Pair pair : pairs) {
      ways.forEach(way -> columns.add(new Column(pair, way)));
    }
  }

  /** Prints a line for each question, then in how many Entente is faster, and where it is not. */
  void print() {
    System.out.println("\nRequests a second of Entente, as multiples of those of:");
    String heads =
        "%30s" + ("%" + columns.size() / pairs.size() * WIDTH + "s").repeat(pairs.size());
    Stream<String> names = Stream.concat(Stream.of(""), pairs.stream().map(Pair::theirs));
    System.out.println(String.format(heads, names.toArray()));
    line("", column -> column.way.split(" ")[1]);
    for (Row row : rows) {
      line(row.name(), column -> words(column.of(row)));
    }
    line("at least " + MUCH + " times as fast", column -> count(column, MUCH));
    line("not slower", column -> count(column, 1));
    line("of questions that both answer", column -> count(column, 0));
    for (Column column : columns) {
      String slower =
          rows.stream()
              .filter(row -> column.of(row).orElse(1) < 1)
              .map(row -> row.name() + " " + words(column.of(row)))
              .reduce((one, other) -> one + ", " + other)
              .orElse("none");
      System.out.printf("Slower than %s%s: %s%n", column.pair.theirs, column.way, slower);
    }
  }

  private void line(String name, Function<Column, String> cell) {
    StringBuilder line = new StringBuilder(String.format("%-30s", name));
    columns.forEach(column -> line.append(String.format("%" + WIDTH + "s", cell.apply(column))));
    System.out.println(line);
  }

  private String count(Column column, double least) {
    return String.valueOf(rows.stream().filter(row -> column.of(row).orElse(-1) >= least).count());
  }

  private static String words(OptionalDouble ratio) {
    return ratio.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", ratio.getAsDouble());
  }
}
