package org.entente.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.extraction.lexicon.Countries;
import org.entente.extraction.lexicon.EntryFile.Entry;
import org.entente.extraction.lexicon.WordFiles;

/** Reads what names of organisations say, by the words of some lists. Immutable. */
final class Wordings {
  /** Names as long as this may be cut: Pennines, but not Karas. */
  private static final int SHORT_NAME = 6;

  private static final List<String> QUALITY_AGENCY = List.of("agency", "assurance", "quality");

  private final CommonWords known;
  private final SmallWords small;
  private final Map<String, String> translations;

  /** North for northern. */
  private final Map<String, String> forms;

  private final Set<String> saints;
  private final Set<String> stateForms;

  /** What is known by one word of its own; others, such as agencies, want more. */
  private final Set<String> schools;

  /** Words of which both an "X University" and a "University of X" exist. */
  private final Set<String> twoOfAPlace;

  Wordings(WordFiles files, CommonWords known, SmallWords small) {
    this.known = known;
    this.small = small;
    this.translations = others(FoldedFile.of(files, "translations.txt", "ENGLISH | WORD ; WORD"));
    this.forms = others(FoldedFile.of(files, "word-forms.txt", "WORD | FORM ; FORM"));
    this.saints = FoldedFile.words(files, "saints.txt");
    this.stateForms = FoldedFile.words(files, "state-forms.txt");
    this.schools = FoldedFile.words(files, "schools.txt");
    this.twoOfAPlace =
        FoldedFile.words(files, "two-universities.txt").stream()
            .map(this::proper)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The first word of each line by those of the second column. */
  private static Map<String, String> others(FoldedFile list) {
    Map<String, String> others = new HashMap<>();
    for (Entry entry : list.entries()) {
      String word = list.word(entry, entry.first());
      list.values(entry, 1).forEach(other -> others.put(list.word(entry, other), word));
    }
    return Map.copyOf(others);
  }

  /** Reads {@code name}; the time grows with its length alone. */
  Wording of(String name) {
    List<String> words = Names.words(name);
    SortedSet<String> countries = new TreeSet<>();
    List<String> proper = new ArrayList<>();
    List<String> common = new ArrayList<>();
    boolean properFirst = false;
    boolean translated = false;
    int at = 0;
    while (at < words.size()) {
      Optional<Countries.Named> country = Countries.at(words, at);
      if (country.isPresent()) {
        countries.add(country.get().country());
      } else if (!small.has(words.get(at))) {
        String word = translations.getOrDefault(words.get(at), words.get(at));
        boolean shared = known.isCommon(word);
        properFirst |= !shared && common.isEmpty() && proper.isEmpty();
        (shared ? common : proper).add(shared ? stem(word) : proper(word));
        translated |= !word.equals(words.get(at));
      }
      at += country.map(Countries.Named::words).orElse(1);
    }
    if (!countries.isEmpty()) {
      common.removeAll(stateForms);
      proper.removeAll(stateForms);
    }
    if (common.size() == 1 && words.contains("universities")) {
      // Universities Wales are not the University of Wales.
      common.set(0, "universities");
    }
    return new Wording(
        countries, proper, common.stream().sorted().toList(), properFirst, translated);
  }

  /**
   * What two names have in common that are one organisation's, or nothing when the name has too
   * little of its own. With one word of its own its place counts, except in names of universities
   * of which there are not two.
   */
  Optional<String> key(Wording name) {
    List<String> proper = name.proper();
    List<String> common = name.common();
    String rest = String.join(" ", isQualityAgency(name) ? QUALITY_AGENCY : common);
    String own = String.join(" ", proper);
    if (name.countries().size() == 1) {
      boolean enough = proper.size() + common.size() > 1 || rest.equals("university");
      return enough
          ? Optional.of(name.countries().first() + "|" + own + "|" + rest)
          : Optional.empty();
    }
    // Many countries have a Universidad Santo Tomás.
    boolean saint = name.translated() && !Collections.disjoint(proper, saints);
    boolean little =
        proper.isEmpty() || (proper.size() == 1 && Collections.disjoint(common, schools));
    if (saint || little || !name.countries().isEmpty() || common.isEmpty()) {
      return Optional.empty();
    }
    if (proper.size() > 1) {
      own = proper.stream().map(Wordings::spelling).collect(Collectors.joining(" "));
      return Optional.of("|" + own + "|" + rest);
    }
    String place = isOneOfItsPlace(own, rest) ? "" : name.properFirst() ? "first" : "last";
    return Optional.of(place + "|" + own + "|" + rest);
  }

  /** That it is for higher education goes without saying. */
  private static boolean isQualityAgency(Wording name) {
    return name.countries().size() == 1
        && name.common().containsAll(QUALITY_AGENCY)
        && name.common().stream()
            .allMatch(
                w -> QUALITY_AGENCY.contains(w) || w.equals("higher") || w.equals("education"));
  }

  /** Debrecen University is that of Debrecen; York University is not the University of York. */
  private boolean isOneOfItsPlace(String own, String rest) {
    return rest.equals("university") && !twoOfAPlace.contains(own);
  }

  /** Whether the folded {@code word} is the sort of a school, in any language known. */
  boolean isSchool(String word) {
    return schools.contains(translations.getOrDefault(word, word));
  }

  /** A word of an organisation's own, as names are compared by it. */
  private String proper(String word) {
    return word.length() > SHORT_NAME || forms.containsKey(word) ? stem(word) : word;
  }

  /** The word without its plural, and north for northern. */
  private String stem(String word) {
    String form = forms.get(word);
    if (form != null) {
      return form;
    }
    if (word.length() > 5 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    String british = word.replace("isation", "ization");
    // Looked at without a pattern, for each word of each name comes here.
    return british.length() > 4
            && british.endsWith("s")
            && "siu".indexOf(british.charAt(british.length() - 2)) < 0
        ? british.substring(0, british.length() - 1)
        : british;
  }

  /** One spelling of sounds that alphabets other than ours write in several ways. */
  private static String spelling(String word) {
    return word.length() < 5 ? word : word.replaceAll("([sczk])h", "$1").replace("ph", "f");
  }
}
