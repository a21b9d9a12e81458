package org.entente.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.extraction.FactsJson;
import org.entente.extraction.fact.Facts;

/**
 * The facts of one document as far as they are scored, whoever stated them: an annotator or an
 * engine. Items keep the order in which they were stated.
 *
 * @param kinds of the organisations, by identifier, as far as they are stated
 */
public record Annotation(
    Optional<String> date,
    List<Named> persons,
    List<Named> organizations,
    Map<String, String> kinds,
    List<Unit> unitOf,
    List<Holding> posts,
    List<Holding> appointments,
    List<Encounter> meetings,
    List<List<String>> agreements,
    List<String> topics) {
  /** Nothing stated. */
  public static final Annotation NONE =
      new Annotation(
          Optional.empty(),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  /** A person or an organisation. */
  public record Named(String id, String name, List<String> aliases) {
    public Named {
      aliases = List.copyOf(aliases);
    }
  }

  /** A unit and what it belongs to, by identifier. */
  public record Unit(String child, String parent) {}

  /** A person in a role at an organisation, by identifier: a post or an appointment. */
  public record Holding(
      String person, String role, Optional<String> organization, boolean former) {}

  /** An encounter and who took part, by identifier. */
  public record Encounter(
      String kind,
      Optional<String> date,
      Optional<String> place,
      Optional<String> venue,
      List<String> participants,
      List<String> organizations) {
    public Encounter {
      participants = List.copyOf(participants);
      organizations = List.copyOf(organizations);
    }
  }

  public Annotation {
    persons = List.copyOf(persons);
    organizations = List.copyOf(organizations);
    kinds = Map.copyOf(kinds);
    unitOf = List.copyOf(unitOf);
    posts = List.copyOf(posts);
    appointments = List.copyOf(appointments);
    meetings = List.copyOf(meetings);
    agreements = List.copyOf(agreements);
    topics = List.copyOf(topics);
  }

  /** What the engine states; items stand in the order of {@code facts}. */
  public static Annotation of(Facts facts) {
    return AnnotationJson.read(FactsJson.node(facts));
  }
}
