package org.entente.document;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often letters beyond ASCII stand between which others in the words that a charset can write,
 * and how plausible that makes a text in it. Immutable.
 */
final class LatinLetters {
  /** Beside no letter, and in place of one that is not ASCII. */
  private static final char NONE = '.';

  private static final char OTHER = '*';
  private static final int ASCII = 0x7F;
  private static final int NO_BREAK = 0xA0;

  /** From here on, these charsets have quotes and dashes, which say nothing. */
  private static final int PUNCTUATION = 0x2000;

  /** Shares of what is known of a letter between two others, beside one of them, and alone. */
  private static final double BOTH = 0.6;

  private static final double ONE = 0.02;
  private static final double ALONE = 0.0005;
  private static final double NEVER_SEEN = 1e-8;

  /** Signs such as ³ or £ stand beside a letter now and then, but not inside of a word. */
  private static final double[] SIGN_BESIDE = {1e-3, 1e-4, 1e-7};

  private static final double MIXED_CASE = 0.01;
  private static final double NOTHING = 1e-17;

  /** Of more letters without a break, only the nearest are looked at: they need be no words. */
  private static final int LONGEST = 64;

  private final Charset charset;
  private final Map<String, Integer> counts = new HashMap<>();
  private int all;

  /**
   * @param words those that the charset cannot write are left out
   */
  LatinLetters(Charset charset, List<String> words) {
    this.charset = charset;
    CharsetEncoder encoder = charset.newEncoder();
    words.stream().filter(encoder::canEncode).forEach(this::count);
  }

  private void count(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > ASCII) {
        String around = around(word, i);
        counts.merge(around, 1, Integer::sum);
        counts.merge(around.substring(0, 2), 1, Integer::sum);
        counts.merge(around.substring(1), 1, Integer::sum);
        counts.merge(around.substring(1, 2), 1, Integer::sum);
        all++;
      }
    }
  }

  Charset charset() {
    return charset;
  }

  /**
   * The logarithm of how plausible the bytes are in this charset, each word taken once.
   *
   * @param telling the bytes that count, from 0 to 255
   */
  double plausible(byte[] bytes, boolean[] telling) {
    String text = new String(bytes, charset);
    Set<String> seen = new HashSet<>();
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean counts = telling[bytes[i] & 0xFF];
      if (counts && seen.add(i - begin(text, i) + text.substring(begin(text, i), end(text, i)))) {
        sum += Math.log(plausible(text, i));
      }
    }
    return sum;
  }

  private double plausible(String text, int i) {
    char c = text.charAt(i);
    if (Character.isISOControl(c) || c == '\uFFFD') {
      return NOTHING;
    }
    if (c >= PUNCTUATION) {
      return 1;
    }
    if (!isLetter(c)) {
      boolean after = i > 0 && joins(text.charAt(i - 1));
      boolean before = i + 1 < text.length() && joins(text.charAt(i + 1));
      return SIGN_BESIDE[(after ? 1 : 0) + (before ? 1 : 0)];
    }
    String around = around(text, i);
    double share =
        BOTH * share(around)
            + ONE * (share(around.substring(0, 2)) + share(around.substring(1)))
            + ALONE * share(around.substring(1, 2))
            + NEVER_SEEN;
    return share * cases(text, i);
  }

  /** A capital inside of a word, or a small letter before one, is hardly right. */
  private static double cases(String text, int i) {
    char c = text.charAt(i);
    boolean after = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
    boolean before =
        i + 1 < text.length()
            && Character.isLowerCase(c)
            && Character.isUpperCase(text.charAt(i + 1));
    return (after ? MIXED_CASE : 1) * (before ? MIXED_CASE : 1);
  }

  private double share(String part) {
    return (double) counts.getOrDefault(part, 0) / all;
  }

  /** The letter, in lower case, with what stands before and behind it. */
  private static String around(String text, int i) {
    char before = i == 0 ? NONE : folded(text.charAt(i - 1));
    char behind = i + 1 == text.length() ? NONE : folded(text.charAt(i + 1));
    return "" + before + Character.toLowerCase(text.charAt(i)) + behind;
  }

  private static char folded(char c) {
    if (!isLetter(c)) {
      return NONE;
    }
    return c > ASCII ? OTHER : Character.toLowerCase(c);
  }

  /** Whether it is a letter, or a sign that would be one in another charset. */
  private static boolean joins(char c) {
    return Character.isLetter(c) || (c > NO_BREAK && c < PUNCTUATION);
  }

  /** Ordinals are letters by name only. */
  private static boolean isLetter(char c) {
    return Character.isLetter(c) && c != 'ª' && c != 'º';
  }

  private static int begin(String text, int i) {
    int begin = i;
    while (begin > 0 && i - begin < LONGEST && isOfWord(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private static int end(String text, int i) {
    int end = i + 1;
    while (end < text.length() && end - i < LONGEST && isOfWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfWord(char c) {
    return c > ASCII || Character.isLetter(c);
  }
}
