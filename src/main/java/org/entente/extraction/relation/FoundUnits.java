package org.entente.extraction.relation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.UnitOf;
import org.entente.extraction.mention.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The units of one document as the judge finds them, each with its parent: nothing ever belongs to
 * its own part.
 */
final class FoundUnits {
  private final Reading reading;
  private final List<UnitOf> ruled;
  private final Map<String, UnitOf> units = new LinkedHashMap<>();

  /**
   * @param ruled what the rules say of units
   */
  FoundUnits(Reading reading, List<UnitOf> ruled) {
    this.reading = reading;
    this.ruled = ruled;
  }

  /** Adds a unit, or gives it another parent, unless that closes a circle. */
  void add(UnitOf unit) {
    if (!isCircle(unit)) {
      units.put(unit.child(), named(unit));
    }
  }

  /**
   * "He is responsible for four: A, B, C and D": where most units that one passage lists by a rule
   * belong to whom the rule says, so do the others.
   */
  void followLists() {
    List<UnitOf> found = all();
    for (UnitOf rule : ruled) {
      UnitOf unit = units.get(rule.child());
      if (unit != null && !rule.parent().equals(unit.parent()) && isAgreed(rule, found)) {
        add(new UnitOf(unit.child(), rule.parent(), unit.evidence()));
      }
    }
  }

  /** All units, in the order in which they were first added. */
  List<UnitOf> all() {
    return List.copyOf(units.values());
  }

  /** Whether more than half of the units that a rule reads in one passage were found there. */
  private boolean isAgreed(UnitOf rule, List<UnitOf> found) {
    int listed = 0;
    int agreed = 0;
    for (UnitOf r : ruled) {
      if (r.evidence().span().equals(rule.evidence().span())) {
        listed++;
        agreed +=
            (int)
                found.stream()
                    .filter(u -> u.child().equals(r.child()) && u.parent().equals(rule.parent()))
                    .count();
      }
    }
    return agreed * 2 > listed;
  }

  /** With the name of the rule that says the same, if one does. */
  private UnitOf named(UnitOf unit) {
    for (UnitOf rule : ruled) {
      if (rule.child().equals(unit.child()) && rule.parent().equals(unit.parent())) {
        Evidence e = rule.evidence();
        double probability = unit.evidence().confidence();
        return new UnitOf(
            unit.child(),
            unit.parent(),
            reading.evidence(e.span(), e.rule() + "+model", probability));
      }
    }
    return unit;
  }

  private boolean isCircle(UnitOf unit) {
    String above = unit.parent();
    while (above != null && !above.equals(unit.child())) {
      above = parent(above);
    }
    return above != null;
  }

  private @Nullable String parent(String child) {
    UnitOf unit = units.get(child);
    return unit == null ? null : unit.parent();
  }
}
