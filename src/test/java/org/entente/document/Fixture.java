package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files under {@code src/test/resources/document}, and what reading gives. */
final class Fixture {
  static final Path FOLDER = Path.of("src/test/resources/document");

  private Fixture() {}

  static byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(FOLDER.resolve(file));
  }

  static Document read(String file) throws Exception {
    return DocumentReader.read(FOLDER.resolve(file));
  }

  /** Each block with its kind; fails unless they lie in order within the text. */
  static List<String> blocks(Document document) {
    List<String> blocks = new ArrayList<>();
    int end = 0;
    for (Block block : document.blocks()) {
      assertTrue(block.span().begin() >= end, "blocks overlap in " + document.name());
      end = block.span().end();
      blocks.add(block.kind() + " " + block.span().of(document.text()));
    }
    assertTrue(end <= document.text().length());
    return blocks;
  }

  static void refused(String name, byte[] bytes, String why) {
    UnreadableDocument e =
        assertThrows(UnreadableDocument.class, () -> DocumentReader.read(name, bytes));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(name + ": "), message);
    assertTrue(message.contains(why), message);
  }

  /** What a container holds. */
  record Contents(List<Document> documents, List<String> problems, List<String> remarks) {
    static Contents of(String name, byte[] bytes) {
      Contents contents = new Contents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      Container container = Container.of(name, bytes).orElseThrow();
      container.read(
          name,
          new ByteArrayInputStream(bytes),
          contents.documents::add,
          contents.problems::add,
          contents.remarks::add);
      contents.documents.forEach(Fixture::blocks);
      return contents;
    }

    static Contents of(ArchiveReader reader, byte[] bytes) throws IOException {
      Contents contents = new Contents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      reader.read(
          "archive",
          new ByteArrayInputStream(bytes),
          contents.documents::add,
          contents.problems::add,
          contents.remarks::add);
      return contents;
    }

    List<String> names() {
      return documents.stream().map(Document::name).toList();
    }

    void none(String problem) {
      assertEquals(List.of(), documents);
      assertEquals(1, problems.size(), problems.toString());
      assertTrue(problems.get(0).contains(problem), problems.toString());
    }
  }
}
