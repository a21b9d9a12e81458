package org.entente.server.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.entente.evidence.Span;
import org.entente.graph.ClaimGraphs;
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

  /** What a passage may say of a thing that is named elsewhere. */
  private static final List<Node> DETAILS =
      List.of(
          ENT.date.asNode(),
          ENT.endDate.asNode(),
          ENT.place.asNode(),
          ENT.venue.asNode(),
          ENT.topic.asNode(),
          ENT.topicWords.asNode(),
          ENT.involves.asNode());

  private final DatasetGraph dataset;
  private final Graph data;
  private final Names names;
  private final Headings headings;

  PassageFacts(DatasetGraph dataset, Names names) {
    this.dataset = dataset;
    this.data = dataset.getDefaultGraph();
    this.names = names;
    this.headings = new Headings(names);
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
   * @param kind what sort of thing that is; of the document itself, what is said of it
   * @param details what is said of the thing beside that it is, such as its date
   * @param why the claim's page
   */
  public record Fact(String kind, Piece thing, SortedSet<String> details, String why) {
    private String key() {
      return kind + " " + thing + details;
    }

    /** Whether the other says nothing but what this says too. */
    private boolean covers(Fact other) {
      return other.details.isEmpty()
          && !details.isEmpty()
          && kind.equals(other.kind)
          && thing.equals(other.thing);
    }
  }

  List<Passage> of(StoredDocument document) {
    Map<Span, Map<String, Fact>> bySpan = new TreeMap<>();
    for (Triple claimed : claims(document.node())) {
      Node claim = claimed.getSubject();
      Optional<Span> span =
          GraphSources.value(data, claim, ENT.passage.asNode())
              .flatMap(passage -> GraphSources.span(data, passage));
      if (span.isPresent() && span.get().begin() < span.get().end()) {
        for (Fact fact : facts(claim, document.node())) {
          bySpan
              .computeIfAbsent(span.get(), key -> new LinkedHashMap<>())
              .putIfAbsent(fact.key(), fact);
        }
      }
    }
    List<Passage> passages = new ArrayList<>();
    bySpan.forEach(
        (span, facts) ->
            passages.add(
                new Passage(Marking.id(span), words(document, span), distinct(facts.values()))));
    return passages;
  }

  private static List<Fact> distinct(Collection<Fact> facts) {
    return facts.stream()
        .filter(fact -> facts.stream().noneMatch(other -> other.covers(fact)))
        .toList();
  }

  /** Of the document itself, each thing that is said of it; else what the claim tells of. */
  private List<Fact> facts(Node claim, Node document) {
    String why = names.href(claim.getURI());
    Optional<Node> told = told(claim);
    if (told.isEmpty()) {
      return List.of();
    }
    List<Triple> said =
        ClaimGraphs.statements(dataset, claim).stream()
            .filter(triple -> triple.getSubject().equals(told.get()))
            .toList();
    return told.get().equals(document)
        ? said.stream()
            .filter(t -> !headings.hides(t.getPredicate()))
            .map(t -> fact(t, why))
            .toList()
        : List.of(new Fact(kind(told.get()), names.piece(told.get()), details(said), why));
  }

  private Fact fact(Triple said, String why) {
    String what = headings.outgoing(said.getPredicate()).toLowerCase(Locale.ROOT);
    return new Fact(what, names.piece(said.getObject()), new TreeSet<>(), why);
  }

  private SortedSet<String> details(List<Triple> said) {
    SortedSet<String> details = new TreeSet<>();
    for (Triple triple : said) {
      if (DETAILS.contains(triple.getPredicate())) {
        details.add(names.of(triple.getPredicate()) + ": " + names.of(triple.getObject()));
      }
    }
    return details;
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
