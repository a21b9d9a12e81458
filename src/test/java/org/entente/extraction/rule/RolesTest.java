package org.entente.extraction.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.document.DocumentReader;
import org.entente.document.UnreadableDocument;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.RoleHead;
import org.entente.extraction.mention.Tag;
import org.junit.jupiter.api.Test;

/** A post that several hold is named in the singular, as each of them holds it. */
class RolesTest {
  private static final List<String> NOUNS =
      List.of(
          "director/directors",
          "secretary/secretaries",
          "chairman/chairmen",
          "focal point/focal points",
          "head of state/heads of state",
          "officer-in-charge/officers-in-charge",
          "minister of state/ministers of state",
          "chargé d'affaires/chargés d'affaires");

  @Test
  void aNounHasItsPluralAndBack() {
    for (String pair : NOUNS) {
      String one = pair.substring(0, pair.indexOf('/'));
      String several = pair.substring(one.length() + 1);
      assertEquals(several, RoleHead.plural(one));
      assertEquals(one, RoleHead.singular(several));
      assertEquals(one, RoleHead.singular(one));
    }
    assertEquals(8, NOUNS.size());
  }

  private static Map<String, String> roles(String text) throws UnreadableDocument {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var facts = Extractor.standard().extract(DocumentReader.read("a.txt", bytes));
    Map<String, String> names = new TreeMap<>();
    facts.persons().forEach(person -> names.put(person.id(), person.name()));
    Map<String, String> roles = new TreeMap<>();
    for (Post post : facts.posts()) {
      roles.put(names.get(post.person()), post.role());
    }
    return roles;
  }

  @Test
  void eachOfSeveralHoldsThePostInTheSingular() throws UnreadableDocument {
    assertEquals(
        Map.of("Maria Keller", "delegate adviser", "John Osei", "delegate adviser"),
        roles(
            """
            University of Lund hosts partners

            The delegation of the University of Ghana was received by the delegate advisers of the \
            University of Lund, Dr. Maria Keller and Dr. John Osei, on 5 March 2020.
            """));
  }

  /** The list of nouns has "vice chancellor", with a blank. */
  @Test
  void aHyphenIsNoHindrance() {
    Tag.RoleTag several =
        new Tag.RoleTag(
            0, 0, 1, "Vice-Chancellors", "current", "vice chancellors", false, false, true, true);
    assertEquals("Vice-Chancellor", Roles.text(several));
  }

  @Test
  void aChargeDAffairesIsOne() throws UnreadableDocument {
    assertEquals(
        Map.of("Tigran Petrosyan", "Chargé d'Affaires"),
        roles(
            """
            Visit to the University of Lund

            The Chargé d'Affaires of the Embassy of Armenia in Sweden, Mr. Tigran Petrosyan, \
            visited the University of Lund on 5 March 2020.
            """));
  }
}
