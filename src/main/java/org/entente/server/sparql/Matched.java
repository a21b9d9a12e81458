package org.entente.server.sparql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;

/**
 * A pattern that can be followed along links, in one part or more, and what else must hold of each
 * of its solutions.
 */
record Matched(List<Part> parts, List<Expr> conditions) {
  Matched {
    parts = List.copyOf(parts);
    conditions = List.copyOf(conditions);
  }

  /**
   * A triple of a pattern.
   *
   * @param graph the default graph, a named one, or a variable for any named graph
   * @param predicates one, or several IRIs in the default graph, each of which matches by itself
   */
  record Part(Node graph, Node subject, List<Node> predicates, Node object) {
    Part {
      predicates = List.copyOf(predicates);
    }

    /** Whether the variable stands at one of the ends, and what is between them is known. */
    boolean isLinkOf(Var variable) {
      return (subject.equals(variable) || object.equals(variable))
          && predicates.stream().noneMatch(Node::isVariable);
    }

    /** Whether it is in named graphs, or one of them. */
    boolean isInGraphs() {
      return !Quad.isDefaultGraph(graph);
    }

    /** Whether it is in the default graph, or in any of the named ones. */
    boolean isAnywhere() {
      return graph.isVariable() || !isInGraphs();
    }

    private Stream<Node> terms() {
      return Stream.concat(Stream.of(graph, subject, object), predicates.stream());
    }
  }

  /** The variables that have values in each solution, in the order in which they stand here. */
  Set<Var> variables() {
    Set<Var> found = new LinkedHashSet<>();
    parts.stream().flatMap(Part::terms).filter(Var::isVar).map(Var::alloc).forEach(found::add);
    return found;
  }

  /** The same, of which these must hold too. */
  Matched where(List<Expr> more) {
    return new Matched(parts, Stream.concat(conditions.stream(), more.stream()).toList());
  }

  /**
   * This and what comes after it as one pattern; nothing if a condition of this is about a variable
   * that has no value yet where it stands, and would have one.
   */
  Optional<Matched> then(Matched later) {
    if (!conditions.isEmpty()) {
      Set<Var> added = later.variables();
      added.removeAll(variables());
      if (conditions.stream().anyMatch(c -> Mention.in(c).stream().anyMatch(added::contains))) {
        return Optional.empty();
      }
    }
    List<Part> all = Stream.concat(parts.stream(), later.parts.stream()).toList();
    return Optional.of(new Matched(all, conditions).where(later.conditions));
  }
}
