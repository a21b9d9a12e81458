package org.entente.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names made comparable: without case, diacritics, punctuation and leading article. */
public final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?(?=\\s|$)");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile("^(the|an?) (?=.)");
  private static final Pattern CENTER = Pattern.compile("\\bcenter\\b");
  private static final Pattern ACRONYM = Pattern.compile("[\\p{L}\\p{N}&.-]{2,14}");

  /** So many names are found folded; most come again, and soon. */
  private static final int RECENT = 1 << 12;

  /** Immutable, so that a thread that sees one sees it whole. */
  private record Folded(String name, String folded) {}

  private static final @Nullable Folded[] FOLDED = new Folded[RECENT];

  private Names() {}

  /** The words of {@code name} in lower case, joined by single spaces. */
  public static String fold(String name) {
    int hash = name.hashCode();
    int slot = (hash ^ hash >>> 16) & (RECENT - 1);
    Folded known = FOLDED[slot];
    if (known != null && known.name.equals(name)) {
      return known.folded;
    }
    String folded = folded(name);
    FOLDED[slot] = new Folded(name, folded);
    return folded;
  }

  private static String folded(String name) {
    String words = isPlain(name) ? plain(name) : marked(name);
    // Patterns are asked only where they may find something, for folding is done a lot.
    // Names begin with no "A" or "An" but that of "A. Bell" and "An Wei".
    String bare =
        words.startsWith("the ") || (words.startsWith("a") && name.startsWith("a"))
            ? ARTICLE.matcher(words).replaceFirst("")
            : words;
    return bare.contains("center") ? CENTER.matcher(bare).replaceAll("centre") : bare;
  }

  private static String marked(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String lower = POSSESSIVE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    return OTHER.matcher(lower).replaceAll(" ").strip();
  }

  /** Nine names in ten need no look at marks and possessives. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128 || name.charAt(i) == '\'') {
        return false;
      }
    }
    return true;
  }

  private static String plain(String name) {
    StringBuilder words = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        words.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        words.append((char) (c + 'a' - 'A'));
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().stripTrailing();
  }

  /** Like {@link #fold}, with the words in alphabetical order: "LI Ming" is "Ming Li". */
  public static String unordered(String name) {
    String[] words = fold(name).split(" ");
    Arrays.sort(words);
    return String.join(" ", words);
  }

  /** The folded words of {@code name}. */
  public static List<String> words(String name) {
    return List.of(fold(name).split(" "));
  }

  /** Whether {@code name} is one word with two capitals or more, such as "UNESCO" or "SUSTech". */
  public static boolean isAcronym(String name) {
    // Most names are of several words, and need no look at each letter.
    return name.indexOf(' ') < 0
        && ACRONYM.matcher(name).matches()
        && name.codePoints().filter(Character::isUpperCase).count() >= 2;
  }
}
