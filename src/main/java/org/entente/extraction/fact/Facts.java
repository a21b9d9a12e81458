package org.entente.extraction.fact;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that was read from one document.
 *
 * @param source the document's name, such as its file name
 */
public record Facts(
    String source,
    DocumentFacts document,
    List<Person> persons,
    List<Organization> organizations,
    List<UnitOf> unitOf,
    List<Post> posts,
    List<Appointment> appointments,
    List<Meeting> meetings,
    List<Agreement> agreements,
    List<Topic> topics,
    List<Responsibility> responsibilities,
    List<Statement> statements) {
  public Facts {
    persons = List.copyOf(persons);
    organizations = List.copyOf(organizations);
    unitOf = List.copyOf(unitOf);
    posts = List.copyOf(posts);
    appointments = List.copyOf(appointments);
    meetings = List.copyOf(meetings);
    agreements = List.copyOf(agreements);
    topics = List.copyOf(topics);
    responsibilities = List.copyOf(responsibilities);
    statements = List.copyOf(statements);
  }

  /** Whether nothing was read but what the document says of itself. */
  public boolean isEmpty() {
    return Stream.of(
            persons,
            organizations,
            unitOf,
            posts,
            appointments,
            meetings,
            agreements,
            topics,
            responsibilities,
            statements)
        .allMatch(List::isEmpty);
  }
}
