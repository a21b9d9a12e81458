package org.entente.extraction.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.extraction.lexicon.EntryFile.Entry;

/**
 * Where word lists and rules come from: the program's own files, and those of the same names in a
 * reader's folder, whose lines come behind the program's and so say the last word. Immutable.
 */
public final class WordFiles {
  private final Map<String, Text> added;
  private final Set<BadLexicon.Place> without;

  /** A file of the folder, not yet understood. */
  private record Text(String file, String text) {}

  private WordFiles(Map<String, Text> added, Set<BadLexicon.Place> without) {
    this.added = Map.copyOf(added);
    this.without = Set.copyOf(without);
  }

  /** The program's own files. */
  public static WordFiles standard() {
    return new WordFiles(Map.of(), Set.of());
  }

  /**
   * The program's files and those of a folder.
   *
   * @throws BadLexicon if the folder holds a file of another name, or one that is not UTF-8 text
   * @throws IOException if it cannot be read
   */
  public static WordFiles with(Path folder) throws IOException {
    return with(folder, Set.of());
  }

  /** The same, but for some files, by the path by which {@link BadLexicon} tells of them. */
  public static WordFiles with(Path folder, Set<String> leaving) throws IOException {
    Map<String, Text> added = new TreeMap<>();
    List<String> names = WordFolder.allNames();
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files =
          found
              .filter(file -> isList(file) && !leaving.contains(file.toString()))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (!names.contains(name)) {
        throw new BadLexicon(
            file.toString(), 0, "there is no such list; there are " + String.join(", ", names));
      }
      try {
        added.put(name, new Text(file.toString(), Files.readString(file)));
      } catch (MalformedInputException e) {
        throw new BadLexicon(file.toString(), 0, "is not UTF-8 text; save it as such");
      }
    }
    return new WordFiles(added, Set.of());
  }

  /** The program's files and texts of lists, by their names, as {@link #texts} gave them. */
  public static WordFiles of(Map<String, String> texts) {
    Map<String, Text> added = new TreeMap<>();
    texts.forEach((name, text) -> added.put(name, new Text(name, text)));
    return new WordFiles(added, Set.of());
  }

  private static boolean isList(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && !name.startsWith(".") && !name.startsWith("README");
  }

  /** The same, but for one line. */
  public WordFiles without(BadLexicon.Place line) {
    Set<BadLexicon.Place> more = new HashSet<>(without);
    more.add(line);
    return new WordFiles(added, more);
  }

  /**
   * A short form of all that the folder adds to what texts are read with; empty where that is
   * nothing.
   */
  public String mark() {
    SortedMap<String, String> texts = texts(WordFolder.LEXICON);
    texts.putAll(texts(WordFolder.RULES));
    return texts.isEmpty() ? "" : Integer.toHexString(List.copyOf(texts.values()).hashCode());
  }

  /** The texts of the files that add to lists of {@code folder}, by their names. */
  public SortedMap<String, String> texts(WordFolder folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    added.forEach((name, text) -> texts.put(name, text.text()));
    texts.keySet().retainAll(folder.names());
    return texts;
  }

  /** How many lines the folder adds. */
  public int added() {
    return added.values().stream().mapToInt(t -> parse(t).entries().size()).sum();
  }

  private EntryFile parse(Text text) {
    return EntryFile.parse(text.file(), text.text(), without);
  }

  /**
   * All lines of a list, the program's first.
   *
   * @throws BadLexicon at the first line that is no entry
   */
  public EntryFile file(String name) {
    EntryFile own = own(name);
    Text more = added.get(name);
    if (more == null) {
      return own;
    }
    List<Entry> entries = new ArrayList<>(own.entries());
    int most = own.entries().stream().mapToInt(entry -> entry.columns().size()).max().orElse(1);
    for (Entry entry : parse(more).entries()) {
      check(entry, most);
      entries.add(entry);
    }
    return new EntryFile(name, List.copyOf(entries));
  }

  /** What every line of a reader's own has to have, of whatever list. */
  private static void check(Entry entry, int mostColumns) {
    if (entry.columns().stream().anyMatch(column -> column.contains("\t"))) {
      throw new BadLexicon(entry.file(), entry.line(), "columns are parted by |, not by tabs");
    }
    if (entry.columns().size() > mostColumns) {
      throw new BadLexicon(
          entry.file(),
          entry.line(),
          "there are more columns than the " + mostColumns + " of the list");
    }
    if (entry.first().codePoints().noneMatch(Character::isLetter)) {
      throw new BadLexicon(entry.file(), entry.line(), "there is no letter in the first column");
    }
  }

  private static EntryFile own(String name) {
    String path = WordFolder.path(name);
    try (InputStream in = WordFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new BadLexicon(path, 0, "the file is missing from the program");
      }
      return EntryFile.parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
