package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.extraction.lexicon.Countries;

/** The words and letters of one organisation's forms, to be compared with another's. */
final class NameForms {
  /** No letters of a name make the other. */
  static final int NO_LETTERS = 5;

  /** From here on, a form does not hold all of the other's words. */
  static final int PARTLY = 5;

  /** No words in common. */
  static final int APART = 7;

  private static final Set<String> SMALL =
      Set.of("of", "for", "the", "and", "in", "at", "on", "de", "la", "del", "des", "di", "und");
  private static final int MOST_FORMS = 8;

  /** No acronym is longer, and the ways to part its letters grow with its length. */
  private static final int LONGEST = 14;

  private static final Pattern NO_LETTERS_IN = Pattern.compile("[^\\p{L}]");

  private final List<String> words;
  private final Set<String> countries;
  private final List<List<String>> all = new ArrayList<>();
  private final List<String> brief = new ArrayList<>();

  /** The first letters of each form, small words and all: "uob" for "University of Bahrain". */
  private final Set<String> initials = new LinkedHashSet<>();

  NameForms(OrganizationEntry entry) {
    Set<String> forms = new LinkedHashSet<>(List.of(entry.name()));
    forms.addAll(entry.forms());
    forms.stream().limit(MOST_FORMS).forEach(this::add);
    this.words = all.get(0);
    this.countries = Countries.in(Fold.words(entry.name()));
  }

  private void add(String form) {
    List<String> of = new ArrayList<>();
    StringBuilder first = new StringBuilder();
    for (String word : OrganizationNames.key(form).split(" ")) {
      if (!word.isEmpty()) {
        first.append(word.charAt(0));
      }
      if (!SMALL.contains(word) && !word.isEmpty()) {
        of.add(word);
      }
    }
    all.add(of);
    initials.add(first.toString());
    if (form.indexOf(' ') < 0 && form.length() > 1) {
      brief.add(NO_LETTERS_IN.matcher(Fold.of(form)).replaceAll("").toLowerCase(Locale.ROOT));
    }
  }

  /** The words of the fullest form, small words left out. */
  List<String> words() {
    return words;
  }

  /** Whether both full names say of which country they are, and of none in common. */
  boolean isOfAnotherCountry(NameForms other) {
    return Countries.differ(countries, other.countries);
  }

  int size() {
    return Math.min(6, words.size());
  }

  String word(int i) {
    return words.get(i);
  }

  boolean sharesWord(NameForms other) {
    return all.stream()
        .flatMap(List::stream)
        .anyMatch(w -> other.all.stream().anyMatch(o -> o.contains(w)));
  }

  /** How a form of this name holds the other's words: 1 all and no more, to {@link #APART}. */
  int holds(NameForms other) {
    int best = APART;
    for (List<String> own : all) {
      for (List<String> theirs : other.all) {
        best = Math.min(best, holds(own, theirs));
      }
    }
    return best;
  }

  private static int holds(List<String> own, List<String> theirs) {
    if (own.isEmpty() || theirs.isEmpty()) {
      return APART;
    }
    if (own.containsAll(theirs)) {
      int n = theirs.size();
      if (own.size() == n) {
        return 1;
      }
      if (n <= own.size() && own.subList(0, n).equals(theirs)) {
        return 2;
      }
      return n <= own.size() && own.subList(own.size() - n, own.size()).equals(theirs) ? 3 : 4;
    }
    if (abbreviates(theirs, 0, own, 0) || abbreviates(backwards(theirs), 0, own, 0)) {
      return 2;
    }
    boolean any = theirs.stream().anyMatch(own::contains);
    return theirs.containsAll(own) ? 5 : any ? 6 : APART;
  }

  /** "IIEP-UNESCO" stands for the UNESCO International Institute for Educational Planning. */
  private static List<String> backwards(List<String> pair) {
    return pair.size() == 2 ? List.of(pair.get(1), pair.get(0)) : pair;
  }

