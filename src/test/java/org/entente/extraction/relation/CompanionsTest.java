package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Person;
import org.entente.text.Sentence;
import org.junit.jupiter.api.Test;

/** Who came as a delegation is at the encounters that name only "the delegation". */
class CompanionsTest {
  private static final String TEXT =
      """
      Visit of a delegation from the University of Tampere

      On 3 May 2022 a delegation of the University of Tampere visited the University of Nairobi. \
      The delegation was led by Prof. Mari Walls, President, and included Dr. Juhani Saari, \
      Director of International Affairs.

      On 4 May 2022 the delegation met with Prof. Stephen Kiama, Vice-Chancellor of the University \
      of Nairobi, at the main campus.
      """;

  @Test
  void theDelegationIsAtTheSecondEncounterToo() throws Exception {
    Document document = DocumentReader.read("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    Facts facts = Extractor.standard().extract(document);
    List<String> there =
        facts.meetings().stream()
            .filter(
                m -> m.date().filter(d -> d.value().toString().equals("2022-05-04")).isPresent())
            .flatMap(m -> m.participants().stream())
            .map(p -> name(facts, p.person()))
            .sorted()
            .toList();
    assertEquals(List.of("Juhani Saari", "Mari Walls", "Stephen Kiama"), there);
  }

  @Test
  void theSecondEncounterKnowsWhoCameTogetherAndThatTheyAreMeant() throws Exception {
    Document document = DocumentReader.read("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    Extractor.Draft draft = Extractor.standard().draft(document);
    List<Sentence> sentences =
        draft.reading().sentences().stream().filter(s -> s.is(0, "on")).toList();
    assertEquals(2, sentences.size());
    Companions companions =
        new Companions(
            new Scenery(draft.reading(), draft.context()), draft.posts(), new Anchors(sentences));
    Map<String, String> ids =
        draft.reading().persons().stream().collect(Collectors.toMap(Person::name, Person::id));
    assertEquals(Set.of(ids.get("Juhani Saari")), companions.mates(ids.get("Mari Walls")));
    assertEquals(Set.of(), companions.mates(ids.get("Stephen Kiama")));
    assertEquals(0, companions.owner(ids.get("Juhani Saari")));
    assertEquals(1, companions.owner(ids.get("Stephen Kiama")));
    int theDelegation = 1;
    assertEquals(theDelegation, companions.groups(1) & theDelegation);
  }

  private static String name(Facts facts, String id) {
    return facts.persons().stream()
        .filter(p -> p.id().equals(id))
        .map(Person::name)
        .findFirst()
        .orElse(id);
  }
}
