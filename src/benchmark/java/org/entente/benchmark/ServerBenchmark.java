package org.entente.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.MalformedParameter;
import org.entente.catalogue.Question;
import org.entente.vocabulary.ENT;

/**
 * Requests a second and the time within which 95 of 100 are answered, of Entente and of stock
 * servers with the same data: {@code mvn -P benchmark test-compile exec:exec
 * -Dbenchmark.main=org.entente.benchmark.ServerBenchmark -Dbenchmark="600 1 3"}. The arguments are
 * how many documents are read, how many seconds a round lasts, how many rounds there are, and a
 * pattern for the names of the questions. In each round every server has its turn, so that what
 * slows the machine slows all alike.
 */
public final class ServerBenchmark {
  private static final int THINGS = 200;

  /** More than a loop can ask in all its rounds. */
  private static final int NEVER_ASKED = 100_000;

  private static final int QUERIES_NEVER_ASKED = 10_000;

  private static final String TURTLE = "text/turtle";

  private final Map<String, List<Loop.Round>> found = new LinkedHashMap<>();
  private final Map<String, String> failed = new LinkedHashMap<>();
  private final Loop loop;
  private final Duration time;

  private ServerBenchmark(Loop loop, Duration time) {
    this.loop = loop;
    this.time = time;
  }

  /** Measures and prints the table. */
  public static void main(String[] arguments) throws Exception {
    int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 600;
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    String wanted = arguments.length > 3 ? arguments[3] : ".*";
    try (Served served = new Served(documents);
        Loop loop = new Loop()) {
      System.out.println("statements: " + served.data().stream().count());
      ServerBenchmark benchmark =
          new ServerBenchmark(loop, Duration.ofMillis((long) (seconds * 1000)));
      List<String> things = things(served);
      benchmark.descriptions(things, served, rounds);
      for (Question question : Catalogue.bundled().questions()) {
        if (question.name().matches(wanted)) {
          benchmark.question(question, served, rounds);
        }
      }
    }
    System.exit(0);
  }

