package org.entente.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.entente.evidence.Evidence;
import org.entente.evidence.Span;

/**
 * The statements of a text of N-Triples with the line of each, and which of them were understood.
 * For one thread.
 */
final class Statements {
  static final String RULE = "rdf.statement";

  /** A statement and where it stands. */
  record Line(Triple triple, Span span) {
    Node subject() {
      return triple.getSubject();
    }

    Node object() {
      return triple.getObject();
    }
  }

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Node, List<Line>> from = new HashMap<>();
  private final Map<Node, List<Line>> to = new HashMap<>();
  private final Set<Line> understood = new HashSet<>();

  /**
   * @param text a statement a line
   */
  Statements(String text) {
    this.text = text;
    RDFParser.fromString(text, Lang.NTRIPLES)
        .labelToNode(LabelToNode.createUseLabelAsGiven())
        .parse(
            new StreamRDFBase() {
              private int begin;

              @Override
              public void triple(Triple triple) {
                int end = text.indexOf('\n', begin);
                Span span = new Span(begin, end < 0 ? text.length() : end);
                add(new Line(triple, span));
                begin = span.end() + 1;
              }
            });
  }

  private void add(Line line) {
    lines.add(line);
    from.computeIfAbsent(line.subject(), n -> new ArrayList<>()).add(line);
    to.computeIfAbsent(line.object(), n -> new ArrayList<>()).add(line);
  }

  List<Line> all() {
    return lines;
  }

  /** What is said of {@code subject} with any of {@code predicates}, in the order of these. */
  List<Line> of(Node subject, Collection<Node> predicates) {
    List<Line> said = from.getOrDefault(subject, List.of());
    return predicates.stream()
        .flatMap(p -> said.stream().filter(line -> line.triple().getPredicate().equals(p)))
        .toList();
  }

  /** What leads to {@code object} with any of {@code predicates}. */
  List<Line> to(Node object, Collection<Node> predicates) {
    return to.getOrDefault(object, List.of()).stream()
        .filter(line -> predicates.contains(line.triple().getPredicate()))
        .toList();
  }

  Optional<Line> first(Node subject, Collection<Node> predicates) {
    return of(subject, predicates).stream().findFirst();
  }

  /** The statements that a thing is of one of these types. */
  List<Line> types(Node thing, Collection<Node> types) {
    return of(thing, List.of(RDF.type.asNode())).stream()
        .filter(line -> types.contains(line.object()))
        .toList();
  }

  /** All things of one of these types, in the order of the text. */
  List<Node> things(Collection<Node> types) {
    return lines.stream()
        .filter(line -> line.triple().getPredicate().equals(RDF.type.asNode()))
        .filter(line -> types.contains(line.object()))
        .map(Line::subject)
        .distinct()
        .toList();
  }

  /** Takes note that lines were understood. */
  void understand(Collection<Line> some) {
    understood.addAll(some);
  }

  /**
   * The passage from the first to the last of some lines of one subject, which are understood.
   *
   * @param some never empty
   */
  Evidence evidence(Collection<Line> some) {
    understand(some);
    Span span = some.stream().map(Line::span).reduce(Span::join).orElseThrow();
    return Evidence.at(text, span, RULE, 1);
  }

  /** The words of a line's literal, or the line where they are escaped; the line is understood. */
  Evidence words(Line line) {
    Node object = line.object();
    String words = object.isLiteral() ? object.getLiteralLexicalForm().strip() : "";
    int begin = words.isEmpty() ? -1 : line.span().of(text).lastIndexOf(words);
    if (begin < 0) {
      return evidence(List.of(line));
    }
    understand(List.of(line));
    int at = line.span().begin() + begin;
    return Evidence.at(text, new Span(at, at + words.length()), RULE, 1);
  }

  /** What was not understood. */
  List<Span> left() {
    return lines.stream().filter(line -> !understood.contains(line)).map(Line::span).toList();
  }

  /** Both, without doubles. */
  static List<Line> join(List<Line> one, List<Line> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
