package org.entente.graph;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.entente.vocabulary.ENT;

/**
 * How often people or bodies met, in days: meetings of one day count once, as a session and a visit
 * on it do, and one without a date counts by itself. The questions say the same in SPARQL.
 */
public final class MeetingDays {
  private MeetingDays() {}

  /** The days of a meeting, as they are written; the meeting itself where none is known. */
  static Set<String> of(Graph graph, Node meeting) {
    Set<String> days = new TreeSet<>();
    graph
        .find(meeting, ENT.date.asNode(), Node.ANY)
        .forEachRemaining(triple -> days.add(triple.getObject().getLiteralLexicalForm()));
    return days.isEmpty() ? Set.of(meeting.toString()) : days;
  }

  /** On how many days some meetings were. */
  public static int count(Graph graph, Collection<Node> meetings) {
    Set<String> days = new TreeSet<>();
    meetings.forEach(meeting -> days.addAll(of(graph, meeting)));
    return days.size();
  }
}
