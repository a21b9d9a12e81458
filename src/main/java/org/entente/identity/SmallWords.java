package org.entente.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.lexicon.EntryFile.Entry;
import org.entente.extraction.lexicon.WordFiles;

/** Words that carry nothing in a name, single letters of "Quaid-e-Azam" among them. Immutable. */
final class SmallWords {
  private static final String PLACE = "place";
  private static final String HOST = "host";
  private static final String LIGHT = "light";

  private final Map<String, Set<String>> traits = new HashMap<>();

  SmallWords(WordFiles files) {
    FoldedFile list = FoldedFile.of(files, "small-words.txt", "WORD | TRAITS");
    for (Entry entry : list.entries()) {
      traits.put(list.word(entry, entry.first()), list.file().traits(entry, 1, PLACE, HOST, LIGHT));
    }
  }

  /** Whether the folded {@code word} carries nothing. */
  boolean has(String word) {
    return traits.containsKey(word);
  }

  /** Whether it stands between a name and its place. */
  boolean isBeforePlace(String word) {
    return is(word, PLACE);
  }

  /** Whether it says where a mission is. */
  boolean isBeforeHost(String word) {
    return is(word, HOST);
  }

  /** Whether it does not count among the first words of a name. */
  boolean isLight(String word) {
    return is(word, LIGHT);
  }

  private boolean is(String word, String trait) {
    Set<String> found = traits.get(word);
    return found != null && found.contains(trait);
  }
}
