package org.entente.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.authority.Authority;
import org.entente.identity.Organizations.Candidate;

/** Which organisations of the documents registers know, as what, and why. */
final class Registrations {
  static final String RULE = "organization.register";

  private final AuthorityIndex index;
  private final Map<Entity, Authority> registered = new TreeMap<>();

  Registrations(AuthorityIndex index) {
    this.index = index;
  }

  /** For names that are known within a parent only, of which registers cannot speak. */
  static Registrations none() {
    return new Registrations(AuthorityIndex.EMPTY);
  }

  /** The entry that has one of the names, if all that have one are the same. */
  Optional<Authority> find(Collection<String> fullNames) {
    List<Authority> found = fullNames.stream().map(index::named).flatMap(Optional::stream).toList();
    return found.stream().map(Authority::key).distinct().count() == 1
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  /** Takes note that {@code entity} is what one entry tells of; of several none can be chosen. */
  void register(
      Entity entity, List<Candidate> set, Collection<Authority> entries, List<Decision> decisions) {
    if (entries.isEmpty()) {
      return;
    }
    boolean one = entries.size() == 1;
    if (one) {
      registered.put(entity, entries.iterator().next());
    }
    String known =
        entries.stream()
            .map(e -> e.name() + " (" + e.key() + ", " + e.register() + ")")
            .collect(Collectors.joining(" and "));
    decisions.add(
        new Decision(
            one ? Decision.Outcome.SAME : Decision.Outcome.UNDECIDED,
            List.of(entity),
            RULE,
            one
                ? "A register has a name that the documents use, and no other entry has it: "
                    + known
                : "Registers have the names that the documents use for several: " + known,
            set.stream().map(Candidate::grounds).toList()));
  }

  /** What is known of {@code entities}; what a person has parted since is left out. */
  Map<Entity, Authority> of(Collection<Entity> entities) {
    Set<Entity> present = new HashSet<>(entities);
    return registered.entrySet().stream()
        .filter(e -> present.contains(e.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> Objects.requireNonNull(e.getValue()),
                (a, b) -> a,
                TreeMap::new));
  }
}
