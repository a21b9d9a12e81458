package org.entente.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Oxigraph in a process of its own, which answers one query after the other. */
final class OxigraphServer implements AutoCloseable {
  private static final Path FOLDER = Path.of("src/benchmark/javascript");

  private final Path data;
  private final String port;
  private Process process;

  /** Reads the N-Quads and starts. */
  OxigraphServer(Path data) throws IOException {
    this.data = data;
    process = start("0");
    port = awaitPort();
  }

  /** Whether npm has brought it; where not, says how it comes. */
  static boolean isInstalled() {
    boolean installed = Files.isDirectory(FOLDER.resolve("node_modules/oxigraph"));
    if (!installed) {
      System.out.println("Without Oxigraph, which comes by: npm install --prefix " + FOLDER);
    }
    return installed;
  }

  String port() {
    return port;
  }

  /**
   * Starts anew at the same port: a query that nobody waits for any longer would hold up others.
   */
  void restart() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    process = start(port);
    awaitPort();
  }

  /** Where it listens, once it does. */
  private String awaitPort() throws IOException {
    String said = process.inputReader().readLine();
    if (said == null) {
      throw new IOException("Oxigraph has ended instead of listening");
    }
    return said;
  }

  private Process start(String atPort) throws IOException {
    return new ProcessBuilder(
            "node", FOLDER.resolve("oxigraph.js").toString(), data.toString(), atPort)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
