package org.entente.extraction.fact;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.evidence.Evidence;

/**
 * A person takes part in an encounter.
 *
 * @param posts indexes into {@link Facts#posts()} of the posts in whose capacity the person took
 *     part, in the text's order; empty where none is named
 * @param organizations the organisations the person was there for; empty where none is named
 * @param parts what the person did; at least {@link Part#ATTENDEE}
 */
public record Participation(
    String person,
    List<Integer> posts,
    List<String> organizations,
    Set<Part> parts,
    Evidence evidence) {
  public Participation {
    posts = List.copyOf(posts);
    organizations = List.copyOf(organizations);
    parts = Collections.unmodifiableSet(new TreeSet<>(parts));
  }
}
