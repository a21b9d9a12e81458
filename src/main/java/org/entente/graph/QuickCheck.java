package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Tells whether anything in a graph may violate shapes, without telling what; doubts do not count.
 * Queries of shapes are asked once of the whole graph and not of each thing, for to begin a query
 * costs more than it does to answer it in the graph of one document. Safe for use by many threads.
 */
final class QuickCheck {
  /** A query that finds something only where something has the property. */
  private record Asked(Node property, Op query) {
    boolean finds(Graph graph) {
      if (!graph.contains(Node.ANY, property, Node.ANY)) {
        return false;
      }
      // Not by QueryExec, which looks at the clock and at all settings for each query.
      QueryIterator found =
          QC.execute(query, BindingRoot.create(), ExecutionContext.createForGraph(graph));
      try {
        return found.hasNext();
      } finally {
        found.close();
      }
    }
  }

  private final Shapes others;
  private final List<Asked> queries = new ArrayList<>();

  /**
   * A check against {@code shapes}, whose queries find no less when {@code $this} is left open, and
   * stand at shapes that aim at the subjects of a property.
   */
  QuickCheck(Graph shapes) {
    Graph rest = GraphFactory.createDefaultGraph();
    shapes.stream().forEach(rest::add);
    String prefixes =
        shapes.stream(Node.ANY, SHACL.declare, Node.ANY)
            .map(t -> prefix(shapes, t.getObject()))
            .collect(Collectors.joining());
    for (Triple aim : shapes.find(Node.ANY, SHACL.targetSubjectsOf, Node.ANY).toList()) {
      for (Triple asks : shapes.find(aim.getSubject(), SHACL.sparql, Node.ANY).toList()) {
        String select = text(shapes, asks.getObject(), SHACL.select);
        Op query = Algebra.optimize(Algebra.compile(QueryFactory.create(prefixes + select)));
        queries.add(new Asked(aim.getObject(), query));
        rest.delete(asks);
      }
    }
    this.others = Shapes.parse(rest);
  }

  /** Whether a look at each thing is needed. */
  boolean finds(Graph graph) {
    return queries.stream().anyMatch(asked -> asked.finds(graph))
        || ShaclValidator.get().validate(others, graph).getEntries().stream()
            .anyMatch(entry -> entry.severity().equals(Severity.Violation));
  }

  private static String prefix(Graph shapes, Node declared) {
    return "PREFIX %s: <%s>%n"
        .formatted(text(shapes, declared, SHACL.prefix), text(shapes, declared, SHACL.namespace));
  }

  private static String text(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject().getLiteralLexicalForm();
  }
}
