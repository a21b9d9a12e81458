package org.entente.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Stream;
import org.entente.extraction.lexicon.Countries;

/**
 * What a name of an organisation says, whatever small words, language, spelling and order of words
 * it says it in.
 *
 * @param countries the countries it names, by noun or adjective
 * @param proper its other words that few organisations share, in their order
 * @param common the words that many share, in alphabetical order
 * @param properFirst whether a word of its own opens it, as in "Debrecen University"
 * @param translated whether common words stand in another language than English
 */
record Wording(
    SortedSet<String> countries,
    List<String> proper,
    List<String> common,
    boolean properFirst,
    boolean translated) {
  private static final Map<String, String> TRANSLATIONS = read("translations.txt", false);

  /** Words that carry nothing, single letters of names such as "Quaid-e-Azam" among them. */
  private static final Set<String> FILLERS =
      Set.of(
          ("the of for and in on at to by with de del da do dos das di des du der la"
                  + " el und fur et e i y")
              .split(" "));

  /** Words that are too common to tell, though a name with one of them may be known by it. */
  private static final Set<String> COMMON =
      Set.of(
          ("accreditation applied assurance career christian distance islamic maritime open"
                  + " pedagogical union virtual")
              .split(" "));

  /** What is known by one word of its own; others, such as agencies, want more. */
  private static final Set<String> SCHOOLS =
      Set.of("university", "college", "institute", "academy", "polytechnic", "school");

  private static final Set<String> SAINTS = Set.of("san", "santa", "santo", "sao");

  private static final Set<String> DIRECTIONS =
      Set.of("northern", "southern", "eastern", "western");

  private static final Set<String> FORMS_OF_STATE =
      Set.of("republic", "kingdom", "people", "sultanate");

  /** Names as long as this may be cut: Pennines, but not Karas. */
  private static final int SHORT_NAME = 6;

  private static final List<String> QUALITY_AGENCY = List.of("agency", "assurance", "quality");

  /** Words of which both an "X University" and a "University of X" exist. */
  private static final Set<String> TWO_OF_A_PLACE = words("two-universities.txt");

  Wording {
    countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    proper = List.copyOf(proper);
    common = List.copyOf(common);
  }

  /** Reads {@code name}; the time grows with its length alone. */
  static Wording of(String name, CommonWords known) {
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
      } else if (!FILLERS.contains(words.get(at))) {
        String word = TRANSLATIONS.getOrDefault(words.get(at), words.get(at));
        boolean shared = known.isCommon(word) || COMMON.contains(word);
        properFirst |= !shared && common.isEmpty() && proper.isEmpty();
        (shared ? common : proper).add(shared || word.length() > SHORT_NAME ? stem(word) : word);
        translated |= !word.equals(words.get(at));
      }
      at += country.map(Countries.Named::words).orElse(1);
    }
    if (!countries.isEmpty()) {
      common.removeAll(FORMS_OF_STATE);
      proper.removeAll(FORMS_OF_STATE);
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
  Optional<String> key() {
    String rest = String.join(" ", isQualityAgency() ? QUALITY_AGENCY : common);
    String own = String.join(" ", proper);
    if (countries.size() == 1) {
      boolean enough = proper.size() + common.size() > 1 || rest.equals("university");
      return enough ? Optional.of(countries.first() + "|" + own + "|" + rest) : Optional.empty();
    }
    // Many countries have a Universidad Santo Tomás.
    boolean saint = translated && !Collections.disjoint(proper, SAINTS);
    boolean little =
        proper.isEmpty() || (proper.size() == 1 && Collections.disjoint(common, SCHOOLS));
    if (saint || little || !countries.isEmpty() || common.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        proper.size() > 1
            ? "|"
                + proper.stream().map(Wording::spelling).collect(Collectors.joining(" "))
                + "|"
                + rest
            : (isOneOfItsPlace(own, rest) ? "" : properFirst ? "first" : "last")
                + "|"
                + own
                + "|"
                + rest);
  }

  /** That it is for higher education goes without saying. */
  private boolean isQualityAgency() {
    return countries.size() == 1
        && common.containsAll(QUALITY_AGENCY)
        && common.stream()
            .allMatch(
                w -> QUALITY_AGENCY.contains(w) || w.equals("higher") || w.equals("education"));
  }

  /** Debrecen University is that of Debrecen; York University is not the University of York. */
  private static boolean isOneOfItsPlace(String own, String rest) {
    return rest.equals("university") && !TWO_OF_A_PLACE.contains(own);
  }

  /** Whether the folded {@code word} is the sort of a school, in any language known. */
  static boolean isSchool(String word) {
    return SCHOOLS.contains(TRANSLATIONS.getOrDefault(word, word));
  }

  /** Whether it has a word, or a country, that few share. */
  boolean hasOwn() {
    return !proper.isEmpty() || !countries.isEmpty();
  }

  /** All words but those of countries, in alphabetical order. */
  String words() {
    return Stream.concat(proper.stream(), common.stream())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** The word without its plural, and north for northern. */
  private static String stem(String word) {
    if (DIRECTIONS.contains(word)) {
      return word.substring(0, word.length() - 3);
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

  private static Set<String> words(String resource) {
    return read(resource, true).keySet().stream()
        .map(word -> word.length() > SHORT_NAME ? stem(word) : word)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> read(String resource, boolean itself) {
    try (InputStream in = Wording.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      Map<String, String> forms = new HashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| "))
          .forEach(columns -> put(columns, itself, forms));
      return Map.copyOf(forms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(String[] columns, boolean itself, Map<String, String> forms) {
    if (itself) {
      forms.put(columns[0], columns[0]);
    }
    for (int i = 1; i < columns.length; i++) {
      for (String form : columns[i].split(" ; ")) {
        forms.put(form, columns[0]);
      }
    }
  }
}
