package org.entente.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of fact that are scored, in the order of the table. */
public enum Kind {
  PERSONS("persons"),
  ORGANIZATIONS("organizations"),
  /** A unit or body belongs to an organisation. */
  UNIT_OF("unitOf"),
  POSTS("posts"),
  APPOINTMENTS("appointments"),
  MEETINGS("meetings"),
  /** A person takes part in an encounter. */
  PARTICIPANTS("participants"),
  AGREEMENTS("agreements"),
  TOPICS("topics"),
  /** The date of publication. */
  DOCUMENT("document");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The name in the table and on the command line, such as {@code unitOf}. */
  public String label() {
    return label;
  }

  /** The kinds that matter most, which the headline figure counts. */
  public static List<Kind> headline() {
    return List.of(PERSONS, ORGANIZATIONS, POSTS, UNIT_OF, PARTICIPANTS);
  }

  /** The kind that is called so, whatever the case of the letters. */
  public static Optional<Kind> of(String label) {
    String wanted = label.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(kind -> kind.label.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }
}
