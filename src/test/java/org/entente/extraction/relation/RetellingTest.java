package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.evidence.Span;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Part;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Participation;
import org.junit.jupiter.api.Test;

/** An encounter that a document tells twice is one; two of the same persons on one day stay two. */
class RetellingTest {
  private static final Evidence EVIDENCE = new Evidence(new Span(0, 3), "met", "encounter", 0.9);

  private static Meeting meeting(MeetingKind kind, int day, String place, String... persons) {
    return new Meeting(
        "m9",
        kind,
        Optional.of(new Found<>(new PartialDate(2024, 5, day), EVIDENCE)),
        Optional.empty(),
        Optional.of(place).filter(p -> !p.isEmpty()).map(p -> new Found<>(p, EVIDENCE)),
        Optional.empty(),
        Arrays.stream(persons)
            .map(p -> new Participation(p, List.of(), List.of(), Set.of(Part.ATTENDEE), EVIDENCE))
            .toList(),
        List.of(),
        Optional.empty(),
        List.of(),
        EVIDENCE);
  }

  private static String told(Meeting... meetings) {
    StringBuilder told = new StringBuilder();
    for (Meeting m : Retelling.joined(List.of(meetings))) {
      told.append(m.id()).append(' ').append(m.kind().label()).append(' ');
      told.append(m.place().map(Found::value).orElse("-"));
      m.participants().forEach(p -> told.append(' ').append(p.person()));
      told.append("; ");
    }
    return told.toString();
  }

  @Test
  void theHeadAndTheBodyTellOfOneVisit() {
    assertEquals(
        "m1 visit Paris p1 p2 p3; ",
        told(
            meeting(MeetingKind.VISIT, 3, "", "p1", "p2"),
            meeting(MeetingKind.VISIT, 3, "Paris", "p1", "p2", "p3")));
  }

  @Test
  void anotherKindDayPlaceOrCompanyIsAnotherEncounter() {
    assertEquals(
        "m1 visit Paris p1 p2; m2 signing - p1 p2; m3 visit - p1 p2; m4 visit Lyon p1 p2;"
            + " m5 visit - p1 p4; m6 visit -; ",
        told(
            meeting(MeetingKind.VISIT, 3, "Paris", "p1", "p2"),
            meeting(MeetingKind.SIGNING, 3, "", "p1", "p2"),
            meeting(MeetingKind.VISIT, 4, "", "p1", "p2"),
            meeting(MeetingKind.VISIT, 3, "Lyon", "p1", "p2"),
            meeting(MeetingKind.VISIT, 3, "", "p1", "p4"),
            meeting(MeetingKind.VISIT, 3, "")));
  }

  @Test
  void whatSomebodyDidByEitherTellingIsKept() {
    Meeting first = meeting(MeetingKind.SIGNING, 3, "", "p1");
    Participation signed =
        new Participation("p1", List.of(2), List.of("o1"), Set.of(Part.SIGNATORY), EVIDENCE);
    Meeting again =
        new Meeting(
            "m2",
            MeetingKind.SIGNING,
            first.date(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(signed),
            List.of(),
            Optional.of("p1"),
            List.of(),
            EVIDENCE);
    Meeting one = Retelling.joined(List.of(first, again)).get(0);
    assertEquals(Set.of(Part.ATTENDEE, Part.SIGNATORY), one.participants().get(0).parts());
    assertEquals(List.of(2), one.participants().get(0).posts());
    assertEquals(List.of("o1"), one.participants().get(0).organizations());
    assertEquals(Optional.of("p1"), one.chair());
  }
}
