package org.entente.extraction.lexicon;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A noun that names a post.
 *
 * @param noun small letters
 * @param traits as explained in {@code role-heads.txt}
 */
public record RoleHead(String noun, Set<String> traits) {
  public RoleHead {
    traits = Set.copyOf(traits);
  }

  /**
   * What several holders are called: "directors", "secretaries", "chairmen", "heads of state".
   *
   * @param noun one holder, in small letters; what cannot be told comes back as it is
   */
  public static String plural(String noun) {
    Matcher phrase = PHRASE.matcher(noun);
    if (phrase.matches()) {
      return plural(phrase.group(1)) + phrase.group(2);
    }
    if (noun.endsWith("s")) {
      return noun;
    }
    if (noun.endsWith("man")) {
      return noun.substring(0, noun.length() - 2) + "en";
    }
    return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  /** The opposite of {@link #plural}; what is no plural comes back as it is. */
  public static String singular(String noun) {
    Matcher phrase = PHRASE.matcher(noun);
    if (phrase.matches()) {
      return singular(phrase.group(1)) + phrase.group(2);
    }
    if (noun.endsWith("men")) {
      return noun.substring(0, noun.length() - 2) + "an";
    }
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /** "head of state", "officer-in-charge", "chargé d'affaires": the first word is the noun. */
  private static final Pattern PHRASE =
      Pattern.compile("(.+?)([ -](?:of|in|to|for)[ -].+| d['’]affaires)");

  /** Also an everyday word. */
  public boolean weak() {
    return traits.contains("weak");
  }

  /** The same noun where it is no everyday word, as in a compound. */
  RoleHead strong() {
    Set<String> strong = new HashSet<>(traits);
    strong.remove("weak");
    return new RoleHead(noun, strong);
  }

  /** An office of state. */
  public boolean ofState() {
    return traits.contains("state");
  }

  /** An office of a university. */
  public boolean ofCampus() {
    return traits.contains("campus");
  }

  /** Takes its field with "of". */
  public boolean takesTopic() {
    return traits.contains("topic");
  }
}
