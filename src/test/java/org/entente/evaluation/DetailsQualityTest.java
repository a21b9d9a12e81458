package org.entente.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.document.DocumentReader;
import org.entente.evaluation.Annotation.Encounter;
import org.entente.extraction.Extractor;
import org.junit.jupiter.api.Test;

/**
 * What the score does not count, of the unseen encounters and organisations that are found: of
 * which kind they are, and where encounters were.
 */
class DetailsQualityTest {
  private static final double PLACES = 0.53;
  private static final double VENUES = 0.42;
  private static final double SORTS = 0.67;
  private static final double KINDS = 0.93;

  /** How many encounters are annotated with one, told with one, and told with the right one. */
  private static final class Score {
    private int gold;
    private int told;
    private int right;

    void add(Optional<String> gold, Optional<String> told) {
      this.gold += gold.isPresent() ? 1 : 0;
      this.told += told.isPresent() ? 1 : 0;
      boolean same =
          gold.isPresent()
              && told.isPresent()
              && Keys.place(gold.get()).equals(Keys.place(told.get()));
      right += same ? 1 : 0;
    }

    double f1() {
      return 2.0 * right / (gold + told);
    }

    @Override
    public String toString() {
      return right + " right of " + told + " told and " + gold + " annotated";
    }
  }

  @Test
  void mostAreRight() throws Exception {
    Extractor extractor = Extractor.standard();
    GoldFolder unseen = Measured.folder("unseen");
    Score places = new Score();
    Score venues = new Score();
    Score sorts = new Score();
    Score kinds = new Score();
    int encounters = 0;
    for (Map.Entry<String, Path> document : unseen.documents().entrySet()) {
      Annotation gold = unseen.annotations().get(document.getKey());
      Annotation found = Annotation.of(extractor.extract(DocumentReader.read(document.getValue())));
      Matching organizations =
          Matching.ofOrganizations(gold.organizations(), found.organizations());
      found
          .kinds()
          .forEach(
              (id, kind) -> {
                Optional<String> wanted =
                    Optional.ofNullable(gold.kinds().get(organizations.gold(id)));
                if (wanted.isPresent()) {
                  kinds.add(wanted, Optional.of(kind));
                }
              });
      Map<Integer, Integer> matched =
          Encounters.match(
              gold.meetings(),
              found.meetings(),
              Matching.ofPersons(gold.persons(), found.persons()),
              organizations);
      encounters += matched.size();
      matched.forEach(
          (j, i) -> {
            add(gold.meetings().get(i), found.meetings().get(j), Encounter::place, places);
            add(gold.meetings().get(i), found.meetings().get(j), Encounter::venue, venues);
            sorts.add(
                Optional.of(gold.meetings().get(i).kind()),
                Optional.of(found.meetings().get(j).kind()));
          });
    }
    assertEquals(108, unseen.documents().size());
    assertTrue(encounters >= 120, encounters + " encounters were found");
    for (Score score : List.of(places, venues, sorts, kinds)) {
      assertTrue(score.gold > 30, score::toString);
    }
    assertTrue(places.f1() >= PLACES, () -> "places: " + places);
    assertTrue(venues.f1() >= VENUES, () -> "venues: " + venues);
    assertTrue(sorts.f1() >= SORTS, () -> "sorts of encounters: " + sorts);
    assertTrue(kinds.f1() >= KINDS, () -> "kinds of organisations: " + kinds);
  }

  @Test
  void theReadmeShowsTheFloors() throws Exception {
    String said =
        String.format(
            Locale.ROOT,
            "of found encounters and organisations in unseen documents: place %.2f, venue %.2f, sort of"
                + " encounter %.2f, kind of organisation %.2f",
            PLACES,
            VENUES,
            SORTS,
            KINDS);
    assertTrue(
        Files.readString(Path.of("README.md")).replaceAll("\\s+", " ").contains(said),
        "README.md does not say: " + said);
  }

  private static void add(
      Encounter gold, Encounter found, Function<Encounter, Optional<String>> site, Score score) {
    score.add(site.apply(gold), site.apply(found));
  }
}
