package org.entente.graph;

import java.util.List;
import org.entente.evidence.Evidence;
import org.entente.evidence.Span;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.Attendance;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Participation;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.UnitOf;

/**
 * Facts without what plays no part in who is the same as whom, nor in what roles and meetings are
 * called: less than a third of the memory, so that those of all documents can be there at once.
 * Evidence is left to meetings and to first mentions, which decisions name.
 */
final class Outline {
  private static final Evidence NONE = new Evidence(new Span(0, 1), " ", "outline", 1);

  private Outline() {}

  static Facts of(Facts facts) {
    return new Facts(
        facts.source(),
        facts.document(),
        facts.persons().stream().map(Outline::of).toList(),
        facts.organizations().stream().map(Outline::of).toList(),
        facts.unitOf().stream().map(u -> new UnitOf(u.child(), u.parent(), NONE)).toList(),
        facts.posts().stream().map(Outline::of).toList(),
        facts.appointments().stream().map(Outline::of).toList(),
        facts.meetings().stream().map(Outline::of).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Person of(Person p) {
    List<Mention> first = List.of(first(p.name(), p.mentions().get(0)));
    return new Person(p.id().intern(), p.name(), p.aliases(), List.of(), first);
  }

  private static Organization of(Organization o) {
    List<Mention> first = List.of(first(o.name(), o.mentions().get(0)));
    return new Organization(
        o.id().intern(), o.name(), o.aliases(), o.kind(), o.type().intern(), first);
  }

  /** A mention that shares its words with the name, and what all documents have with theirs. */
  private static Mention first(String name, Mention mention) {
    Evidence evidence = mention.evidence();
    String quote = evidence.quote().equals(name) ? name : evidence.quote();
    return new Mention(
        new Evidence(evidence.span(), quote, evidence.rule().intern(), evidence.confidence()),
        mention.zone().intern(),
        mention.anaphoric());
  }

  private static Post of(Post p) {
    return new Post(p.person(), p.role(), p.organization(), p.former(), p.from(), p.until(), NONE);
  }

  private static Appointment of(Appointment a) {
    return new Appointment(a.person(), a.role(), a.organization(), a.by(), a.date(), NONE);
  }

  private static Meeting of(Meeting m) {
    return new Meeting(
        m.id().intern(),
        m.kind(),
        m.date(),
        m.end(),
        m.place(),
        m.venue(),
        m.participants().stream()
            .map(p -> new Participation(p.person(), p.posts(), List.of(), p.parts(), NONE))
            .toList(),
        m.organizations().stream().map(a -> new Attendance(a.organization(), NONE)).toList(),
        m.chair(),
        List.of(),
        m.evidence());
  }
}