  /** "IBB University": each word is one of the full name, in order, or the initials of some. */
  private static boolean abbreviates(List<String> brief, int i, List<String> full, int k) {
    if (i == brief.size()) {
      return k == full.size();
    }
    String word = brief.get(i);
    if (k < full.size() && full.get(k).equals(word) && abbreviates(brief, i + 1, full, k + 1)) {
      return true;
    }
    int end = k + word.length();
    boolean initials = word.length() > 1 && end <= full.size();
    for (int n = 0; initials && n < word.length(); n++) {
      initials = full.get(k + n).charAt(0) == word.charAt(n);
    }
    return initials && abbreviates(brief, i + 1, full, end);
  }

  /**
   * How a one-word form of this name is spelt by the other's words: 1 by the first letter of each,
   * 2 by first letters of some in order, 3 by their beginnings or by the first and further letters
   * of each, 4 from the first letter on; {@link #NO_LETTERS} not at all.
   */
  int letters(NameForms other) {
    int best = NO_LETTERS;
    for (String own : brief) {
      if (own.length() > 2 && other.initials.contains(own)) {
        return 1;
      }
      for (List<String> theirs : other.all) {
        if (theirs.size() > 1 && !own.isEmpty()) {
          best = Math.min(best, letters(own, theirs));
        }
      }
    }
    return best;
  }

  /**
   * Whether the words of a name spell an acronym, letter by letter and with beginnings of words
   * too: the strictest of three such questions, for what is taken as sure. {@link Brackets#fits}
   * lets letters be wrong, as the brackets beside the name speak for it; {@link Initials#spells}
   * goes by capitals alone, as nothing else does.
   */
  static boolean spells(String acronym, String name) {
    List<String> words =
        Arrays.stream(OrganizationNames.key(name).split(" "))
            .filter(word -> !word.isEmpty() && !SMALL.contains(word))
            .toList();
    String letters = acronym.toLowerCase(Locale.ROOT);
    return words.size() > 1 && !letters.isEmpty() && letters(letters, words) < 4;
  }

  private static int letters(String own, List<String> theirs) {
    StringBuilder first = new StringBuilder();
    theirs.forEach(w -> first.append(w.charAt(0)));
    String initials = first.toString();
    if (initials.equals(own)) {
      return 1;
    }
    int at = 0;
    for (int i = 0; i < initials.length() && at < own.length(); i++) {
      at += initials.charAt(i) == own.charAt(at) ? 1 : 0;
    }
    if (at == own.length()) {
      return 2;
    }
    if (isMadeOf(own, 0, theirs, 0) || own.length() <= LONGEST && isSpelt(own, 0, theirs, 0)) {
      return 3;
    }
    return own.charAt(0) == initials.charAt(0) ? 4 : NO_LETTERS;
  }

  /** Whether the letters from {@code at} on are beginnings of the words from {@code word} on. */
  private static boolean isMadeOf(String own, int at, List<String> theirs, int word) {
    if (at == own.length()) {
      return true;
    }
    if (word == theirs.size()) {
      return false;
    }
    String next = theirs.get(word);
    for (int n = 0; n <= Math.min(next.length(), own.length() - at); n++) {
      if (n > 0 && next.charAt(n - 1) != own.charAt(at + n - 1)) {
        return false;
      }
      if (isMadeOf(own, at + n, theirs, word + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "DAAD", "SEAMEO": the first letter of each word and, of compounds, further ones in order. */
  private static boolean isSpelt(String own, int at, List<String> theirs, int word) {
    if (word == theirs.size()) {
      return at == own.length();
    }
    String next = theirs.get(word);
    if (at == own.length() || own.charAt(at) != next.charAt(0)) {
      return false;
    }
    int n = at + 1;
    int from = 1;
    while (true) {
      if (isSpelt(own, n, theirs, word + 1)) {
        return true;
      }
      int found = n < own.length() ? next.indexOf(own.charAt(n), from) : -1;
      if (found < 0) {
        return false;
      }
      from = found + 1;
      n++;
    }
  }
}
