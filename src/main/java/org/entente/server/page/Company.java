package org.entente.server.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.entente.graph.MeetingDays;
import org.entente.vocabulary.ENT;

/**
 * With whom a person or an organisation was at meetings, those first with whom it was on most days
 * ({@link MeetingDays}).
 */
final class Company {
  private static final int MOST = 20;
  private static final int MEETINGS_SHOWN = 3;

  private final Graph data;
  private final Names names;

  Company(Graph data, Names names) {
    this.data = data;
    this.names = names;
  }

  /** Those who were at the same meetings; nothing for a thing that does not go to meetings. */
  Optional<Section> section(Node thing) {
    boolean person = data.contains(thing, RDF.type.asNode(), FOAF.Person.asNode());
    boolean organization = data.contains(thing, RDF.type.asNode(), ORG.Organization.asNode());
    if (!person && !organization) {
      return Optional.empty();
    }
    Map<Node, Set<Node>> together = new TreeMap<>(NodeCmp::compareRDFTerms);
    Set<Node> own = person ? Set.of(thing) : lineage(thing);
    for (Node meeting : person ? meetingsOfPerson(thing) : meetingsOfOrganization(thing)) {
      for (Node other : person ? persons(meeting) : organizations(meeting)) {
        if (!own.contains(other)) {
          together.computeIfAbsent(other, key -> nodes()).add(meeting);
        }
      }
    }
    int left = together.size() - MOST;
    List<Section.Line> lines =
        together.entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<Node, Set<Node>> e) -> -MeetingDays.count(data, e.getValue()))
                    .thenComparing(e -> names.of(e.getKey())))
            .limit(MOST)
            .map(e -> line(e.getKey(), e.getValue()))
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(person ? "Met" : "Partners at meetings", lines, more(thing, person, left)));
  }

  /** Where the rest is, if there is more than is shown. */
  private List<Piece> more(Node thing, boolean person, int left) {
    String all = person ? "/queries/co-participants?name=" : "/queries/partners-of?organization=";
    return left > 0
        ? List.of(new Piece("and " + left + " more", all + Names.encode(names.of(thing))))
        : List.of();
  }

  private Section.Line line(Node other, Set<Node> meetings) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(names.piece(other));
    int count = meetings.size();
    pieces.add(
        Piece.text(
            count == 1 ? " · at " : " · on " + inWords(MeetingDays.count(data, meetings)) + ": "));
    List<Node> shown =
        meetings.stream()
            .sorted(
                Comparator.comparing(
                    (Node meeting) -> Dated.day(data, meeting).orElse(""),
                    Comparator.reverseOrder()))
            .limit(MEETINGS_SHOWN)
            .toList();
    for (int i = 0; i < shown.size(); i++) {
      pieces.add(Piece.text(i == 0 ? "" : "; "));
      pieces.add(names.piece(shown.get(i)));
    }
    if (count > shown.size()) {
      pieces.add(Piece.text(" and " + (count - shown.size()) + " more"));
    }
    return new Section.Line(pieces, List.of());
  }

  private static String inWords(int days) {
    return days == 1 ? "one day" : days + " days";
  }

  private Set<Node> meetingsOfPerson(Node person) {
    Set<Node> meetings = nodes();
    for (Node participation : subjects(ENT.participant.asNode(), person)) {
      meetings.addAll(objects(participation, ENT.inMeeting.asNode()));
    }
    return meetings;
  }

  /** The meetings to which the organisation came, or that it is said to be a part of. */
  Set<Node> meetingsOfOrganization(Node organization) {
    Set<Node> meetings = nodes();
    meetings.addAll(subjects(ENT.involves.asNode(), organization));
    for (Node participation : subjects(ENT.forOrganization.asNode(), organization)) {
      meetings.addAll(objects(participation, ENT.inMeeting.asNode()));
    }
    return meetings;
  }

  /** The organisation with its units and all that it is a unit of: they are no partners of it. */
  private Set<Node> lineage(Node organization) {
    Set<Node> lineage = nodes();
    for (boolean up : List.of(true, false)) {
      Deque<Node> next = new ArrayDeque<>(List.of(organization));
      Set<Node> seen = nodes();
      while (!next.isEmpty()) {
        Node node = next.remove();
        if (seen.add(node)) {
          Node part = ORG.subOrganizationOf.asNode();
          next.addAll(up ? objects(node, part) : subjects(part, node));
        }
      }
      lineage.addAll(seen);
    }
    return lineage;
  }

  private Set<Node> persons(Node meeting) {
    Set<Node> persons = nodes();
    for (Node participation : subjects(ENT.inMeeting.asNode(), meeting)) {
      persons.addAll(objects(participation, ENT.participant.asNode()));
    }
    return persons;
  }

  private Set<Node> organizations(Node meeting) {
    Set<Node> organizations = nodes();
    organizations.addAll(objects(meeting, ENT.involves.asNode()));
    for (Node participation : subjects(ENT.inMeeting.asNode(), meeting)) {
      organizations.addAll(objects(participation, ENT.forOrganization.asNode()));
    }
    return organizations;
  }

  private static Set<Node> nodes() {
    return new TreeSet<>(NodeCmp::compareRDFTerms);
  }

  private List<Node> subjects(Node property, Node object) {
    try (Stream<Triple> found = data.stream(Node.ANY, property, object)) {
      return found.map(Triple::getSubject).toList();
    }
  }

  private List<Node> objects(Node subject, Node property) {
    try (Stream<Triple> found = data.stream(subject, property, Node.ANY)) {
      return found.map(Triple::getObject).toList();
    }
  }
}