  /** Persons, organisations and meetings, spread over all of them. */
  private static List<String> things(Served served) {
    return Txn.calculateRead(
        served.data(),
        () -> {
          List<String> things = new ArrayList<>();
          for (Node type :
              List.of(FOAF.Person.asNode(), ORG.Organization.asNode(), ENT.Meeting.asNode())) {
            List<String> all;
            try (Stream<Triple> found =
                served.data().getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), type)) {
              all = found.map(triple -> triple.getSubject().getURI()).sorted().distinct().toList();
            }
            int step = Math.max(1, all.size() / (THINGS / 2));
            for (int i = 0; i < all.size(); i += step) {
              things.add(all.get(i));
            }
          }
          return things;
        });
  }

  private void descriptions(List<String> things, Served served, int rounds) throws Exception {
    Work work =
        new Work(
            "description",
            TURTLE,
            things.stream().map(iri -> "DESCRIBE <" + iri + ">").toList(),
            things.stream()
                .map(
                    iri ->
                        iri.substring(Served.BASE.length()).replaceFirst("^id/", "doc/") + ".ttl")
                .toList());
    Map<String, List<HttpRequest>> columns = columns(work, served);
    Map<String, List<HttpRequest>> known = new LinkedHashMap<>();
    for (Map.Entry<String, String> server : served.addresses().entrySet()) {
      if (server.getKey().startsWith("Entente")) {
        known.put(server.getKey() + ", by name", known(work.byName(server.getValue())));
      }
    }
    measure(work.name(), columns, 200, rounds);
    measure("description, asked for the first time", first(work, served), 200, rounds);
    measure("description, known (304)", known, 304, rounds);
  }

  /** Entente keeps answers, but none to an address that nobody has asked for. */
  private static Map<String, List<HttpRequest>> first(Work work, Served served) {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < NEVER_ASKED; i++) {
      paths.add(work.paths().get(i % work.paths().size()) + "?nth=" + i);
    }
    Work anew = new Work(work.name(), work.accept(), List.of(), paths);
    Map<String, List<HttpRequest>> columns = new LinkedHashMap<>();
    served
        .addresses()
        .forEach(
            (name, address) -> {
              if (name.startsWith("Entente")) {
                columns.put(name + ", by name", anew.byName(address));
              }
            });
    return columns;
  }

  /** The same requests by a client that has the answers already. */
  private static List<HttpRequest> known(List<HttpRequest> requests)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    List<HttpRequest> known = new ArrayList<>();
    for (HttpRequest request : requests) {
      String tag =
          client
              .send(request, HttpResponse.BodyHandlers.discarding())
              .headers()
              .firstValue("ETag")
              .orElseThrow();
      known.add(HttpRequest.newBuilder(request.uri()).header("If-None-Match", tag).build());
    }
    return known;
  }

  private void question(Question question, Served served, int rounds) throws Exception {
    try {
      Query query = question.bind(Map.of(), Served.BASE);
      boolean table = query.isSelectType();
      Work work =
          new Work(
              question.name(),
              table ? "text/csv" : TURTLE,
              List.of(query.toString()),
              List.of("queries/" + question.name() + (table ? ".csv" : ".ttl")));
      Map<String, List<HttpRequest>> columns = columns(work, served);
      if (table && !query.hasLimit()) {
        columns.putAll(unseen(work, query, served));
      }
      measure(work.name(), columns, 200, rounds);
    } catch (MalformedParameter e) {
      System.out.println(question.name() + " needs a value and is left out");
    }
  }

  /** Entente keeps answers, but none to a query that differs from all before in what it asks. */
  private static Map<String, List<HttpRequest>> unseen(Work work, Query query, Served served) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < QUERIES_NEVER_ASKED; i++) {
      query.setLimit((long) NEVER_ASKED + i);
      texts.add(query.toString());
    }
    Work anew = new Work(work.name(), work.accept(), texts, List.of());
    Map<String, List<HttpRequest>> columns = new LinkedHashMap<>();
    served
        .addresses()
        .forEach(
            (name, address) -> {
              if (name.startsWith("Entente")) {
                columns.put(name + ", first time", anew.toEndpoint(address + "sparql"));
              }
            });
    return columns;
  }

  private static Map<String, List<HttpRequest>> columns(Work work, Served served) {
    Map<String, List<HttpRequest>> columns = new LinkedHashMap<>();
    served
        .addresses()
        .forEach(
            (name, address) -> {
              if (name.startsWith("Entente")) {
                columns.put(name + ", by name", work.byName(address));
              }
              columns.put(name, work.toEndpoint(address + "sparql"));
            });
    return columns;
  }

  /** All columns of one row; the first round warms up and is not counted. */
  private void measure(String row, Map<String, List<HttpRequest>> columns, int status, int rounds)
      throws InterruptedException {
    found.clear();
    failed.clear();
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, List<HttpRequest>> column : columns.entrySet()) {
        if (failed.containsKey(column.getKey())) {
          continue;
        }
        try {
          Loop.Round now = loop.run(column.getValue(), status, time);
          if (round > 0) {
            found.computeIfAbsent(column.getKey(), key -> new ArrayList<>()).add(now);
          }
        } catch (IOException e) {
          failed.put(column.getKey(), String.valueOf(e.getMessage()));
        }
      }
    }
    System.out.println(row);
    columns.keySet().forEach(column -> System.out.println(line(column)));
  }

  private String line(String column) {
    if (failed.containsKey(column)) {
      return "  %-26s %s".formatted(column, failed.get(column));
    }
    List<Loop.Round> rounds = found.get(column);
    double median =
        rounds.stream().map(Loop.Round::perSecond).sorted().toList().get(rounds.size() / 2);
    List<Double> millis = rounds.stream().flatMap(r -> r.millis().stream()).sorted().toList();
    return String.format(
        Locale.ROOT,
        "  %-26s %9.1f a second %10.2f ms median %10.2f ms p95",
        column,
        median,
        millis.get(millis.size() / 2),
        millis.get((int) (millis.size() * 0.95)));
  }
}
