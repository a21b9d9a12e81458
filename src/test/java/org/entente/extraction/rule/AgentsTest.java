package org.entente.extraction.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.junit.jupiter.api.Test;

/** Who appoints and who is appointed, and on what day. */
class AgentsTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @Test
  void whoStandsBehindByAndAPostAppoints() throws Exception {
    assertEquals(
        List.of("Mary Dunn"),
        agents("Four members were sworn in by the Chancellor, Mrs Mary Dunn, on Monday."));
    assertEquals(
        List.of("Mary Dunn"),
        agents("Ada Bell was named Dean by the Rector of Elm University, Mary Dunn."));
    assertEquals(List.of("Mary Dunn"), agents("Ada Bell was named Dean by Mary Dunn."));
  }

  @Test
  void whoComesBehindTheOpeningOfASentenceIsTheSubject() throws Exception {
    assertEquals(List.of(), agents("Appointed by the Minister, Mary Dunn took office on Monday."));
    assertEquals(
        List.of(), agents("She was chosen by Elm University, Mary Dunn said, and took office."));
  }

  @Test
  void whoSwearsMembersInIsNotElected() throws Exception {
    Extractor.Draft draft =
        draft(
            "Members of the Governing Council were sworn in by the Chancellor, Mrs Mary Dunn:"
                + " Ada Bell, Carl Ash.");
    List<String> told =
        draft.appointments().stream()
            .map(a -> a.person())
            .map(
                id ->
                    draft.reading().persons().stream()
                        .filter(p -> p.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .name())
            .toList();
    assertEquals(List.of("Ada Bell", "Carl Ash"), told);
  }

  @Test
  void aDayOfLeavingIsNotTheDayOfAppointment() throws Exception {
    assertEquals(
        List.of("empty"),
        dates(
            "Ada Bell was appointed Dean of Elm College to succeed Carl Ash, who will retire on 31"
                + " August 2019."));
    assertEquals(
        List.of("2019-08-31"),
        dates("Ada Bell was appointed Dean of Elm College on 31 August 2019."));
    assertEquals(
        List.of("empty"), dates("Ada Bell (LLB, 1998) has been appointed Dean of Elm College."));
    assertEquals(
        List.of("2019-09-01"),
        dates(
            "Ada Bell was appointed Dean of Elm College after Carl Ash left in 2017, from 1"
                + " September 2019."));
  }

  private static List<String> dates(String told) throws Exception {
    return draft(told).appointments().stream()
        .map(a -> a.date().map(Object::toString).orElse("empty"))
        .toList();
  }

  private static List<String> agents(String told) throws Exception {
    Extractor.Draft draft = draft(told);
    List<String> agents = new ArrayList<>();
    for (Sentence s : draft.reading().sentences()) {
      for (Tag tag : draft.reading().tags(s)) {
        boolean person = tag instanceof Tag.PersonTag && draft.reading().entity(tag) != null;
        if (person && Agents.isAgent(draft.reading(), s, tag)) {
          String id = draft.reading().entity(tag);
          agents.addAll(
              draft.reading().persons().stream()
                  .filter(p -> p.id().equals(id))
                  .map(p -> p.name())
                  .toList());
        }
      }
    }
    return agents;
  }

  private static Extractor.Draft draft(String told) throws Exception {
    return EXTRACTOR.draft(
        DocumentReader.read("a.txt", ("3 May 2019\n\n" + told + "\n").getBytes(UTF_8)));
  }
}
