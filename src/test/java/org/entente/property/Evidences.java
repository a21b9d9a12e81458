package org.entente.property;

import java.util.ArrayList;
import java.util.List;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;

/** Everything that facts lean on. */
final class Evidences {
  private Evidences() {}

  /** All evidence of a document's facts. */
  static List<Evidence> of(Facts facts) {
    List<Evidence> all = new ArrayList<>();
    facts.document().date().map(Found::evidence).ifPresent(all::add);
    facts.document().publisherEvidence().ifPresent(all::add);
    facts.persons().forEach(p -> p.mentions().forEach(m -> all.add(m.evidence())));
    facts.organizations().forEach(o -> o.mentions().forEach(m -> all.add(m.evidence())));
    facts.unitOf().forEach(u -> all.add(u.evidence()));
    facts.posts().forEach(p -> all.add(p.evidence()));
    facts.appointments().forEach(a -> all.add(a.evidence()));
    facts.agreements().forEach(a -> all.add(a.evidence()));
    facts.topics().forEach(t -> all.addAll(t.evidence()));
    facts.responsibilities().forEach(r -> all.add(r.evidence()));
    facts.statements().forEach(s -> all.add(s.evidence()));
    facts.meetings().forEach(m -> add(m, all));
    return all;
  }

  private static void add(Meeting m, List<Evidence> all) {
    all.add(m.evidence());
    m.date().map(Found::evidence).ifPresent(all::add);
    m.end().map(Found::evidence).ifPresent(all::add);
    m.place().map(Found::evidence).ifPresent(all::add);
    m.venue().map(Found::evidence).ifPresent(all::add);
    m.participants().forEach(p -> all.add(p.evidence()));
    m.organizations().forEach(o -> all.add(o.evidence()));
    all.addAll(m.topics());
  }

  /** All identifiers of persons and organisations that facts refer to. */
  static List<String> references(Facts facts) {
    List<String> ids = new ArrayList<>();
    facts.document().publisher().ifPresent(ids::add);
    facts.unitOf().forEach(u -> ids.addAll(List.of(u.child(), u.parent())));
    facts.posts().forEach(p -> ids.add(p.person()));
    facts.posts().forEach(p -> p.organization().ifPresent(ids::add));
    facts.appointments().forEach(a -> ids.add(a.person()));
    facts.appointments().forEach(a -> a.organization().ifPresent(ids::add));
    facts.appointments().forEach(a -> a.by().ifPresent(ids::add));
    facts.agreements().forEach(a -> ids.addAll(a.parties()));
    facts.agreements().forEach(a -> ids.addAll(a.signatories()));
    facts.responsibilities().forEach(r -> ids.add(r.person()));
    facts.responsibilities().forEach(r -> ids.addAll(r.units()));
    facts.statements().forEach(s -> ids.add(s.organization()));
    for (Meeting m : facts.meetings()) {
      m.participants().forEach(p -> ids.add(p.person()));
      m.participants().forEach(p -> ids.addAll(p.organizations()));
      m.organizations().forEach(o -> ids.add(o.organization()));
      m.chair().ifPresent(ids::add);
    }
    return ids;
  }
}
