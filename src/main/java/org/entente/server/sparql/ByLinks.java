package org.entente.server.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * How queries on all of a dataset are evaluated, by its links. What is not found by links is left
 * to the library, which has an executor for stores that also serves for what is in memory.
 */
final class ByLinks extends OpExecutorTDB2 {
  private final KnownLinks links;
  private final Together together;

  ByLinks(ExecutionContext context, KnownLinks links) {
    super(context);
    this.links = links;
    this.together = new Together(links.terms(), context, this::exec);
  }

  @Override
  protected QueryIterator execute(OpPath op, QueryIterator input) {
    return matching(op, input).orElseGet(() -> Evaluation.path(op, input, execCxt));
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
  protected QueryIterator execute(OpQuadPattern op, QueryIterator input) {
    return matching(op, input).orElseGet(() -> super.execute(op, input));
  }

  @Override
  protected QueryIterator execute(OpConditional op, QueryIterator input) {
    List<Matched> patterns = patterns(op.getRight());
    if (!patterns.isEmpty()) {
      return matching(exec(op.getLeft(), input), patterns, true);
    }
    // What is given does not depend on what stands before.
    return op.getRight() instanceof OpTable && Together.suits(op, input)
        ? together.optional(op, input, Optional.empty())
        : super.execute(op, input);
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
  protected QueryIterator execute(OpFilter op, QueryIterator input) {
    // What stands in a sequence at the top has its order from the library, which costs less.
    return op.getSubOp() instanceof OpSequence
        ? filtered(op, input)
        : matching(op, input).orElseGet(() -> filtered(op, input));
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
    return Grouped.of(exec(op.getSubOp(), input), op, links.terms(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpJoin op, QueryIterator input) {
    return Together.suits(op, input) ? together.joined(op, input) : super.execute(op, input);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin op, QueryIterator input) {
    return Together.suits(op, input)
        ? together.optional(op, input, Optional.ofNullable(op.getExprs()))
        : super.execute(op, input);
  }

  @Override
  protected QueryIterator execute(OpMinus op, QueryIterator input) {
    return Together.suits(op, input)
        ? together.without(op, input, patterns(op.getRight()))
        : super.execute(op, input);
  }

  @Override
  protected QueryIterator execute(OpProject op, QueryIterator input) {
    return input instanceof QueryIterRoot
        ? rows().projected(exec(op.getSubOp(), input), op.getVars())
        : super.execute(op, input);
  }

  @Override
  protected QueryIterator execute(OpDistinct op, QueryIterator input) {
    return input instanceof QueryIterRoot && op.getSubOp() instanceof OpProject project
        ? rows().distinct(exec(project, input), project.getVars())
        : super.execute(op, input);
  }

  @Override
  protected QueryIterator execute(OpExtend op, QueryIterator input) {
    return input instanceof QueryIterRoot
        ? rows().extended(exec(op.getSubOp(), input), op.getVarExprList())
        : super.execute(op, input);
  }

  private Rows rows() {
    return new Rows(links.terms(), execCxt);
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
