package org.entente.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documents to learn from, and how they are weighed and parted. */
class LessonTest {
  private static final Path BUNDLED = Path.of("src/test/resources/gold/bundled");
  private static final Path TEXTS = Path.of("data");

  @Test
  void whatTellsOfNoEncounterIsTaughtTwice() throws Exception {
    List<Lesson> lessons = Lesson.read(BUNDLED, TEXTS);
    assertEquals(25, lessons.size());
    Map<Boolean, List<Integer>> times =
        lessons.stream()
            .collect(
                Collectors.groupingBy(
                    l -> l.annotation().meetings().isEmpty(),
                    Collectors.mapping(Lesson::times, Collectors.toList())));
    assertEquals(2, times.size());
    assertTrue(times.get(true).stream().allMatch(n -> n == 2));
    assertTrue(times.get(false).stream().allMatch(n -> n == 1));
  }

  @Test
  void whatOnePublisherWroteIsNeverParted() throws Exception {
    Map<String, List<Integer>> parts =
        Lesson.read(BUNDLED, TEXTS).stream()
            .collect(
                Collectors.groupingBy(
                    Lesson::publisher, Collectors.mapping(l -> l.part(3), Collectors.toList())));
    assertTrue(parts.values().stream().anyMatch(p -> p.size() > 1));
    assertTrue(parts.values().stream().allMatch(p -> p.stream().distinct().count() == 1));
    assertEquals(3, parts.values().stream().flatMap(List::stream).distinct().count());
  }
}
