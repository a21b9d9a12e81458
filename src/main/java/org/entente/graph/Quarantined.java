package org.entente.graph;

import java.util.List;

/**
 * A document that a store keeps and leaves out of its graph, for what it says violates the shapes.
 *
 * @param findings what violates them; never empty
 */
public record Quarantined(Kept kept, List<Finding> findings) {
  public Quarantined {
    if (findings.isEmpty()) {
      throw new IllegalArgumentException(kept.name() + " violates nothing");
    }
    findings = List.copyOf(findings);
  }

  /** What is wrong and what to do, in one line. */
  public String problem() {
    return kept.name()
        + ": in quarantine and left out of the graph, until it is mended and loaded again: "
        + Admission.told(findings);
  }
}
