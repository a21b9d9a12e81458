package org.entente.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the line that names a university or a periodical from a headline: "Department of Law, Elm
 * University" says nothing of what it does.
 */
final class HouseName {
  private static final WordLists WORDS = WordLists.of("title-words.txt");
  private static final Set<String> HOUSES = WORDS.group("houses");
  private static final Set<String> LINKS = WORDS.group("links");
  private static final Set<String> DOINGS = WORDS.group("doings");
  private static final Pattern GAP = Pattern.compile("[\\s,:()|]+");

  /** "Sciences", "Studies", "Affairs", "Arts", "Exchanges", "Relations": no verbs. */
  private static final Pattern PLURAL = Pattern.compile("(ces|ies|irs|rts|nges|ons)$");

  private HouseName() {}

  static boolean is(String line) {
    boolean house = false;
    for (String word : GAP.split(line)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (DOINGS.contains(lower) || !isPart(word, lower)) {
        return false;
      }
      house |= HOUSES.contains(lower);
    }
    return house;
  }

  private static boolean isPart(String word, String lower) {
    if (LINKS.contains(lower) || word.chars().noneMatch(Character::isLetter)) {
      return true;
    }
    boolean verb = word.endsWith("s") && !PLURAL.matcher(word).find();
    return Character.isUpperCase(word.charAt(0)) && !verb;
  }
}
