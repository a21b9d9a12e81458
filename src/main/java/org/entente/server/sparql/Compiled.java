package org.entente.server.sparql;

import java.util.function.UnaryOperator;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * A query that is asked and its algebra, which is made once and only when it is needed: from it
 * comes whether the query may be asked, whether its outcome may be kept, and the outcome. Whoever
 * has the outcome already needs none. For use by one thread.
 */
@SuppressWarnings("ReferenceEquality") // an equal query may be changed by others
public final class Compiled {
  private final Query query;
  private final int written;
  private Query form;
  private @Nullable Op op;
  private @Nullable Reach reach;

  private Compiled(Query query, int written) {
    this.query = query;
    this.form = query;
    this.written = written;
  }

  /** A query, which nobody may change from now on. */
  public static Compiled of(Query query) {
    return new Compiled(query, 0);
  }

  /** The query that a text holds. */
  static Compiled of(Query query, String text) {
    return new Compiled(query, text.length());
  }

  /** This, or another query, if it is one. */
  Compiled as(Query other) {
    return other == query ? this : of(other);
  }

  /** The query as it was asked. */
  Query query() {
    return query;
  }

  /** The query that is evaluated. */
  Query form() {
    return form;
  }

  /** Evaluates another query in place of this one, with the same outcome. */
  void reform(UnaryOperator<Query> change) {
    Query other = change.apply(form);
    if (other != form) {
      form = other;
      op = null;
      reach = null;
    }
  }

  /** What of it reaches out of the dataset or is fickle. */
  Reach reach() {
    Reach known = reach;
    if (known == null) {
      known = new Reach();
      known.of(op());
      reach = known;
    }
    return known;
  }

  /** How many characters the query has, roughly. */
  int length() {
    return written > 0 ? written : query.toString().length();
  }

  /** Sets up an execution that begins with the algebra. */
  void into(QueryExecBuilder exec) {
    exec.query(form);
    // Of other kinds, and for other datasets, the library makes another algebra.
    if ((form.isSelectType() || form.isAskType()) && !form.hasDatasetDescription()) {
      QueryEngineRegistry engines = new QueryEngineRegistry();
      engines.add(new Engine(form, op()));
      exec.set(ARQConstants.registryQueryEngines, engines);
    }
  }

  private Op op() {
    Op known = op;
    if (known == null) {
      known = Algebra.compile(form);
      op = known;
    }
    return known;
  }

  /** Evaluates algebra where it is asked for the query that it was made of. */
  private record Engine(Query query, Op op) implements QueryEngineFactory {
    @Override
    public boolean accept(Query asked, DatasetGraph data, Context context) {
      return asked == query;
    }

    @Override
    public Plan create(Query asked, DatasetGraph data, Binding input, Context context) {
      return create(op, data, input, context);
    }

    @Override
    public boolean accept(Op asked, DatasetGraph data, Context context) {
      return true;
    }

    /** Is also asked for the dataset that another wraps, by the library's engine for such. */
    @Override
    public Plan create(Op asked, DatasetGraph data, Binding input, Context context) {
      return QueryEngineRegistry.get()
          .find(asked, data, context)
          .create(asked, data, input, context);
    }
  }
}
