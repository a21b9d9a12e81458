package org.entente.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;

/** The posts of the persons of one document. */
final class Tenures {
  private final IdentityWords words;
  private final String source;
  private final Map<Naming, Entity> entities;
  private final Map<String, List<Post>> posts;
  private final Map<String, List<Appointment>> appointments;
  private final Optional<PartialDate> day;

  Tenures(Facts facts, Map<Naming, Entity> entities, IdentityWords words) {
    this.words = words;
    this.source = facts.source();
    this.entities = entities;
    this.posts = facts.posts().stream().collect(Collectors.groupingBy(Post::person));
    this.appointments =
        facts.appointments().stream().collect(Collectors.groupingBy(Appointment::person));
    this.day = facts.document().date().map(Found::value);
  }

  /** A person, with what the document tells of the posts. */
  Persons.Candidate of(Person person) {
    Set<Entity> employers = new TreeSet<>();
    Set<String> held = new TreeSet<>();
    Set<String> called = new TreeSet<>();
    Set<String> roles = new TreeSet<>();
    Optional<Standing> standing = Optional.empty();
    for (Post post : posts.getOrDefault(person.id(), List.of())) {
      boolean state = Standing.isOfState(post.role(), words.standing());
      Optional<Entity> employer = state ? Optional.empty() : entity(post.organization());
      employer.ifPresent(employers::add);
      employer.ifPresent(e -> held.add(e.key() + "|" + Names.fold(post.role())));
      employer.ifPresent(e -> called.add(start(e.label()) + "|" + Names.fold(post.role())));
      roles.add(Names.fold(post.role()));
      Standing one = Standing.of(post.role(), employer, post.former(), day, words.standing());
      standing = Optional.of(standing.map(one::and).orElse(one));
    }
    appointments.getOrDefault(person.id(), List.of()).stream()
        .flatMap(appointment -> entity(appointment.organization()).stream())
        .forEach(employers::add);
    return new Persons.Candidate(
        new Naming(source, person.id()), person, employers, held, called, roles, standing);
  }

  /** The first two words that are not light: "University of Zebrona", "Zebra State". */
  private String start(String name) {
    StringBuilder start = new StringBuilder();
    int whole = 0;
    for (String word : Names.words(name)) {
      if (whole == 2) {
        break;
      }
      start.append(word).append(' ');
      whole += words.small().isLight(word) ? 0 : 1;
    }
    return start.toString();
  }

  private Optional<Entity> entity(Optional<String> id) {
    return id.flatMap(i -> Optional.ofNullable(entities.get(new Naming(source, i))));
  }
}
