package org.entente.graph;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * Checks what a document alone says against the shapes, before it enters a store: what violates
 * them goes to the quarantine. Safe for use by many threads. Costs some tens of milliseconds a
 * document of the size of a news item, a hundred times what it takes to read one.
 */
public final class Admission {
  private Admission() {}

  /** The violations of a document's facts; things are named without the base. */
  public static List<Finding> violations(Reading reading) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "")
        .facts(Readings.of(List.of(reading)), StreamRDFLib.dataset(dataset));
    Graph graph = dataset.getDefaultGraph();
    return Check.againstShapes(graph).stream()
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
