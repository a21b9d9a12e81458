package org.entente.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.ENT;

/** As what registers know an organisation, with its identifiers there and its site. */
final class InRegisters {
  private final Graph data;
  private final Names names;

  InRegisters(Graph data, Names names) {
    this.data = data;
    this.names = names;
  }

  /** A line for each entry; nothing for what no register knows. */
  Optional<Section> section(Node thing) {
    List<Section.Line> lines;
    try (Stream<Triple> found = data.stream(Node.ANY, ENT.identifies.asNode(), thing)) {
      lines =
          found.map(Triple::getSubject).sorted(NodeCmp::compareRDFTerms).map(this::line).toList();
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Section("In registers", lines));
  }

  private Section.Line line(Node entry) {
    List<Piece> pieces = new ArrayList<>(List.of(names.piece(entry)));
    for (Node property : List.of(SKOS.exactMatch.asNode(), FOAF.homepage.asNode())) {
      try (Stream<Triple> found = data.stream(entry, property, Node.ANY)) {
        found
            .map(Triple::getObject)
            .filter(Node::isURI)
            .map(Node::getURI)
            .filter(address -> address.matches("https?://.*"))
            .sorted()
            .forEach(
                address -> {
                  pieces.add(Piece.text(" · "));
                  pieces.add(new Piece(address, address));
                });
      }
    }
    return new Section.Line(pieces, List.of());
  }
}
