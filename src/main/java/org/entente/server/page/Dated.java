package org.entente.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.entente.vocabulary.ENT;

/** When things happened, as far as documents say. */
final class Dated {
  /** Where the day of a thing is to be found, the first that there is. */
  private static final List<Node> DAYS =
      List.of(
          ENT.date.asNode(), ENT.from.asNode(), ENT.observedOn.asNode(), DCTerms.issued.asNode());

  /** Derived bounds are the first and the last observation over again. */
  private static final List<Node> TIMES =
      List.of(
          ENT.from.asNode(),
          ENT.observedOn.asNode(),
          ENT.derivedNotAfter.asNode(),
          ENT.derivedNotBefore.asNode(),
          ENT.until.asNode(),
          ENT.endedBy.asNode());

  private Dated() {}

  /** The first day that is known of a thing, such as {@code 2019-03-05} or {@code 2019-03}. */
  static Optional<String> day(Graph data, Node thing) {
    return DAYS.stream().flatMap(property -> days(data, thing, property).stream()).findFirst();
  }

  /** Whether the predicate tells a part of what {@link #span} tells as a whole. */
  static boolean isTime(Node predicate) {
    return TIMES.contains(predicate);
  }

  /** When a tenure is known to have been, in words; empty where nothing is known. */
  static String span(Graph data, Node tenure) {
    List<String> parts = new ArrayList<>();
    first(data, tenure, ENT.from.asNode()).ifPresent(day -> parts.add("from " + day));
    List<String> seen = days(data, tenure, ENT.observedOn.asNode());
    if (!seen.isEmpty()) {
      String last = seen.get(seen.size() - 1);
      parts.add(
          seen.size() == 1
              ? "seen on " + last
              : "seen from %s to %s, on %d days".formatted(seen.get(0), last, seen.size()));
    }
    first(data, tenure, ENT.until.asNode()).ifPresent(day -> parts.add("until " + day));
    first(data, tenure, ENT.endedBy.asNode()).ifPresent(day -> parts.add("over by " + day));
    return String.join(", ", parts);
  }

  private static Optional<String> first(Graph data, Node thing, Node property) {
    return days(data, thing, property).stream().findFirst();
  }

  /** All values of a property that is a day, in order. */
  static List<String> days(Graph data, Node thing, Node property) {
    try (Stream<Triple> found = data.stream(thing, property, Node.ANY)) {
      return found
          .map(Triple::getObject)
          .filter(Node::isLiteral)
          .map(Node::getLiteralLexicalForm)
          .distinct()
          .sorted()
          .toList();
    }
  }

  /** Statements by the day of their subject, the last first and those without a day at the end. */
  static Comparator<Triple> newestFirst(Graph data, Names names) {
    return Comparator.comparing(
            (Triple triple) -> day(data, triple.getSubject()).orElse(""), Comparator.reverseOrder())
        .thenComparing(triple -> names.of(triple.getSubject()))
        .thenComparing(triple -> triple.getSubject().toString());
  }
}
