package org.entente.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.graph.ClaimGraphs;
import org.entente.server.describe.Describer;
import org.entente.vocabulary.ENT;

/**
 * Why a claim is believed: the words in their surroundings, what was read out of them, by which
 * rule, how surely, and who was taken for whom; and on which claims such a decision rests.
 */
public final class ClaimFacts {
  private static final Set<Node> PLAIN = Set.of(RDF.type.asNode(), RDFS.label.asNode());

  private final DatasetGraph dataset;
  private final Names names;
  private final GraphSources sources;

  public ClaimFacts(DatasetGraph dataset, Names names, GraphSources sources) {
    this.dataset = dataset;
    this.names = names;
    this.sources = sources;
  }

  /** Whether the thing is a claim. */
  boolean isClaim(Node thing) {
    return data().contains(thing, RDF.type.asNode(), ENT.Claim.asNode());
  }

  /** The sections of a claim's page. */
  List<Section> sections(Node claim) {
    List<Triple> statements = ClaimGraphs.statements(dataset, claim);
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("The words", List.of(words(claim))));
    sections.add(new Section("What was read out of them", stated(statements)));
    sections.add(new Section("How it was read", how(claim)));
    List<Section.Line> decisions = decisions(statements);
    if (!decisions.isEmpty()) {
      sections.add(new Section("Who was taken for whom", decisions));
    }
    return sections;
  }

  /** The words of each document that a decision rests on; nothing for what is no decision. */
  Optional<Section> grounds(Node thing) {
    Map<Node, List<Source>> byDocument = new LinkedHashMap<>();
    for (Node claim : objects(thing, ENT.restsOn.asNode())) {
      for (Node document : objects(claim, ENT.inDocument.asNode())) {
        List<Source> words = byDocument.computeIfAbsent(document, d -> new ArrayList<>());
        sources.source(claim).ifPresent(words::add);
      }
    }
    List<Section.Line> lines = new ArrayList<>();
    byDocument.forEach(
        (document, words) ->
            lines.add(
                new Section.Line(
                    List.of(names.piece(document)), words.stream().distinct().sorted().toList())));
    lines.sort(Comparator.comparing(line -> line.pieces().get(0).text()));
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("The words it rests on", lines));
  }

  private Graph data() {
    return dataset.getDefaultGraph();
  }

  private Section.Line words(Node claim) {
    List<Piece> pieces = new ArrayList<>();
    for (Node passage : objects(claim, ENT.passage.asNode())) {
      for (Node selector : objects(passage, OA.hasSelector.asNode())) {
        for (Node exact : objects(selector, OA.exact.asNode())) {
          pieces.add(Piece.text("… " + text(selector, OA.prefix.asNode()).stripLeading()));
          String href = sources.source(claim).map(Source::href).orElse("");
          pieces.add(new Piece(names.of(exact), href));
          pieces.add(Piece.text(text(selector, OA.suffix.asNode()).stripTrailing() + " …"));
        }
      }
    }
    for (Node document : objects(claim, ENT.inDocument.asNode())) {
      pieces.add(Piece.text(" — "));
      pieces.add(names.piece(document));
    }
    return new Section.Line(pieces, List.of());
  }

  private String text(Node subject, Node property) {
    return objects(subject, property).stream().map(names::of).findFirst().orElse("");
  }

  private List<Section.Line> stated(List<Triple> statements) {
    return statements.stream()
        .filter(triple -> !PLAIN.contains(triple.getPredicate()))
        .map(
            triple ->
                new Section.Line(
                    List.of(
                        names.piece(triple.getSubject()),
                        Piece.text(" · " + names.of(triple.getPredicate()) + ": "),
                        names.piece(triple.getObject())),
                    List.of()))
        .toList();
  }

  private List<Section.Line> how(Node claim) {
    List<Section.Line> lines = new ArrayList<>();
    sources
        .source(claim)
        .ifPresent(
            source -> {
              lines.add(line("Rule: " + source.rule()));
              lines.add(line(source.unsure() ? source.percent() + " sure" : "Sure"));
            });
    objects(claim, ENT.softwareVersion.asNode())
        .forEach(version -> lines.add(line("Read by Entente " + names.of(version))));
    return lines;
  }

  /** What was decided on the identity of those that the statements speak of. */
  private List<Section.Line> decisions(List<Triple> statements) {
    Set<Node> things = new TreeSet<>(NodeCmp::compareRDFTerms);
    for (Triple triple : statements) {
      things.add(triple.getSubject());
      things.add(triple.getObject());
    }
    List<Section.Line> lines = new ArrayList<>();
    for (Node thing : things) {
      for (Triple decided : incoming(thing, ENT.decidesOn.asNode())) {
        Node decision = decided.getSubject();
        lines.add(
            new Section.Line(
                List.of(
                    names.piece(decision),
                    Piece.text(": " + text(decision, ENT.outcome.asNode()) + ". "),
                    Piece.text(text(decision, ENT.reason.asNode()))),
                List.of()));
      }
    }
    return lines;
  }

  private static Section.Line line(String text) {
    return new Section.Line(List.of(Piece.text(text)), List.of());
  }

  private List<Triple> incoming(Node object, Node property) {
    try (Stream<Triple> found = data().stream(Node.ANY, property, object)) {
      return found.sorted(Describer.ORDER).toList();
    }
  }

  private List<Node> objects(Node subject, Node property) {
    try (Stream<Triple> found = data().stream(subject, property, Node.ANY)) {
      return found.map(Triple::getObject).sorted(NodeCmp::compareRDFTerms).toList();
    }
  }
}
