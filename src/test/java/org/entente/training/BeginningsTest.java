package org.entente.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.entente.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private static final String FIRST = "On a sunny morning Ada Bell visited Cy Dunn.";
  private static final String SECOND = "On a rainy morning Ada Bell visited Cy Dunn.";
  private static final String OTHERS = "On a sunny morning Eve Ford visited Guy Hill.";

  /** A document that tells of one visit, in one of its paragraphs or in both. */
  private static void write(Path folder, String stem, String one, String other) throws IOException {
    Files.writeString(
        folder.resolve(stem + ".txt"), "Elm University\n\n" + one + "\n\n" + other + "\n");
    Files.writeString(
        folder.resolve(stem + ".json"),
        """
        {"document": {"title": "Elm University", "publisher": null, "date": null},
         "persons": [{"id": "p1", "name": "Ada Bell", "aliases": [], "honorifics": []},
                     {"id": "p2", "name": "Cy Dunn", "aliases": [], "honorifics": []}],
         "organizations": [], "unitOf": [], "posts": [], "appointments": [],
         "meetings": [{"id": "m1", "kind": "visit", "date": null, "end": null, "place": null,
                       "venue": null, "participants": ["p1", "p2"], "organizations": [],
                       "chair": null}],
         "agreements": [], "topics": []}
        """);
  }

  /** Where an encounter begins that two paragraphs show alike, when all others begin as told. */
  private static String begins(Path folder, String one, String other) throws Exception {
    for (char publisher = 'a'; publisher < 'm'; publisher++) {
      write(folder, publisher + "elm-visit", one, other);
    }
    write(folder, "zoak-visit", FIRST, SECOND);
    List<Lesson> lessons = Lesson.read(folder, folder);
    assertEquals(13, lessons.size());
    Lesson last = lessons.get(12);
    List<Integer> begun = List.copyOf(chosen(lessons).of(last).keySet());
    assertEquals(1, begun.size());
    Sentence sentence =
        Extractor.standard().draft(last.document()).reading().sentences().get(begun.get(0));
    return sentence.span().of(last.document().text());
  }

  @Test
  void whatIsShownAlikeBeginsWhereOthersDo(@TempDir Path firsts, @TempDir Path seconds)
      throws Exception {
    assertEquals(FIRST, begins(firsts, FIRST, OTHERS));
    assertEquals(SECOND, begins(seconds, OTHERS, SECOND));
  }
}
