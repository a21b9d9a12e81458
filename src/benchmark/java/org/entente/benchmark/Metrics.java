package org.entente.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** What one Entente says of itself while it is measured. */
final class Metrics {
  private static final Set<String> FORMS =
      Set.of(
          "http://www.w3.org/ns/shacl#select",
          "http://www.w3.org/ns/shacl#ask",
          "http://www.w3.org/ns/shacl#construct",
          "http://www.w3.org/ns/shacl#describe");

  private static final Duration STEP = Duration.ofMillis(500);

  /** Longer than a question that is asked ahead may take. */
  private static final Duration STEADY = Duration.ofSeconds(4);

  /** The hash and the index of names are made first. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String root;

  /**
   * @param root the address of the server, ending in a slash
   */
  Metrics(String root) {
    this.root = root;
  }

  /**
   * Reads the first page and waits until the number of kept outcomes no longer grows.
   *
   * @return that number
   */
  long awaitKept() throws IOException, InterruptedException {
    get("");
    Instant end = Instant.now().plus(PATIENCE);
    Instant grown = Instant.now();
    long kept = 0;
    while (Instant.now().isBefore(end)
        && (kept == 0 || Instant.now().isBefore(grown.plus(STEADY)))) {
      Thread.sleep(STEP.toMillis());
      long now = number("entente_outcomes_kept");
      if (now > kept) {
        kept = now;
        grown = Instant.now();
      }
    }
    return kept;
  }

  /** Whether what is asked is answered from an outcome that was kept. */
  boolean keeps(String path) throws IOException, InterruptedException {
    long before = number("entente_outcomes_found_total");
    get(path);
    return number("entente_outcomes_found_total") == before;
  }

  /** The question with the values that it has where nobody chooses any. */
  Query example(String question) throws IOException, InterruptedException {
    String path = ".well-known/sparql-examples/" + question;
    Graph described = GraphFactory.createDefaultGraph();
    RDFParser.fromString(get(path, "text/turtle"), Lang.TURTLE).parse(described);
    return described.stream()
        .filter(triple -> FORMS.contains(triple.getPredicate().getURI()))
        .map(triple -> QueryFactory.create(triple.getObject().getLiteralLexicalForm()))
        .findFirst()
        .orElseThrow();
  }

  private long number(String name) throws IOException, InterruptedException {
    return get("metrics")
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private String get(String path) throws IOException, InterruptedException {
    return get(path, "*/*");
  }

  private String get(String path, String accept) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + path)).header("Accept", accept).build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode() + " of " + root + path);
    }
    return answer.body();
  }
}
