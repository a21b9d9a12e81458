package org.entente.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Participation;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;

/**
 * A fact in words, with its evidence.
 *
 * @param words such as {@code post: Ada Bell | Dean | Elm College}
 */
record Told(Evidence evidence, String words) {

  /** All that was read from a document except the names themselves, in the order of the text. */
  static List<Told> of(Facts facts) {
    List<Told> told = new Teller(facts).told;
    told.sort(Comparator.comparing(t -> t.evidence.span()));
    return told;
  }

  private static final class Teller {
    private final Facts facts;
    private final List<Told> told = new ArrayList<>();

    Teller(Facts facts) {
      this.facts = facts;
      facts.document().date().ifPresent(d -> tell(d.evidence(), "published: " + d.value()));
      facts
          .document()
          .publisherEvidence()
          .ifPresent(e -> tell(e, "publisher: " + name(facts.document().publisher())));
      facts.unitOf().forEach(u -> tell(u.evidence(), "unit: " + names(u.child(), u.parent())));
      facts.posts().forEach(this::post);
      facts.appointments().forEach(this::appointment);
      facts.meetings().forEach(this::meeting);
      facts
          .agreements()
          .forEach(
              a ->
                  tell(
                      a.evidence(),
                      "agreement " + a.id() + ": " + a.kind() + " | " + names(a.parties())));
      facts.topics().forEach(t -> t.evidence().forEach(e -> tell(e, "topic: " + t.concept())));
      facts
          .responsibilities()
          .forEach(
              r ->
                  tell(
                      r.evidence(), "responsible: " + name(r.person()) + " | " + names(r.units())));
      facts
          .statements()
          .forEach(
              s ->
                  tell(
                      s.evidence(),
                      s.kind().toString().toLowerCase(Locale.ROOT)
                          + ": "
                          + names(s.organization(), s.words())));
    }

    private void post(Post p) {
      tell(
          p.evidence(),
          (p.former() ? "former post: " : "post: ")
              + holding(p.person(), p.role(), p.organization()));
    }

    private void appointment(Appointment a) {
      tell(
          a.evidence(),
          "appointment: "
              + holding(a.person(), a.role(), a.organization())
              + " | by "
              + name(a.by())
              + " | "
              + a.date().map(Object::toString).orElse("-"));
    }

    private void meeting(Meeting m) {
      tell(m.evidence(), "meeting " + m.id() + ": " + m.kind().label());
      part(m, "date", m.date());
      part(m, "end", m.end());
      part(m, "place", m.place());
      part(m, "venue", m.venue());
      for (Participation p : m.participants()) {
        tell(p.evidence(), m.id() + " participant: " + name(p.person()) + " " + p.parts());
      }
      m.organizations()
          .forEach(o -> tell(o.evidence(), m.id() + " organization: " + name(o.organization())));
    }

    private void part(Meeting m, String what, Optional<? extends Found<?>> found) {
      found.ifPresent(f -> tell(f.evidence(), m.id() + " " + what + ": " + f.value()));
    }

    private void tell(Evidence evidence, String words) {
      told.add(new Told(evidence, words));
    }

    private String holding(String person, String role, Optional<String> organization) {
      return name(person) + " | " + role + " | " + name(organization);
    }

    private String names(String first, String second) {
      return name(first) + " | " + name(second);
    }

    private String names(List<String> ids) {
      return ids.stream().map(this::name).collect(Collectors.joining("; "));
    }

    private String name(Optional<String> id) {
      return id.map(this::name).orElse("-");
    }

    private String name(String id) {
      return facts.persons().stream()
          .filter(p -> p.id().equals(id))
          .map(Person::name)
          .findFirst()
          .or(
              () ->
                  facts.organizations().stream()
                      .filter(o -> o.id().equals(id))
                      .map(Organization::name)
                      .findFirst())
          .orElse(id);
    }
  }
}
