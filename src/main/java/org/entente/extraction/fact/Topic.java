package org.entente.extraction.fact;

import java.util.List;
import org.entente.evidence.Evidence;

/**
 * A subject the document is about.
 *
 * @param concept the concept's name in the topic scheme, such as {@code sdg4}
 * @param evidence the passages whose words show it; never empty
 */
public record Topic(String concept, List<Evidence> evidence) {
  public Topic {
    evidence = List.copyOf(evidence);
  }
}
