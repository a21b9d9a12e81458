package org.entente.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Very many readers at once. */
class CrowdTest {
  private static final int CONNECTIONS = 200;
  private static final int ROUNDS = 25;

  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void halfOpenConnectionsKeepNobodyWaiting() throws IOException {
    List<Socket> half = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        Socket socket = new Socket("localhost", sample.port());
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: ".getBytes(UTF_8));
        half.add(socket);
      }
      for (int i = 0; i < 20; i++) {
        assertEquals(200, sample.get("/doc/person/li-ming").statusCode());
      }
    } finally {
      for (Socket socket : half) {
        socket.close();
      }
    }
  }

  @Test
  void twoHundredConnectionsAreServedAndMemoryIsGivenBack() throws Exception {
    List<String> paths =
        List.of(
            "/doc/person/li-ming",
            "/id/person/li-ming",
            "/queries/who-met.csv",
            "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%20100",
            "/documents/ichei-unesco-cooperation-2019.txt");
    crowd(paths, 2);
    long before = used();
    Map<Integer, AtomicInteger> statuses = crowd(paths, ROUNDS);
    int all = statuses.values().stream().mapToInt(AtomicInteger::get).sum();
    assertEquals(CONNECTIONS * ROUNDS, all, "every request has an answer");
    statuses.keySet().removeAll(List.of(200, 303, 503));
    assertEquals(Map.of(), statuses);
    long grown = used() - before;
    assertTrue(grown < 64L * 1024 * 1024, "memory grew by " + (grown >> 20) + " MB");
  }

  /** As many connections as the crowd is large, each asking one after another. */
  private static Map<Integer, AtomicInteger> crowd(List<String> paths, int rounds)
      throws InterruptedException {
    Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    for (int i = 0; i < CONNECTIONS; i++) {
      int first = i;
      clients.execute(
          () -> {
            for (int round = 0; round < rounds; round++) {
              HttpResponse<String> answer = sample.get(paths.get((first + round) % paths.size()));
              int status = answer.statusCode();
              assertTrue(status != 503 || !Answers.header(answer, "Retry-After").isEmpty());
              statuses.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
            }
          });
    }
    clients.shutdown();
    assertTrue(clients.awaitTermination(3, TimeUnit.MINUTES), "some wait for ever");
    return statuses;
  }

  /** The least heap in use after some collections. */
  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(100);
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
