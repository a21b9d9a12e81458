package org.entente.server.sparql;

import java.util.Optional;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;

/**
 * Lets in queries of SPARQL 1.1, and says why not otherwise. What a query asks for is checked
 * before it is evaluated, by {@link #check}.
 */
public final class QueryGuard {
  private static final String BASE = "http://localhost/";

  /** The answer to whoever wants to write. */
  static final Problem READ_ONLY =
      new Problem(
          403,
          "Nothing can be written here",
          "This server answers queries and takes no updates.",
          "Its data comes from documents; 'entente load' reads more of them into a store.");

  private final Limits limits;

  public QueryGuard(Limits limits) {
    this.limits = limits;
  }

  /**
   * The query that {@code text} holds.
   *
   * @throws Refused if it is too long or too deeply nested, or is no SPARQL 1.1 query
   */
  public Compiled admit(String text) throws Refused {
    if (text.isBlank()) {
      throw new Refused(bad("The query is empty.", "Write a SPARQL query, or see /queries."));
    }
    if (text.length() > limits.queryLength()) {
      throw new Refused(tooLong(limits));
    }
    Optional<String> excess = Nesting.excess(text);
    if (excess.isPresent()) {
      throw new Refused(bad(excess.get(), "Use fewer levels."));
    }
    try {
      return Compiled.of(QueryReading.of(text, BASE), text);
    } catch (QueryParseException e) {
      throw new Refused(syntax(e));
    } catch (QueryException e) {
      throw new Refused(Unanswerable.wrong(e));
    } catch (StackOverflowError e) {
      throw new Refused(bad("The query is nested too deeply.", "Use fewer levels of brackets."));
    }
  }

  /**
   * Passes a query whose every part is served.
   *
   * @throws Refused if it asks for what is not
   */
  static void check(Compiled query) throws Refused {
    Optional<String> beyond = query.reach().beyond();
    if (beyond.isPresent()) {
      throw new Refused(
          new Problem(
              403,
              "Not served",
              beyond.get(),
              "Ask in plain SPARQL 1.1 about the graphs of this dataset."));
    }
  }

  /** The answer to what is longer than a query may be. */
  static Problem tooLong(Limits limits) {
    return new Problem(
        413,
        "The query is too long",
        "A query may have at most " + limits.queryLength() + " characters.",
        "Shorten it, or split it into several.");
  }

  /** The answer to what is no query, with the place where it stops being one. */
  public static Problem syntax(QueryParseException e) {
    SyntaxError error = SyntaxError.of(e);
    if (error.update()) {
      return new Problem(
          400,
          READ_ONLY.title(),
          "This is an update, and this server is read-only: it answers queries.",
          READ_ONLY.remedy());
    }
    return new Problem(
        400,
        "The query is not SPARQL",
        error.toString(),
        "Mend that place. Every prefix that is used needs its PREFIX line; /queries has examples.");
  }

  private static Problem bad(String detail, String remedy) {
    return new Problem(400, "The query cannot be answered", detail, remedy);
  }
}
