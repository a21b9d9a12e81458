package org.entente.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.document.UnreadableDocument;
import org.entente.evidence.Span;

/**
 * A table in comma-separated values (RFC 4180) with the place of every cell in its text.
 *
 * @param columns what the first row calls them, small letters
 * @param head the first row
 * @param rows the others
 */
record RosterTable(List<String> columns, Row head, List<Row> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  /**
   * A cell.
   *
   * @param words what it says, with single blanks between the words
   * @param span where that stands, inside the quotation marks if it has any
   */
  record Cell(String words, Span span) {}

  /**
   * A row.
   *
   * @param line the line in which it begins, from 1
   * @param span all its cells, without the line break
   */
  record Row(int line, Span span, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  RosterTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Takes a text apart.
   *
   * @throws UnreadableDocument where a quotation mark is out of place
   */
  static RosterTable of(String name, String text) throws UnreadableDocument {
    List<Row> rows = new ArrayList<>();
    try (CSVParser records = CSVParser.parse(text, FORMAT)) {
      int line = 1;
      int at = 0;
      for (CSVRecord record : records) {
        int begin = Math.toIntExact(record.getCharacterPosition());
        while (begin < text.length() && isBreak(text.charAt(begin))) {
          begin++;
        }
        line += breaks(text, at, begin);
        at = begin;
        rows.add(row(text, record, line, begin));
      }
    } catch (CSVException | java.io.UncheckedIOException e) {
      throw new UnreadableDocument(
          "%s: after line %d: a quotation mark is out of place; double each within a cell, and end the cell with one"
              .formatted(name, rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line()),
          e);
    } catch (IOException e) {
      throw new UnreadableDocument(name + ": cannot be read as a table", e);
    }
    if (rows.isEmpty()) {
      throw new UnreadableDocument(name + ": the table is empty; leave it out");
    }
    Row head = rows.get(0);
    List<String> columns =
        head.cells().stream().map(cell -> cell.words().toLowerCase(Locale.ROOT)).toList();
    return new RosterTable(columns, head, rows.subList(1, rows.size()));
  }

  private static Row row(String text, CSVRecord record, int line, int begin) {
    List<Cell> cells = new ArrayList<>();
    int at = begin;
    for (String value : record) {
      int end = end(text, at);
      cells.add(cell(text, at, end, value.strip().replaceAll("\\s+", " ")));
      at = end + 1;
    }
    return new Row(line, new Span(begin, at - 1), cells);
  }

  /** Where the cell that begins at {@code at} ends: at a comma or line break outside of quotes. */
  private static int end(String text, int at) {
    boolean quoted = false;
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      quoted ^= c == '"';
      if (!quoted && (c == ',' || isBreak(c))) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static Cell cell(String text, int begin, int end, String words) {
    int from = begin;
    int to = end;
    while (from < to && (text.charAt(from) <= ' ' || text.charAt(from) == '"')) {
      from++;
    }
    while (to > from && (text.charAt(to - 1) <= ' ' || text.charAt(to - 1) == '"')) {
      to--;
    }
    // A cell may itself end in a quotation mark, written twice: "the ""Elm""".
    boolean doubled = to > from && words.endsWith("\"") && to + 2 < end;
    return new Cell(words, new Span(from, doubled ? to + 2 : to));
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static int breaks(String text, int begin, int end) {
    int count = 0;
    for (int i = begin; i < end; i++) {
      boolean second = text.charAt(i) == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      count += isBreak(text.charAt(i)) && !second ? 1 : 0;
    }
    return count;
  }
}
