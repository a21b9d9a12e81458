package org.entente.extraction.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordGroupsTest {
  private static Map<String, Set<String>> read(String text) {
    return WordGroups.read(EntryFile.parse("a.txt", text));
  }

  @Test
  void aGroupMayHoldTheWordsOfAnother() {
    assertEquals(
        Map.of("posts", Set.of("chair", "rector", "dean"), "heads", Set.of("rector", "dean")),
        read("posts | chair ; = heads\nheads | rector ; dean"));
  }

  @Test
  void whatIsNoGroupOfPlainWordsIsNamed() {
    List<String> bad = List.of("a | x ; = d\nb | = a", "b | y\na | = b\nc | = a", "a | x\nb | = b");
    List<String> told =
        bad.stream()
            .map(text -> assertThrows(BadLexicon.class, () -> read(text)).getMessage())
            .toList();
    assertEquals(
        List.of(
            "a.txt:1: \"= d\" stands for no group of plain words",
            "a.txt:3: \"= a\" stands for no group of plain words",
            "a.txt:2: \"= b\" stands for no group of plain words"),
        told);
  }

  @Test
  void whoComesAfterSomebodyIsInAllGroupsThatTellOfIt() {
    Set<String> verbs = WordGroups.of("comes-after");
    List<String> groups = List.of("succeeds", "enters-office", "tells-of-ends", "barred-from-gap");
    assertTrue(verbs.size() >= 4);
    groups.forEach(group -> assertTrue(WordGroups.of(group).containsAll(verbs), group));
  }
}
