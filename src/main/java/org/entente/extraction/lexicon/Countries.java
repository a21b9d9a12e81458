package org.entente.extraction.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The countries that a name gives, by noun, adjective or a longer form: "Lithuanian" and "Republic
 * of Lithuania" are one. Read once from {@code countries.txt}; safe for use by many threads.
 */
public final class Countries {
  private static final Map<String, String> FORMS = read();

  /** The first words of countries: most words begin none. */
  private static final Set<String> BEGINS =
      FORMS.keySet().stream()
          .map(form -> form.split(" ")[0])
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST = 4;

  private Countries() {}

  /** A country, and of how many words its name there is. */
  public record Named(String country, int words) {}

  /** The country whose name stands among folded words from a place on; of several the longest. */
  public static Optional<Named> at(List<String> words, int place) {
    if (!BEGINS.contains(words.get(place))) {
      return Optional.empty();
    }
    for (int n = Math.min(LONGEST, words.size() - place); n > 0; n--) {
      String country = FORMS.get(String.join(" ", words.subList(place, place + n)));
      if (country != null) {
        return Optional.of(new Named(country, n));
      }
    }
    return Optional.empty();
  }

  /** All countries that folded words name; time grows with their number. */
  public static SortedSet<String> in(List<String> words) {
    SortedSet<String> countries = new TreeSet<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Named> named = at(words, at);
      named.ifPresent(found -> countries.add(found.country()));
      at += named.map(Named::words).orElse(1);
    }
    return countries;
  }

  /** Whether there are countries here and there, and none in common. */
  public static boolean differ(Set<String> countries, Set<String> others) {
    return !countries.isEmpty() && !others.isEmpty() && Collections.disjoint(countries, others);
  }

  private static Map<String, String> read() {
    try (InputStream in = Countries.class.getResourceAsStream("countries.txt")) {
      if (in == null) {
        throw new IllegalStateException("the resource countries.txt is missing");
      }
      Map<String, String> forms = new HashMap<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| "))
          .forEach(columns -> put(columns, forms));
      return Map.copyOf(forms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(String[] columns, Map<String, String> forms) {
    forms.put(columns[0], columns[0]);
    Arrays.stream(columns)
        .skip(1)
        .flatMap(column -> Arrays.stream(column.split(" ; ")))
        .forEach(form -> forms.put(form, columns[0]));
  }
}
