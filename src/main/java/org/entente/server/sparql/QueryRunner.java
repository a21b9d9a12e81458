package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.server.describe.Describer;
import org.entente.server.describe.Description;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;

/**
 * Runs queries within limits. The whole answer is gathered before any of it is sent, so that what
 * takes too long fails as a whole and never breaks off in the middle. Safe for many threads.
 */
public final class QueryRunner {
  static {
    // The setting of one dataset does not cover every way in, so it is off for all.
    ARQ.getContext().set(ARQ.httpServiceAllowed, false);
  }

  private final Limits limits;

  public QueryRunner(Limits limits) {
    this.limits = limits;
  }

  /**
   * The outcome of {@code asked} on {@code data}, inside of the caller's transaction.
   *
   * @throws Refused if it takes too long, or the library fails at it, then with the cause
   */
  public Outcome run(Query asked, DatasetGraph data) throws Refused {
    return run(Compiled.of(asked), data, Optional.empty());
  }

  /** The same, by the links of {@code data} where they are known. */
  public Outcome run(Query asked, DatasetGraph data, Optional<KnownLinks> links) throws Refused {
    return run(Compiled.of(asked), data, links);
  }

  Outcome run(Compiled asked, DatasetGraph data, Optional<KnownLinks> links) throws Refused {
    Deadline deadline = new Deadline(limits.time(), links);
    try (deadline) {
      asked.reform(OrderOfChance::drawn);
      QueryGuard.check(asked);
      return run(asked, data, deadline);
    } catch (QueryCancelledException e) {
      throw new Refused(tooSlow());
    } catch (TooManyRows e) {
      throw new Refused(tooLarge());
    } catch (RuntimeException e) {
      // Some joins of the library fail in other ways when they are stopped half made.
      if (deadline.isPassed()) {
        throw new Refused(tooSlow());
      }
      Optional<Refused> refused = Unanswerable.of(e);
      if (refused.isPresent()) {
        throw refused.get();
      }
      throw e;
    } catch (OutOfMemoryError e) {
      // One value grew beyond what there is; with it gone, the others have room again.
      throw new Refused(tooLarge());
    } catch (StackOverflowError e) {
      throw new Refused(
          new Problem(
              400,
              "The query cannot be answered",
              "The query is nested too deeply.",
              "Use fewer levels of brackets."));
    }
  }

  private Outcome run(Compiled asked, DatasetGraph data, Deadline deadline) {
    Query query = asked.form();
    if (query.isSelectType()) {
      return select(asked, data, deadline);
    }
    if (query.isAskType()) {
      try (QueryExec exec = deadline.exec(asked, data)) {
        return new Outcome.Truth(exec.ask());
      }
    }
    return query.isDescribeType()
        ? describe(query, data, deadline)
        : construct(asked, data, deadline);
  }

  private Outcome.Rows select(Compiled query, DatasetGraph data, Deadline deadline) {
    try (QueryExec exec = deadline.exec(query, data)) {
      RowSet found = exec.select();
      List<Binding> rows = new ArrayList<>();
      while (rows.size() < limits.rows() && found.hasNext()) {
        rows.add(found.next());
      }
      return new Outcome.Rows(found.getResultVars(), rows, found.hasNext());
    }
  }

  private Outcome.Triples construct(Compiled query, DatasetGraph data, Deadline deadline) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (QueryExec exec = deadline.exec(query, data)) {
      Iterator<Triple> found = exec.constructTriples();
      while (graph.size() < limits.triples() && found.hasNext()) {
        graph.add(found.next());
      }
      return new Outcome.Triples(graph, found.hasNext());
    }
  }

  /**
   * As the pages describe things; the library's own DESCRIBE has no bound and no incoming links.
   */
  private Outcome.Triples describe(Query query, DatasetGraph data, Deadline deadline) {
    Describer describer = new Describer(data.getDefaultGraph(), limits.triples());
    Graph graph = GraphFactory.createDefaultGraph();
    Set<Node> things = things(query, data, deadline);
    for (Node thing : things) {
      deadline.check();
      Description description = describer.describe(thing, 1);
      for (List<Triple> part :
          List.of(description.outgoing(), description.incoming(), description.labels())) {
        for (Triple triple : part) {
          if (graph.size() >= limits.triples()) {
            return new Outcome.Triples(graph, true);
          }
          graph.add(triple);
        }
      }
    }
    return new Outcome.Triples(graph, things.size() > limits.rows());
  }

  private Set<Node> things(Query query, DatasetGraph data, Deadline deadline) {
    Set<Node> things = new LinkedHashSet<>(query.getResultURIs());
    if (query.getQueryPattern() == null || query.getProjectVars().isEmpty()) {
      return things;
    }
    Query select = query.cloneQuery();
    select.setQuerySelectType();
    List<Var> variables = select.getProjectVars();
    try (QueryExec exec = deadline.exec(Compiled.of(select), data)) {
      RowSet found = exec.select();
      while (things.size() <= limits.rows() && found.hasNext()) {
        Binding row = found.next();
        for (Var variable : variables) {
          Node node = row.get(variable);
          if (node != null && !node.isLiteral()) {
            things.add(node);
          }
        }
      }
    }
    return things;
  }

  /** The answer to what needs more memory than there is. */
  static Problem tooLarge() {
    return new Problem(
        503,
        "The query needs too much memory",
        "A value or an answer grew beyond what this server has.",
        "Name more of what you know, and join fewer texts.");
  }

  private Problem tooSlow() {
    return new Problem(
        503,
        "The query takes too long",
        "It was stopped after " + limits.time().toSeconds() + " seconds.",
        "Name more of what you know, or add a LIMIT to the innermost part.");
  }
}
