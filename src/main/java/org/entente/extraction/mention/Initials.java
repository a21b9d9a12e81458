package org.entente.extraction.mention;

import java.util.Locale;
import java.util.Set;

/** Acronyms as they stand in names, and the names whose initials they are. */
final class Initials {
  private Initials() {}

  /** Whether a word is all capitals. */
  static boolean isAcronym(String word) {
    return word.length() > 1 && word.toUpperCase(Locale.ROOT).equals(word);
  }

  /** What stands behind the last space or hyphen of a name. */
  static String lastPart(String name) {
    int gap = Math.max(name.lastIndexOf('-'), name.lastIndexOf(' '));
    return name.substring(gap + 1);
  }

  /**
   * Whether an acronym is made of the first letters of one of the forms, nearly all of them. It
   * goes by capitals, of the parts of "Asia-Pacific" too, for the acronym may stand far away from
   * the name; {@link NameForms#spells} goes by all words that mean something.
   */
  static boolean spells(String acronym, Set<String> forms) {
    for (String form : forms) {
      StringBuilder capitals = new StringBuilder();
      StringBuilder all = new StringBuilder();
      for (String word : form.split("[ -]")) {
        if (!word.isEmpty()) {
          all.append(Character.toUpperCase(word.charAt(0)));
          capitals.append(Character.isUpperCase(word.charAt(0)) ? word.substring(0, 1) : "");
        }
      }
      boolean same = capitals.toString().equals(acronym) || all.toString().equals(acronym);
      boolean nearly =
          acronym.length() >= 3
              && capitals.length() - acronym.length() <= 1
              && capitals.toString().startsWith(acronym);
      if (acronym.length() >= 2 && (same || nearly)) {
        return true;
      }
    }
    return false;
  }
}
