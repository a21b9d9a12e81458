package org.entente.server.chart;

import java.util.List;

/**
 * An answer in words: what is empty is the empty string.
 *
 * @param rows each with a word for each column
 */
public record Grid(List<String> columns, List<List<String>> rows) {
  public Grid {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The same with these columns alone, in this order; each must be there. */
  Grid of(List<String> names) {
    List<Integer> places = names.stream().map(columns::indexOf).toList();
    return new Grid(
        names, rows.stream().map(row -> places.stream().map(row::get).toList()).toList());
  }

  /** The word of that column in the row, or the empty string where there is no such column. */
  static String word(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  /** The number that a word is; 0 where it is none. */
  static double number(String word) {
    return word.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?") ? Double.parseDouble(word) : 0;
  }
}
