package org.entente.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * A start and some requests, for Java to see which classes they need: what {@link ClassArchive} is
 * made from.
 */
final class Rehearsal {
  private static final int TRIES = 600;

  private static final List<String> ASKED =
      List.of(
          "",
          "search?q=ming",
          "queries",
          "queries/who-met?format=csv",
          "sparql?query=SELECT%20*%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%201");

  private Rehearsal() {}

  /**
   * Serves the bundled documents on a free port, asks for some things, and ends.
   *
   * @throws IOException if an answer is not 200
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Entente.prepare();
    Console console = new Console(System.out, System.err);
    String[] command = {"serve", "--port", String.valueOf(port)};
    Thread server = new Thread(() -> Entente.run(console, command), "server");
    server.start();
    try {
      ask(port);
    } finally {
      server.interrupt();
      server.join();
    }
  }

  private static void ask(int port) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    for (String asked : ASKED) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + asked)).build();
      int status = answer(client, request);
      if (status != 200) {
        throw new IOException(request.uri() + " was answered with " + status);
      }
    }
  }

  /** The status of the answer, once the server is there. */
  private static int answer(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    for (int i = 0; ; i++) {
      try {
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      } catch (ConnectException e) {
        if (i == TRIES) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }
}
