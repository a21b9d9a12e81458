package org.entente.server.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * How queries are evaluated: as the library does it, but for what it does slowly. The solutions are
 * the same; those that a query leaves unordered may come in another order.
 */
final class Evaluation {
  private static final ExprTransformCopy FUNCTIONS =
      new ExprTransformCopy() {
        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
          return function instanceof E_Str && argument.isVariable()
              ? PlainText.of(argument)
              : super.transform(function, argument);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr one, Expr other) {
          return Bounded.of(function, one, other);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
          if (function instanceof E_Function named) {
            return Bounded.of(named, arguments);
          }
          return function instanceof E_Regex || function instanceof E_StrReplace
              ? TimedMatch.of(function, arguments)
              : super.transform(function, arguments);
        }
      };

  private static final RewriteFactory REWRITES =
      context -> {
        Rewrite standard = Optimize.stdOptimizationFactory.create(context);
        return op -> standard.rewrite(Transformer.transform(new TransformCopy(), FUNCTIONS, op));
      };

  private Evaluation() {}

  /**
   * Sets up an execution.
   *
   * @param links of all the data, if this is what is asked
   */
  static void of(QueryExecBuilder exec, DatasetGraph data, Optional<KnownLinks> links) {
    OpExecutorFactory usual = QC.getFactory(data.getContext());
    exec.set(ARQConstants.sysOptimizerFactory, REWRITES);
    if (usual == OpExecutorTDB2.OpExecFactoryTDB) {
      set(exec, OnDisk::new);
    } else if (usual == null || usual == OpExecutor.stdFactory) {
      set(
          exec,
          links
              .<OpExecutorFactory>map(known -> context -> new InMemory(context, known))
              .orElse(Elsewhere::new));
    }
  }

  private static void set(QueryExecBuilder exec, OpExecutorFactory factory) {
    exec.set(ARQConstants.sysOpExecutorFactory, factory);
  }

  private static QueryIterator path(OpPath op, QueryIterator input, ExecutionContext context) {
    return new QueryIterPath(op.getTriplePath(), input, TimedGraph.of(context));
  }

  /** For graphs that a query has chosen. */
  private static final class Elsewhere extends OpExecutor {
    Elsewhere(ExecutionContext context) {
      super(context);
    }

    @Override
    protected QueryIterator execute(OpPath op, QueryIterator input) {
      return path(op, input, execCxt);
    }
  }

  private static final class OnDisk extends OpExecutorTDB2 {
    OnDisk(ExecutionContext context) {
      super(context);
    }

    @Override
    protected QueryIterator execute(OpPath op, QueryIterator input) {
      return path(op, input, execCxt);
    }

    @Override
    protected QueryIterator execute(OpOrder op, QueryIterator input) {
      return new Ordered(exec(op.getSubOp(), input), op.getConditions(), execCxt);
    }
  }

  private static final class InMemory extends OpExecutor {
    private final KnownLinks links;

    InMemory(ExecutionContext context, KnownLinks links) {
      super(context);
      this.links = links;
    }

    @Override
    protected QueryIterator execute(OpPath op, QueryIterator input) {
      return matching(op, input).orElseGet(() -> path(op, input, execCxt));
    }

    @Override
    protected QueryIterator execute(OpOrder op, QueryIterator input) {
      return new Ordered(exec(op.getSubOp(), input), op.getConditions(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpBGP op, QueryIterator input) {
      return matching(op, input).orElseGet(() -> super.execute(op, input));
    }

    @Override
    protected QueryIterator execute(OpConditional op, QueryIterator input) {
      List<Matched> patterns = patterns(op.getRight());
      return patterns.isEmpty()
          ? super.execute(op, input)
          : matching(exec(op.getLeft(), input), patterns, true);
    }

    @Override
    protected QueryIterator execute(OpGraph op, QueryIterator input) {
      return matching(op, input).orElseGet(() -> super.execute(op, input));
    }

    @Override
    protected QueryIterator execute(OpUnion op, QueryIterator input) {
      return matching(op, input).orElseGet(() -> super.execute(op, input));
    }

    @Override
    protected QueryIterator execute(OpSequence op, QueryIterator input) {
      QueryIterator all = input;
      List<Op> elements = op.getElements();
      for (int i = 0; i < elements.size(); ) {
        List<Matched> patterns = patterns(elements.get(i));
        Op first = elements.get(i++);
        for (boolean grows = !patterns.isEmpty(); grows && i < elements.size(); ) {
          List<Matched> more = Patterns.both(patterns, patterns(elements.get(i)));
          grows = !more.isEmpty();
          patterns = grows ? more : patterns;
          i += grows ? 1 : 0;
        }
        all = patterns.isEmpty() ? exec(first, all) : matching(all, patterns, false);
      }
      return all;
    }

    @Override
    protected QueryIterator execute(OpFilter op, QueryIterator input) {
      return matching(op, input).orElseGet(() -> filtered(op, input));
    }

    private QueryIterator filtered(OpFilter op, QueryIterator input) {
      QueryIterator passed = exec(op.getSubOp(), input);
      for (Expr each : op.getExprs()) {
        QueryIterator all = passed;
        passed =
            Existence.of(all, each, links, execCxt)
                .orElseGet(() -> new QueryIterFilterExpr(all, each, execCxt));
      }
      return passed;
    }

    @Override
    protected QueryIterator execute(OpGroup op, QueryIterator input) {
      QueryIterator all = exec(op.getSubOp(), input);
      // Where nothing is grouped, the library knows what that comes to.
      return all.hasNext()
          ? new Grouped(all, op.getGroupVars(), op.getAggregators(), links.terms(), execCxt)
          : new QueryIterGroup(all, op.getGroupVars(), op.getAggregators(), execCxt);
    }

    private List<Matched> patterns(Op op) {
      return new Patterns(links, execCxt).of(op);
    }

    private Optional<QueryIterator> matching(Op op, QueryIterator input) {
      List<Matched> patterns = patterns(op);
      return patterns.isEmpty() ? Optional.empty() : Optional.of(matching(input, patterns, false));
    }

    private QueryIterator matching(QueryIterator input, List<Matched> patterns, boolean optional) {
      // Asked at once: joins of the library cannot be closed before they were asked for a row.
      if (!input.hasNext()) {
        return input;
      }
      List<Search> searches = patterns.stream().map(p -> new Search(p, links, execCxt)).toList();
      return new Matching(input, searches, optional, execCxt);
    }
  }
}
