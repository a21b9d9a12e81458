package org.entente.identity;

/**
 * A document's own identifier of something.
 *
 * @param source the document's name
 * @param id the identifier, which holds in that document only, such as {@code p1}
 */
public record Naming(String source, String id) implements Comparable<Naming> {
  @Override
  public int compareTo(Naming other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : id.compareTo(other.id);
  }
}
