package org.entente.identity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.identity.Organizations.Candidate;

/** Says of organisations that they stay apart, or that nothing tells whether they are one. */
final class PairDecisions {
  private PairDecisions() {}

  /** Two that share a name and are told apart by a document. */
  static Decision different(List<Candidate> pair, Map<Naming, Entity> entities) {
    return new Decision(
        Decision.Outcome.DIFFERENT,
        entities(pair, entities),
        "organization.named-apart",
        "They share a name, but one document names them as two.",
        pair.stream().map(Candidate::grounds).toList());
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
        all.stream().map(Candidate::grounds).toList());
  }
}
