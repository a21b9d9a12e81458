package org.entente.server.sparql;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.sse.Tags;
import org.apache.jena.vocabulary.XSD;

/**
 * Walks a query's algebra to what reaches out of the dataset: requests to other endpoints, and
 * classes of the program called by name, as functions, property functions or aggregates; and to
 * what may give another value each time.
 */
final class Reach {
  /** Functions of SPARQL that may give another value each time. */
  private static final Set<String> FICKLE =
      Set.of(Tags.tagNow, Tags.tagRand, Tags.tagUUID, Tags.tagStrUUID, Tags.tagBNode);

  /** Functions of the library, by two names of its own and by XPath's, that match as they like. */
  private static final Pattern UNTIMED =
      Pattern.compile(
          "http://(www\\.w3\\.org/2005/xpath-functions#(matches|replace)"
              + "|jena\\.(apache\\.org|hpl\\.hp\\.com)/ARQ/property#strSplit)");

  /** A function of the library, by two names, that waits for as long as it is told. */
  private static final Pattern WAITING =
      Pattern.compile("http://jena\\.(apache\\.org|hpl\\.hp\\.com)/ARQ/function#wait");

  private Optional<String> beyond = Optional.empty();
  private boolean steady = true;

  /** The first thing found that reaches out, in words. */
  Optional<String> beyond() {
    return beyond;
  }

  /** Whether nothing was found that may give another value each time it is asked. */
  boolean steady() {
    return steady;
  }

  void of(Op op) {
    Walker.walk(op, new Ops(), new Exprs());
  }

  private void of(Expr expr) {
    Walker.walk(expr, new Ops(), new Exprs());
  }

  private void of(ExprList list) {
    list.forEach(this::of);
  }

  private void found(String what) {
    beyond = beyond.or(() -> Optional.of(what));
  }

  private void name(String iri) {
    if (iri.toLowerCase(Locale.ROOT).startsWith("java:")) {
      found("Classes of the program cannot be called by a query (java: names).");
    }
    if (UNTIMED.matcher(iri).matches()) {
      found("Regular expressions are for REGEX and REPLACE; <" + iri + "> could not be stopped.");
    }
    if (WAITING.matcher(iri).matches()) {
      found("This server waits for nobody; <" + iri + "> could not be stopped.");
    }
  }

  private void predicate(Node predicate) {
    if (predicate.isURI()) {
      name(predicate.getURI());
    }
  }

  private final class Ops extends OpVisitorBase {
    @Override
    public void visit(OpService op) {
      found("This server sends no requests to others (SERVICE).");
    }

    @Override
    public void visit(OpBGP op) {
      op.getPattern().forEach(triple -> predicate(triple.getPredicate()));
    }

    @Override
    public void visit(OpQuadPattern op) {
      op.getBasicPattern().forEach(triple -> predicate(triple.getPredicate()));
    }

    @Override
    public void visit(OpTriple op) {
      Triple triple = op.getTriple();
      predicate(triple.getPredicate());
    }

    @Override
    public void visit(OpPropFunc op) {
      predicate(op.getProperty());
    }

    @Override
    public void visit(OpOrder op) {
      for (SortCondition condition : op.getConditions()) {
        of(condition.getExpression());
      }
    }

    @Override
    public void visit(OpGroup op) {
      op.getGroupVars().forEachExpr((variable, expr) -> of(expr));
      for (ExprAggregator aggregator : op.getAggregators()) {
        new Exprs().visit(aggregator);
      }
    }
  }

  private final class Exprs extends ExprVisitorBase {
    @Override
    public void visit(ExprFunction0 function) {
      weigh(function);
    }

    @Override
    public void visit(ExprFunction1 function) {
      weigh(function);
    }

    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Function named) {
        name(named.getFunctionIRI());
        // Of functions by name, only the casts are known.
        steady &= named.getFunctionIRI().startsWith(XSD.NS);
      }
      weigh(function);
    }

    private void weigh(ExprFunction function) {
      String symbol = function.getFunctionSymbol().getSymbol();
      steady &= !FICKLE.contains(symbol.toLowerCase(Locale.ROOT));
    }

    @Override
    public void visit(ExprAggregator expr) {
      if (expr.getAggregator() instanceof AggCustom custom) {
        name(custom.getIRI());
        steady = false;
      }
      ExprList inside = expr.getAggregator().getExprList();
      if (inside != null) {
        of(inside);
      }
    }
  }
}
