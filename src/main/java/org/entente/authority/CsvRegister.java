package org.entente.authority;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of organisations in UTF-8, one a row, with the columns {@code name}, and as wished {@code
 * aliases}, {@code acronyms}, {@code ror}, {@code wikidata}, {@code homepage}, {@code country} in
 * any order. Several values in one cell are parted by {@code |}.
 */
final class CsvRegister {
  private static final List<String> COLUMNS =
      List.of("name", "aliases", "acronyms", "ror", "wikidata", "homepage", "country");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvRegister() {}

  static List<Authority> read(String register, InputStream in)
      throws IOException, UnusableRegister {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1); // as spreadsheets write it
    }
    try (CSVParser rows = CSVParser.parse(text, FORMAT)) {
      for (String column : rows.getHeaderNames()) {
        if (!COLUMNS.contains(column)) {
          throw new UnusableRegister(
              register
                  + ": the column '"
                  + column
                  + "' is none of "
                  + String.join(", ", COLUMNS)
                  + "; the first line names the columns");
        }
      }
      if (!rows.getHeaderNames().contains("name")) {
        throw new UnusableRegister(register + ": its first line names no column 'name'");
      }
      List<Authority> all = new ArrayList<>();
      for (CSVRecord row : rows) {
        all.add(authority(register, row, rows.getCurrentLineNumber()));
      }
      return all;
    } catch (IllegalArgumentException e) {
      throw new UnusableRegister(register + ": " + e.getMessage(), e);
    }
  }

  private static Authority authority(String register, CSVRecord row, long line)
      throws UnusableRegister {
    String at = register + ", line " + line + ": ";
    if (!row.isConsistent()) {
      throw new UnusableRegister(at + "has another number of cells than the first line");
    }
    List<String> identifiers = new ArrayList<>();
    for (String column : List.of("ror", "wikidata")) {
      for (String id : cells(row, column).toList()) {
        identifiers.add(iri(at, column, id));
      }
    }
    try {
      return new Authority(
          register,
          row.get("name"),
          cells(row, "aliases").toList(),
          cells(row, "acronyms").toList(),
          identifiers,
          cells(row, "homepage").findFirst(),
          cells(row, "country").findFirst());
    } catch (IllegalArgumentException e) {
      throw new UnusableRegister(at + e.getMessage(), e);
    }
  }

  /** Identifiers may be written whole, or as {@code 04h4z8k05} and {@code Q7809}. */
  private static String iri(String at, String column, String id) throws UnusableRegister {
    Optional<String> iri =
        column.equals("ror")
            ? Optional.of(id)
                .filter(i -> i.matches("(https://ror\\.org/)?0[a-z0-9]{8}"))
                .map(i -> "https://ror.org/" + i.substring(i.length() - 9))
            : Optional.of(id)
                .filter(i -> i.matches("(https?://www\\.wikidata\\.org/(entity|wiki)/)?Q[0-9]+"))
                .map(i -> "http://www.wikidata.org/entity/" + i.substring(i.lastIndexOf('Q')));
    return iri.map(URI::create)
        .map(URI::toString)
        .orElseThrow(() -> new UnusableRegister(at + "'" + id + "' is no identifier of " + column));
  }

  private static Stream<String> cells(CSVRecord row, String column) {
    return row.isMapped(column)
        ? Arrays.stream(row.get(column).split("\\|")).map(String::strip).filter(c -> !c.isEmpty())
        : Stream.empty();
  }
}
