package org.entente.server.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.vocabulary.ENT;

/** When things happened, as far as documents say. */
final class Dated {
  /** Where the day of a thing is to be found, the first that there is. */
  private static final List<Node> DAYS =
      List.of(ENT.date.asNode(), ENT.from.asNode(), ENT.observedOn.asNode());

  private Dated() {}

  /** The first day that is known of a thing, such as {@code 2019-03-05} or {@code 2019-03}. */
  static Optional<String> day(Graph data, Node thing) {
    return DAYS.stream().flatMap(property -> days(data, thing, property).stream()).findFirst();
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
