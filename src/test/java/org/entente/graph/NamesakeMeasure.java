package org.entente.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.extraction.fact.Facts;
import org.entente.identity.Identities;

/**
 * How well persons of one name are told apart, and one person of several posts known again, in
 * documents written for it: two sets of other publishers, of which rules are made with one only.
 */
final class NamesakeMeasure {
  private static final Path FOLDER = Path.of("src/test/resources/namesakes");

  private NamesakeMeasure() {}

  static List<Facts> documents(String set) throws Exception {
    List<Path> texts;
    try (Stream<Path> files = Files.list(FOLDER.resolve(set))) {
      texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<Facts> documents = new ArrayList<>();
    for (Path text : texts) {
      Path json = Path.of(text.toString().replace(".txt", ".json"));
      documents.add(GoldReadings.read(text, json).facts());
    }
    return documents;
  }

  static List<IdentityMeasure.Line> lines(String set, List<Facts> documents) throws Exception {
    return IdentityMeasure.lines(FOLDER.resolve(set + ".tsv"), documents);
  }

  /** The figures of one set by itself, of annotated facts. */
  static IdentityMeasure.Figures figures(String set) throws Exception {
    List<Facts> documents = documents(set);
    return IdentityMeasure.figures(lines(set, documents), Identities.of(documents)).get("person");
  }

  /** The figures of one set by itself, of what is read from the texts. */
  static IdentityMeasure.Figures figuresFromText(String set) throws Exception {
    List<Facts> documents = documents(set);
    return IdentityMeasure.figuresFromText(lines(set, documents), documents).get("person");
  }

  /** The figures of both sets and of all other documents with an annotation, resolved as one. */
  static IdentityMeasure.Figures figuresOfAll() throws Exception {
    List<Facts> documents = new ArrayList<>(IdentityMeasure.documents());
    List<IdentityMeasure.Line> lines = new ArrayList<>(IdentityMeasure.lines(documents));
    for (String set : List.of("development", "measured")) {
      List<Facts> more = documents(set);
      lines.addAll(lines(set, more));
      documents.addAll(more);
    }
    return IdentityMeasure.figures(lines, Identities.of(documents)).get("person");
  }

  /** Prints the figures of a set, from annotations and from texts, and with errors its name. */
  public static void main(String[] args) throws Exception {
    for (String set : args) {
      IdentityMeasure.Figures figures = figures(set);
      IdentityMeasure.Figures text = figuresFromText(set);
      System.out.println(set + ": " + figures);
      figures.errors().forEach(System.out::println);
      System.out.println(set + " from text: " + text);
      text.errors().forEach(System.out::println);
    }
    System.out.println("all: " + figuresOfAll());
  }
}
