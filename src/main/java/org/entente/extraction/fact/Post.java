package org.entente.extraction.fact;

import java.util.Optional;
import org.entente.evidence.Evidence;

/**
 * A person holds, or held, a post.
 *
 * @param role as in the text, without the organisation: "Deputy Director"
 * @param organization the nearest organisation or unit the role names, if any
 * @param former whether the post had ended at the date of the text
 * @param from when the tenure began, where the same passage says so
 * @param until when it ended, where the same passage says so
 */
public record Post(
    String person,
    String role,
    Optional<String> organization,
    boolean former,
    Optional<PartialDate> from,
    Optional<PartialDate> until,
    Evidence evidence) {

  /** A post of which nothing says since when or until when it was held. */
  public Post(
      String person,
      String role,
      Optional<String> organization,
      boolean former,
      Evidence evidence) {
    this(person, role, organization, former, Optional.empty(), Optional.empty(), evidence);
  }

  /** The same post, not over. */
  public Post current() {
    return new Post(person, role, organization, false, from, until, evidence);
  }

  /** The same post, over. */
  public Post over() {
    return new Post(person, role, organization, true, from, until, evidence);
  }
}
