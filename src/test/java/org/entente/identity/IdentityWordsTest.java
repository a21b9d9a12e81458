package org.entente.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.extraction.lexicon.BadLexicon;
import org.entente.extraction.lexicon.WordFiles;
import org.entente.extraction.lexicon.WordFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityWordsTest {
  private static final Path OWN = Path.of("src/main/resources/org/entente/identity");

  @TempDir private Path folder;

  private record Bad(String list, String line, String why) {}

  private static final List<Bad> BAD =
      List.of(
          new Bad("known-names.txt", "elm union", "a line is: NAME | OTHER ; OTHER | ACRONYM"),
          new Bad("known-names.txt", "Elm Union | ulme", "write \"elm union\""),
          new Bad("known-names.txt", "elm union | l'orme", "write \"l orme\""),
          new Bad("known-names.txt", "elm union | ulme ;", "something is missing beside a ;"),
          new Bad("known-names.txt", "elm union | unicef", "is known as \"unicef\" already"),
          new Bad("known-names.txt", "elm union | ulme | unesco", "known as \"unesco\" already"),
          new Bad("missions.txt", "Legation | state", "write \"legation\""),
          new Bad("missions.txt", "legation | country", "the traits are state"),
          new Bad("one-a-place.txt", "town hall", "is more than one word"),
          new Bad("one-a-place.txt", "court | one", "the traits are alike"),
          new Bad("organization-words.txt", "Zebra", "write \"zebra\""),
          new Bad("organization-words.txt", "zebra | common", "the traits are telling"),
          new Bad("saints.txt", "são", "write \"sao\""),
          new Bad("schools.txt", "high school", "is more than one word"),
          new Bad("schools.txt", "lyceum | school", "more columns than the 1 of the list"),
          new Bad("shared-names.txt", "the elm university", "write \"elm university\""),
          new Bad("single-parts.txt", "Chapter", "write \"chapter\""),
          new Bad("small-words.txt", "von | small", "the traits are place, host, light"),
          new Bad("small-words.txt", "von der", "is more than one word"),
          new Bad("standing.txt", "pupil | pupil", "the sorts are student, students, state"),
          new Bad("standing.txt", "student", "a line is: SORT | ROLE ; ROLE"),
          new Bad("standing.txt", "rank-4 | dean * of *", "before or behind all words"),
          new Bad("standing.txt", "rank-4 | deans*", "before or behind all words"),
          new Bad("standing.txt", "rank-4 | *", "before or behind all words"),
          new Bad("standing.txt", "rank-4 | (dean)", "write \"dean\""),
          new Bad("standing.txt", "rank-4 | Lonko *", "write \"lonko\""),
          new Bad("standing.txt", "student\tpupil", "not by tabs"),
          new Bad("state-forms.txt", "emirate of", "is more than one word"),
          new Bad("translations.txt", "university", "a line is: ENGLISH | WORD ; WORD"),
          new Bad("translations.txt", "university | école normale", "write \"ecole normale\""),
          new Bad("translations.txt", "university | ecole normale", "is more than one word"),
          new Bad("two-universities.txt", "Zebra", "write \"zebra\""),
          new Bad("unique-names.txt", "elm center", "write \"elm centre\""),
          new Bad("word-forms.txt", "zebra", "a line is: WORD | FORM ; FORM"));

  @Test
  void everyBadLineIsToldWithFileAndLine() throws Exception {
    assertEquals(34, BAD.size());
    TreeSet<String> lists = new TreeSet<>();
    for (Bad bad : BAD) {
      Path file = Files.writeString(folder.resolve(bad.list()), "# mine\n\n" + bad.line() + "\n");
      WordFiles files = WordFiles.with(folder);
      String said = assertThrows(BadLexicon.class, () -> IdentityWords.of(files)).getMessage();
      assertTrue(said.startsWith(file + ":3: "), said);
      assertTrue(said.contains(bad.why()), said);
      lists.add(bad.list());
      Files.delete(file);
    }
    assertEquals(new TreeSet<>(WordFolder.IDENTITY.names()), lists, "each list has its bad lines");
  }

  @Test
  void everyListLiesBesideTheClasses() throws Exception {
    try (Stream<Path> files = Files.list(OWN)) {
      assertEquals(
          WordFolder.IDENTITY.names(),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void everyLineOfTheProgramIsCheckedAsThoseOfAReaderAre() throws Exception {
    for (String name : WordFolder.IDENTITY.names()) {
      Files.copy(OWN.resolve(name), folder.resolve(name));
    }
    WordFiles files = WordFiles.with(folder);
    assertTrue(files.added() > 650, files.added() + " lines");
    assertEquals(WordFolder.IDENTITY.names().size(), IdentityWords.of(files).added().size());
  }

  /**
   * A line that changes whether two names are one.
   *
   * @param joins whether they are one with it, and two without
   */
  private record Added(String list, String line, String one, String other, boolean joins) {}

  private static final List<Added> ADDED =
      List.of(
          new Added("known-names.txt", "elm union | ulmenbund", "Elm Union", "Ulmenbund", true),
          new Added("known-names.txt", "un children fund | ulmenbund", "UNICEF", "Ulmenbund", true),
          new Added("missions.txt", "lodge | state", "Elm Lodge", "Elm Lodge", false),
          new Added(
              "one-a-place.txt",
              "centre",
              "National Centre for Policy and Research Studies",
              "National Centre for Policy and Research Studies",
              false),
          new Added("organization-words.txt", "elm", "Elm Academy", "Elm Academy", false),
          new Added("saints.txt", "elm", "Universidad de Elm Alta", "Universidad Elm Alta", false),
          new Added("schools.txt", "agency", "Agency of Elm", "Agency for Elm", true),
          new Added(
              "shared-names.txt", "elm university", "Elm University", "Elm University", false),
          new Added("small-words.txt", "vom", "Elm vom Oak University", "Elm Oak University", true),
          new Added(
              "state-forms.txt",
              "emirate",
              "Education Council of the Emirate of Kenya",
              "Education Council of Kenya",
              true),
          new Added(
              "translations.txt",
              "university | yliopisto",
              "Elm Oak Yliopisto",
              "Elm Oak University",
              true),
          new Added("two-universities.txt", "elm", "Elm University", "University of Elm", false),
          new Added(
              "unique-names.txt",
              "national academy of sciences",
              "National Academy of Sciences",
              "National Academy of Sciences",
              true),
          new Added("word-forms.txt", "elm | elmen", "Elmen Oak College", "Elm Oak College", true));

  @Test
  void aLineOfAReadersOwnHasItsEffect() {
    assertEquals(14, ADDED.size());
    TreeSet<String> lists = new TreeSet<>();
    for (Added added : ADDED) {
      IdentityWords words = IdentityWords.adding(Map.of(added.list(), added.line() + "\n"));
      assertEquals(!added.joins(), areOne(added, IdentityWords.standard()), added + " without");
      assertEquals(added.joins(), areOne(added, words), added + " with it");
      lists.add(added.list());
    }
    assertFalse(IdentityWords.standard().isSinglePart("chapter"));
    assertTrue(IdentityWords.adding(Map.of("single-parts.txt", "chapter")).isSinglePart("chapter"));
    assertFalse(IdentityWords.standard().standing().is("rank-4", "lonko of elm"));
    IdentityWords standing = IdentityWords.adding(Map.of("standing.txt", "rank-4 | lonko *"));
    assertTrue(standing.standing().is("rank-4", "lonko of elm"));
    lists.addAll(List.of("single-parts.txt", "standing.txt"));
    assertEquals(new TreeSet<>(WordFolder.IDENTITY.names()), lists, "each list");
  }

  private static boolean areOne(Added added, IdentityWords words) {
    Identities found =
        Identities.of(
            List.of(
                new Told("a").organization("o1", "", added.one()).facts(),
                new Told("b").organization("o1", "", added.other()).facts()),
            List.of(),
            List.of(),
            words);
    return found.of("a", "o1").equals(found.of("b", "o1"));
  }

  @Test
  void equalAreThoseToWhichTheSameIsAdded() {
    IdentityWords elm = IdentityWords.adding(Map.of("saints.txt", "elm"));
    assertEquals(elm, IdentityWords.adding(elm.added()));
    assertEquals(elm.hashCode(), IdentityWords.adding(elm.added()).hashCode());
    assertNotEquals(elm, IdentityWords.standard());
    assertEquals(IdentityWords.standard(), IdentityWords.of(WordFiles.standard()));
  }
}
