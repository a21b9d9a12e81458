package org.entente.server.search;

/**
 * Something that was found.
 *
 * @param sort what it is
 * @param key the IRI; of a place, its name
 * @param label its name
 * @param matched the name by which it was found, which may be the label
 */
public record Hit(Sort sort, String key, String label, String matched) {
  /** Whether another name than the label was found. */
  public boolean alias() {
    return !matched.equals(label);
  }
}
