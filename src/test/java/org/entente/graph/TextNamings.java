package org.entente.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.document.DocumentReader;
import org.entente.evaluation.Annotation.Named;
import org.entente.evaluation.Matching;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.identity.Naming;

/** Annotated documents as the program reads them, and what it calls the things annotated there. */
final class TextNamings {
  private static final List<String> FOLDERS =
      List.of(
          "data",
          "src/test/resources/gold/unseen",
          "src/test/resources/gold/seen",
          "src/test/resources/namesakes/development",
          "src/test/resources/namesakes/measured");

  private final List<Facts> documents = new ArrayList<>();
  private final Map<Naming, Naming> found = new HashMap<>();

  /** Reads the texts of annotated documents. */
  TextNamings(List<Facts> annotated) throws Exception {
    Map<String, Path> files = files();
    Extractor extractor = Extractor.standard();
    for (Facts gold : annotated) {
      Facts facts = extractor.extract(DocumentReader.read(files.get(gold.source())));
      documents.add(facts);
      note(gold.source(), Matching.ofPersons(persons(gold), persons(facts)), persons(facts));
      note(
          gold.source(),
          Matching.ofOrganizations(organizations(gold), organizations(facts)),
          organizations(facts));
    }
  }

  private static Map<String, Path> files() throws Exception {
    Map<String, Path> files = new HashMap<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> all = Files.list(Path.of(folder))) {
        all.filter(file -> !file.toString().endsWith(".json"))
            .forEach(file -> files.put(file.getFileName().toString(), file));
      }
    }
    return files;
  }

  private void note(String source, Matching matching, List<Named> all) {
    for (Named named : all) {
      found.put(new Naming(source, matching.gold(named.id())), new Naming(source, named.id()));
    }
  }

  private static List<Named> persons(Facts facts) {
    return facts.persons().stream().map(p -> new Named(p.id(), p.name(), p.aliases())).toList();
  }

  private static List<Named> organizations(Facts facts) {
    return facts.organizations().stream()
        .map(o -> new Named(o.id(), o.name(), o.aliases()))
        .toList();
  }

  List<Facts> documents() {
    return documents;
  }

  /** What the program calls a thing annotated, if it found it. */
  Optional<Naming> of(Naming annotated) {
    return Optional.ofNullable(found.get(annotated));
  }
}
