package org.entente.graph.history;

/**
 * What became of one name between two states.
 *
 * @param path below the base, such as {@code id/person/ada} or {@code documents/letter.txt}
 * @param more the path of what took its place, or why it is gone, or the empty string
 * @param label what it was called that is gone, or the empty string
 */
public record Change(Kind kind, String path, String more, String label) {
  /** A change of what is still there. */
  Change(Kind kind, String path, String more) {
    this(kind, path, more, "");
  }

  /** What happened. In the order in which they are told. */
  public enum Kind {
    /** It was not there before. */
    ADDED,
    /** It is there under another name. */
    RENAMED,
    /** It is there no more. */
    WITHDRAWN,
    /** A document whose text, or what is read from it, is another. */
    CHANGED
  }

  /** What sort of thing it is, such as {@code person}. */
  public String sort() {
    String[] parts = path.split("/", 3);
    return parts[0].equals("documents") ? "document" : parts[1];
  }
}
