package org.entente.graph;

import java.nio.file.Path;

/** A store that cannot be opened or written; the message names it, the reason and the remedy. */
public final class UnusableStore extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableStore(String message) {
    super(message);
  }

  UnusableStore(String message, Throwable cause) {
    super(message, cause);
  }

  /** Something of it is broken or missing, so that only loading anew helps. */
  static UnusableStore damaged(Path folder, String what) {
    return new UnusableStore(damage(folder, what));
  }

  static UnusableStore damaged(Path folder, Throwable cause) {
    return new UnusableStore(damage(folder, String.valueOf(cause.getMessage())), cause);
  }

  private static String damage(Path folder, String what) {
    return "the store %s is damaged (%s); load its documents again with --anew"
        .formatted(folder, what);
  }

  static UnusableStore ofAnotherVersion(Path folder, Throwable cause) {
    return new UnusableStore(
        "the store %s was made by another version of Entente; load its documents again with --anew"
            .formatted(folder),
        cause);
  }

  /** Another process has it, which may be a server whose address we cannot know. */
  static UnusableStore taken(Path folder, Throwable cause) {
    return new UnusableStore(
        ("another process has the store %s open, and one at a time can (%s); stop that one first."
                + " If it is a server, it also answers at the address that it printed: entente"
                + " query NAME --endpoint ADDRESS/sparql asks it, ADDRESS/dump.nq.gz is an export")
            .formatted(folder, cause.getMessage()),
        cause);
  }

  static UnusableStore file(Path folder) {
    return new UnusableStore(
        "%s is a file, and a store is a folder; name one that is empty or not there yet"
            .formatted(folder));
  }
}
