package org.entente.identity;

import java.util.Comparator;
import java.util.List;

/**
 * What a person says of names in documents, over what the rules would decide.
 *
 * @param outcome {@code SAME} or {@code DIFFERENT}
 * @param names the names it is about, two or more
 * @param reason why, in a sentence for people
 */
public record Overrule(Decision.Outcome outcome, List<Name> names, String reason)
    implements Comparable<Overrule> {

  /** A name as a document has it. */
  public record Name(String source, String name) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      int bySource = source.compareTo(other.source);
      return bySource != 0 ? bySource : name.compareTo(other.name);
    }

    /** The form in which decisions give it. */
    @Override
    public String toString() {
      return source + ": " + name;
    }
  }

  public Overrule {
    names = names.stream().distinct().sorted().toList();
    if (names.size() < 2 || outcome == Decision.Outcome.UNDECIDED) {
      throw new IllegalArgumentException("it says of two names or more that they are one or not");
    }
  }

  /** Differences first: so a name that is told apart from one can be joined with another. */
  @Override
  public int compareTo(Overrule other) {
    return Comparator.comparing((Overrule o) -> o.outcome == Decision.Outcome.SAME)
        .thenComparing(o -> o.names.toString())
        .thenComparing(Overrule::reason)
        .compare(this, other);
  }
}
