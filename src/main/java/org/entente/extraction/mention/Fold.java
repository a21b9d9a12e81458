package org.entente.extraction.mention;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes names comparable: without case, diacritics and punctuation. */
public final class Fold {
  private Fold() {}

  /** Small letters and digits, one space between words. */
  public static String of(String name) {
    if (isPlain(name)) {
      return ofPlain(name);
    }
    String base = withoutMarks(name);
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

  /** The same of a name in ASCII, as most are. */
  private static String ofPlain(String name) {
    byte[] folded = new byte[name.length()];
    int n = 0;
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      int small = c | 0x20;
      if (small >= 'a' && small <= 'z' || c >= '0' && c <= '9') {
        if (gap && n > 0) {
          folded[n++] = ' ';
        }
        folded[n++] = (byte) (c <= '9' ? c : small);
        gap = false;
      } else {
        gap = true;
      }
    }
    return new String(folded, 0, n, StandardCharsets.ISO_8859_1);
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMarks(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder rest = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> c < 128 || !isMark(Character.getType(c)))
        .forEach(rest::appendCodePoint);
    return rest.toString();
  }

  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** The words of the folded name. */
  public static List<String> words(String name) {
    String folded = of(name);
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
  }
}
