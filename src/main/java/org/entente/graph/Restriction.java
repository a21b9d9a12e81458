package org.entente.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;

/**
 * What a property shape asks, where that is how many values there are and of which class or
 * datatype: most do, and to look at that alone takes a tenth of the time of a validator that knows
 * all of SHACL. Severe in doubt: what seems to violate it need not.
 *
 * @param paths the properties; several where the shape takes them for one
 * @param least how many values there are at least
 * @param most how many at most
 * @param classes each value is of each of them
 * @param datatypes each value is of one of them, if there are any
 * @param values each value is one of them, if there are any
 * @see <a href="https://www.w3.org/TR/shacl/#core-components">SHACL core constraint components</a>
 */
record Restriction(
    List<Node> paths,
    int least,
    int most,
    List<Node> classes,
    Set<String> datatypes,
    Set<Node> values) {
  /** What asks nothing. */
  private static final Set<Node> TOLD = Set.of(RDF.type.asNode(), SHACL.message, SHACL.severity);

  private static final Set<Node> KNOWN =
      Set.of(
          SHACL.path,
          SHACL.minCount,
          SHACL.maxCount,
          SHACL.class_,
          SHACL.datatype,
          SHACL.or,
          SHACL.in);

  Restriction {
    paths = List.copyOf(paths);
    classes = List.copyOf(classes);
    datatypes = Set.copyOf(datatypes);
    values = Set.copyOf(values);
  }

  /** What the property shape {@code shape} asks; nothing if it asks something else too. */
  static Optional<Restriction> of(Graph shapes, Node shape) {
    Map<Node, Node> asked = new HashMap<>();
    for (Triple triple : shapes.find(shape, Node.ANY, Node.ANY).toList()) {
      Node asks = triple.getPredicate();
      if (!TOLD.contains(asks) && asked.put(asks, triple.getObject()) != null) {
        return Optional.empty();
      }
    }
    if (!KNOWN.containsAll(asked.keySet())) {
      return Optional.empty();
    }
    List<Node> paths = asked(asked, SHACL.path).map(path -> either(shapes, path)).orElse(List.of());
    List<List<Node>> types = types(shapes, shape, asked);
    boolean counted = asked.containsKey(SHACL.minCount) || asked.containsKey(SHACL.maxCount);
    boolean simple = paths.size() == 1 || (paths.size() > 1 && !counted);
    Optional<List<Node>> values = asked(asked, SHACL.in).map(list -> members(shapes, list));
    // No list means anything goes, an empty one that nothing does.
    boolean none = values.isPresent() && values.get().isEmpty();
    boolean either = asked.containsKey(SHACL.or);
    boolean unclear = either && (types.isEmpty() || asked.containsKey(SHACL.datatype));
    if (!simple || none || unclear || types.stream().anyMatch(List::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        new Restriction(
            paths,
            asked(asked, SHACL.minCount).map(Restriction::number).orElse(0),
            asked(asked, SHACL.maxCount).map(Restriction::number).orElse(Integer.MAX_VALUE),
            asked(asked, SHACL.class_).stream().toList(),
            types.stream().flatMap(List::stream).map(Node::getURI).collect(Collectors.toSet()),
            Set.copyOf(values.orElse(List.of()))));
  }

  /** The datatypes between which a value may choose, one a list. */
  private static List<List<Node>> types(Graph shapes, Node shape, Map<Node, Node> asked) {
    List<Node> alone = asked.containsKey(SHACL.datatype) ? List.of(shape) : List.of();
    return asked(asked, SHACL.or).map(list -> members(shapes, list)).orElse(alone).stream()
        .map(typed -> datatypes(shapes, typed))
        .toList();
  }

  private static Optional<Node> asked(Map<Node, Node> asked, Node property) {
    return Optional.ofNullable(asked.get(property));
  }

  private static int number(Node literal) {
    return Integer.parseInt(literal.getLiteralLexicalForm());
  }

  /** The properties that a path takes for one; none where it is not as simple. */
  private static List<Node> either(Graph shapes, Node path) {
    if (path.isURI()) {
      return List.of(path);
    }
    List<Triple> said = shapes.find(path, Node.ANY, Node.ANY).toList();
    boolean alone = said.size() == 1 && said.get(0).getPredicate().equals(SHACL.alternativePath);
    List<Node> paths = alone ? members(shapes, said.get(0).getObject()) : List.of();
    return paths.stream().allMatch(Node::isURI) ? paths : List.of();
  }

  /** The one datatype that a shape asks for; none where it asks for more, but of a property. */
  private static List<Node> datatypes(Graph shapes, Node shape) {
    List<Triple> said = shapes.find(shape, Node.ANY, Node.ANY).toList();
    boolean alone = said.size() == 1 || shapes.contains(shape, SHACL.path, Node.ANY);
    return said.stream()
        .filter(t -> alone && t.getPredicate().equals(SHACL.datatype))
        .map(Triple::getObject)
        .toList();
  }

  private static List<Node> members(Graph shapes, Node list) {
    return GraphList.members(new GNode(shapes, list));
  }

  /** Whether what is said of {@code thing} may violate it. */
  boolean mayBeViolated(Graph graph, Node thing) {
    int count = 0;
    for (Node path : paths) {
      ExtendedIterator<Triple> found = graph.find(thing, path, Node.ANY);
      try {
        while (found.hasNext()) {
          count++;
          if (!fits(graph, found.next().getObject())) {
            return true;
          }
        }
      } finally {
        found.close();
      }
    }
    return count < least || count > most;
  }

  private boolean fits(Graph graph, Node value) {
    for (Node type : classes) {
      if (!graph.contains(value, RDF.type.asNode(), type)) {
        return false;
      }
    }
    return (values.isEmpty() || values.contains(value)) && (datatypes.isEmpty() || isTyped(value));
  }

  private boolean isTyped(Node value) {
    return value.isLiteral()
        && datatypes.contains(value.getLiteralDatatypeURI())
        && value.getLiteralDatatype().isValid(value.getLiteralLexicalForm());
  }
}
