package org.entente.server.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.ENT;

/** The meetings that the documents about a topic tell of, the last first. */
final class TopicMeetings {
  private static final int MOST_DOCUMENTS = 200;
  private static final int MOST = 100;

  private final Graph data;
  private final Names names;

  TopicMeetings(Graph data, Names names) {
    this.data = data;
    this.names = names;
  }

  /** Nothing for what is no topic, or where no meeting is told of. */
  Optional<Section> section(Node thing) {
    if (!data.contains(thing, RDF.type.asNode(), SKOS.Concept.asNode())) {
      return Optional.empty();
    }
    Set<Node> meetings = new TreeSet<>(NodeCmp::compareRDFTerms);
    List<Node> documents = subjects(ENT.topic.asNode(), thing).toList();
    documents.stream()
        .limit(MOST_DOCUMENTS)
        .flatMap(document -> subjects(ENT.inDocument.asNode(), document))
        .flatMap(claim -> data.find(claim, ENT.about.asNode(), Node.ANY).toList().stream())
        .map(Triple::getObject)
        .filter(about -> data.contains(about, RDF.type.asNode(), ENT.Meeting.asNode()))
        .forEach(meetings::add);
    List<Section.Line> lines =
        meetings.stream()
            .sorted(
                Comparator.comparing(
                    (Node meeting) -> Dated.day(data, meeting).orElse(""),
                    Comparator.reverseOrder()))
            .limit(MOST)
            .map(meeting -> new Section.Line(List.of(names.piece(meeting)), List.of()))
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "Meetings that these documents tell of",
                lines,
                more(thing, meetings.size() - MOST, documents.size() > MOST_DOCUMENTS)));
  }

  /** Where the rest is, if there is more than is shown; how much is not known of many documents. */
  private List<Piece> more(Node thing, int left, boolean many) {
    if (left <= 0 && !many) {
      return List.of();
    }
    String words = many ? "and more: all of them" : "and " + left + " more";
    return List.of(
        new Piece(words, "/queries/meetings-about?topic=" + Names.encode(names.of(thing))));
  }

  private Stream<Node> subjects(Node property, Node object) {
    return data.find(Node.ANY, property, object).toList().stream()
        .map(Triple::getSubject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms);
  }
}
