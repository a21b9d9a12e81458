package org.entente.graph;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something that a check has against a graph.
 *
 * @param severity how bad it is
 * @param thing what it is about, an IRI or a value
 * @param message what is wrong, for a person
 * @param detail the property and value concerned, or the empty string
 */
public record Finding(Severity severity, String thing, String message, String detail)
    implements Comparable<Finding> {

  /** How bad a finding is. */
  public enum Severity {
    /** The graph is wrong. */
    VIOLATION,
    /** Documents may contradict each other; a person should look. */
    WARNING
  }

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::message)
          .thenComparing(Finding::thing)
          .thenComparing(Finding::detail);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    String level = severity.name().toLowerCase(Locale.ROOT);
    return level + ": " + message + "\n  " + thing + (detail.isEmpty() ? "" : "\n  " + detail);
  }
}
