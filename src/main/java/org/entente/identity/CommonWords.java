package org.entente.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.extraction.fact.Organization;

/** Tells names that say whose organisation it is from names that many organisations have. */
final class CommonWords {
  private static final String LIST = "common-words.txt";

  /** Organisations of which every country or city has one of its own. */
  private static final Set<String> ONE_A_PLACE =
      Set.of(
          "ministry",
          "government",
          "parliament",
          "cabinet",
          "embassy",
          "commission",
          "council",
          "senate",
          "agency",
          "authority",
          "municipality",
          "department",
          "office",
          "bureau");

  private static final Set<String> WORDS = read(LIST, line -> Arrays.stream(line.split(" ")));
  private static final Set<String> UNIQUE = read("unique-names.txt", Stream::of);
  private static final Set<String> SHARED = read("shared-names.txt", Stream::of);

  private static Set<String> read(String name, Function<String, Stream<String>> entries) {
    try (InputStream in = CommonWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing from the program");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(entries)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether many organisations have {@code word}, folded, in their names. */
  boolean isCommon(String word) {
    return WORDS.contains(word);
  }

  /** Whether {@code name} could be that of organisations in many places. */
  boolean isGeneric(String name) {
    String folded = Names.fold(name);
    return SHARED.contains(folded)
        || WORDS.containsAll(Names.words(name)) && !UNIQUE.contains(folded);
  }

  /** A country has a mission in many others; only a name that says where tells it from those. */
  static boolean isMission(List<String> name) {
    boolean mission =
        name.contains("embassy")
            || name.contains("consulate")
            || (name.contains("high") && name.contains("commission"));
    return mission && Collections.disjoint(name, List.of("in", "to", "at"));
  }

  /** Whether {@code name} is that of one of several that someone sends to many places. */
  boolean isSent(String name) {
    List<String> words = Names.words(name);
    return isMission(words)
        || words.contains("delegation")
        || words.contains("mission")
        || words.contains("representation");
  }

  /**
   * Whether {@code organization} cannot be known by its name alone. Of the organisations that each
   * place has its own, every name without a proper word; of others the short ones without an
   * acronym.
   */
  boolean isGeneric(Organization organization) {
    List<String> name = Names.words(organization.name());
    if (isMission(name) || SHARED.contains(String.join(" ", name))) {
      return true;
    }
    if (!isGeneric(organization.name())) {
      return false;
    }
    if (ONE_A_PLACE.contains(organization.type())
        || name.stream().anyMatch(ONE_A_PLACE::contains)) {
      return true;
    }
    boolean acronym = organization.aliases().stream().anyMatch(Names::isAcronym);
    return !acronym && Names.words(organization.name()).size() <= 4;
  }
}
