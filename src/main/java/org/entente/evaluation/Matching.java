package org.entente.evaluation;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.evaluation.Annotation.Named;

/** Which found person or organisation is which of the gold, by identifier, one to one. */
public final class Matching {
  /** Stands for an organisation that is not stated. */
  public static final String NONE = "-";

  private final Map<String, String> goldByFound = new HashMap<>();

  private Matching() {}

  public static Matching ofPersons(List<Named> gold, List<Named> found) {
    return match(gold, found, n -> Keys.person(n.name(), n.aliases()));
  }

  public static Matching ofOrganizations(List<Named> gold, List<Named> found) {
    return match(gold, found, n -> Keys.organization(n.name(), n.aliases()));
  }

  /** Each of the gold, in order, takes the first one free that shares a name. */
  private static Matching match(
      List<Named> gold, List<Named> found, Function<Named, Set<String>> keys) {
    Matching matching = new Matching();
    Set<Integer> used = new HashSet<>();
    List<Set<String>> foundKeys = found.stream().map(keys).toList();
    for (Named wanted : gold) {
      Set<String> names = keys.apply(wanted);
      for (int i = 0; i < found.size(); i++) {
        if (!used.contains(i) && !Collections.disjoint(names, foundKeys.get(i))) {
          matching.goldByFound.put(found.get(i).id(), wanted.id());
          used.add(i);
          break;
        }
      }
    }
    return matching;
  }

  /** The gold's identifier for a found one, or a word that equals no identifier of the gold. */
  public String gold(String found) {
    return goldByFound.getOrDefault(found, "?" + found);
  }

  String gold(Optional<String> found) {
    return found.map(this::gold).orElse(NONE);
  }
}
