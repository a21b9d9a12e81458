package org.entente.extraction.mention;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes names comparable: without case, diacritics and punctuation. */
public final class Fold {
  private Fold() {}

  /** Small letters and digits, one space between words. */
  public static String of(String name) {
    boolean plain = name.chars().allMatch(c -> c < 128);
    String base =
        plain ? name : Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    StringBuilder folded = new StringBuilder(base.length());
    boolean gap = false;
    for (int i = 0; i < base.length(); i++) {
      char c = base.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && folded.length() > 0) {
          folded.append(' ');
        }
        folded.append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** The words of the folded name. */
  public static List<String> words(String name) {
    String folded = of(name);
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
  }
}
