package org.entente.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.entente.catalogue.View;
import org.entente.server.chart.Figure;
import org.entente.server.chart.Grid;
import org.entente.vocabulary.ENT;

/**
 * What a thing's page draws on an axis of time: of a person the posts, from the first to the last
 * day that is known of each, of an organisation its meetings. Where there is but one of them, or
 * one day, a drawing would say no more than the words.
 */
final class Careers {
  private static final int MOST = 30;
  private static final View VIEW = new View(View.Kind.TIMELINE, List.of("what", "first", "last"));
  private static final List<Node> DAYS =
      List.of(ENT.from.asNode(), ENT.observedOn.asNode(), ENT.until.asNode(), ENT.endedBy.asNode());

  private final Graph data;
  private final Names names;
  private final Company company;

  Careers(Graph data, Names names, Company company) {
    this.data = data;
    this.names = names;
    this.company = company;
  }

  /** A drawing under a heading. */
  record Drawing(String heading, String drawn, Figure figure) {}

  /** The drawing for a person or an organisation, if there is one to make. */
  Optional<Drawing> of(Node thing) {
    if (data.contains(thing, RDF.type.asNode(), FOAF.Person.asNode())) {
      return drawing("Career", "posts", posts(thing));
    }
    return data.contains(thing, RDF.type.asNode(), ORG.Organization.asNode())
        ? drawing("Meetings over time", "meetings", meetings(thing))
        : Optional.empty();
  }

  private static Optional<Drawing> drawing(String title, String words, List<List<String>> rows) {
    long days = rows.stream().flatMap(row -> row.stream().skip(1)).distinct().count();
    if (rows.size() < 2 || days < 2) {
      return Optional.empty();
    }
    List<List<String>> last = rows.subList(Math.max(0, rows.size() - MOST), rows.size());
    String heading =
        last.size() < rows.size()
            ? "%s: the last %d of %d %s".formatted(title, MOST, rows.size(), words)
            : title;
    return Figure.of(VIEW, new Grid(VIEW.columns(), last))
        .map(figure -> new Drawing(heading, title + ", drawn", figure));
  }

  /** By the first day that is known. */
  private List<List<String>> posts(Node person) {
    Map<String, SortedSet<String>> days = new TreeMap<>();
    for (Node tenure : subjects(ORG.member.asNode(), person)) {
      List<String> known = new ArrayList<>();
      DAYS.forEach(property -> known.addAll(Dated.days(data, tenure, property)));
      for (Node appointment : subjects(ENT.begins.asNode(), tenure)) {
        known.addAll(Dated.days(data, appointment, ENT.date.asNode()));
      }
      Optional<Node> post = GraphSources.value(data, tenure, ENT.post.asNode());
      if (!known.isEmpty() && post.isPresent()) {
        days.computeIfAbsent(names.of(post.get()), key -> new TreeSet<>()).addAll(known);
      }
    }
    return rows(days);
  }

  /** By day; meetings of one name on one day are one row. */
  private List<List<String>> meetings(Node organization) {
    Map<String, SortedSet<String>> days = new TreeMap<>();
    for (Node meeting : company.meetingsOfOrganization(organization)) {
      Dated.day(data, meeting)
          .ifPresent(
              day -> {
                String name = names.of(meeting);
                // A name that ends in its day says it twice beside the drawing.
                String plain = name.endsWith(", " + day) ? name : name + ", " + day;
                String label = plain.substring(0, plain.length() - day.length() - 2);
                days.computeIfAbsent(label + "\n" + day, key -> new TreeSet<>()).add(day);
              });
    }
    return rows(days);
  }

  private static List<List<String>> rows(Map<String, SortedSet<String>> days) {
    return days.entrySet().stream()
        .map(
            entry ->
                List.of(
                    entry.getKey().lines().findFirst().orElse(""),
                    entry.getValue().first(),
                    entry.getValue().last()))
        .sorted(
            Comparator.comparing((List<String> row) -> row.get(1)).thenComparing(row -> row.get(0)))
        .toList();
  }

  private List<Node> subjects(Node property, Node object) {
    try (Stream<Triple> found = data.stream(Node.ANY, property, object)) {
      return found.map(Triple::getSubject).toList();
    }
  }
}
