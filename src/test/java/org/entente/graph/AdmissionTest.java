package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.UnitOf;
import org.junit.jupiter.api.Test;

/** News items are checked as rosters and RDF are. */
class AdmissionTest {
  @Test
  void whatIsSoundIsLetIn() throws Exception {
    List<Reading> gold = new ArrayList<>(GoldReadings.all());
    assertEquals(25, gold.size());
    gold.forEach(reading -> assertEquals(List.of(), Admission.violations(reading)));
  }

  @Test
  void aMeetingThatEndsBeforeItBeginsIsNot() {
    Reading sound = Founding.reading();
    List<Meeting> meetings = new ArrayList<>();
    for (Meeting m : sound.facts().meetings()) {
      meetings.add(endingEarly(m));
    }
    assertTrue(!meetings.isEmpty(), "no meeting to change");
    List<Finding> found = Admission.violations(with(sound, sound.facts().unitOf(), meetings));
    assertEquals(meetings.size(), found.size(), found.toString());
    assertTrue(found.get(0).thing().startsWith("id/meeting/"), found.toString());
  }

  private static Meeting endingEarly(Meeting m) {
    Found<PartialDate> date = m.date().orElseThrow();
    Found<PartialDate> end = new Found<>(new PartialDate(1999, 1, 1), date.evidence());
    return new Meeting(
        m.id(),
        m.kind(),
        m.date(),
        Optional.of(end),
        m.place(),
        m.venue(),
        m.participants(),
        m.organizations(),
        m.chair(),
        m.topics(),
        m.evidence());
  }

  @Test
  void anOrganizationThatIsAPartOfItselfIsNot() {
    Reading sound = Founding.reading();
    UnitOf one = sound.facts().unitOf().get(0);
    List<UnitOf> circle = new ArrayList<>(sound.facts().unitOf());
    circle.add(new UnitOf(one.parent(), one.child(), one.evidence()));
    List<Finding> found = Admission.violations(with(sound, circle, sound.facts().meetings()));
    assertTrue(Admission.told(found).contains("is not a part of itself"), found.toString());
  }

  private static Reading with(Reading reading, List<UnitOf> units, List<Meeting> meetings) {
    Facts f = reading.facts();
    return new Reading(
        reading.document(),
        new Facts(
            f.source(),
            f.document(),
            f.persons(),
            f.organizations(),
            units,
            f.posts(),
            f.appointments(),
            meetings,
            f.agreements(),
            f.topics(),
            f.responsibilities(),
            f.statements()));
  }
}
