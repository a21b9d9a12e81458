package org.entente.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When two names count as the same: case, accents, punctuation, white space, articles and titles
 * make no difference.
 *
 * <p>These are the rules of the score and not those of the engine, so that an error of the engine's
 * own comparison shows.
 */
public final class Keys {
  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms miss dr prof professor sir dame lord lady he her his excellency hon honourable"
                  + " honorable rt the eng engr ing mme m madame associate assistant academician"
                  + " ambassador president rector minister chancellor director vice dean sheikh"
                  + " prince princess king queen datuk dato tan sri puan emeritus assoc asst rev fr"
                  + " hrh bishop general captain colonel")
              .split(" "));
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}_]+");
  private static final Pattern STATUS =
      Pattern.compile("^(former|then|outgoing|current|newly appointed|new) ");

  private Keys() {}

  /** Small letters and digits, parted by single spaces. */
  static String fold(String s) {
    String bare = MARKS.matcher(Normalizer.normalize(s, Normalizer.Form.NFKD)).replaceAll("");
    // Up and down again: the nearest to Unicode's case folding ("ß" is "ss").
    String small = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String plain = small.replace('\u2019', '\'').replace("'s ", " ");
    return GAPS.matcher(plain).replaceAll(" ").strip();
  }

  private static List<String> words(String s) {
    String folded = fold(s);
    return folded.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(folded.split(" ")));
  }

  /**
   * The keys of a person, each the sorted words of a name without titles.
   *
   * @param aliases count where they have two words or more
   */
  static Set<String> person(String name, List<String> aliases) {
    Set<String> keys = new HashSet<>();
    keys.add(sorted(untitled(name)));
    for (String alias : aliases) {
      List<String> words = untitled(alias);
      if (words.size() >= 2) {
        keys.add(sorted(words));
      }
    }
    return keys;
  }

  private static List<String> untitled(String name) {
    List<String> words = words(name);
    while (words.size() > 1 && TITLES.contains(words.get(0))) {
      words.remove(0);
    }
    return words;
  }

  private static String sorted(List<String> words) {
    List<String> sorted = new ArrayList<>(words);
    Collections.sort(sorted);
    return String.join(" ", sorted);
  }

  /** The keys of an organisation; a name of nothing but an article gives none. */
  public static Set<String> organization(String name, List<String> aliases) {
    Set<String> keys = new HashSet<>();
    keys.add(withoutArticle(name));
    aliases.forEach(alias -> keys.add(withoutArticle(alias)));
    keys.remove("");
    return keys;
  }

  private static String withoutArticle(String name) {
    List<String> words = words(name);
    while (!words.isEmpty() && ARTICLES.contains(words.get(0))) {
      words.remove(0);
    }
    return String.join(" ", words);
  }

  /** A place's or venue's name, comparable. */
  public static String place(String name) {
    return withoutArticle(name);
  }

  /** The key of a role: neither articles nor the words that tell of its status count. */
  public static String role(String role) {
    List<String> words = words(role);
    words.removeAll(ARTICLES);
    return STATUS.matcher(String.join(" ", words).replace("center", "centre")).replaceFirst("");
  }
}
