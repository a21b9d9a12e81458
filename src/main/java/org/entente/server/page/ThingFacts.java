package org.entente.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.describe.Describer;
import org.entente.server.describe.Description;
import org.entente.vocabulary.ENT;

/**
 * Turns a description into sections of facts in words, each with its sources. Nodes that only join
 * others (a tenure, a participation) are spelled out in place.
 */
public final class ThingFacts {
  /** Of more values of one predicate of a joint the first half of so many is shown. */
  private static final int MOST_VALUES = 20;

  private final Graph data;
  private final Names names;
  private final Headings headings;
  private final Sources sources;

  public ThingFacts(Graph data, Names names, Sources sources) {
    this.data = data;
    this.names = names;
    this.headings = new Headings(names);
    this.sources = sources;
  }

  /** The sections of a thing's page, the most looked for first. */
  public List<Section> sections(Description description) {
    Map<String, List<Section.Line>> lines = new LinkedHashMap<>();
    for (Triple triple : description.outgoing()) {
      if (triple.getSubject().equals(description.thing()) && shows(triple)) {
        add(lines, headings.outgoing(triple.getPredicate()), own(triple));
      }
    }
    Set<Node> documents = new LinkedHashSet<>();
    for (Triple triple : description.incoming()) {
      Node predicate = triple.getPredicate();
      if (predicate.equals(ENT.mentions.asNode()) || predicate.equals(ENT.about.asNode())) {
        documents.addAll(objects(triple.getSubject(), ENT.inDocument.asNode()));
      } else if (!headings.hidesIncoming(predicate)) {
        add(lines, headings.incoming(predicate), other(triple));
      }
    }
    documents.remove(description.thing());
    for (Node document : documents) {
      String day = Dated.day(data, document).orElse("");
      add(
          lines,
          headings.incoming(ENT.mentions.asNode()),
          new Section.Line(List.of(names.piece(document)), List.of(), day, day));
    }
    return ordered(lines);
  }

  /** The passages that support a statement. */
  List<Source> sources(Triple statement) {
    return sources.of(statement);
  }

  /** The words for what sort of thing it is. */
  public String sorts(Node thing) {
    List<String> sorts =
        objects(thing, RDF.type.asNode()).stream()
            .map(type -> names.of(type).toLowerCase(Locale.ROOT))
            .distinct()
            .sorted()
            .toList();
    return Headings.capital(String.join(", ", sorts));
  }

  private boolean shows(Triple triple) {
    return !headings.hides(triple.getPredicate());
  }

  private Section.Line own(Triple triple) {
    boolean place =
        triple.getObject().isLiteral()
            && (triple.getPredicate().equals(ENT.place.asNode())
                || triple.getPredicate().equals(ENT.venue.asNode()));
    String text = names.of(triple.getObject());
    Piece piece = place ? new Piece(text, PlacePages.href(text)) : names.piece(triple.getObject());
    String label = headings.label(triple.getPredicate());
    List<Piece> pieces = label.isEmpty() ? List.of(piece) : List.of(Piece.text(label), piece);
    return new Section.Line(pieces, sources.of(triple));
  }

  private Section.Line other(Triple triple) {
    Node node = triple.getSubject();
    List<Node> types = objects(node, RDF.type.asNode());
    if (types.stream().anyMatch(headings::isJoint)) {
      return spelled(node, triple.getObject());
    }
    String day = Dated.day(data, node).orElse("");
    // A document's title says no day, as the names of meetings do.
    String when = types.contains(ENT.Document.asNode()) ? day : "";
    return new Section.Line(
        List.of(names.piece(node, triple.getObject())), sources.of(triple), when, day);
  }

