package org.entente.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.ENT;

/**
 * Who met whom: persons, and between two of them the number of days on which both took part in a
 * meeting, as {@link MeetingDays} counts them.
 *
 * @param persons labels by IRI, of everyone who took part in a meeting
 * @param ties sorted, each pair once
 */
public record Network(SortedMap<String, String> persons, List<Tie> ties) {
  /** Two persons, the first before the second in the order of their IRIs. */
  public record Tie(String one, String other, int days) {}

  private record Pair(String one, String other) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair pair) {
      int byOne = one.compareTo(pair.one);
      return byOne != 0 ? byOne : other.compareTo(pair.other);
    }
  }

  public Network {
    persons = Collections.unmodifiableSortedMap(new TreeMap<>(persons));
    ties = List.copyOf(ties);
  }

  /** Reads the network out of the merged graph; the caller holds a read transaction. */
  public static Network of(DatasetGraph dataset) {
    Graph graph = dataset.getDefaultGraph();
    SortedMap<String, String> persons = new TreeMap<>();
    Map<Node, SortedSet<String>> meetings = new TreeMap<>(Network::compare);
    for (Triple at : graph.find(Node.ANY, ENT.inMeeting.asNode(), Node.ANY).toList()) {
      for (Triple who : graph.find(at.getSubject(), ENT.participant.asNode(), Node.ANY).toList()) {
        String person = who.getObject().getURI();
        persons.put(person, label(graph, who.getObject()));
        meetings.computeIfAbsent(at.getObject(), m -> new TreeSet<>()).add(person);
      }
    }
    Map<String, List<Node>> days = new TreeMap<>();
    for (Node meeting : meetings.keySet()) {
      MeetingDays.of(graph, meeting)
          .forEach(d -> days.computeIfAbsent(d, k -> new ArrayList<>()).add(meeting));
    }
    SortedMap<Pair, Integer> counts = new TreeMap<>();
    for (List<Node> onOneDay : days.values()) {
      Set<Pair> pairs = new HashSet<>();
      onOneDay.forEach(m -> pair(List.copyOf(meetings.getOrDefault(m, new TreeSet<>())), pairs));
      pairs.forEach(pair -> counts.merge(pair, 1, Integer::sum));
    }
    List<Tie> ties = new ArrayList<>();
    counts.forEach((pair, n) -> ties.add(new Tie(pair.one(), pair.other(), n)));
    return new Network(persons, ties);
  }

  private static void pair(List<String> present, Set<Pair> pairs) {
    for (int i = 0; i < present.size(); i++) {
      for (int j = i + 1; j < present.size(); j++) {
        pairs.add(new Pair(present.get(i), present.get(j)));
      }
    }
  }

  private static int compare(Node one, Node other) {
    return one.getURI().compareTo(other.getURI());
  }

  private static String label(Graph graph, Node person) {
    return graph
        .find(person, RDFS.label.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .sorted()
        .findFirst()
        .orElse(person.getURI());
  }
}
