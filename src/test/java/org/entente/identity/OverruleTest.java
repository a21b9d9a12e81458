package org.entente.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.MeetingKind;
import org.entente.identity.Decision.Outcome;
import org.junit.jupiter.api.Test;

class OverruleTest {
  private static final List<Facts> DOCUMENTS =
      Stream.of(
              new Told("a")
                  .person("p1", "LI Ming")
                  .organization("o1", "university", "Elm University"),
              new Told("b")
                  .person("p1", "Ming Li")
                  .organization("o1", "university", "Elm University"),
              new Told("c").person("p1", "Li Ming").organization("o1", "", "Elm Academy"),
              new Told("d").person("p1", "M. Li"))
          .map(Told::facts)
          .toList();

  private static Overrule.Name name(String source, String name) {
    return new Overrule.Name(source, name);
  }

  private static Overrule say(Outcome outcome, Overrule.Name... names) {
    return new Overrule(outcome, List.of(names), "Known.");
  }

  private static Identities with(Overrule... overrules) {
    return Identities.of(DOCUMENTS, List.of(overrules), List.of());
  }

  @Test
  void namesThatAPersonJoinsAreOne() {
    Identities found = with(say(Outcome.SAME, name("d", "M. Li"), name("a", "LI Ming")));
    Entity one = found.of("d", "p1");
    for (String source : List.of("a", "b", "c")) {
      assertEquals(one, found.of(source, "p1"));
    }
    assertEquals(Set.of("LI Ming", "Ming Li", "Li Ming", "M. Li"), one.names());
    Decision said =
        found.decisions().stream()
            .filter(d -> d.rule().equals("overruled"))
            .findAny()
            .orElseThrow();
    assertEquals(Outcome.SAME, said.outcome());
    assertEquals("Known.", said.reason());
    assertEquals(List.of(one), said.entities());
    assertEquals(2, said.grounds().size());
  }

  @Test
  void theThingWhoseNameIsShownKeepsItsKeyAndMeetingsKeepTheirs() {
    List<Facts> documents =
        Stream.of(
                new Told("a")
                    .person("p1", "Yoko Shimada")
                    .meeting("m1", MeetingKind.VISIT, 3, "p1"),
                new Told("b").person("p1", "Y. Shimada").meeting("m1", MeetingKind.VISIT, 4, "p1"))
            .map(Told::facts)
            .toList();
    Overrule said = say(Outcome.SAME, name("a", "Yoko Shimada"), name("b", "Y. Shimada"));
    Identities before = Identities.of(documents, List.of(), List.of());
    Identities after = Identities.of(documents, List.of(said), List.of());
    Entity one = after.of("b", "p1");
    assertEquals(one, after.of("a", "p1"));
    assertEquals(before.of("a", "p1").key(), one.key());
    assertEquals("Yoko Shimada", one.label());
    assertEquals(Set.of("Y. Shimada", "Yoko Shimada"), one.names());
    for (String source : List.of("a", "b")) {
      assertEquals(before.of(source, "m1"), after.of(source, "m1"));
    }
  }

  @Test
  void aNameThatAPersonPartsIsAlone() {
    Identities found = with(say(Outcome.DIFFERENT, name("a", "LI Ming"), name("c", "Li Ming")));
    assertEquals(found.of("a", "p1"), found.of("b", "p1"));
    assertNotEquals(found.of("a", "p1"), found.of("c", "p1"));
    assertEquals(Set.of("LI Ming", "Ming Li"), found.of("a", "p1").names());
    Decision same =
        found.decisions().stream()
            .filter(d -> d.rule().equals("person.same-full-name"))
            .findAny()
            .orElseThrow();
    assertEquals(2, same.grounds().size(), "the rule now speaks of two names only");
    assertEquals(List.of(found.of("a", "p1")), same.entities());
  }

  @Test
  void organizationsAreOverruledBeforePersonsAreLookedAt() {
    Identities found =
        with(say(Outcome.SAME, name("a", "Elm University"), name("c", "Elm Academy")));
    assertEquals(found.of("a", "o1"), found.of("c", "o1"));
    assertEquals(found.of("b", "o1"), found.of("c", "o1"));
  }

  @Test
  void takingAWordBackRestoresBothExactly() {
    Identities before = with();
    assertNotEquals(before, with(say(Outcome.SAME, name("d", "M. Li"), name("a", "LI Ming"))));
    assertEquals(before, with());
    Identities both =
        with(
            say(Outcome.SAME, name("c", "Li Ming"), name("d", "M. Li")),
            say(Outcome.DIFFERENT, name("a", "LI Ming"), name("c", "Li Ming")));
    assertEquals(both.of("c", "p1"), both.of("d", "p1"));
    assertNotEquals(both.of("a", "p1"), both.of("d", "p1"));
  }

  @Test
  void theOrderOfWordsDoesNotMatter() {
    Overrule one = say(Outcome.SAME, name("c", "Li Ming"), name("d", "M. Li"));
    Overrule two = say(Outcome.DIFFERENT, name("c", "Li Ming"), name("a", "LI Ming"));
    assertEquals(with(one, two), with(two, one));
    assertEquals(with(one, two), with(two, one, two));
  }

  @Test
  void whatNoDocumentHasIsLeftAsideAndTold() {
    Overrule wrong = say(Outcome.SAME, name("a", "LI Ming"), name("z", "Nobody"));
    assertEquals(with(), with(wrong));
    assertEquals(List.of(name("z", "Nobody")), Identities.unknown(List.of(wrong), DOCUMENTS));
  }

  @Test
  void oneNameOrNoWordIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> say(Outcome.SAME, name("a", "LI Ming")));
    assertThrows(
        IllegalArgumentException.class,
        () -> say(Outcome.UNDECIDED, name("a", "LI Ming"), name("b", "Ming Li")));
  }
}
