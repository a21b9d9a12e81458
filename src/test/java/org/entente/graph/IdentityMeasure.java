package org.entente.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.authority.Authority;
import org.entente.authority.RegisterFile;
import org.entente.extraction.fact.Facts;
import org.entente.identity.Entity;
import org.entente.identity.Identities;
import org.entente.identity.Naming;

/**
 * How well names of several documents are told to be one thing or two, against annotated clusters:
 * pairwise precision and recall, and the B-cubed F1 (Bagga and Baldwin 1998).
 */
final class IdentityMeasure {
  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final Path CLUSTERS = Path.of("src/test/resources/identity/identity.tsv");

  /** The documents of the seen set that were looked through. */
  private static final Path SEEN = Path.of("src/test/resources/identity/seen.txt");

  private IdentityMeasure() {}

  /** A line of the annotation. */
  record Line(String cluster, String type, Naming naming, String name) {}

  /** Figures of one type of thing, and the pairs that are wrong. */
  record Figures(
      int names, int pairs, double precision, double recall, double bCubed, List<String> errors) {
    double f1() {
      return 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d names, %d pairs: precision %.3f, recall %.3f, F1 %.3f, B-cubed F1 %.3f",
          names,
          pairs,
          precision,
          recall,
          f1(),
          bCubed);
    }
  }

  static List<Facts> documents() throws Exception {
    List<Facts> documents = new ArrayList<>();
    for (Reading reading : GoldReadings.all()) {
      documents.add(reading.facts());
    }
    Path unseen = GOLD.resolve("unseen");
    try (Stream<Path> files = Files.list(unseen)) {
      Stream<String> names = files.map(f -> f.getFileName().toString()).sorted();
      add(unseen, names.filter(f -> f.endsWith(".json")).map(f -> stem(f)).toList(), documents);
    }
    add(GOLD.resolve("seen"), Files.readAllLines(SEEN), documents);
    return documents;
  }

  private static void add(Path folder, List<String> stems, List<Facts> documents) throws Exception {
    for (String stem : stems) {
      Path json = folder.resolve(stem + ".json");
      Path text = folder.resolve(stem + ".txt");
      Path page = folder.resolve(stem + ".html");
      documents.add(GoldReadings.read(Files.exists(text) ? text : page, json).facts());
    }
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** The annotation, its documents by their file names. */
  static List<Line> lines(List<Facts> documents) throws Exception {
    return lines(CLUSTERS, documents);
  }

  static List<Line> lines(Path clusters, List<Facts> documents) throws Exception {
    Map<String, String> names = new HashMap<>();
    documents.forEach(facts -> names.put(stem(facts.source()), facts.source()));
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(clusters)) {
      String[] columns = line.split("\t", -1);
      if (!columns[0].equals("cluster")) {
        String source = names.getOrDefault(columns[2], columns[2]);
        lines.add(new Line(columns[0], columns[1], new Naming(source, columns[3]), columns[4]));
      }
    }
    return lines;
  }

  /**
   * The figures by type.
   *
   * @param registers what registers know, or nothing
   */
  static Map<String, Figures> figures(List<Authority> registers) throws Exception {
    List<Facts> documents = documents();
    return figures(lines(documents), Identities.of(documents, List.of(), registers));
  }

  /** The figures by type of what the program finds in the texts of the documents. */
  static Map<String, Figures> figuresFromText() throws Exception {
    List<Facts> documents = documents();
    return figuresFromText(lines(documents), documents);
  }

  static Map<String, Figures> figuresFromText(List<Line> annotated, List<Facts> documents)
      throws Exception {
    TextNamings texts = new TextNamings(documents);
    List<Line> lines = new ArrayList<>();
    for (Line line : annotated) {
      texts
          .of(line.naming())
          .map(naming -> new Line(line.cluster(), line.type(), naming, line.name()))
          .ifPresent(lines::add);
    }
    return figures(lines, Identities.of(texts.documents(), List.of(), List.of()));
  }

  static Map<String, Figures> figures(List<Line> all, Identities found) {
    Map<String, List<Line>> byType = new TreeMap<>();
    for (Line line : all) {
      byType.computeIfAbsent(line.type(), t -> new ArrayList<>()).add(line);
    }
    Map<String, Figures> figures = new TreeMap<>();
    byType.forEach((type, lines) -> figures.put(type, ofOneType(lines, found)));
    return figures;
  }

  private static Figures ofOneType(List<Line> lines, Identities found) {
    List<Entity> entities =
        lines.stream().map(l -> found.of(l.naming().source(), l.naming().id())).toList();
    int right = 0;
    int said = 0;
    int wanted = 0;
    double sum = 0;
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int together = 0;
      int cluster = 0;
      int both = 0;
      for (int j = 0; j < lines.size(); j++) {
        boolean same = lines.get(i).cluster().equals(lines.get(j).cluster());
        boolean one = entities.get(i).equals(entities.get(j));
        together += one ? 1 : 0;
        cluster += same ? 1 : 0;
        both += one && same ? 1 : 0;
        if (i < j) {
          wanted += same ? 1 : 0;
          said += one ? 1 : 0;
          right += same && one ? 1 : 0;
          if (same != one) {
            errors.add((same ? "- " : "+ ") + lines.get(i) + " | " + lines.get(j));
          }
        }
      }
      double precision = (double) both / together;
      double recall = (double) both / cluster;
      sum += 2 * precision * recall / (precision + recall);
    }
    return new Figures(
        lines.size(),
        wanted,
        said == 0 ? 1 : (double) right / said,
        wanted == 0 ? 1 : (double) right / wanted,
        sum / lines.size(),
        errors);
  }

  /**
   * Prints the figures and what is wrong; with the bundled register if the argument is {@code
   * register}, of what is found in the texts if it is {@code text}.
   */
  public static void main(String[] args) throws Exception {
    boolean register = List.of(args).contains("register");
    (List.of(args).contains("text")
            ? figuresFromText()
            : figures(register ? RegisterFile.bundled() : List.of()))
        .forEach(
            (type, figures) -> {
              figures.errors().forEach(System.out::println);
              System.out.println(type + ": " + figures);
            });
  }
}
