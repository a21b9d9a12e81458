package org.entente.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.entente.document.Block;
import org.entente.evidence.Span;
import org.entente.vocabulary.ENT;

/**
 * A document as the graph keeps it.
 *
 * @param node the document
 * @param name its name in the corpus
 * @param text its clean text
 * @param blocks how it is laid out
 * @param passages the passages that claims point to
 */
public record StoredDocument(
    Node node, String name, String text, List<Block> blocks, Set<Span> passages) {
  public StoredDocument {
    blocks = List.copyOf(blocks);
    passages = Set.copyOf(passages);
  }

  /** The document of that name. */
  public static Optional<StoredDocument> find(Graph graph, String name) {
    return node(graph, name).map(node -> read(graph, node, name));
  }

  /** The node of the document of that name. */
  public static Optional<Node> node(Graph graph, String name) {
    return graph
        .find(Node.ANY, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(name))
        .toList()
        .stream()
        .map(Triple::getSubject)
        .filter(node -> graph.contains(node, RDF.type.asNode(), ENT.Document.asNode()))
        .findFirst();
  }

  /** The names of all documents, sorted. */
  public static List<String> names(Graph graph) {
    return graph.find(Node.ANY, RDF.type.asNode(), ENT.Document.asNode()).toList().stream()
        .map(Triple::getSubject)
        .flatMap(d -> GraphSources.value(graph, d, DCTerms.identifier.asNode()).stream())
        .map(GraphSources::text)
        .sorted()
        .toList();
  }

  private static StoredDocument read(Graph graph, Node node, String name) {
    String text =
        GraphSources.value(graph, node, ENT.text.asNode()).map(GraphSources::text).orElse("");
    List<Block> blocks = new ArrayList<>();
    for (Triple triple : graph.find(node, ENT.block.asNode(), Node.ANY).toList()) {
      block(graph, triple.getObject()).ifPresent(blocks::add);
    }
    blocks.sort(Comparator.comparing(Block::span));
    return new StoredDocument(node, name, text, blocks, passages(graph, node));
  }

  private static Optional<Block> block(Graph graph, Node block) {
    Optional<Integer> begin = number(graph, block, ENT.begin.asNode());
    Optional<Integer> end = number(graph, block, ENT.end.asNode());
    Optional<Block.Kind> kind =
        GraphSources.value(graph, block, ENT.blockKind.asNode())
            .map(k -> Block.Kind.valueOf(GraphSources.text(k).toUpperCase(Locale.ROOT)));
    return begin.isPresent() && end.isPresent() && kind.isPresent()
        ? Optional.of(new Block(new Span(begin.get(), end.get()), kind.get()))
        : Optional.empty();
  }

  private static Optional<Integer> number(Graph graph, Node subject, Node property) {
    return GraphSources.value(graph, subject, property)
        .map(n -> Integer.valueOf(GraphSources.text(n)));
  }

  /** Those that support claims; places that only name something are not marked. */
  private static Set<Span> passages(Graph graph, Node document) {
    Set<Span> spans = new TreeSet<>();
    for (Triple triple : graph.find(Node.ANY, ENT.inDocument.asNode(), document).toList()) {
      Node claim = triple.getSubject();
      if (graph.contains(claim, RDF.type.asNode(), ENT.Claim.asNode())) {
        GraphSources.value(graph, claim, ENT.passage.asNode())
            .flatMap(passage -> GraphSources.span(graph, passage))
            .ifPresent(spans::add);
      }
    }
    return spans;
  }
}
