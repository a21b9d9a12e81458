package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/** Binds an acronym in brackets to the name before it that it abbreviates. */
final class Brackets {
  /** Words behind a name that tell of what it is a part. */
  private static final Set<String> PARTS = Set.of("of", "at", "in", "within", "under");

  /** What is short for a document: "signed with Elm University a memorandum (MOU)". */
  private static final Set<String> DOCUMENTS = WordGroups.of("short-for-documents");

  /** What tells where an organisation is: "Swansea University (UK)". */
  private static final Set<String> COUNTRIES = WordGroups.of("countries-in-brackets");

  private Brackets() {}

  /** The tags, those with an acronym behind them knowing it, the acronym's own tag dropped. */
  static List<OrganizationTag> bind(Sentence s, List<OrganizationTag> tags) {
    List<OrganizationTag> bound = new ArrayList<>(tags);
    for (int i = 1; i + 1 < s.size(); i++) {
      String acronym = s.is(i, "(") ? inside(s, i) : null;
      if (acronym == null) {
        continue;
      }
      int open = i;
      int owner = owner(s, bound, open, acronym);
      if (owner >= 0 && isCountry(acronym, bound.get(owner).name())) {
        bound.removeIf(t -> t.begin() == open + 1 && t.end() == open + 2);
      } else if (owner >= 0) {
        bound.set(owner, with(bound.get(owner), acronym));
        bound.removeIf(t -> t.begin() > open && t.end() <= open + 3);
      }
    }
    return bound;
  }

  /** The acronym in the brackets that open at {@code i}: "(UPR)", "(ACU, @The_ACU)". */
  static @Nullable String inside(Sentence s, int i) {
    int at = i + 1;
    if (at < s.size() && (s.is(at, "\"") || s.is(at, "the"))) {
      at++;
    }
    if (at >= s.size() || !isAcronym(s.token(at))) {
      return null;
    }
    int end = at + 1;
    if (end < s.size() && isAcronym(s.token(end)) && s.token(end).shape() == Shape.UPPER) {
      end++;
    }
    boolean closed = s.is(end, ")") || s.is(end, ",") || s.is(end, ";") || s.is(end, "\"");
    boolean document = end == at + 1 && DOCUMENTS.contains(s.token(at).lower());
    return closed && !document ? PlaceFinder.words(s, at, end) : null;
  }

  /** Whether letters name a country, and not the organisation that they spell. */
  private static boolean isCountry(String letters, String name) {
    return COUNTRIES.contains(letters.toLowerCase(Locale.ROOT)) && !NameForms.spells(letters, name);
  }

  private static boolean isAcronym(Token t) {
    int upper = 0;
    for (char c : t.text().toCharArray()) {
      upper += Character.isUpperCase(c) ? 1 : 0;
    }
    boolean shorten = t.shape() == Shape.CAPITALIZED && t.text().length() <= 7;
    return t.isWord() && (upper >= 2 || shorten);
  }

  private static int owner(Sentence s, List<OrganizationTag> tags, int open, String acronym) {
    boolean upper = acronym.chars().filter(Character::isUpperCase).count() >= 2;
    int adjacent = -1;
    for (int k = tags.size() - 1; k >= 0; k--) {
      OrganizationTag tag = tags.get(k);
      if (tag.end() > open || tag.anaphoric() && !tag.noun().contains(" ")) {
        continue;
      }
      if (fits(acronym, tag.name())) {
        return k;
      }
      if (tag.end() == open && upper && tag.name().contains(" ")) {
        adjacent = isOfNext(s, tags, k, acronym) ? k - 1 : k;
      }
    }
    return adjacent;
  }

  /**
   * "Regional Centre for Higher Education Development of the Ministers' Organization (MO RCHE)":
   * whether the first of two acronyms is this name's and the last that of the name just before.
   */
  private static boolean isOfNext(Sentence s, List<OrganizationTag> tags, int k, String acronym) {
    int gap = acronym.lastIndexOf(' ');
    return k > 0
        && gap > 0
        && isPart(s, tags.get(k - 1).end(), tags.get(k).begin())
        && NameForms.spells(acronym.substring(0, gap), tags.get(k).name())
        && fits(acronym.substring(gap + 1), tags.get(k - 1).name())
        && !fits(acronym.substring(gap + 1), tags.get(k).name());
  }

  /** Whether the words between two names say that the first belongs to the last. */
  private static boolean isPart(Sentence s, int from, int to) {
    boolean near = to == from + 1 || to == from + 2 && s.is(from + 1, "the");
    return near && PARTS.contains(s.token(from).lower());
  }

  /**
   * Whether most letters of the acronym begin words of the name, in order, or it begins the name.
   * For an acronym beside the name only; elsewhere {@link NameForms#spells} is asked.
   */
  static boolean fits(String acronym, String name) {
    String letters = acronym.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    String lower = name.toLowerCase(Locale.ROOT);
    if (letters.length() < 2 || !name.contains(" ")) {
      return false;
    }
    if (lower.startsWith(letters)) {
      return true;
    }
    if (acronym.chars().filter(Character::isUpperCase).count() < 2) {
      return false;
    }
    int matched = 0;
    int from = 0;
    String[] words = lower.split("[^\\p{L}]+");
    for (int i = 0; i < letters.length(); i++) {
      for (int w = from; w < words.length; w++) {
        if (!words[w].isEmpty() && words[w].charAt(0) == letters.charAt(i)) {
          matched++;
          from = w + 1;
          break;
        }
      }
    }
    return matched * 10 >= letters.length() * 6 && matched >= 2;
  }

  private static OrganizationTag with(OrganizationTag t, String acronym) {
    return new OrganizationTag(
        t.sentence(),
        t.begin(),
        t.end(),
        t.name(),
        t.kind(),
        t.noun(),
        t.owned(),
        acronym,
        t.anaphoric());
  }
}
