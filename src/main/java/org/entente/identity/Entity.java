package org.entente.identity;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One thing in the world that one or more documents name.
 *
 * @param type what it is
 * @param key what tells it from every other of its type; made from the documents' content alone
 * @param label the name to show
 * @param names every name that a document gives it, the label among them
 */
public record Entity(Type type, String key, String label, SortedSet<String> names)
    implements Comparable<Entity> {

  /** The sorts of thing that documents name. */
  public enum Type {
    PERSON,
    ORGANIZATION,
    MEETING;

    /** The name in lower case, such as {@code person}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Entity {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  /** By type, then by key. */
  @Override
  public int compareTo(Entity other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : key.compareTo(other.key);
  }
}
