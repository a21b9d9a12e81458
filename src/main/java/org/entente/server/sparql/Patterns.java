package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/**
 * The parts of a query that can be searched in one go: triples of the default graph and of named
 * ones, with filters on them, one after the other and one beside the other.
 */
final class Patterns {
  /** With more patterns side by side, what stands before them would be searched too often. */
  private static final int MOST = 6;

  private final KnownLinks data;
  private final ExecutionContext context;

  Patterns(KnownLinks data, ExecutionContext context) {
    this.data = data;
    this.context = context;
  }

  /**
   * Patterns of which the solutions, taken together, are those of this part of a query where it
   * goes on from other solutions; none if it is of another kind.
   */
  List<Matched> of(Op op) {
    if (op instanceof OpBGP triples) {
      return triples(triples);
    }
    if (op instanceof OpQuadPattern quads) {
      return quads(quads);
    }
    if (op instanceof OpFilter filter) {
      return of(filter.getSubOp()).stream()
          .map(pattern -> pattern.where(filter.getExprs().getList()))
          .toList();
    }
    if (op instanceof OpGraph graph) {
      return graph(graph);
    }
    if (op instanceof OpPath path) {
      return alternatives(path.getTriplePath());
    }
    if (op instanceof OpUnion union) {
      return either(of(union.getLeft()), of(union.getRight()));
    }
    return op instanceof OpSequence sequence ? sequence(sequence.getElements()) : List.of();
  }

  private List<Matched> triples(OpBGP op) {
    return data.isMerged(context.getActiveGraph())
        ? in(Quad.defaultGraphIRI, op.getPattern().getList())
        : List.of();
  }

  /** The dataset has names of its own for the default graph and for the union of the others. */
  private List<Matched> graph(OpGraph op) {
    Node graph = op.getNode();
    boolean plain =
        graph.isVariable()
            || (graph.isURI() && !Quad.isDefaultGraph(graph) && !Quad.isUnionGraph(graph));
    return plain && op.getSubOp() instanceof OpBGP triples && data.isOf(context.getDataset())
        ? in(graph, triples.getPattern().getList())
        : List.of();
  }

  /** What stores have in place of the two. */
  private List<Matched> quads(OpQuadPattern op) {
    Node graph = op.getGraphNode();
    return Quad.isUnionGraph(graph) || !data.isOf(context.getDataset())
        ? List.of()
        : in(
            Quad.isDefaultGraph(graph) ? Quad.defaultGraphIRI : graph,
            op.getBasicPattern().getList());
  }

  private static List<Matched> in(Node graph, List<Triple> triples) {
    return triples.isEmpty()
        ? List.of()
        : List.of(
            new Matched(
                triples.stream()
                    .map(
                        t ->
                            new Matched.Part(
                                graph, t.getSubject(), List.of(t.getPredicate()), t.getObject()))
                    .toList(),
                List.of()));
  }

  /**
   * A path of one step along either of several links; a literal at its end is compared by value.
   */
  private List<Matched> alternatives(TriplePath path) {
    List<Node> links = new ArrayList<>();
    boolean plain =
        !path.isTriple()
            && !path.getObject().isLiteral()
            && data.isMerged(context.getActiveGraph())
            && links(path.getPath(), links);
    return plain
        ? List.of(
            new Matched(
                List.of(
                    new Matched.Part(
                        Quad.defaultGraphIRI, path.getSubject(), links, path.getObject())),
                List.of()))
        : List.of();
  }

  private static boolean links(Path path, List<Node> to) {
    if (path instanceof P_Link link) {
      to.add(link.getNode());
      return !PropertyFunctionRegistry.get().isRegistered(link.getNode().getURI());
    }
    return path instanceof P_Alt either
        && links(either.getLeft(), to)
        && links(either.getRight(), to);
  }

  private static List<Matched> either(List<Matched> one, List<Matched> other) {
    if (one.isEmpty() || other.isEmpty() || one.size() + other.size() > MOST) {
      return List.of();
    }
    List<Matched> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private List<Matched> sequence(List<Op> elements) {
    List<Matched> all = of(elements.get(0));
    for (int i = 1; i < elements.size() && !all.isEmpty(); i++) {
      all = both(all, of(elements.get(i)));
    }
    return all;
  }

  /** The patterns of one part, each followed by each of those of the next; none if that fails. */
  private static List<Matched> both(List<Matched> first, List<Matched> next) {
    if (first.size() * next.size() > MOST) {
      return List.of();
    }
    List<Matched> all = new ArrayList<>();
    for (Matched one : first) {
      for (Matched other : next) {
        Optional<Matched> together = one.then(other);
        if (together.isEmpty()) {
          return List.of();
        }
        all.add(together.get());
      }
    }
    return all;
  }
}
