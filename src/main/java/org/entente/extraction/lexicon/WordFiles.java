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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.extraction.lexicon.EntryFile.Entry;

/**
 * Where word lists and rules come from: the program's own files, and those of the same names in a
 * reader's folder, whose lines come behind the program's and so say the last word. Immutable.
 */
public final class WordFiles {
  /** The lists that a folder may add to; the groups of words are parts of single rules. */
  private static final List<String> NAMES =
      List.of(
          "abbreviations.txt",
          "agreements.txt",
          "appointments.txt",
          "common-words.txt",
          "encounters.txt",
          "event-words.txt",
          "given-names.txt",
          "honorifics.txt",
          "joint-roles.txt",
          "known-acronyms.txt",
          "not-organizations.txt",
          "organization-heads.txt",
          "particles.txt",
          "places.txt",
          "posts.txt",
          "role-heads.txt",
          "role-modifiers.txt",
          "role-status.txt",
          "role-tails.txt",
          "topics.txt",
          "verbs.txt");

  private static final Set<String> RULES = Set.of("appointments.txt", "posts.txt");

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
      if (!NAMES.contains(name)) {
        throw new BadLexicon(
            file.toString(), 0, "there is no such list; there are " + String.join(", ", NAMES));
      }
      try {
        added.put(name, new Text(file.toString(), Files.readString(file)));
      } catch (MalformedInputException e) {
        throw new BadLexicon(file.toString(), 0, "is not UTF-8 text; save it as such");
      }
    }
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

  /** A short form of all that the folder adds; empty where it adds nothing. */
  public String mark() {
    return added.isEmpty()
        ? ""
        : Integer.toHexString(
            new TreeMap<>(added).values().stream().map(Text::text).toList().hashCode());
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
    String path = "/org/entente/extraction/" + (RULES.contains(name) ? "rule/" : "lexicon/") + name;
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
