package org.entente.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.entente.evidence.Span;
import org.entente.vocabulary.ENT;

/** What was read from a document, passage by passage, in the order of the text. */
final class PassageFacts {
  private static final int MOST_LETTERS = 140;

  /** Of the things that a claim speaks of, the one that tells most of it. */
  private static final List<Node> TELLING =
      List.of(
          ENT.Appointment.asNode(),
          ENT.Agreement.asNode(),
          ENT.Responsibility.asNode(),
          ENT.Plan.asNode(),
          ENT.Participation.asNode(),
          ENT.Tenure.asNode(),
          ENT.Meeting.asNode(),
          ORG.Organization.asNode());

  private final Graph data;
  private final Names names;

  PassageFacts(Graph data, Names names) {
    this.data = data;
    this.names = names;
  }

  /**
   * A passage with what was read from it.
   *
   * @param mark the identifier of its mark in the text
   * @param words what it says, cut where it is long
   */
  public record Passage(String mark, String words, List<Fact> facts) {
    public Passage {
      facts = List.copyOf(facts);
    }
  }

  /**
   * What a claim speaks of.
   *
   * @param kind what sort of thing that is
   * @param why the claim's page
   */
  public record Fact(String kind, Piece thing, String why) {}

  List<Passage> of(StoredDocument document) {
    Map<Span, Map<String, Fact>> bySpan = new TreeMap<>();
    for (Triple claimed : claims(document.node())) {
      Node claim = claimed.getSubject();
      Optional<Span> span =
          GraphSources.value(data, claim, ENT.passage.asNode())
              .flatMap(passage -> GraphSources.span(data, passage));
      Optional<Node> thing = told(claim);
      if (span.isPresent() && thing.isPresent() && span.get().begin() < span.get().end()) {
        Fact fact =
            new Fact(kind(thing.get()), names.piece(thing.get()), names.href(claim.getURI()));
        bySpan
            .computeIfAbsent(span.get(), key -> new LinkedHashMap<>())
            .putIfAbsent(fact.kind() + " " + fact.thing().href(), fact);
      }
    }
    List<Passage> passages = new ArrayList<>();
    bySpan.forEach(
        (span, facts) ->
            passages.add(
                new Passage(Marking.id(span), words(document, span), List.copyOf(facts.values()))));
    return passages;
  }

  private List<Triple> claims(Node document) {
    return data.find(Node.ANY, ENT.inDocument.asNode(), document).toList().stream()
        .filter(t -> data.contains(t.getSubject(), RDF.type.asNode(), ENT.Claim.asNode()))
        .sorted((one, other) -> NodeCmp.compareRDFTerms(one.getSubject(), other.getSubject()))
        .toList();
  }

  private Optional<Node> told(Node claim) {
    List<Node> about =
        data.find(claim, ENT.about.asNode(), Node.ANY).toList().stream()
            .map(Triple::getObject)
            .sorted(NodeCmp::compareRDFTerms)
            .toList();
    for (Node type : TELLING) {
      for (Node thing : about) {
        if (data.contains(thing, RDF.type.asNode(), type)) {
          return Optional.of(thing);
        }
      }
    }
    return about.stream().findFirst();
  }

  private String kind(Node thing) {
    List<Node> types =
        data.find(thing, RDF.type.asNode(), Node.ANY).toList().stream()
            .map(Triple::getObject)
            .sorted(NodeCmp::compareRDFTerms)
            .toList();
    return types.stream()
        .filter(TELLING::contains)
        .findFirst()
        .or(() -> types.stream().findFirst())
        .map(type -> names.of(type).toLowerCase(Locale.ROOT))
        .orElse("thing");
  }

  private static String words(StoredDocument document, Span span) {
    String words = span.of(document.text());
    return cut(Terse.is(document.name()) ? Terse.of(words) : words);
  }

  private static String cut(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.length() <= MOST_LETTERS ? line : line.substring(0, MOST_LETTERS).strip() + " …";
  }
}
