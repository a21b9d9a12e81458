package org.entente.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A closed loop with two connections: each sends its next request when it has the whole answer to
 * the one before.
 */
final class Loop implements AutoCloseable {
  private static final int CONNECTIONS = 2;

  /** How long an answer may take. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
  private final Map<List<HttpRequest>, int[]> next = new IdentityHashMap<>();
  private final List<HttpClient> clients = List.of(client(), client());

  /** What one round showed. */
  record Round(double perSecond, List<Double> millis) {}

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  /**
   * Asks for as long as {@code time}, at least once on each connection.
   *
   * @param expected the status of every answer
   * @throws IOException if an answer has another status, or none comes
   */
  Round run(List<HttpRequest> requests, int expected, Duration time)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    List<Callable<List<Double>>> loops = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      // Each round goes on where the one before has ended.
      int[] at = next.computeIfAbsent(requests, key -> starts(key.size()));
      int connection = i;
      loops.add(() -> ask(connection, requests, at, expected, begin + time.toNanos()));
    }
    List<Double> millis = new ArrayList<>();
    try {
      for (Future<List<Double>> loop : threads.invokeAll(loops)) {
        millis.addAll(loop.get());
      }
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause().getMessage()), e);
    }
    return new Round(millis.size() * 1e9 / (System.nanoTime() - begin), millis);
  }

  /** Lets go of all requests; those that come next begin anew. */
  void forget() {
    next.clear();
  }

  private static int[] starts(int size) {
    int[] starts = new int[CONNECTIONS];
    for (int i = 0; i < CONNECTIONS; i++) {
      starts[i] = i * size / CONNECTIONS;
    }
    return starts;
  }

  private List<Double> ask(
      int connection, List<HttpRequest> requests, int[] at, int expected, long end)
      throws IOException, InterruptedException {
    List<Double> millis = new ArrayList<>();
    long begin = System.nanoTime();
    while (millis.isEmpty() || begin < end) {
      int index = at[connection]++ % requests.size();
      HttpRequest request =
          HttpRequest.newBuilder(requests.get(index), (name, value) -> true)
              .timeout(PATIENCE)
              .build();
      HttpResponse<byte[]> answer =
          clients.get(connection).send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != expected) {
        throw new IOException("status " + answer.statusCode());
      }
      long now = System.nanoTime();
      millis.add((now - begin) / 1e6);
      begin = now;
    }
    return millis;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
