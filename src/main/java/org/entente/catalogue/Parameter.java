package org.entente.catalogue;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A gap in a question: the variable {@code ?name} of the query, filled before it is asked.
 *
 * @param name the variable's name
 * @param type what may fill it
 * @param standard the value used where none is given
 * @param description what it means, for a person
 */
public record Parameter(
    String name, ParameterType type, Optional<String> standard, String description) {

  /**
   * The term that {@code value} stands for.
   *
   * @param base the IRI against which a relative IRI is resolved
   * @throws MalformedParameter if the value is not of this parameter's type
   */
  public Node term(String value, String base) throws MalformedParameter {
    return type.term(value, base).orElseThrow(() -> MalformedParameter.of(this, value));
  }

  /** A value that would be accepted. */
  public String example() {
    return standard.orElse(type.example());
  }
}
