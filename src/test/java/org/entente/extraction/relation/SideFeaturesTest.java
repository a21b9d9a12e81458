package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Organization;
import org.entente.learning.Features;
import org.junit.jupiter.api.Test;

/** What the words round a post say of whose side it is, as the judge of employers sees it. */
class SideFeaturesTest {
  private static final String GUEST = "University of Tampere";
  private static final String HOST = "University of Nairobi";

  @Test
  void wordsForGuestsAreOneAndWordsForHostsAnother() throws Exception {
    int[] guests = features("The guests ate fish.", GUEST);
    assertArrayEquals(guests, features("The visitors ate fish.", GUEST));
    assertFalse(Arrays.equals(guests, features("The hosts ate fish.", GUEST)));
    assertFalse(Arrays.equals(guests, features("The birds ate fish.", GUEST)));
  }

  @Test
  void oneSideSeesItselfOtherThanTheOther() throws Exception {
    String said = "The guests ate fish.";
    assertFalse(Arrays.equals(features(said, GUEST), features(said, HOST)));
  }

  @Test
  void wordsFartherThanTwoSentencesBackAreNotSeen() throws Exception {
    String rain = " It rained. The sun rose.";
    int[] near = features("The guests ate fish. It rained.", GUEST);
    assertFalse(Arrays.equals(near, features("The hosts ate fish. It rained.", GUEST)));
    int[] far = features("The guests ate fish." + rain, GUEST);
    assertArrayEquals(far, features("The hosts ate fish." + rain, GUEST));
  }

  @Test
  void theFirstTellingWordBehindCountsToo() throws Exception {
    int[] behind = features("It rained.", GUEST, "and thanked the hosts");
    assertFalse(Arrays.equals(behind, features("It rained.", GUEST, "and ate with the hosts")));
  }

  private static int[] features(String said, String organization) throws Exception {
    return features(said, organization, "");
  }

  private static int[] features(String said, String organization, String behind) throws Exception {
    String text =
        "Guests at Nairobi\n\nA delegation from the University of Tampere came to the University of"
            + " Nairobi on 3 May 2022. "
            + said
            + " Mari Walls is Director of Sport "
            + behind
            + ".\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Extractor.Draft draft = Extractor.standard().draft(DocumentReader.read("a.txt", bytes));
    Scenery scenery = new Scenery(draft.reading(), draft.context());
    List<Spot> roles =
        draft.reading().sentences().stream()
            .flatMap(s -> scenery.spots(s).stream())
            .filter(Spot::isRole)
            .toList();
    assertEquals(1, roles.size(), text);
    List<Organization> named =
        draft.reading().organizations().stream()
            .filter(o -> o.name().equals(organization))
            .toList();
    assertEquals(1, named.size(), text);
    Features f = new Features();
    new SideFeatures(scenery).add(roles.get(0), named.get(0), 290, f);
    int[] all = f.toArray();
    assertTrue(all.length > 0);
    return all;
  }
}
