package org.entente.identity;

import static org.entente.identity.Sameness.of;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.entente.extraction.fact.MeetingKind;
import org.entente.identity.Decision.Outcome;
import org.junit.jupiter.api.Test;

/** Decisions say in words what the documents have in common or what parts them. */
class ReasonsTest {
  private static final String ELM = "Elm University";
  private static final String OAK = "Oak University";

  @Test
  void thePostThatBothHoldIsTold() {
    Decision same = one(of(holds("a", "Dean", ELM), holds("b", "Dean", ELM)), "person.");
    assertEquals(
        "The full name is the same in every document, and nothing said of the posts speaks"
            + " against it. In common: the post Dean of Elm University (a, b).",
        same.reason());
    assertEquals(
        "[a: p1 NAME John Smith, a: p1 POST 0, b: p1 NAME John Smith, b: p1 POST 0]",
        shown(same.facts()));
  }

  @Test
  void thePartOfOneOrganizationIsTold() {
    Told unit =
        new Told("b")
            .person("p1", "John Smith")
            .organization("o1", "university", ELM)
            .unit("o2", "faculty", "Faculty of Zebras")
            .unitOf("o2", "o1")
            .post("p1", "Dean", "o2");
    Decision same = one(of(holds("a", "Professor", ELM), unit), "person.");
    assertEquals(List.of("posts at Elm University (a, b)"), told(same));
    assertEquals(
        "[a: p1 NAME John Smith, a: p1 POST 0,"
            + " b: o2 PART o1, b: p1 NAME John Smith, b: p1 POST 0]",
        shown(same.facts()));
  }

  @Test
  void whatConnectsOtherPostsIsTold() {
    Told named = holds("b", "Rector", OAK).organization("o7", "university", ELM);
    Decision same = one(of(holds("a", "Dean", ELM), named), "person.");
    assertEquals(
        List.of("Elm University, where one has a post and which the other's document names (a, b)"),
        told(same));
  }

  @Test
  void thePostsThatPartTwoAreTold() {
    Told student = holds("b", "student", OAK).on(2021, 9).organization("o7", "university", ELM);
    Identities found = of(holds("a", "Dean", ELM).on(2019, 3), student);
    Decision apart = one(found, "person.");
    assertEquals(Outcome.DIFFERENT, apart.outcome());
    assertEquals(
        List.of(
            "in common, Elm University, where one has a post and which the other's document names"
                + " (a, b)",
            "a student, student of Oak University, 2021-09 (b)",
            "no student, Dean of Elm University, 2019-03 (a)"),
        told(apart));
  }

  @Test
  void thePostsOfThoseUndecidedAreTold() {
    Decision open = one(of(holds("a", "Dean", ELM), holds("b", "Rector", OAK)), "person.");
    assertEquals(Outcome.UNDECIDED, open.outcome());
    assertEquals(List.of("Dean of Elm University (a)", "Rector of Oak University (b)"), told(open));
  }

  @Test
  void whatJoinsOrganizationsIsTold() {
    Map<String, Identities> expected =
        Map.of(
            "the name “Elm University” (a, b)",
            of(organization("a", ELM), organization("b", ELM)),
            "the names “University of Zebrona” and “Universitat de Zebrona”, which say the same"
                + " (a, b)",
            of(
                organization("a", "University of Zebrona"),
                organization("b", "Universitat de Zebrona")),
            "the acronym AZKA of “Association of Zebra Keepers” (a, b)",
            of(
                organization("a", "Association of Zebra Keepers", "AZKA"),
                organization("b", "AZKA")));
    assertEquals(3, expected.size());
    expected.forEach(
        (words, found) -> assertEquals(List.of(words), told(one(found, "organization."))));
  }

  @Test
  void theDayAndThePeopleOfAMeetingAreTold() {
    Decision same = one(of(met("a"), met("b")), "meeting.");
    assertEquals(
        List.of("the day 2020-05-03 (a, b)", "Ann Bell (a, b)", "John Smith (a, b)"), told(same));
  }

  private static Told met(String source) {
    return new Told(source)
        .person("p1", "John Smith")
        .person("p2", "Ann Bell")
        .meeting("m1", MeetingKind.VISIT, 3, "p1", "p2");
  }

  private static Told holds(String source, String role, String organization) {
    return organization(source, organization).person("p1", "John Smith").post("p1", role, "o1");
  }

  private static Told organization(String source, String name, String... aliases) {
    return new Told(source).organization("o1", "university", name, aliases);
  }

  private static Decision one(Identities found, String rules) {
    List<Decision> decisions =
        found.decisions().stream().filter(d -> d.rule().startsWith(rules)).toList();
    assertEquals(1, decisions.size(), decisions::toString);
    return decisions.get(0);
  }

  private static List<String> told(Decision decision) {
    return decision.points().stream().map(Point::toString).toList();
  }

  private static String shown(SortedSet<Fact> facts) {
    return facts.stream()
        .map(f -> f.of().source() + ": " + f.of().id() + " " + f.kind() + " " + f.detail())
        .toList()
        .toString();
  }
}
