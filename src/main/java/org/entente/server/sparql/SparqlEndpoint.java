package org.entente.server.sparql;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.entente.server.http.Answer;
import org.entente.server.http.Exchange;
import org.entente.server.http.KeptAnswers;
import org.entente.server.http.Problem;
import org.entente.server.http.Problems;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The query operation of the SPARQL 1.1 protocol, in place of Fuseki's own: guarded, bounded, and
 * with answers that say what to do. Queries only; there is no update.
 */
public final class SparqlEndpoint extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(SparqlEndpoint.class);
  private static final String METHODS = "GET, HEAD, POST, OPTIONS";

  private final transient DatasetGraph data;
  private final transient Limits limits;
  private final transient QueryGuard guard;
  private final transient QueryRunner runner;
  private final transient WholeData whole;
  private final transient KeptAnswers kept;
  private final transient OutcomeAnswers answers;
  private final transient OutcomePages pages;
  private final transient Problems problems;

  /**
   * @param data all that is served
   * @param whole answers queries on the same data
   * @param kept answers from the same data
   */
  public SparqlEndpoint(
      DatasetGraph data,
      Limits limits,
      OutcomePages pages,
      Problems problems,
      WholeData whole,
      KeptAnswers kept) {
    this.data = data;
    this.limits = limits;
    this.guard = new QueryGuard(limits);
    this.runner = new QueryRunner(limits);
    this.whole = whole;
    this.kept = kept;
    this.answers = new OutcomeAnswers(pages);
    this.pages = pages;
    this.problems = problems;
  }

  @Override
  protected void service(HttpServletRequest servlet, HttpServletResponse response)
      throws IOException {
    Request request = Exchange.read(servlet);
    Answer answer;
    try {
      answer =
          switch (request.method()) {
            case "GET", "HEAD", "POST" -> answer(servlet, request);
            case "OPTIONS" -> Answer.of(204).with("Allow", METHODS);
            default -> throw new Refused(Problem.method(request.method(), METHODS));
          };
    } catch (Refused e) {
      if (e.getCause() != null) {
        LOG.warn("The library fails at a query", e.getCause());
      }
      Exchange.drain(servlet, response);
      answer = problem(e.problem(), request);
    } catch (OutOfMemoryError e) {
      // An outcome that there was room for may be too long to be written down.
      answer = problem(QueryRunner.tooLarge(), request);
    } catch (RuntimeException e) {
      LOG.error("A query failed", e);
      answer = problems.answer(Problem.internal(), request);
    }
    Answer sent =
        request.method().equals("POST") ? answer.without("ETag") : answer.unlessKnown(request);
    // While a client holds an answer, the data may be exchanged.
    Exchange.send(sent.with("Cache-Control", "no-cache"), response);
  }

  private Answer problem(Problem problem, Request request) {
    Answer told = problems.answer(problem, request);
    boolean page = told.header("Content-Type").filter(t -> t.startsWith("text/html")).isPresent();
    // Whoever wrote the query in a browser goes on with it there.
    Answer answer =
        request
            .parameter("query")
            .filter(query -> page && query.length() <= limits.queryLength())
            .map(query -> pages.refused(query, problem))
            .orElse(told);
    return switch (problem.status()) {
      case 405 -> answer.with("Allow", METHODS);
      case 503 -> answer.with("Retry-After", "10");
      default -> answer;
    };
  }

  private Answer answer(HttpServletRequest servlet, Request request) throws Refused {
    boolean post = request.method().equals("POST");
    if (!post && request.parameter("update").isPresent()) {
      throw new Refused(
          new Problem(
              400,
              "No update by GET",
              "The SPARQL protocol has no updates by GET, and this server takes none at all.",
              QueryGuard.READ_ONLY.remedy()));
    }
    if (!post && request.parameter("query").isEmpty()) {
      data.begin(ReadWrite.READ);
      try {
        return pages.about(request).tagged();
      } finally {
        data.end();
      }
    }
    QueryOperation operation = QueryOperation.of(servlet, limits);
    Request asked = operation.asked(request);
    Optional<Answer> known = kept.find(asked, whole.kept().version());
    return known.isPresent() ? known.get() : answer(asked, operation);
  }

  /** The answer to a query that no kept one answers. */
  private Answer answer(Request asked, QueryOperation operation) throws Refused {
    String text = operation.query();
    Compiled query = guard.admit(text);
    data.begin(ReadWrite.READ);
    try {
      Optional<DatasetDescription> graphs =
          operation.graphs().or(() -> Optional.ofNullable(query.query().getDatasetDescription()));
      Compiled compiled = query.as(graphs.isPresent() ? undescribed(query.query()) : query.query());
      Outcome outcome =
          graphs.isPresent()
              ? runner.run(compiled, chosen(graphs.get()), Optional.empty())
              : whole.ask(compiled, runner, data);
      Answer answer = answers.answer(outcome, text, operation.format(), asked.accept());
      if (!compiled.reach().steady()) {
        return answer;
      }
      Answer tagged = answer.tagged();
      kept.keep(asked, whole.kept().version(), tagged);
      return tagged;
    } finally {
      data.end();
    }
  }

  private DatasetGraph chosen(DatasetDescription graphs) {
    return DynamicDatasets.dynamicDataset(graphs, data, false);
  }

  /** The query for a dataset that is made up already; what a request says goes before FROM. */
  private static Query undescribed(Query query) {
    if (!query.hasDatasetDescription()) {
      return query;
    }
    Query other = query.cloneQuery();
    other.getGraphURIs().clear();
    other.getNamedGraphURIs().clear();
    return other;
  }
}
