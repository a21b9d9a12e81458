package org.entente.extraction.lexicon;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.entente.extraction.lexicon.EntryFile.Entry;

/**
 * The small groups of words in {@code word-groups.txt} that single rules ask for. Read once, never
 * changed; the letters keep their case.
 */
public final class WordGroups {
  private static final String FILE = "word-groups.txt";

  /** What stands before the name of a group whose words are meant. */
  private static final String OTHER = "= ";

  /** How many times as many places as words a set has. */
  private static final int SPARSE = 4;

  private static final Map<String, Set<String>> GROUPS = read();

  private WordGroups() {}

  /**
   * The words of a group.
   *
   * @throws BadLexicon if there is no group of that name
   */
  public static Set<String> of(String name) {
    Set<String> group = GROUPS.get(name);
    if (group == null) {
      throw new BadLexicon(FILE, 0, "there is no group " + name);
    }
    return group;
  }

  private static Map<String, Set<String>> read() {
    return read(WordFiles.standard().file(FILE));
  }

  /** The words by group, those that stand for another group taken from it. */
  static Map<String, Set<String>> read(EntryFile file) {
    Map<String, Set<String>> written = written(file);
    Map<String, Set<String>> groups = new TreeMap<>();
    for (Entry e : file.entries()) {
      Set<String> words = new HashSet<>();
      for (String word : Objects.requireNonNull(written.get(e.first()))) {
        if (word.startsWith(OTHER)) {
          Set<String> other = written.get(word.substring(OTHER.length()));
          if (other == null || other.stream().anyMatch(w -> w.startsWith(OTHER))) {
            throw file.bad(e, "\"" + word + "\" stands for no group of plain words");
          }
          words.addAll(other);
        } else {
          words.add(word);
        }
      }
      groups.put(e.first(), sparse(words));
    }
    return groups;
  }

  /** A set in which a word that is not there, as most are not, is hardly compared with any. */
  private static Set<String> sparse(Set<String> words) {
    Set<String> sparse = new HashSet<>(words.size() * SPARSE);
    sparse.addAll(words);
    return Collections.unmodifiableSet(sparse);
  }

  private static Map<String, Set<String>> written(EntryFile file) {
    Map<String, Set<String>> groups = new TreeMap<>();
    for (Entry e : file.entries()) {
      Set<String> words = new HashSet<>();
      Arrays.stream(e.column(1).split(";")).map(String::strip).forEach(words::add);
      if (groups.put(e.first(), Set.copyOf(words)) != null) {
        throw file.bad(e, "the group " + e.first() + " stands here twice");
      }
    }
    return groups;
  }
}
