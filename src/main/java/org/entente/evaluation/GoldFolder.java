package org.entente.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.document.Format;

/**
 * A folder of gold annotations, {@code NAME.json} each, and of the documents they annotate, {@code
 * NAME.txt} or {@code NAME.html}.
 *
 * @param annotations by stem, sorted
 * @param documents the documents' files by stem, sorted; each has an annotation
 */
public record GoldFolder(Map<String, Annotation> annotations, Map<String, Path> documents) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public GoldFolder {
    annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
    documents = Collections.unmodifiableMap(new TreeMap<>(documents));
  }

  /**
   * Reads the annotations, and finds the documents.
   *
   * @param gold the folder of the annotations
   * @param texts the folder of the documents, which may be the same
   * @throws BadGold if a folder is missing, an annotation is malformed, there is none at all, or
   *     one has no document
   */
  public static GoldFolder read(Path gold, Path texts) throws BadGold {
    GoldFolder annotated = annotations(gold);
    Map<String, Path> documents = new TreeMap<>();
    for (Path file : list(texts)) {
      if (Format.ofName(file.getFileName().toString()).isPresent()) {
        documents.put(stem(file), file);
      }
    }
    documents.keySet().retainAll(annotated.annotations.keySet());
    Optional<String> lost =
        annotated.annotations.keySet().stream()
            .filter(stem -> !documents.containsKey(stem))
            .findFirst();
    if (lost.isPresent()) {
      throw new BadGold(
          "%s: there is no %s.txt or .html for %s.json; name the folder of the documents with --documents"
              .formatted(texts, lost.get(), lost.get()));
    }
    return new GoldFolder(annotated.annotations, documents);
  }

  /** Reads the annotations alone. */
  public static GoldFolder annotations(Path gold) throws BadGold {
    Map<String, Annotation> annotations = new TreeMap<>();
    for (Path file : list(gold)) {
      if (file.getFileName().toString().endsWith(".json")) {
        annotations.put(stem(file), annotation(file.toString(), read(file)));
      }
    }
    if (annotations.isEmpty()) {
      throw new BadGold(
          gold + ": no gold annotations in it; they are files NAME.json beside their documents");
    }
    return new GoldFolder(annotations, Map.of());
  }

  /**
   * Reads found facts, one JSON object a line, each with its {@code source}.
   *
   * @return the facts by the source's stem
   */
  public static Map<String, Annotation> lines(Path file) throws BadGold {
    Map<String, Annotation> found = new TreeMap<>();
    int number = 0;
    for (String line : read(file).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        String where = file + ":" + number;
        JsonNode source = tree(where, line).path("source");
        if (!source.isTextual()) {
          throw new BadGold(where + ": \"source\" is missing; it is the document's file name");
        }
        found.put(stem(Path.of(source.textValue())), annotation(where, line));
      }
    }
    return found;
  }

  /** A file's name without its ending. */
  public static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static List<Path> list(Path folder) throws BadGold {
    if (!Files.isDirectory(folder)) {
      throw new BadGold(folder + ": there is no such folder; check the path and its spelling");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new BadGold(folder + ": cannot be listed; check its permissions", e);
    }
  }

  private static String read(Path file) throws BadGold {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new BadGold(file + ": cannot be read; check that it is there and is UTF-8", e);
    }
  }

  private static JsonNode tree(String where, String json) throws BadGold {
    try {
      JsonNode tree = JSON.readTree(json);
      if (!tree.isObject()) {
        throw new BadGold(where + ": is no JSON object; write the facts between { and }");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new BadGold(
          "%s: is no JSON, at line %d, column %d: %s"
              .formatted(
                  where,
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  private static Annotation annotation(String where, String json) throws BadGold {
    JsonNode tree = tree(where, json);
    try {
      return AnnotationJson.read(tree);
    } catch (IllegalArgumentException e) {
      throw new BadGold(where + ": " + e.getMessage() + "; see the form in the guidelines", e);
    }
  }
}
