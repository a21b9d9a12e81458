package org.entente.extraction.relation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;
import org.junit.jupiter.api.Test;

/** Tables whose head names a post. */
class HeadedColumnsTest {
  private static final String TABLE =
      """
      <html><head><title>The council met</title></head><body><h1>The council met in Lund</h1>
      <p>The council of the region met in Lund on 5 March 2020 with these guests.</p>
      <table><tr><th>%s</th><th>%s</th></tr>
      <tr><td>Dr. Maria Keller</td><td>University of Lund</td></tr>
      <tr><td>Prof. John Osei</td><td>University of Ghana</td></tr>
      <tr><td>Anna Nowak, Ph.D.</td><td>University of Warsaw</td></tr></table>
      <p>They will meet again in the autumn of the year in Accra and in Warsaw.</p></body></html>
      """;

  /** What tables say: "person, post" and the organisation. */
  private static Map<String, String> told(String head, String beside) throws Exception {
    byte[] bytes = String.format(TABLE, head, beside).getBytes(UTF_8);
    Facts facts = Extractor.standard().extract(DocumentReader.read("a.html", bytes));
    Map<String, String> names = new TreeMap<>();
    for (Person p : facts.persons()) {
      names.put(p.id(), p.name());
    }
    for (Organization o : facts.organizations()) {
      names.put(o.id(), o.name());
    }
    Map<String, String> told = new TreeMap<>();
    for (Post post : facts.posts()) {
      if (post.evidence().rule().equals("post.table")) {
        told.put(
            names.get(post.person()) + ", " + post.role(), names.get(post.organization().get()));
      }
    }
    return told;
  }

  @Test
  void eachRowHasTheHeadsPostAtItsOrganization() throws Exception {
    // The third row has a comma of its own, and so no column that is surely the rector's.
    assertEquals(
        Map.of(
            "Maria Keller, Rector", "University of Lund",
            "John Osei, Rector", "University of Ghana"),
        told("Rector", "Institution"));
  }

  @Test
  void aBodysMembersComeFromElsewhereAndOtherHeadsSayNothing() throws Exception {
    for (List<String> head : List.of(List.of("Member", "Institution"), List.of("Name", "From"))) {
      assertEquals(Map.of(), told(head.get(0), head.get(1)), head.get(0));
    }
  }
}
