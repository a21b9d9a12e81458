package org.entente.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Whether the servers answer the same question with tables of the same length. */
final class Agreement {
  private static final String EMPTY = "0 rows";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Map<String, String>> differing = new LinkedHashMap<>();
  private final List<String> empty = new ArrayList<>();
  private int asked;

  /**
   * Asks each server once, and Entente by name too.
   *
   * @param memory where Entente is that has its data in memory
   * @param addresses where the servers are that answer this, by name, ending in a slash
   */
  void ask(Work work, String memory, Map<String, String> addresses) throws InterruptedException {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("by name", rows(work.byName(memory).get(0)));
    for (Map.Entry<String, String> server : addresses.entrySet()) {
      rows.put(server.getKey(), rows(work.toEndpoint(server.getValue() + "sparql").get(0)));
    }
    asked++;
    if (rows.containsValue(EMPTY)) {
      empty.add(work.name());
    }
    if (List.copyOf(rows.values()).stream().distinct().count() > 1) {
      differing.put(work.name(), rows);
    }
  }

  private String rows(HttpRequest request) throws InterruptedException {
    try {
      HttpRequest patient =
          HttpRequest.newBuilder(request, (name, value) -> true).timeout(Loop.PATIENCE).build();
      HttpResponse<String> answer = client.send(patient, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        return "status " + answer.statusCode();
      }
      try (CSVParser table = CSVParser.parse(new StringReader(answer.body()), CSVFormat.RFC4180)) {
        return table.stream().count() - 1 + " rows";
      }
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Prints how many answers agree, and what the others are. */
  void print() {
    System.out.printf(
        "%nAll servers that answered had as many rows: in %d of %d questions%n",
        asked - differing.size(), asked);
    System.out.println("Without rows: " + empty);
    differing.forEach((name, rows) -> System.out.printf("  %s %s%n", name, rows));
  }
}
