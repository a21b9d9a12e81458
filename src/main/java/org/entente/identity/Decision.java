package org.entente.identity;

import java.util.List;
import org.entente.evidence.Evidence;

/**
 * What was decided about names that look alike.
 *
 * @param outcome what was decided
 * @param entities the things concerned: one when the names are the same, several when held apart
 * @param rule the rule that decided, such as {@code person.same-full-name}
 * @param reason why, in a sentence for people
 * @param grounds the names, as the documents have them
 */
public record Decision(
    Outcome outcome, List<Entity> entities, String rule, String reason, List<Grounds> grounds) {

  /** What a decision may say. */
  public enum Outcome {
    SAME,
    DIFFERENT,
    UNDECIDED
  }

  /** A name that a document gives, and the passage where it does so first. */
  public record Grounds(String source, String name, Evidence evidence) {}

  public Decision {
    entities = entities.stream().distinct().sorted().toList();
    grounds = List.copyOf(grounds);
  }
}
