package org.entente.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.document.UnreadableDocument;
import org.entente.evidence.Evidence;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;

/** Whatever is done to a document, reading it neither fails nor invents a passage. */
class ExtractionPropertiesTest {
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final List<String> TEXTS = texts();
  private static int read;
  private static long characters;
  private static long nanoseconds;

  private static List<String> texts() {
    try (Stream<Path> files = Files.list(Path.of("data"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(txt|html)"))
          .sorted()
          .map(ExtractionPropertiesTest::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<Integer> documents() {
    return Arbitraries.integers().between(0, TEXTS.size() - 1);
  }

  @Property(tries = 400, seed = "2019")
  void aDamagedDocumentIsReadSoundly(
      @ForAll("documents") int document,
      @ForAll @Size(min = 1, max = 3) List<Mutation> mutations,
      @ForAll long seed)
      throws Exception {
    Random random = new Random(seed);
    String text = TEXTS.get(document);
    for (Mutation mutation : mutations) {
      text = text.isBlank() ? text : mutation.of(text, random);
    }
    checkFile("mutated.txt", text.getBytes(StandardCharsets.UTF_8));
    checkFile("mutated.html", text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 200, seed = "5")
  void anyTextIsReadSoundly(@ForAll String text) throws Exception {
    checkFile("any.txt", text.getBytes(StandardCharsets.UTF_8));
    checkFile("any.html", ("<body>" + text).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 200, seed = "3")
  void anyBytesAreReadSoundlyOrRefused(@ForAll byte[] bytes) throws Exception {
    checkFile("any.txt", bytes);
  }

  @Example
  void aLongTextWithoutLinesIsReadInTime() {
    String line = String.join(" ", TEXTS).replace('\n', ' ');
    String text = line.repeat(400_000 / line.length() + 1);
    assertTimeout(
        Duration.ofSeconds(20), () -> checkFile("long.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  @AfterContainer
  static void timeGrowsWithTheTextOnly() throws Exception {
    assertEquals(25, TEXTS.size());
    assertTrue(read > 700, "documents read: " + read);
    double damaged = (double) nanoseconds / characters;
    double sound = nanosecondsOfSound();
    assertTrue(damaged < 20 * sound, damaged + " ns a character, of sound ones " + sound);
  }

  /** What a character of a sound document costs on this machine at this hour. */
  private static double nanosecondsOfSound() throws Exception {
    long start = System.nanoTime();
    long length = 0;
    for (String text : TEXTS) {
      Document document = DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
      EXTRACTOR.extract(document);
      length += document.text().length();
    }
    return (double) (System.nanoTime() - start) / length;
  }

  private static void checkFile(String name, byte[] bytes) throws Exception {
    Document document;
    try {
      document = DocumentReader.read(name, bytes);
    } catch (UnreadableDocument refused) {
      assertTrue(String.valueOf(refused.getMessage()).startsWith(name + ": "));
      return;
    }
    long start = System.nanoTime();
    Facts facts = EXTRACTOR.extract(document);
    nanoseconds += System.nanoTime() - start;
    characters += document.text().length();
    read++;
    checkEvidence(document.text(), facts);
    checkReferences(facts);
    assertEquals(facts, EXTRACTOR.extract(document), "the same document gives other facts");
  }

  private static void checkEvidence(String text, Facts facts) {
    for (Evidence evidence : Evidences.of(facts)) {
      assertTrue(evidence.span().end() <= text.length(), () -> "outside the text: " + evidence);
      assertEquals(evidence.span().of(text), evidence.quote());
      assertTrue(evidence.span().length() > 0, () -> "of nothing: " + evidence);
    }
  }

  private static void checkReferences(Facts facts) {
    Set<String> known = new HashSet<>();
    facts.persons().forEach(p -> known.add(p.id()));
    facts.organizations().forEach(o -> known.add(o.id()));
    assertEquals(facts.persons().size() + facts.organizations().size(), known.size());
    for (String id : Evidences.references(facts)) {
      assertTrue(known.contains(id), () -> "nobody is called " + id);
    }
    for (Meeting meeting : facts.meetings()) {
      meeting.participants().stream()
          .flatMap(p -> p.posts().stream())
          .forEach(i -> assertTrue(i >= 0 && i < facts.posts().size(), () -> "post " + i));
    }
    facts.persons().forEach(p -> assertTrue(!p.mentions().isEmpty() && !p.name().isBlank()));
    facts.organizations().forEach(o -> assertTrue(!o.mentions().isEmpty() && !o.name().isBlank()));
  }
}
