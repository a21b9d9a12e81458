package org.entente.server.sparql;

import java.util.Optional;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
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
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * How queries are evaluated: as the library does it, but for what it does slowly. The solutions are
 * the same; those that a query leaves unordered may come in another order.
 */
final class Evaluation {
  private static final ExprTransformCopy FUNCTIONS =
      new ExprTransformCopy() {
        @Override
        public Expr transform(ExprVar variable) {
          return new PlainVariable(variable.asVar());
        }

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
    boolean onDisk = usual == OpExecutorTDB2.OpExecFactoryTDB;
    if (onDisk || usual == null || usual == OpExecutor.stdFactory) {
      OpExecutorFactory without = onDisk ? OnDisk::new : Elsewhere::new;
      exec.set(
          ARQConstants.sysOpExecutorFactory,
          links
              .<OpExecutorFactory>map(known -> context -> new ByLinks(context, known))
              .orElse(without));
    }
  }

  /** What follows a path for as long as there is time. */
  static QueryIterator path(OpPath op, QueryIterator input, ExecutionContext context) {
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
}
