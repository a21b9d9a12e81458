package org.entente.graph;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Checks what a document alone says against the shapes, before it enters a store: what violates
 * them goes to the quarantine. Safe for use by many threads. Costs about a millisecond for a news
 * item.
 */
public final class Admission {
  private Admission() {}

  /** The violations of a document's facts; things are named without the base. */
  public static List<Finding> violations(Reading reading) {
    Graph graph = GraphFactory.createDefaultGraph();
    new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "").factsAlone(reading, graph);
    return Check.violationsOfFacts(graph).stream()
        .filter(finding -> finding.severity() == Finding.Severity.VIOLATION)
        .map(Admission::withoutBase)
        .distinct()
        .sorted()
        .toList();
  }

  /** What violations say, in one line. */
  public static String told(List<Finding> violations) {
    return violations.stream()
        .map(
            f ->
                f.message()
                    + " ("
                    + f.thing()
                    + (f.detail().isEmpty() ? "" : ", " + f.detail())
                    + ")")
        .collect(Collectors.joining(" "));
  }

  private static Finding withoutBase(Finding finding) {
    return new Finding(
        finding.severity(), named(finding.thing()), finding.message(), named(finding.detail()));
  }

  private static String named(String term) {
    return term.replaceAll("<?" + Pattern.quote(Iris.DEFAULT_BASE) + "([^>]*)>?", "$1");
  }
}