  /** All that a joint joins, but for the thing whose page this is. */
  private Section.Line spelled(Node joint, Node except) {
    Map<Node, List<Node>> parts = new TreeMap<>(JointOrder.COMPARATOR);
    Map<String, Source> found = new LinkedHashMap<>();
    List<Triple> statements = statements(joint);
    for (Triple triple : statements) {
      if (shows(triple)) {
        sources.of(triple).forEach(source -> found.putIfAbsent(source.href(), source));
        if (!triple.getObject().equals(except)
            && !JointOrder.isPlain(triple, statements)
            && !isOfPost(triple, statements)
            && !Dated.isTime(triple.getPredicate())) {
          parts
              .computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>())
              .add(triple.getObject());
        }
      }
    }
    List<Piece> pieces =
        parts.isEmpty() ? List.of(names.piece(joint)) : joined(joint, parts, except);
    return new Section.Line(
        pieces, found.values().stream().sorted().toList(), Dated.span(data, joint), day(joint));
  }

  /** Whether somebody spoke for the organisation of the post that is named. */
  private boolean isOfPost(Triple triple, List<Triple> statements) {
    return triple.getPredicate().equals(ENT.forOrganization.asNode())
        && statements.stream()
            .filter(s -> s.getPredicate().equals(ENT.inCapacityOf.asNode()))
            .map(s -> postOf(s.getObject()))
            .anyMatch(post -> data.contains(post, ORG.postIn.asNode(), triple.getObject()));
  }

  /** The parts of a joint in one line, each with its label but for the one that leads. */
  private List<Piece> joined(Node joint, Map<Node, List<Node>> parts, Node except) {
    List<Piece> pieces = new ArrayList<>();
    parts.forEach(
        (predicate, values) -> {
          String between = pieces.isEmpty() ? "" : " · ";
          String name = names.of(predicate);
          if (values.stream().anyMatch(ThingFacts::isFlag)) {
            pieces.add(Piece.text(between + name));
            return;
          }
          boolean labelled = !pieces.isEmpty() || !JointOrder.leads(predicate);
          String label = Headings.within(predicate).orElse(name + ": ");
          pieces.add(Piece.text(between + (labelled ? label : "")));
          int shown = values.size() > MOST_VALUES ? MOST_VALUES / 2 : values.size();
          for (int i = 0; i < shown; i++) {
            pieces.add(Piece.text(i == 0 ? "" : ", "));
            pieces.add(names.piece(postOf(values.get(i)), except));
          }
          if (shown < values.size()) {
            String more = "and " + (values.size() - shown) + " more";
            pieces.add(Piece.text(", "));
            pieces.add(new Piece(more, names.piece(joint).href()));
          }
        });
    return pieces;
  }

  /** Whether it is enough to name the predicate: "former" rather than "former: true". */
  private static boolean isFlag(Node object) {
    return object.isLiteral() && Boolean.TRUE.equals(object.getLiteralValue());
  }

  /** The day of a joint, or of the meeting that it belongs to. */
  private String day(Node joint) {
    return Dated.day(data, joint)
        .or(
            () ->
                objects(joint, ENT.inMeeting.asNode()).stream()
                    .flatMap(meeting -> Dated.day(data, meeting).stream())
                    .findFirst())
        .orElse("");
  }

  /** A tenure is told by its post, since its holder is told beside it. */
  private Node postOf(Node node) {
    return objects(node, ENT.post.asNode()).stream().findFirst().orElse(node);
  }

  private List<Triple> statements(Node subject) {
    try (Stream<Triple> found = data.stream(subject, Node.ANY, Node.ANY)) {
      return found.sorted(Describer.ORDER).toList();
    }
  }

  private List<Node> objects(Node subject, Node predicate) {
    try (Stream<Triple> found = data.stream(subject, predicate, Node.ANY)) {
      return found.sorted(Describer.ORDER).map(Triple::getObject).toList();
    }
  }

  private static void add(
      Map<String, List<Section.Line>> lines, String heading, Section.Line line) {
    List<Section.Line> under = lines.computeIfAbsent(heading, key -> new ArrayList<>());
    for (int i = 0; i < under.size(); i++) {
      if (under.get(i).pieces().equals(line.pieces())) {
        under.set(i, under.get(i).with(line.sources()));
        return;
      }
    }
    under.add(line);
  }

  private static List<Section> ordered(Map<String, List<Section.Line>> lines) {
    List<String> order = Headings.order();
    lines.keySet().stream().filter(heading -> !order.contains(heading)).forEach(order::add);
    return order.stream()
        .filter(lines::containsKey)
        .map(heading -> Section.newestFirst(heading, lines.getOrDefault(heading, List.of())))
        .toList();
  }
}
