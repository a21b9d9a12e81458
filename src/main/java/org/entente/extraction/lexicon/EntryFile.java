package org.entente.extraction.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A readable data file: one entry a line, columns parted by {@code |}, {@code #} begins a comment
 * line, blank lines count for nothing.
 *
 * @param name the file's name, for messages
 * @param entries in the file's order
 */
public record EntryFile(String name, List<Entry> entries) {

  /** One line: the file it stands in, its number, from 1, and its trimmed columns. */
  public record Entry(String file, int line, List<String> columns) {
    public String first() {
      return columns.get(0);
    }

    /** The column at {@code i}, or the empty string. */
    public String column(int i) {
      return i < columns.size() ? columns.get(i) : "";
    }
  }

  /** Reads the text of a file. */
  public static EntryFile parse(String name, String text) {
    return parse(name, text, Set.of());
  }

  /** Reads the text of a file, leaving out some of its lines. */
  static EntryFile parse(String name, String text, Set<BadLexicon.Place> without) {
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String trimmed = line.strip();
      boolean counts = !trimmed.isEmpty() && !trimmed.startsWith("#");
      if (counts && !without.contains(new BadLexicon.Place(name, number))) {
        entries.add(new Entry(name, number, columns(name, number, trimmed)));
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

  /**
   * The words of a column.
   *
   * @throws BadLexicon if one of them is not {@code known}
   */
  public Set<String> traits(Entry entry, int column, String... known) {
    Set<String> traits = new HashSet<>(List.of(entry.column(column).split("\\s+")));
    traits.remove("");
    if (!List.of(known).containsAll(traits)) {
      throw bad(entry, "the traits are " + String.join(", ", known));
    }
    return Set.copyOf(traits);
  }

  /** A complaint about one entry. */
  public BadLexicon bad(Entry entry, String problem) {
    return new BadLexicon(entry.file(), entry.line(), problem);
  }
}
