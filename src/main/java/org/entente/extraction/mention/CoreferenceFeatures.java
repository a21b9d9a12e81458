package org.entente.extraction.mention;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.learning.Features;
import org.entente.text.Sentence;

/**
 * What the judge of coreference sees of two names: whether one is made of the other's words or
 * letters, who else it could be short for, and how they stand to each other in the text. One
 * instance belongs to one document; not for use by several threads.
 */
final class CoreferenceFeatures {
  private static final Set<String> CAMPUSES = WordGroups.of("campuses");
  private static final Set<String> PARTS = WordGroups.of("parts-of-campus");
  private static final Set<String> OTHERS = WordGroups.of("other-university");
  private final Lexicon lexicon;
  private final List<Sentence> sentences;
  private final List<OrganizationEntry> entries;
  private final Map<OrganizationEntry, NameForms> forms = new HashMap<>();

  CoreferenceFeatures(Lexicon lexicon, List<Sentence> sentences, List<OrganizationEntry> entries) {
    this.lexicon = lexicon;
    this.sentences = sentences;
    this.entries = entries;
    entries.forEach(e -> forms.put(e, new NameForms(e)));
  }

  private NameForms forms(OrganizationEntry entry) {
    return forms.computeIfAbsent(entry, NameForms::new);
  }

  /** Whether two names have anything in common, a word, a first letter or a place in the text. */
  boolean mayBeOne(OrganizationEntry full, OrganizationEntry brief) {
    NameForms a = forms(full);
    NameForms b = forms(brief);
    if (isPart(full, brief) || isPart(brief, full) || areTwo(full, brief)) {
      return false;
    }
    return a.sharesWord(b) || b.letters(a) < NameForms.NO_LETTERS || beside(full, brief) > 0;
  }

  /** Whether two names say themselves that they are of two organisations. */
  boolean areTwo(OrganizationEntry one, OrganizationEntry other) {
    return areOfTwoCountries(one, other)
        || isOtherOfTown(one.name(), other.name())
        || isOtherOfTown(other.name(), one.name());
  }

  /** "Ministry of Education of Latvia" and "Lithuanian Ministry of Education". */
  private boolean areOfTwoCountries(OrganizationEntry one, OrganizationEntry other) {
    return forms(one).isOfAnotherCountry(forms(other));
  }

  /**
   * "Technical University of Vienna" beside "University of Vienna"; where no town is named, as in
   * "University of Applied Sciences", the longer name may be the fuller one.
   */
  private boolean isOtherOfTown(String longer, String shorter) {
    String town = OrganizationNames.key(shorter);
    String name = OrganizationNames.key(longer);
    int gap = name.indexOf(' ');
    return town.startsWith("university of ")
        && name.endsWith(" " + town)
        && gap == name.length() - town.length() - 1
        && OTHERS.contains(name.substring(0, gap))
        && Arrays.stream(town.split(" ")).skip(2).anyMatch(word -> !lexicon.isCommon(word));
  }

