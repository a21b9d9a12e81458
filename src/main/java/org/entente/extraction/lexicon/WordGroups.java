package org.entente.extraction.lexicon;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.extraction.lexicon.EntryFile.Entry;

/**
 * The small groups of words in {@code word-groups.txt} that single rules ask for. Read once, never
 * changed; the letters keep their case.
 */
public final class WordGroups {
  private static final String FILE = "word-groups.txt";
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
    EntryFile file = WordFiles.standard().file(FILE);
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
