package org.entente.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Tells whether anything in a graph may violate shapes, without telling what; doubts do not count.
 * Queries of shapes are asked once of the whole graph and not of each thing, for to begin a query
 * costs more than it does to answer it in the graph of one document; and what shapes ask of
 * properties is looked at here, so far as it is simple. Safe for use by many threads.
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

  /** What is asked of each thing of a class. */
  private record OfClass(Node type, List<Restriction> restrictions) {
    boolean finds(Graph graph) {
      ExtendedIterator<Triple> things = graph.find(Node.ANY, RDF.type.asNode(), type);
      try {
        while (things.hasNext()) {
          Node thing = things.next().getSubject();
          for (Restriction restriction : restrictions) {
            if (restriction.mayBeViolated(graph, thing)) {
              return true;
            }
          }
        }
        return false;
      } finally {
        things.close();
      }
    }
  }

  /** What of a shape neither asks anything nor says where. */
  private static final Set<Node> IDLE =
      Set.of(RDF.type.asNode(), SHACL.message, SHACL.targetClass, SHACL.targetSubjectsOf);

  private final Shapes others;

  /** The classes of which the other shapes ask something; where none is there they ask nothing. */
  private final Set<Node> othersOf = new HashSet<>();

  private final List<OfClass> classes = new ArrayList<>();
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
    takeProperties(rest);
    this.others = Shapes.parse(rest);
    rest.stream(Node.ANY, SHACL.targetClass, Node.ANY).forEach(t -> othersOf.add(t.getObject()));
    boolean otherwise =
        Stream.of(SHACL.targetNode, SHACL.targetSubjectsOf, SHACL.targetObjectsOf, SHACL.target)
            .anyMatch(aim -> rest.contains(Node.ANY, aim, Node.ANY));
    if (otherwise) {
      othersOf.add(Node.ANY);
    }
  }

  /** Takes out of {@code rest} what is simple, and shapes that then ask nothing. */
  private void takeProperties(Graph rest) {
    Map<Node, List<Restriction>> taken = new LinkedHashMap<>();
    Set<Node> shapes = new LinkedHashSet<>();
    rest.stream(Node.ANY, SHACL.targetClass, Node.ANY).forEach(t -> shapes.add(t.getSubject()));
    for (Node shape : shapes) {
      List<Node> types = objects(rest, shape, SHACL.targetClass);
      boolean plain =
          !rest.contains(shape, SHACL.severity, Node.ANY)
              && !rest.contains(shape, SHACL.deactivated, Node.ANY)
              && !rest.contains(shape, SHACL.targetSubjectsOf, Node.ANY);
      for (Node property : plain ? objects(rest, shape, SHACL.property) : List.<Node>of()) {
        Optional<Restriction> restriction = Restriction.of(rest, property);
        if (restriction.isPresent()) {
          rest.delete(Triple.create(shape, SHACL.property, property));
          if (!rest.contains(property, SHACL.severity, SHACL.Warning)) {
            types.forEach(
                type -> taken.computeIfAbsent(type, t -> new ArrayList<>()).add(restriction.get()));
          }
        }
      }
    }
    taken.forEach((type, restrictions) -> classes.add(new OfClass(type, restrictions)));
    shapes.addAll(
        rest.stream(Node.ANY, SHACL.targetSubjectsOf, Node.ANY).map(Triple::getSubject).toList());
    for (Node shape : shapes) {
      if (rest.stream(shape, Node.ANY, Node.ANY).allMatch(t -> IDLE.contains(t.getPredicate()))) {
        rest.remove(shape, Node.ANY, Node.ANY);
      }
    }
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
  }

  /** Whether a look at each thing is needed. */
  boolean finds(Graph graph) {
    return queries.stream().anyMatch(asked -> asked.finds(graph))
        || classes.stream().anyMatch(of -> of.finds(graph))
        // Things of a class below one count as things of that.
        || graph.contains(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)
        || (othersOf.stream().anyMatch(type -> graph.contains(Node.ANY, RDF.type.asNode(), type))
            && ShaclValidator.get().validate(others, graph).getEntries().stream()
                .anyMatch(entry -> entry.severity().equals(Severity.Violation)));
  }

  private static String prefix(Graph shapes, Node declared) {
    return "PREFIX %s: <%s>%n"
        .formatted(text(shapes, declared, SHACL.prefix), text(shapes, declared, SHACL.namespace));
  }

  private static String text(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).next().getObject().getLiteralLexicalForm();
  }
}
