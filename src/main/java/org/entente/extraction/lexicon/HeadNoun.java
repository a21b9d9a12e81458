package org.entente.extraction.lexicon;

import java.util.Set;
import org.entente.extraction.fact.OrganizationKind;

/**
 * A noun that makes a name the name of an organisation.
 *
 * @param noun small letters
 * @param kind the kind of organisation it names
 * @param traits as explained in {@code organization-heads.txt}
 */
public record HeadNoun(String noun, OrganizationKind kind, Set<String> traits) {
  public HeadNoun {
    traits = Set.copyOf(traits);
  }

  /** Stands before "of" and "for". */
  public boolean leads() {
    return traits.contains("lead");
  }

  /** Also an everyday word. */
  public boolean weak() {
    return traits.contains("weak");
  }

  /** Belongs to whoever the text is about. */
  public boolean owned() {
    return traits.contains("owner");
  }
}
