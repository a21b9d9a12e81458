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
 * Tells which language a text is evidently in, by its script, else by the share of the commonest
 * function words. Beside English it knows French, Spanish, German, Portuguese, Italian, Russian,
 * Arabic, Chinese and those that have a script to themselves; of others it tells the script alone,
 * such as {@code und-Cyrl}, and {@code und-Latn} where prose has no English function words. It
 * rather says nothing than something wrong. Looks at the first 20,000 characters.
 */
final class Language {
  private static final int LOOK = 20_000;
  private static final int FEWEST_LETTERS = 20;
  private static final int FEWEST_WORDS = 12;

  /** Part of the words that must be function words of a language; in prose it is a third. */
  private static final double SHARE = 0.15;

  /** Prose in English has more function words than this. */
  private static final double FEWEST_ENGLISH = 0.05;

  private static final String ENGLISH = "en";

  /** Some language that is written in Latin letters. */
  private static final String LATIN = "und-Latn";

  private static final Map<String, Set<String>> FUNCTION_WORDS =
      Map.of(
          ENGLISH,
          words(
              "the of and to in a for on with is was by as at from that are be this "
                  + "an has its were been which who their they will would also his her she "
                  + "he we our not but or have had it between during into"),
          "fr",
          words(
              "a le la les l de d des du et à au aux en un une dans pour par sur est "
                  + "qui que avec ce cette ces ont été sont était son sa ses leur leurs il "
                  + "elle se s ne pas plus ou où qu entre lors ainsi après"),
          "es",
          words(
              "a el la los las de del y en un una con por para que al se es su sus fue "
                  + "lo como más ha han este esta entre sobre también desde son fueron "
                  + "durante ayer"),
          "de",
          words(
              "der die das und den dem des von vom zu zum zur mit im am in ist sind "
                  + "ein eine einer eines einem einen für auf als auch an bei unter nach "
                  + "aus über durch sich sie er es wurde wurden wird werden hat haben dass "
                  + "dabei sowie"),
          "pt",
          words(
              "o a os as de do da dos das e em no na nos nas um uma com por pelo pela "
                  + "para que ao aos à às se não foi foram são sua seu seus entre também "
                  + "mais sobre"),
          "it",
          words(
              "a il lo la i gli le l di del dello della dell dei degli delle e ed è in "
                  + "un una per con che da dal dalla al alla alle ai agli nel nella nelle "
                  + "sul sulla sono ha hanno stato stata anche tra si suo sua come più "
                  + "questo questa"));

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Letters of Ukrainian, Belarusian, Serbian and others that write like Russian. */
  private static final String NOT_RUSSIAN = "іїєґўђћџјљњқғңұүәө";

  /** Letters of Persian and Urdu that Arabic lacks. */
  private static final String NOT_ARABIC = "پچژگکیٹڈڑںے";

  private Language() {}

  /** The language's tag (BCP 47) if the text is evidently in one that is known. */
  static Optional<String> of(String text) {
    String look = text.substring(0, Math.min(text.length(), LOOK)).toLowerCase(Locale.ROOT);
    Map<UnicodeScript, Integer> letters = new HashMap<>();
    look.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    if (all < FEWEST_LETTERS) {
      return Optional.empty();
    }
    // Names in Latin letters stand in texts of other scripts, and the other way round.
    int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
    if (latin > 0.5 * all) {
      return byWords(look).or(() -> isWithoutEnglish(text) ? Optional.of(LATIN) : Optional.empty());
    }
    return Optional.of(byScript(look, letters));
  }

  /** The language of the script that has most of the letters, else that script. */
  private static String byScript(String look, Map<UnicodeScript, Integer> letters) {
    UnicodeScript most =
        letters.entrySet().stream()
            .filter(one -> one.getKey() != UnicodeScript.LATIN)
            .max(
                Map.Entry.<UnicodeScript, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(UnicodeScript.COMMON);
    return switch (most) {
      case CYRILLIC -> has(look, NOT_RUSSIAN) ? "und-Cyrl" : "ru";
      case ARABIC -> has(look, NOT_ARABIC) ? "und-Arab" : "ar";
      case HAN -> letters.containsKey(UnicodeScript.HIRAGANA) ? "ja" : "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case GREEK -> "el";
      case HEBREW -> "he";
      case THAI -> "th";
      case DEVANAGARI -> "und-Deva";
      default -> "und-Zyyy";
    };
  }

  /**
   * Whether it is prose, most of whose words begin small, with hardly a function word of English.
   * Of the annotated documents of English each has at least one word in eight.
   */
  private static boolean isWithoutEnglish(String text) {
    Set<String> english = FUNCTION_WORDS.getOrDefault(ENGLISH, Set.of());
    Matcher word = WORD.matcher(text.substring(0, Math.min(text.length(), LOOK)));
    int all = 0;
    int small = 0;
    int own = 0;
    while (word.find()) {
      all++;
      small += Character.isLowerCase(word.group().codePointAt(0)) ? 1 : 0;
      own += english.contains(word.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return all >= FEWEST_WORDS && small * 2 > all && own < all * FEWEST_ENGLISH;
  }

  /**
   * Whether a tag tells nothing but the script, as those do that are told here for want of more.
   */
  static boolean isOfScript(String tag) {
    return tag.matches("und-[A-Z][a-z]{3}");
  }

  /** The language of a tag, without region or script: that of {@code fr-CH} is {@code fr}. */
  static String primary(String tag) {
    return tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static Optional<String> byWords(String text) {
    Map<String, Integer> words = new HashMap<>();
    int all = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      all++;
      words.merge(word.group(), 1, Integer::sum);
    }
    Map<String, Integer> hits = new HashMap<>();
    FUNCTION_WORDS.forEach((language, own) -> hits.put(language, count(words, own, Set.of())));
    List<Map.Entry<String, Integer>> best =
        hits.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .toList();
    String first = best.get(0).getKey();
    int most = best.get(0).getValue();
    boolean prevails = all >= FEWEST_WORDS && most > all * SHARE && most > best.get(1).getValue();
    // A word that both have, such as "a", does not speak for English.
    return prevails && (first.equals(ENGLISH) || most > 2 * english(words, first))
        ? Optional.of(first)
        : Optional.empty();
  }

  /** How many words of a text are English and not of another language as well. */
  private static int english(Map<String, Integer> text, String other) {
    return count(
        text,
        FUNCTION_WORDS.getOrDefault(ENGLISH, Set.of()),
        FUNCTION_WORDS.getOrDefault(other, Set.of()));
  }

  private static int count(Map<String, Integer> text, Set<String> words, Set<String> but) {
    return words.stream()
        .filter(word -> !but.contains(word))
        .mapToInt(word -> text.getOrDefault(word, 0))
        .sum();
  }

  /** Whether the text has any of some letters, not only once as in a name. */
  private static boolean has(String text, String letters) {
    return text.chars().filter(c -> letters.indexOf(c) >= 0).limit(3).count() == 3;
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
