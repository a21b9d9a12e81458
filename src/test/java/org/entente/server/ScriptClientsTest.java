package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients written in JavaScript by others: rdf-dereference, Comunica (an endpoint, a description,
 * and from link to link) and rdflib.js.
 */
class ScriptClientsTest {
  private static final Path SCRIPTS = Path.of("src/test/javascript");

  @TempDir private Path folder;

  @Test
  void clientsOfOtherMakersFindWhatIsServed() throws Exception {
    Program node = Program.of("node", "nodejs");
    if (!Files.isDirectory(SCRIPTS.resolve("node_modules"))) {
      String message = "the clients are not installed: npm ci --prefix " + SCRIPTS;
      assertTrue(System.getenv("CI") == null, message);
      Assumptions.abort(message);
    }
    try (Sample sample = Sample.startAtHome()) {
      String base = "http://localhost:" + sample.port() + "/";
      String script = SCRIPTS.resolve("clients.js").toString();
      assertEquals(
          List.of(
              "{\"client\":\"dereferenced\",\"result\":[\"LI Ming\"]}",
              "{\"client\":\"endpoint\",\"result\":[\"LI Ming\"]}",
              "{\"client\":\"document\",\"result\":[\"LI Ming\"]}",
              "{\"client\":\"rdflibFetched\",\"result\":[\"LI Ming\"]}",
              "{\"client\":\"traversal\",\"result\":[\"International Centre for Higher"
                  + " Education Innovation\"]}"),
          node.run(folder, script, base).lines().toList());
    }
  }
}
