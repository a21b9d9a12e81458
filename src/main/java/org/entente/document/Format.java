package org.entente.document;

import java.util.Locale;
import java.util.Optional;

/** The formats that are read. */
public enum Format {
  TEXT,
  HTML;

  /** The format that a file's name ends in, if it is one that is read. */
  public static Optional<Format> ofName(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "txt", "text" -> Optional.of(TEXT);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      default -> Optional.empty();
    };
  }
}
