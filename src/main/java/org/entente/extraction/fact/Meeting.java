package org.entente.extraction.fact;

import java.util.List;
import java.util.Optional;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;

/**
 * An encounter that took place or is announced.
 *
 * @param id identifier within the document, such as {@code m1}
 * @param date the day, or the first day of several
 * @param end the last day of several
 * @param place a city, region or country, as written
 * @param venue a building, campus or organisation's seat, as written
 * @param chair the person who presided
 * @param topics the words that say what it was about, each with its evidence
 */
public record Meeting(
    String id,
    MeetingKind kind,
    Optional<Found<PartialDate>> date,
    Optional<Found<PartialDate>> end,
    Optional<Found<String>> place,
    Optional<Found<String>> venue,
    List<Participation> participants,
    List<Attendance> organizations,
    Optional<String> chair,
    List<Evidence> topics,
    Evidence evidence) {
  public Meeting {
    participants = List.copyOf(participants);
    organizations = List.copyOf(organizations);
    topics = List.copyOf(topics);
  }
}
