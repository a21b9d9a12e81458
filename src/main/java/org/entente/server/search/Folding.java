package org.entente.server.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings names into the form in which they are compared: lower case, no accents, plain words. */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc`]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Letters that Unicode does not take apart, as people write them without. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "ø", "o", "ł", "l", "đ", "d", "ð", "d", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "þ",
          "th");

  private Folding() {}

  /** The words of {@code name}, one blank between them. */
  public static String of(String name) {
    String folded = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    folded = APOSTROPHES.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      folded = folded.replace(letter.getKey(), letter.getValue());
    }
    // Lower case of the dotted capital I has a mark of its own.
    return BETWEEN.matcher(MARKS.matcher(folded).replaceAll("")).replaceAll(" ").strip();
  }

  /** The words of a folded name. */
  static List<String> words(String folded) {
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
  }
}
