package org.entente.document;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a text is evidently in another language than English, by its script, else by the
 * share of the commonest function words. It knows French, Spanish, German, Portuguese, Italian,
 * Russian, Arabic and Chinese, and rather says nothing than something wrong. Looks at the first
 * 20,000 characters.
 */
final class Language {
  private static final int LOOK = 20_000;
  private static final int FEWEST_LETTERS = 20;
  private static final int FEWEST_WORDS = 12;

  /** Part of the words that must be function words of a language; in prose it is a third. */
  private static final double SHARE = 0.15;

  private static final String ENGLISH = "en";

  private static final Map<String, Set<String>> FUNCTION_WORDS =
      Map.of(
          ENGLISH,
          words("the of and to in a for on with is was by as at from that are be this an has its"),
          "fr",
          words(
              "le la les l de d des du et à au aux en un une dans pour par sur est qui que avec ce"),
          "es",
          words("el la los las de del y en un una con por para que al se es su fue lo como más"),
          "de",
          words(
              "der die das und den dem des von zu mit im in ist ein eine für auf als auch an bei"),
          "pt",
          words("o a os as de do da dos das e em no na um uma com por para que ao à se não foi"),
          "it",
          words(
              "il lo la i gli le di del della dei delle e è in un una per con che da dal al nel"));

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Letters of Ukrainian, Belarusian, Serbian and others that write like Russian. */
  private static final String NOT_RUSSIAN = "іїєґўђћџјљњқғңұүәө";

  /** Letters of Persian and Urdu that Arabic lacks. */
  private static final String NOT_ARABIC = "پچژگکیٹڈڑںے";

  private Language() {}

  /** The language's tag (BCP 47) if the text is evidently in one that is known, not English. */
  static Optional<String> foreign(String text) {
    String look = text.substring(0, Math.min(text.length(), LOOK)).toLowerCase(Locale.ROOT);
    Map<UnicodeScript, Integer> letters = new HashMap<>();
    look.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    if (all < FEWEST_LETTERS) {
      return Optional.empty();
    }
    if (share(letters, UnicodeScript.CYRILLIC, all) > 0.5) {
      return has(look, NOT_RUSSIAN) ? Optional.empty() : Optional.of("ru");
    }
    if (share(letters, UnicodeScript.ARABIC, all) > 0.5) {
      return has(look, NOT_ARABIC) ? Optional.empty() : Optional.of("ar");
    }
    if (share(letters, UnicodeScript.HAN, all) > 0.4) {
      boolean japanese = letters.containsKey(UnicodeScript.HIRAGANA);
      return japanese ? Optional.empty() : Optional.of("zh");
    }
    return byWords(look);
  }

  private static Optional<String> byWords(String text) {
    Map<String, Integer> hits = new HashMap<>();
    int all = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      all++;
      for (Map.Entry<String, Set<String>> language : FUNCTION_WORDS.entrySet()) {
        if (language.getValue().contains(word.group())) {
          hits.merge(language.getKey(), 1, Integer::sum);
        }
      }
    }
    List<Map.Entry<String, Integer>> best =
        hits.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .toList();
    if (all < FEWEST_WORDS || best.isEmpty() || best.get(0).getKey().equals(ENGLISH)) {
      return Optional.empty();
    }
    int first = best.get(0).getValue();
    int second = best.size() > 1 ? best.get(1).getValue() : 0;
    boolean evident =
        first > all * SHARE && first > second && first > 2 * hits.getOrDefault(ENGLISH, 0);
    return evident ? Optional.of(best.get(0).getKey()) : Optional.empty();
  }

  private static double share(Map<UnicodeScript, Integer> letters, UnicodeScript script, int all) {
    return letters.getOrDefault(script, 0) / (double) all;
  }

  /** Whether the text has any of some letters, not only once as in a name. */
  private static boolean has(String text, String letters) {
    return text.chars().filter(c -> letters.indexOf(c) >= 0).limit(3).count() == 3;
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
