package org.entente.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.server.http.Answer;
import org.entente.server.http.Exchange;
import org.entente.server.http.HttpDate;
import org.entente.server.http.KeptAnswers;
import org.entente.server.http.Problem;
import org.entente.server.http.Problems;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All of the site but the SPARQL endpoint. Finds the resource for a path and does what is the same
 * for all: methods, transactions, entity tags, problems.
 */
final class Site extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);
  private static final String METHODS = "GET, HEAD, OPTIONS";

  private final transient Map<String, Resource> resources;
  private final transient Holdings holdings;
  private final transient Problems problems;
  private final transient KeptAnswers kept;
  private final transient Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  /**
   * @param resources by path; one that ends in a slash answers for all that begins so
   * @param kept answers from the same data
   */
  Site(Map<String, Resource> resources, Holdings holdings, Problems problems, KeptAnswers kept) {
    this.resources = new TreeMap<>(resources);
    this.holdings = holdings;
    this.problems = problems;
    this.kept = kept;
  }

  /**
   * Makes the page at {@code path} in the background, so that when somebody asks for it, what it
   * takes is there, if not the answer itself.
   */
  Thread prepare(String path) {
    Request request = new Request("GET", path, Map.of(), Map.of("Accept", "text/html"));
    Thread thread = new Thread(() -> make(request), "first page");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void make(Request request) {
    try {
      got(request);
    } catch (RuntimeException e) {
      LOG.warn("{} could not be made ready; its first reader will wait", request.path(), e);
    }
  }

  @Override
  protected void service(HttpServletRequest servlet, HttpServletResponse response)
      throws IOException {
    Request request = Exchange.read(servlet);
    if (!request.method().equals("GET")) {
      Exchange.drain(servlet, response);
    }
    Exchange.send(answer(request), response);
  }

  private Answer answer(Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" ->
          kept.find(request, holdings.version()).orElseGet(() -> got(request)).unlessKnown(request);
      case "OPTIONS" -> Answer.of(204).with("Allow", METHODS);
      default ->
          problems
              .answer(Problem.method(request.method(), METHODS), request)
              .with("Allow", METHODS);
    };
  }

  private Answer got(Request request) {
    Optional<Resource> resource = find(request.path());
    if (resource.isEmpty()) {
      return problems.answer(Problem.notFound(request.path()), request);
    }
    DatasetGraph data = holdings.data();
    data.begin(ReadWrite.READ);
    try {
      Answer answer = resource.get().get(request);
      if (!lasting(answer)) {
        return answer;
      }
      Answer tagged =
          answer
              .with("Last-Modified", HttpDate.of(changed()))
              .tagged()
              .with("Cache-Control", "no-cache");
      kept.keep(request, holdings.version(), tagged);
      return tagged;
    } catch (Refused e) {
      if (e.getCause() != null) {
        LOG.warn("The library fails at {}", request.path(), e.getCause());
      }
      Answer answer = problems.answer(e.problem(), request);
      return answer.status() == 503 ? answer.with("Retry-After", "10") : answer;
    } catch (RuntimeException e) {
      LOG.error("{} failed", request.path(), e);
      return problems.answer(Problem.internal(), request);
    } finally {
      data.end();
    }
  }

  private Optional<Resource> find(String path) {
    return resources.entrySet().stream()
        .filter(
            entry ->
                path.equals(entry.getKey())
                    || (entry.getKey().length() > 1
                        && entry.getKey().endsWith("/")
                        && path.startsWith(entry.getKey())))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue);
  }

  /** What is sent depends on the data and on the program, which may be another since it started. */
  private Instant changed() {
    Instant modified = holdings.edition().modified();
    return modified.isAfter(started) ? modified : started;
  }

  private static boolean lasting(Answer answer) {
    return answer.status() == 200
        && !answer.header("Cache-Control").equals(Optional.of("no-store"));
  }
}
