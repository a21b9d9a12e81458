package org.entente.extraction.fact;

import java.util.List;
import java.util.OptionalInt;
import org.entente.evidence.Evidence;

/**
 * A person is responsible for units, as the text says it.
 *
 * @param units the units named, in the text's order
 * @param claimed the number of units the text claims ("four departments"), which may differ from
 *     the number it names
 */
public record Responsibility(
    String person, List<String> units, OptionalInt claimed, Evidence evidence) {
  public Responsibility {
    units = List.copyOf(units);
  }
}
