package org.entente.extraction.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A readable data file: one entry a line, columns parted by {@code |}, {@code #} begins a comment
 * line, blank lines count for nothing.
 *
 * @param name the file's name, for messages
 * @param entries in the file's order
 */
public record EntryFile(String name, List<Entry> entries) {

  /** One line: its number, from 1, and its trimmed columns. */
  public record Entry(int line, List<String> columns) {
    public String first() {
      return columns.get(0);
    }

    /** The column at {@code i}, or the empty string. */
    public String column(int i) {
      return i < columns.size() ? columns.get(i) : "";
    }
  }

  /** Reads a file that stands beside {@code owner} on the class path. */
  public static EntryFile read(Class<?> owner, String path) {
    try (InputStream in = owner.getResourceAsStream(path)) {
      if (in == null) {
        throw new BadLexicon(path, 0, "the file is missing from the program");
      }
      return parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Reads the text of a file. */
  public static EntryFile parse(String name, String text) {
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String trimmed = line.strip();
      if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
        entries.add(new Entry(number, columns(name, number, trimmed)));
      }
    }
    return new EntryFile(name, List.copyOf(entries));
  }

  private static List<String> columns(String name, int number, String line) {
    List<String> columns = new ArrayList<>();
    for (String column : line.split("\\|", -1)) {
      columns.add(column.strip());
    }
    if (columns.get(0).isEmpty()) {
      throw new BadLexicon(name, number, "the first column is empty");
    }
    return List.copyOf(columns);
  }

  /** A complaint about one entry of this file. */
  public BadLexicon bad(Entry entry, String problem) {
    return new BadLexicon(name, entry.line(), problem);
  }
}
