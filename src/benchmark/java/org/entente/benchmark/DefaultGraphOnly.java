package org.entente.benchmark;

import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.evaluation.EvaluationStrategy;
import org.eclipse.rdf4j.query.algebra.evaluation.QueryEvaluationStep;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.DefaultEvaluationStrategy;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.DefaultEvaluationStrategyFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.QueryEvaluationContext;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.evaluationsteps.StatementPatternQueryEvaluationStep;

/**
 * RDF4J's own strategy, but for one thing: what stands outside of {@code GRAPH} is looked up in the
 * default graph, as the other servers do, and not in the union of all graphs, where every statement
 * would be found once more in each of its claims. A {@code FROM} would do the same, but then no
 * {@code GRAPH} matches; and a constant graph in the patterns hides their size from the optimizer.
 */
final class DefaultGraphOnly extends DefaultEvaluationStrategyFactory {
  @Override
  public EvaluationStrategy createEvaluationStrategy(
      Dataset dataset, TripleSource source, EvaluationStatistics statistics) {
    return new Strategy(source, dataset, statistics);
  }

  private static final class Strategy extends DefaultEvaluationStrategy {
    private final TripleSource defaultGraph;

    Strategy(TripleSource source, Dataset dataset, EvaluationStatistics statistics) {
      super(source, dataset, null, 0, statistics);
      defaultGraph = new DefaultGraph(source);
    }

    @Override
    protected QueryEvaluationStep prepare(
        StatementPattern pattern, QueryEvaluationContext context) {
      boolean named = pattern.getScope() == StatementPattern.Scope.NAMED_CONTEXTS;
      return new StatementPatternQueryEvaluationStep(
          pattern, context, named ? tripleSource : defaultGraph);
    }
  }

  private record DefaultGraph(TripleSource all) implements TripleSource {
    @Override
    public CloseableIteration<? extends Statement> getStatements(
        Resource subject, IRI predicate, Value object, Resource... contexts) {
      return all.getStatements(subject, predicate, object, (Resource) null);
    }

    @Override
    public ValueFactory getValueFactory() {
      return all.getValueFactory();
    }
  }
}
