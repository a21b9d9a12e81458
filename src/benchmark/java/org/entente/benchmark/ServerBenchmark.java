package org.entente.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.entente.vocabulary.ENT;

/**
 * Requests a second and the time within which 95 of 100 are answered, of Entente and of stock
 * servers with the same data: {@code mvn -P benchmark test-compile exec:exec
 * -Dbenchmark.main=org.entente.benchmark.ServerBenchmark -Dbenchmark="600 1 3"}. The arguments are
 * how many documents are read, how many seconds a round lasts, how many rounds there are, and a
 * pattern for the names of the questions. In each round every server has its turn, so that what
 * slows the machine slows all alike. What the columns are is printed before them.
 */
public final class ServerBenchmark {
  private static final int THINGS = 200;

  /** More than a loop can ask in all its rounds. */
  private static final int NEVER_ASKED = 100_000;

  /** More than are kept, so that none is when its turn comes again. */
  private static final int ANSWERS_NEVER_ASKED = 40_000;

  private static final int QUERIES_NEVER_ASKED = 10_000;

  private static final String TURTLE = "text/turtle";

  private static final String AGAIN = ", again";
  private static final String AHEAD = ", asked ahead";
  private static final String FIRST = ", first time";

  private static final String COLUMNS =
      """
      Columns of the questions:
        again        the very same request again and again; the whole answer is kept
        asked ahead  by name, by someone who has not asked it before, some seconds after the first
                     page: the rows are kept, as the server has asked the question in the
                     background, and the answer is written anew; left out where the server has
                     not kept them (too slow, or too many rows)
        first time   a query that nobody has asked before, nor asked ahead (another LIMIT each
                     time), on a server that keeps nothing of use: what other values cost
      Columns without these words are the same query at a stock server, which keeps nothing.
      Each question has the values that Entente gives it, from the data, where none are chosen.
      """;

  private final List<Row> questions = new ArrayList<>();
  private final Agreement agreement = new Agreement();
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
      System.out.print(COLUMNS);
      served.askAhead();
      for (Question question : Catalogue.bundled().questions()) {
        if (question.name().matches(wanted)) {
          benchmark.question(question, served, rounds);
        }
      }
      List<String> ways = List.of(AGAIN, AHEAD, FIRST);
      new Ratios(benchmark.questions, ways, served.addresses().keySet()).print();
      benchmark.agreement.print();
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

  /** Everyone is asked with the values that Entente has found in the data, as it is by name. */
  private void question(Question question, Served served, int rounds) throws Exception {
    Query query = new Metrics(served.addresses().get(Served.MEMORY)).example(question.name());
    boolean table = query.isSelectType();
    Work work =
        new Work(
            question.name(),
            table ? "text/csv" : TURTLE,
            List.of(query.toString()),
            List.of("queries/" + question.name() + (table ? ".csv" : ".ttl")));
    Map<String, List<HttpRequest>> columns = ahead(work, served);
    if (table) {
      columns.putAll(unseen(work, query, served));
    }
    served
        .addresses()
        .forEach(
            (name, address) ->
                columns.put(column(name, served), work.toEndpoint(address + "sparql")));
    Row row = measure(work.name(), columns, 200, rounds);
    questions.add(row);
    if (table) {
      Map<String, String> answering = new LinkedHashMap<>(served.addresses());
      answering.keySet().removeIf(name -> row.failed().contains(column(name, served)));
      agreement.ask(work, served.addresses().get(Served.MEMORY), answering);
    }
    served.revive(row.failed());
  }

  /** The column of what a server's SPARQL endpoint answers to one question. */
  private static String column(String server, Served served) {
    return served.unasked().containsKey(server) ? server + AGAIN : server;
  }

  /** Whole answers are kept by the headers too, so none of these finds one. */
  private static Map<String, List<HttpRequest>> ahead(Work work, Served served)
      throws IOException, InterruptedException {
    Map<String, List<HttpRequest>> columns = new LinkedHashMap<>();
    for (String name : served.unasked().keySet()) {
      String root = served.addresses().get(name);
      String path = work.paths().get(0);
      if (new Metrics(root).keeps(path)) {
        columns.put(
            name + AHEAD,
            IntStream.range(0, ANSWERS_NEVER_ASKED)
                .mapToObj(i -> work.accept() + ";nth=" + i)
                .map(
                    accept ->
                        HttpRequest.newBuilder(URI.create(root + path)).header("Accept", accept))
                .map(HttpRequest.Builder::build)
                .toList());
      }
    }
    return columns;
  }

  /** Entente keeps answers, but none to a query that differs from all before in what it asks. */
  private static Map<String, List<HttpRequest>> unseen(Work work, Query query, Served served) {
    Query other = query.cloneQuery();
    long limit = query.hasLimit() ? query.getLimit() : NEVER_ASKED;
    List<String> texts = new ArrayList<>();
    for (int i = 1; i <= QUERIES_NEVER_ASKED; i++) {
      other.setLimit(limit + i);
      texts.add(other.toString());
    }
    Work anew = new Work(work.name(), work.accept(), texts, List.of());
    Map<String, List<HttpRequest>> columns = new LinkedHashMap<>();
    served
        .unasked()
        .forEach((name, address) -> columns.put(name + FIRST, anew.toEndpoint(address + "sparql")));
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
  private Row measure(String name, Map<String, List<HttpRequest>> columns, int status, int rounds)
      throws InterruptedException {
    loop.forget();
    Row row = new Row(name);
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, List<HttpRequest>> column : columns.entrySet()) {
        boolean counted = round > 0;
        row.run(
            column.getKey(), column.getValue(), asked -> loop.run(asked, status, time), counted);
      }
    }
    row.print();
    return row;
  }
}
