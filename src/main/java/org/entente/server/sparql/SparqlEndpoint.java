package org.entente.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
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
public final class SparqlEndpoint extends ActionService {
  private static final Logger LOG = LoggerFactory.getLogger(SparqlEndpoint.class);
  private static final String METHODS = "GET, HEAD, POST, OPTIONS";
  private static final String QUERY_TYPE = "application/sparql-query";
  private static final String UPDATE_TYPE = "application/sparql-update";
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";

  private final SPARQL_QueryDataset datasets = new SPARQL_QueryDataset();
  private final Limits limits;
  private final QueryGuard guard;
  private final QueryRunner runner;
  private final WholeData whole;
  private final KeptAnswers kept;
  private final OutcomeAnswers answers;
  private final OutcomePages pages;
  private final Problems problems;

  /**
   * @param whole answers queries on the same data
   * @param kept answers from the same data
   */
  public SparqlEndpoint(
      Limits limits, OutcomePages pages, Problems problems, WholeData whole, KeptAnswers kept) {
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
  public void process(HttpAction action) {
    Request request = Exchange.read(action.getRequest());
    Answer answer;
    try {
      answer =
          switch (request.method()) {
            case "GET", "HEAD", "POST" -> answer(action, request);
            case "OPTIONS" -> Answer.of(204).with("Allow", METHODS);
            default -> throw new Refused(Problem.method(request.method(), METHODS));
          };
    } catch (Refused e) {
      if (e.getCause() != null) {
        LOG.warn("The library fails at a query", e.getCause());
      }
      Exchange.drain(action.getRequest(), action.getResponse());
      answer = problem(e.problem(), request);
    } catch (RuntimeException e) {
      LOG.error("A query failed", e);
      answer = problems.answer(Problem.internal(), request);
    }
    send(answer, action);
  }

  /** Not used: {@link #process} does all. */
  @Override
  public void validate(HttpAction action) {}

  /** Not used: {@link #process} does all. */
  @Override
  public void execute(HttpAction action) {}

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

  private Answer answer(HttpAction action, Request request) throws Refused {
    HttpServletRequest servlet = action.getRequest();
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
      action.beginRead();
      try {
        return pages.about(request);
      } finally {
        action.endRead();
      }
    }
    String text = post ? posted(servlet) : single(servlet);
    Request asked = asked(request, servlet, text);
    Optional<Answer> known = kept.find(asked, whole.kept().version());
    return known.isPresent() ? known.get() : answer(action, asked, text);
  }

  /** The answer to a query that no kept one answers. */
  private Answer answer(HttpAction action, Request asked, String text) throws Refused {
    Query query = guard.admit(text);
    HttpServletRequest servlet = action.getRequest();
    Optional<String> format =
        Optional.ofNullable(servlet.getParameter("format"))
            .or(() -> Optional.ofNullable(servlet.getParameter("output")));
    action.beginRead();
    try {
      Outcome outcome = outcome(action, query);
      Answer answer = answers.answer(outcome, text, format, asked.accept());
      if (QueryGuard.isSteady(query)) {
        kept.keep(asked, whole.kept().version(), answer);
      }
      return answer;
    } finally {
      action.endRead();
    }
  }

  private Outcome outcome(HttpAction action, Query query) throws Refused {
    DatasetGraph all = action.getActiveDSG();
    Pair<DatasetGraph, Query> chosen = datasets.decideDatasetDynamic(action, query, "");
    DatasetGraph data = chosen.getLeft();
    return data.equals(all)
        ? whole.ask(chosen.getRight(), runner, data)
        : runner.run(chosen.getRight(), data);
  }

  /** All that an answer depends on, wherever in the request it stood. */
  private static Request asked(Request request, HttpServletRequest servlet, String text) {
    Map<String, String> parameters = new TreeMap<>();
    servlet.getParameterMap().forEach((name, values) -> parameters.put(name, counted(values)));
    parameters.put("query", text);
    return new Request("GET", request.path(), parameters, request.headers());
  }

  /** Several values as one, which no other values give. */
  private static String counted(String[] values) {
    return Arrays.stream(values).map(v -> v.length() + " " + v).collect(Collectors.joining());
  }

  private String posted(HttpServletRequest servlet) throws Refused {
    String type = Optional.ofNullable(servlet.getContentType()).orElse("").split(";")[0].strip();
    if (servlet.getContentLengthLong() > 4L * limits.queryLength()) {
      throw new Refused(guard.tooLong());
    }
    return switch (type.toLowerCase(Locale.ROOT)) {
      case QUERY_TYPE -> body(servlet);
      case UPDATE_TYPE -> throw new Refused(QueryGuard.READ_ONLY);
      case FORM_TYPE -> single(servlet);
      default ->
          throw new Refused(
              new Problem(
                  415,
                  "Not a query",
                  "A body of this type cannot be read as a query.",
                  "Send " + QUERY_TYPE + ", or a form with the field 'query'."));
    };
  }

  private String body(HttpServletRequest servlet) throws Refused {
    try {
      int most = 4 * limits.queryLength();
      byte[] bytes = servlet.getInputStream().readNBytes(most + 1);
      if (bytes.length > most) {
        throw new Refused(guard.tooLong());
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String single(HttpServletRequest servlet) throws Refused {
    if (servlet.getParameter("update") != null) {
      throw new Refused(QueryGuard.READ_ONLY);
    }
    String[] values = servlet.getParameterValues("query");
    if (values == null || values.length != 1) {
      throw new Refused(
          new Problem(
              400,
              "One query, please",
              values == null ? "There is no query." : "There is more than one query.",
              "Give one field 'query' with a SPARQL query. There is no update here."));
    }
    return values[0];
  }

  private static void send(Answer answer, HttpAction action) {
    try {
      // Fuseki has named headers that its own answers may depend on, and these do not.
      action.getResponse().setHeader("Vary", answer.header("Vary").orElse(null));
      // Whether what is asked again will be the same is not known for queries.
      Exchange.send(answer.with("Cache-Control", "no-cache"), action.getResponse());
    } catch (IOException e) {
      LOG.info("The client left before the answer was sent: {}", e.toString());
    }
  }
}
