package org.entente.extraction.lexicon;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.entente.extraction.lexicon.EntryFile.Entry;

/** Words that keep their full stop. */
final class Abbreviations {
  static final String FILE = "abbreviations.txt";

  private Abbreviations() {}

  /** Those of a file, in small letters, but initials of several letters as they are written. */
  static Set<String> read(EntryFile file) {
    Set<String> words = new HashSet<>();
    for (Entry e : file.entries()) {
      boolean initial = !file.traits(e, 1, "initial").isEmpty();
      words.add(initial ? e.first() : e.first().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
