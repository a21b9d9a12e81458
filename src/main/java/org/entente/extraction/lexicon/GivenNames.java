package org.entente.extraction.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.entente.extraction.lexicon.EntryFile.Entry;

/** Given names in small letters, with the sex of nearly all who bear them. */
final class GivenNames {
  private static final char UNKNOWN = '?';

  private final Map<String, Character> sexes = new HashMap<>();

  /**
   * @throws BadLexicon at a line that gives another sex than m or f
   */
  GivenNames(EntryFile file) {
    for (Entry e : file.entries()) {
      char sex =
          switch (e.column(1)) {
            case "m" -> 'm';
            case "f" -> 'f';
            case "" -> UNKNOWN;
            default -> throw file.bad(e, "the sex is m or f, or left out; a line is: NAME | sex");
          };
      sexes.put(e.first().toLowerCase(Locale.ROOT), sex);
    }
  }

  /** Whether a word is one, or begins with one and a hyphen. */
  boolean has(String lower) {
    return sexes.containsKey(lower) || sexes.containsKey(first(lower));
  }

  /** The sex of whoever is called so; '?' where it varies or the name is not known. */
  char sexOf(String lower) {
    Character sex = sexes.get(lower);
    return sex != null ? sex : sexes.getOrDefault(first(lower), UNKNOWN);
  }

  /** "Anne-Lise" is told by its first half. */
  private static String first(String lower) {
    int hyphen = lower.indexOf('-');
    return hyphen > 0 ? lower.substring(0, hyphen) : lower;
  }
}
