package org.entente.identity;

import static org.entente.identity.Sameness.assertApart;
import static org.entente.identity.Sameness.assertSame;
import static org.entente.identity.Sameness.of;
import static org.entente.identity.Sameness.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.MeetingKind;
import org.entente.identity.Decision.Outcome;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  @Test
  void whatOneDocumentNamesApartIsNeverJoined() {
    Identities found =
        of(
            new Told("a")
                .organization("o1", "centre", "Zebra Centre Nairobi", "ZEBRESCO")
                .organization("o2", "", "ZEBRESCO"),
            new Told("b").organization("o1", "", "ZEBRESCO"));
    assertNotEquals(found.of("a", "o1"), found.of("a", "o2"));
    assertEquals(found.of("a", "o2"), found.of("b", "o1"));
    Decision apart =
        found.decisions().stream()
            .filter(d -> d.outcome() == Outcome.DIFFERENT)
            .findFirst()
            .orElseThrow();
    assertEquals("organization.named-apart", apart.rule());
    assertEquals(2, apart.entities().size());
  }

  @Test
  void meetingOfTwoSharedPersonsOnOneDayIsOne() {
    Identities found =
        of(
            told("a", MeetingKind.VISIT, 3),
            told("b", MeetingKind.VISIT, 3),
            told("c", MeetingKind.VISIT, 4),
            told("d", MeetingKind.SIGNING, 3));
    assertSame(found, "m1", "a", "b");
    assertApart(found, "m1", "a", "c", "d");
    assertTrue(rules(found).contains("meeting.same-day-and-persons"));
  }

  @Test
  void meetingsOfOneMonthStayApart() {
    assertApart(
        of(told("a", MeetingKind.VISIT, 0), told("b", MeetingKind.VISIT, 0)), "m1", "a", "b");
  }

  @Test
  void orderOfDocumentsDoesNotMatter() {
    List<Facts> documents = new ArrayList<>();
    for (String source : List.of("a", "b", "c", "d", "e")) {
      documents.add(
          told(source, MeetingKind.VISIT, source.charAt(0) % 2 + 1)
              .organization("o1", "centre", "Zebra Centre Nairobi", "ZCN")
              .body("o2", "Governing Board")
              .unitOf("o2", "o1")
              .facts());
    }
    Identities first = Identities.of(documents);
    Random random = new Random(3);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(documents, random);
      assertEquals(first, Identities.of(documents));
    }
    assertEquals(25, first.entities().size());
  }

  @Test
  void undeclaredIdentifierIsNamed() {
    Identities found = of(new Told("a").person("p1", "LI Ming"));
    NoSuchElementException e =
        assertThrows(NoSuchElementException.class, () -> found.of("a", "p9"));
    assertEquals("a refers to p9 and does not declare it", e.getMessage());
  }

  @Test
  void twoDocumentsOfOneNameAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> of(new Told("a"), new Told("a")));
  }

  private static Told told(String source, MeetingKind kind, int day) {
    return new Told(source)
        .person("p1", "LI Ming")
        .person("p2", "Borhene Chakroun")
        .meeting("m1", kind, day, "p1", "p2");
  }
}
