package org.entente.server.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.entente.evidence.Span;
import org.entente.graph.ClaimGraphs;
import org.entente.vocabulary.ENT;

/** Sources as the claims of a dataset give them. */
public final class GraphSources implements Sources {
  private final DatasetGraph data;
  private final Names names;

  public GraphSources(DatasetGraph data, Names names) {
    this.data = data;
    this.names = names;
  }

  @Override
  public List<Source> of(Triple statement) {
    List<Source> sources = new ArrayList<>();
    for (Node claim : ClaimGraphs.stating(data, statement)) {
      source(claim).ifPresent(sources::add);
    }
    return sources.stream().distinct().sorted().toList();
  }

  /** The address of a passage in its document's page. */
  public static String href(String document, Span span) {
    return DocumentAddress.of(document) + "#" + Marking.id(span);
  }

  /** The passage that a claim points to, if its document is known. */
  Optional<Source> source(Node claim) {
    Graph graph = data.getDefaultGraph();
    Optional<Node> document = value(graph, claim, ENT.inDocument.asNode());
    Optional<String> name =
        document.flatMap(d -> value(graph, d, DCTerms.identifier.asNode())).map(GraphSources::text);
    Optional<Node> passage = value(graph, claim, ENT.passage.asNode());
    Optional<Span> span = passage.flatMap(p -> span(graph, p));
    if (name.isEmpty() || span.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Source(
            href(name.get(), span.get()),
            names.of(document.get()),
            span.get(),
            passage.flatMap(p -> words(graph, p, OA.exact.asNode())).orElse(""),
            passage.map(p -> around(graph, p)).orElse(Source.Around.NOTHING),
            value(graph, claim, ENT.rule.asNode()).map(GraphSources::text).orElse(""),
            value(graph, claim, ENT.confidence.asNode())
                .map(c -> new BigDecimal(text(c)))
                .orElse(BigDecimal.ONE),
            names.href(claim.getURI())));
  }

  /** Where the passage stands in its document's text. */
  static Optional<Span> span(Graph graph, Node passage) {
    Optional<Integer> begin = selected(graph, passage, OA.start.asNode());
    Optional<Integer> end = selected(graph, passage, OA.end.asNode());
    return begin.isPresent() && end.isPresent()
        ? Optional.of(new Span(begin.get(), end.get()))
        : Optional.empty();
  }

  private static Optional<Integer> selected(Graph graph, Node passage, Node property) {
    return selectors(graph, passage)
        .flatMap(selector -> value(graph, selector, property).stream())
        .map(node -> Integer.valueOf(text(node)))
        .findFirst();
  }

  private static Source.Around around(Graph graph, Node passage) {
    return new Source.Around(
        words(graph, passage, OA.prefix.asNode()).orElse(""),
        words(graph, passage, OA.suffix.asNode()).orElse(""));
  }

  private static Optional<String> words(Graph graph, Node passage, Node property) {
    return selectors(graph, passage)
        .flatMap(selector -> value(graph, selector, property).stream())
        .map(GraphSources::text)
        .findFirst();
  }

  private static Stream<Node> selectors(Graph graph, Node passage) {
    return graph.find(passage, OA.hasSelector.asNode(), Node.ANY).toList().stream()
        .map(Triple::getObject);
  }

  static Optional<Node> value(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).toList().stream()
        .map(Triple::getObject)
        .findFirst();
  }

  static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }
}
