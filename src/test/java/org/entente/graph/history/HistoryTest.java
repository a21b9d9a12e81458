package org.entente.graph.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.graph.history.Change.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void whatCameWentAndWasRenamedIsTold() throws Exception {
    Inventory before = inventory("a.txt b.txt", "id/person/ada id/person/bo id/claim/one");
    Inventory now = inventory("b.txt c.txt", "id/person/cy id/meeting/m id/claim/two");
    Departures gone =
        new Departures(
            Map.of(
                "id/person/ada", new Departure(Optional.of("id/person/cy"), "renamed", "Ada"),
                "id/person/bo", new Departure(Optional.empty(), "withdrawn", "Bo Carr"),
                "documents/a.txt", new Departure(Optional.empty(), "taken out", "")));
    List<Change> changes =
        Changes.step("1", DAY, "2", Changes.between(before, now, gone, Set.of("b.txt"))).changes();
    assertEquals(
        List.of(
            new Change(Kind.ADDED, "documents/c.txt", ""),
            new Change(Kind.ADDED, "id/meeting/m", ""),
            new Change(Kind.ADDED, "id/person/cy", ""),
            new Change(Kind.RENAMED, "id/person/ada", "id/person/cy", "Ada"),
            new Change(Kind.WITHDRAWN, "documents/a.txt", "taken out"),
            new Change(Kind.WITHDRAWN, "id/person/bo", "withdrawn", "Bo Carr"),
            new Change(Kind.CHANGED, "documents/b.txt", "")),
        changes);
    assertEquals(
        List.of("document", "meeting"), changes.stream().limit(2).map(Change::sort).toList());
  }

  @Test
  void stepsAreJoinedAndWhatCameAndWentIsNotTold() {
    History history =
        History.NONE
            .then(
                step(
                    "aaaa",
                    "bbbb",
                    added("id/person/x"),
                    added("id/person/y"),
                    gone("id/person/z")))
            .then(
                step("bbbb", "cccc", gone("id/person/x"), added("id/person/z"), renamed("y", "w")))
            .then(
                step(
                    "cccc",
                    "dddd",
                    renamed("v", "u"),
                    changed("documents/d"),
                    added("id/person/q")))
            .then(
                step("dddd", "eeee", renamed("u", "t"), gone("documents/d"), added("id/person/r")));
    assertEquals(
        List.of(
            added("id/person/q"),
            added("id/person/r"),
            renamed("u", "t"),
            renamed("v", "t"),
            gone("documents/d")),
        history.between("aa", "ee").orElseThrow().changes());
    assertEquals(4, history.between("aa", "ee").map(s -> history.steps().size()).orElseThrow());
    assertEquals(history.steps().get(1), history.between("cccc", "dddd").orElseThrow());
    assertEquals(Optional.empty(), history.between("dddd", "cccc"));
    assertEquals(Optional.empty(), history.between("ffff", "eeee"));
  }

  @Test
  void aNewNameThatGoesInItsTurnIsFollowedToItsEnd() {
    History history =
        History.NONE
            .then(step("aaaa", "bbbb", added("id/person/b"), renamed("a", "b")))
            .then(step("bbbb", "cccc", added("id/person/c"), renamed("b", "c")));
    assertEquals(
        List.of(added("id/person/c"), renamed("a", "c")),
        history.between("aaaa", "cccc").orElseThrow().changes());
    assertEquals(
        List.of(gone("id/person/a")),
        history
            .then(step("cccc", "dddd", gone("id/person/c")))
            .between("aaaa", "dddd")
            .orElseThrow()
            .changes());
    assertEquals(
        List.of(),
        history
            .then(step("cccc", "dddd", added("id/person/a"), renamed("c", "a")))
            .between("aaaa", "dddd")
            .orElseThrow()
            .changes());
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    History history =
        History.NONE
            .then(step("aaaa", "bbbb", added("id/person/x"), gone("id/person/z")))
            .then(step("bbbb", "cccc"))
            .then(new Step("cccc", DAY, "dddd", List.of(renamed("y", "w")), 7));
    Path file = folder.resolve("changes.tsv.gz");
    history.write(file);
    assertEquals(history.steps(), History.read(file).steps());
    assertEquals(List.of(), History.read(folder.resolve("none")).steps());
  }

  @Test
  void itIsBoundedAndTheOldestIsForgottenFirst() {
    History history = History.NONE;
    for (int i = 0; i < 3 * History.MOST_STEPS; i++) {
      history = history.then(step("from" + i, "to" + i, added("id/person/" + i)));
    }
    assertEquals(History.MOST_STEPS, history.steps().size());
    assertEquals("to" + (3 * History.MOST_STEPS - 1), history.steps().get(0).to());
    List<Change> many =
        IntStream.range(0, History.MOST_CHANGES + 5)
            .mapToObj(i -> added("id/person/" + i))
            .toList();
    Step large = Changes.step("x", DAY, "y", many);
    assertEquals(History.MOST_CHANGES, large.changes().size());
    assertEquals(5, large.left());
    assertEquals(List.of(large), history.then(large).steps());
    List<Change> more = new ArrayList<>(many);
    more.add(gone("id/person/z"));
    more.add(renamed("y", "w"));
    List<Change> kept = Changes.step("x", DAY, "y", more).changes();
    assertEquals(History.MOST_CHANGES, kept.size());
    assertTrue(kept.containsAll(List.of(gone("id/person/z"), renamed("y", "w"))), "what is gone");
    assertTrue(history.then(step("x", "y")).steps().size() > 1);
  }

  private Inventory inventory(String documents, String paths) throws IOException {
    Path file = Files.createTempFile(folder, "names", ".gz");
    try (Lines out = new Lines(file)) {
      for (String name : documents.split(" ")) {
        out.row(Inventory.DOCUMENT, "id/document/" + name, name);
      }
      for (String path : paths.split(" ")) {
        out.row(path);
      }
    }
    return new Inventory(file);
  }

  private static Step step(String from, String to, Change... changes) {
    return new Step(from, DAY, to, List.of(changes), 0);
  }

  private static Change added(String path) {
    return new Change(Kind.ADDED, path, "");
  }

  private static Change gone(String path) {
    return new Change(Kind.WITHDRAWN, path, "gone", "It");
  }

  private static Change changed(String path) {
    return new Change(Kind.CHANGED, path, "");
  }

  private static Change renamed(String from, String to) {
    return new Change(Kind.RENAMED, "id/person/" + from, "id/person/" + to, "It");
  }
}
