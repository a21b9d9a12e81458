package org.entente.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.authority.Authority;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Person;
import org.entente.identity.Organizations.Candidate;

/** What two documents' organisations have in common, in words and by the facts that show it. */
final class OrganizationPoints {
  private final Map<String, Facts> documents = new HashMap<>();

  OrganizationPoints(List<Facts> documents) {
    documents.forEach(facts -> this.documents.put(facts.source(), facts));
  }

  /** One of their names, folded, is the same. */
  static Point name(Candidate one, Candidate other, String folded) {
    String form = form(one, folded);
    return new Point(
        "the name " + quoted(form),
        List.of(Fact.name(one.naming(), form), Fact.name(other.naming(), form(other, folded))));
  }

  /** The form of a folded name that the document uses. */
  private static String form(Candidate candidate, String folded) {
    Organization organization = candidate.organization();
    return organization.aliases().stream()
        .filter(alias -> !Names.fold(organization.name()).equals(folded))
        .filter(alias -> Names.fold(alias).equals(folded))
        .findFirst()
        .orElse(organization.name());
  }

  /** Their names, which are {@code how} one. */
  static Point names(Candidate one, Candidate other, String how) {
    String first = one.organization().name();
    String second = other.organization().name();
    return new Point(
        first.equals(second)
            ? "the name " + quoted(first)
            : "the names " + quoted(first) + " and " + quoted(second) + how,
        List.of(one.grounds().fact(), other.grounds().fact()));
  }

  /** An entry of a register has names of both. */
  static Point entry(Candidate one, Candidate other, Authority entry) {
    return new Point(
        "the entry %s (%s, %s)".formatted(entry.name(), entry.key(), entry.register()),
        List.of(one.grounds().fact(), other.grounds().fact()));
  }

  /** The folded {@code acronym} of both, alone or beside a full name. */
  static Point acronym(Candidate one, Candidate other, String acronym) {
    String form = form(other, acronym);
    String full = one.organization().name();
    return new Point(
        "the acronym " + form + (full.equals(form) ? "" : " of " + quoted(full)),
        Stream.of(one, other)
            .flatMap(c -> Stream.of(c.grounds().fact(), Fact.name(c.naming(), form(c, acronym))))
            .toList());
  }

  /** The acronym, and what the documents of both name: a full name, folded, without its order. */
  Point nearby(Candidate one, Candidate other, String acronym, Company.Shared shared) {
    Point point = acronym(one, other, acronym);
    List<Fact> facts = new ArrayList<>(point.facts());
    List<Fact> there = naming(shared.source(), shared.name());
    facts.addAll(there);
    facts.addAll(naming(shared.other(), shared.name()));
    String label = there.stream().findFirst().map(Fact::detail).orElse(shared.name());
    return new Point(point.words() + ", with " + label + " in both documents", facts);
  }

  /** Both have the name, but for its country, and {@code person}, folded, has a post at both. */
  Point holder(Candidate one, Candidate other, String person) {
    List<Fact> facts = new ArrayList<>();
    for (Candidate each : List.of(one, other)) {
      facts.add(each.grounds().fact());
      facts.addAll(posts(each, person));
    }
    return new Point("a post held there by " + label(one, person), facts);
  }

  /** The documents of both name the same persons, {@code persons}, folded. */
  Point people(Candidate one, Candidate other, List<String> persons) {
    List<Fact> facts = new ArrayList<>(List.of(one.grounds().fact(), other.grounds().fact()));
    for (String person : persons) {
      facts.addAll(naming(one.naming().source(), person));
      facts.addAll(naming(other.naming().source(), person));
    }
    String names = String.join(" and ", persons.stream().map(p -> label(one, p)).toList());
    return new Point("the name, and " + names + " in both documents", facts);
  }

  private List<Fact> posts(Candidate candidate, String person) {
    String source = candidate.naming().source();
    Facts facts = documents.get(source);
    List<Fact> found = new ArrayList<>();
    for (int i = 0; facts != null && i < facts.posts().size(); i++) {
      var post = facts.posts().get(i);
      Naming holder = new Naming(source, post.person());
      boolean held =
          post.organization().filter(candidate.naming().id()::equals).isPresent()
              && naming(source, person).stream().anyMatch(fact -> fact.of().equals(holder));
      if (held) {
        found.add(Fact.post(holder, i));
      }
    }
    return found;
  }

  private String label(Candidate one, String person) {
    return naming(one.naming().source(), person).stream()
        .findFirst()
        .map(Fact::detail)
        .orElse(person);
  }

  /** That a document names a person or an organisation of this folded name. */
  private List<Fact> naming(String source, String folded) {
    List<Fact> found = new ArrayList<>();
    Facts facts = documents.get(source);
    if (facts != null) {
      for (Person p : facts.persons()) {
        if (Names.unordered(p.name()).equals(folded)) {
          found.add(Fact.name(new Naming(source, p.id()), p.name()));
        }
      }
      for (Organization o : facts.organizations()) {
        if (Names.fold(o.name()).equals(folded)) {
          found.add(Fact.name(new Naming(source, o.id()), o.name()));
        }
      }
    }
    return found;
  }

  /** What places a candidate: that it is a part of another, or, where nothing says so, its name. */
  static Fact place(Candidate candidate, Optional<Naming> parent) {
    return parent
        .map(p -> Fact.part(candidate.naming(), p.id()))
        .orElse(candidate.grounds().fact());
  }

  private static String quoted(String name) {
    return "“" + name + "”";
  }
}
