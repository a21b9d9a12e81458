package org.entente.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.identity.Organizations.Candidate;

/** Says of organisations that they stay apart, or that nothing tells whether they are one. */
final class PairDecisions {
  private PairDecisions() {}

  /**
   * Two that share a name and are told apart by a document.
   *
   * @param sets all that are one with a candidate
   */
  static Decision different(
      OrganizationSets.Apart apart,
      Function<Candidate, List<Candidate>> sets,
      Map<Naming, Entity> entities) {
    List<Candidate> there =
        Stream.of(apart.one(), apart.other())
            .flatMap(c -> sets.apply(c).stream())
            .filter(c -> c.naming().source().equals(apart.source()))
            .toList();
    String names =
        there.stream()
            .map(c -> "“" + c.organization().name() + "”")
            .distinct()
            .collect(Collectors.joining(" and "));
    Set<Candidate> all = new TreeSet<>(List.of(apart.one(), apart.other()));
    all.addAll(there);
    return new Decision(
        Decision.Outcome.DIFFERENT,
        entities(List.of(apart.one(), apart.other()), entities),
        "organization.named-apart",
        "They share a name, but one document names them as two.",
        List.of(
            new Point("in common, " + apart.point().words(), apart.point().facts()),
            new Point(
                names + " in one document", there.stream().map(c -> c.grounds().fact()).toList())),
        all.stream().map(Candidate::grounds).toList());
  }

  private static List<Entity> entities(List<Candidate> all, Map<Naming, Entity> entities) {
    return all.stream().flatMap(c -> Stream.ofNullable(entities.get(c.naming()))).toList();
  }

  /** Those of whom a bare acronym does not tell which it means. */
  static Decision ambiguous(BareAcronyms.Undecided one, Map<Naming, Entity> entities) {
    List<Candidate> all = one.sets().stream().flatMap(List::stream).sorted().toList();
    return new Decision(
        Decision.Outcome.UNDECIDED,
        entities(all, entities),
        one.rule(),
        one.reason(),
        one.points(),
        all.stream().map(Candidate::grounds).toList());
  }
}
