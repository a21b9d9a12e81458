package org.entente.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.evaluation.Annotation;
import org.entente.evaluation.GoldFolder;
import org.entente.extraction.Extractor;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.learning.SequenceTrainer;
import org.junit.jupiter.api.Test;

/** In which sentence an annotated encounter begins. */
class BeginningsTest {
  private static final Path BUNDLED = Path.of("src/test/resources/gold/bundled");
  private static final SequenceTrainer.Settings SETTINGS =
      new SequenceTrainer.Settings(5, 0.05, 1e-2, 2);

  private static Beginnings chosen(List<Lesson> lessons) {
    Extractor extractor = Extractor.standard();
    Beginnings beginnings = new Beginnings(Lexicon.standard(), 2);
    lessons.forEach(l -> beginnings.add(l, extractor.draft(l.document())));
    beginnings.choose(SETTINGS);
    return beginnings;
  }

  @Test
  void eachEncounterBeginsOnceInASentenceOfItsOwn() throws Exception {
    List<Lesson> lessons = Lesson.read(BUNDLED, Path.of("data"));
    Beginnings beginnings = chosen(lessons);
    Beginnings again = chosen(lessons);
    int encounters = 0;
    int begun = 0;
    for (Lesson lesson : lessons) {
      Map<Integer, Annotation.Encounter> of = beginnings.of(lesson);
      List<Annotation.Encounter> left = new ArrayList<>(lesson.annotation().meetings());
      of.values().forEach(e -> assertTrue(left.remove(e), lesson.stem()));
      assertEquals(of.keySet().stream().sorted().toList(), List.copyOf(of.keySet()));
      assertEquals(of, again.of(lesson));
      encounters += lesson.annotation().meetings().size();
      begun += of.size();
    }
    assertEquals(25, lessons.size());
    assertEquals(39, encounters);
    assertTrue(begun >= 38, begun + " encounters begin in a sentence");
  }

  @Test
  void anEncounterOfWhichNoSentenceShowsAnythingBeginsNowhere() throws Exception {
    String text = "Elm University\n\nThe library of Elm University is open on Sundays.\n";
    Document document = DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    Annotation elsewhere =
        GoldFolder.read(BUNDLED, Path.of("data")).annotations().values().iterator().next();
    assertTrue(!elsewhere.meetings().isEmpty());
    Lesson lesson = new Lesson("elm-library", document, elsewhere);
    assertEquals(Map.of(), chosen(List.of(lesson)).of(lesson));
  }
}
