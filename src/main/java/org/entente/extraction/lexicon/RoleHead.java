package org.entente.extraction.lexicon;

import java.util.Set;

/**
 * A noun that names a post.
 *
 * @param noun small letters
 * @param traits as explained in {@code role-heads.txt}
 */
public record RoleHead(String noun, Set<String> traits) {
  public RoleHead {
    traits = Set.copyOf(traits);
  }

  /** Also an everyday word. */
  public boolean weak() {
    return traits.contains("weak");
  }

  /** An office of state. */
  public boolean ofState() {
    return traits.contains("state");
  }

  /** An office of a university. */
  public boolean ofCampus() {
    return traits.contains("campus");
  }

  /** Takes its field with "of". */
  public boolean takesTopic() {
    return traits.contains("topic");
  }
}