  /** "Elm University Asian Campus" is a part of Elm University and no longer name of it. */
  private static boolean isPart(OrganizationEntry longer, OrganizationEntry shorter) {
    if (!CAMPUSES.contains(shorter.noun())) {
      return false;
    }
    String name = OrganizationNames.key(longer.name());
    return name.startsWith(OrganizationNames.key(shorter.name()) + " ")
        && PARTS.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  /** The features of two names, the fuller first. */
  void of(OrganizationEntry full, OrganizationEntry brief, Features f) {
    f.clear();
    NameForms a = forms(full);
    NameForms b = forms(brief);
    int words = a.holds(b);
    int letters = b.letters(a);
    int nouns = nouns(full, brief);
    int rivals = rivals(full, brief);
    int beside = beside(full, brief);
    f.add(1);
    f.add(2, words, letters);
    f.add(3, words, nouns, rivals);
    f.add(4, letters, beside);
    f.add(5, letters, rivals, order(full, brief));
    f.add(6, words, rivals, order(full, brief));
    f.add(7, beside, words);
    f.add(8, beside, nouns);
    f.add(9, rivals, nouns);
    f.add(10, b.size(), words, rivals);
    f.add(11, full.kind().ordinal() * 4 + brief.kind().ordinal(), words);
    f.add(12, full.noun(), brief.noun());
    f.add(13, words, brief.noun());
    f.add(14, b.size() == 1 ? b.word(0) : "", words + "-" + rivals);
    f.add(15, b.size() == 1 ? b.word(0) : "");
    extras(a, b, words, rivals, f);
    places(full, brief, words * 8 + Math.min(7, letters), f);
  }

  /** The words of the fuller name that the other lacks. */
  private void extras(NameForms a, NameForms b, int words, int rivals, Features f) {
    int count = 0;
    int sorts = 0;
    for (String word : a.words()) {
      if (!b.words().contains(word)) {
        count++;
        sorts |= 1 << sort(word);
        f.add(20, words, word);
      }
    }
    int lacking = 0;
    int lackingSorts = 0;
    for (String word : b.words()) {
      if (!a.words().contains(word)) {
        lacking++;
        lackingSorts |= 1 << sort(word);
        f.add(21, words, word);
      }
    }
    f.add(22, words, Math.min(4, count), rivals);
    f.add(23, words, sorts, lackingSorts);
    f.add(24, Math.min(4, count), Math.min(4, lacking), sorts);
    f.add(25, Math.min(4, lacking), lackingSorts, rivals);
    f.add(26, a.size() - count, Math.min(4, count), Math.min(4, lacking));
  }

  private int sort(String word) {
    PlaceKind place = lexicon.places().of(word);
    if (place != null) {
      return place == PlaceKind.ADJECTIVE ? 0 : 1;
    }
    return lexicon.organizationHeads().of(word) != null
        ? 2
        : lexicon.isGivenName(word) ? 3 : lexicon.isCommon(word) ? 4 : 5;
  }

  private void places(OrganizationEntry full, OrganizationEntry brief, int fit, Features f) {
    OrganizationTag first = full.tags().get(0);
    OrganizationTag other = brief.tags().get(0);
    int zones =
        sentences.get(first.sentence()).zone().ordinal() * 16
            + sentences.get(other.sentence()).zone().ordinal();
    f.add(30, zones, fit);
    f.add(31, zones);
    f.add(32, Math.min(3, full.tags().size()), Math.min(3, brief.tags().size()), fit);
    boolean together =
        full.tags().stream()
            .anyMatch(t -> brief.tags().stream().anyMatch(o -> o.sentence() == t.sentence()));
    f.add(33, together ? 1 : 0, fit);
    int apart = Math.abs(first.sentence() - other.sentence());
    f.add(34, apart < 4 ? apart : apart < 10 ? 4 : 5, fit);
    f.add(35, Math.min(6, entries.size() / 4), fit);
  }

  private static int nouns(OrganizationEntry full, OrganizationEntry brief) {
    if (full.noun().isEmpty() || brief.noun().isEmpty()) {
      return full.noun().isEmpty() ? brief.noun().isEmpty() ? 0 : 1 : 2;
    }
    String a = OrganizationNames.sameAs(full.noun());
    String b = OrganizationNames.sameAs(brief.noun());
    return a.equals(b) ? 3 : a.endsWith(" " + b) ? 4 : 5;
  }

  /** How many others the brief name fits as well: with its words, else with its letters. */
  private int rivals(OrganizationEntry full, OrganizationEntry brief) {
    NameForms b = forms(brief);
    int words = forms(full).holds(b);
    int letters = b.letters(forms(full));
    int rivals = 0;
    int better = 0;
    for (OrganizationEntry other : entries) {
      if (!other.equals(full) && !other.equals(brief)) {
        int by = forms(other).holds(b);
        int spelt = b.letters(forms(other));
        rivals += by <= words && by < NameForms.APART || spelt <= letters && spelt < 4 ? 1 : 0;
        better += by < words || spelt < letters ? 1 : 0;
      }
    }
    return Math.min(3, rivals) * 2 + (better > 0 ? 1 : 0);
  }

  private static int order(OrganizationEntry full, OrganizationEntry brief) {
    OrganizationTag a = full.tags().get(0);
    OrganizationTag b = brief.tags().get(0);
    if (a.sentence() == b.sentence()) {
      return a.begin() < b.begin() ? 1 : 2;
    }
    return a.sentence() < b.sentence() ? 3 : 4;
  }

  /** How a mention of one stands right beside one of the other; 0 where none does. */
  private int beside(OrganizationEntry full, OrganizationEntry brief) {
    for (OrganizationTag a : full.tags()) {
      for (OrganizationTag b : brief.tags()) {
        if (a.sentence() == b.sentence()) {
          boolean ahead = a.begin() < b.begin();
          int between = between(ahead ? a : b, ahead ? b : a);
          if (between > 0) {
            return between * 2 + (ahead ? 1 : 0);
          }
        }
      }
    }
    return 0;
  }

  private int between(Tag left, Tag right) {
    Sentence s = sentences.get(left.sentence());
    int gap = right.begin() - left.end();
    if (gap < 0 || gap > 3) {
      return 0;
    }
    String last = gap == 0 ? "" : s.token(right.begin() - 1).lower();
    if (s.is(left.end(), "(") || s.is(left.end(), "[")) {
      return 1;
    }
    if (Set.of("of", "at", "in", "for").contains(s.token(left.end()).lower())) {
      return 2;
    }
    return switch (last) {
      case "" -> 3;
      case "," -> 4;
      case "'s", "’s" -> 5;
      case "or" -> 6;
      case "-", "–", "—", "|", "/" -> 7;
      case "and" -> 8;
      default -> 0;
    };
  }
}
