package org.entente.learning;

import java.util.List;

/** A candidate to learn from: what it joins, and its features. */
public final class Candidate {
  private final List<String> parts;
  private final int[] features;

  public Candidate(List<String> parts, int[] features) {
    this.parts = List.copyOf(parts);
    this.features = features.clone();
  }

  /** What the candidate joins, such as a person, a role and an organisation. */
  public List<String> parts() {
    return parts;
  }

  /** The hashes of its features. */
  public int[] features() {
    return features.clone();
  }
}
