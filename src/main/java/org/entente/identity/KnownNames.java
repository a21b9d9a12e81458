package org.entente.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.identity.Organizations.Candidate;

/**
 * Organisations that the whole field knows by several names, such as in English and in the language
 * of their country, which no comparison of words would find.
 */
final class KnownNames {
  static final String RULE = "organization.known-name";

  private static final String LIST = "known-names.txt";
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Map<String, String> ACRONYMS = new HashMap<>();

  static {
    try (InputStream in = KnownNames.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + LIST + " is missing from the program");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(KnownNames::put);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KnownNames() {}

  private static void put(String line) {
    String[] columns = line.split(" \\| ");
    NAMES.put(columns[0], columns[0]);
    for (String other : columns[1].split(" ; ")) {
      NAMES.put(other, columns[0]);
    }
    if (columns.length > 2) {
      Set.of(columns[2].split(" ; ")).forEach(acronym -> ACRONYMS.put(acronym, columns[0]));
    }
  }

  /** Whether the list tells whose the folded {@code acronym} is. */
  static boolean isAcronym(String acronym) {
    return ACRONYMS.containsKey(acronym);
  }

  /** The candidates that the list knows for one, in lists of two or more. */
  static List<List<Candidate>> joins(Collection<Candidate> candidates) {
    Map<String, List<Candidate>> known = new TreeMap<>();
    for (Candidate candidate : candidates) {
      known(candidate.organization().name())
          .ifPresent(name -> known.computeIfAbsent(name, n -> new ArrayList<>()).add(candidate));
    }
    return known.values().stream().filter(list -> list.size() > 1).toList();
  }

  private static Optional<String> known(String name) {
    String folded = Names.fold(name);
    String one = NAMES.get(folded);
    return one == null && Names.isAcronym(name)
        ? Optional.ofNullable(ACRONYMS.get(folded))
        : Optional.ofNullable(one);
  }
}
