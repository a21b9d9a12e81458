package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PlaceKind;

/**
 * The forms under which an organisation is known: "Ministry of Education of Vietnam" is also the
 * "Ministry of Education". Safe for use by many threads.
 */
final class NameVariants {
  private static final Set<String> BEFORE =
      Set.of("first", "new", "former", "the", "second", "third", "whole", "entire", "said");
  private final Lexicon lexicon;

  NameVariants(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The forms under which a name is known: itself, and without what often comes before or after.
   */
  List<String> of(String name) {
    List<String> variants = new ArrayList<>();
    String key = OrganizationNames.key(name);
    variants.add(key);
    String[] words = name.split(" ");
    int from = 0;
    while (from < words.length - 2 && isPrefix(words[from])) {
      from++;
      variants.add(
          OrganizationNames.key(String.join(" ", List.of(words).subList(from, words.length))));
    }
    if (words.length == 1 && name.indexOf('-') > 0) {
      for (String part : name.split("-")) {
        if (part.length() > 1 && lexicon.knownOrganizations().of(part) == null) {
          variants.add(OrganizationNames.key(part));
        }
      }
    }
    if (words.length == 2 && Initials.isAcronym(words[0]) && Initials.isAcronym(words[1])) {
      variants.add(OrganizationNames.key(words[1]));
    }
    withoutPlace(name).ifPresent(shorter -> variants.add(OrganizationNames.key(shorter)));
    return variants;
  }

  private boolean isPrefix(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return BEFORE.contains(lower)
        || Initials.isAcronym(word)
        || lexicon.places().of(word) == PlaceKind.ADJECTIVE;
  }

  /** "Ministry of Education of Vietnam" is also the "Ministry of Education". */
  private Optional<String> withoutPlace(String name) {
    int of = name.lastIndexOf(" of ");
    if (of < 0 || name.indexOf(" of ") == of) {
      return Optional.empty();
    }
    PlaceKind place = lexicon.places().of(name.substring(of + 4).replace("the ", ""));
    return place == null ? Optional.empty() : Optional.of(name.substring(0, of));
  }
}
