package org.entente.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Post;

/**
 * The posts of a document's person, as they are told to people and with the facts that say so.
 * Looked up when asked for, for few persons have namesakes.
 */
final class Careers {
  private final Surroundings surroundings;

  Careers(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * A post held, or to which the person was appointed.
   *
   * @param organization where it is known
   * @param fact the fact that says so
   */
  record Held(String role, Optional<Entity> organization, Fact fact) {
    boolean is(String folded) {
      return Names.fold(role).equals(folded);
    }

    @Override
    public String toString() {
      return role + organization.map(o -> " of " + o.label()).orElse("");
    }
  }

  /** The posts, in the order of the text, and then the appointments. */
  List<Held> of(Naming person) {
    List<Held> held = new ArrayList<>();
    Facts facts = surroundings.document(person.source()).orElse(null);
    if (facts == null) {
      return held;
    }
    for (int i = 0; i < facts.posts().size(); i++) {
      Post post = facts.posts().get(i);
      if (post.person().equals(person.id())) {
        held.add(held(person, post.role(), post.organization(), Fact.post(person, i)));
      }
    }
    for (int i = 0; i < facts.appointments().size(); i++) {
      Appointment one = facts.appointments().get(i);
      if (one.person().equals(person.id())) {
        held.add(held(person, one.role(), one.organization(), Fact.appointment(person, i)));
      }
    }
    return held;
  }

  private Held held(Naming person, String role, Optional<String> organization, Fact fact) {
    return new Held(role, organization.flatMap(id -> entity(person, id)), fact);
  }

  private Optional<Entity> entity(Naming person, String id) {
    return surroundings.entity(person.source(), id);
  }

  /** ", 2019-03", as the document is dated, or nothing. */
  String date(Naming person) {
    Optional<PartialDate> date =
        surroundings.document(person.source()).flatMap(f -> f.document().date().map(Found::value));
    return date.map(d -> ", " + d).orElse("");
  }
}
