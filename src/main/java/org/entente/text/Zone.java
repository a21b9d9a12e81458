package org.entente.text;

import java.util.Locale;

/** The part a stretch of text plays in its document. */
public enum Zone {
  TITLE,
  /** The lines above the title that name the publisher. */
  MASTHEAD,
  DATELINE,
  BODY,
  HEADING,
  LIST_ITEM,
  CAPTION,
  /** Menus, share buttons, related news, addresses. */
  BOILERPLATE,
  /**
   * What is repeated of another document, be it a letter or the headline of an item, and is not
   * read as this one's.
   */
  QUOTE;

  /** Whether it is read as running text. */
  public boolean isRunning() {
    return this == BODY || this == LIST_ITEM;
  }

  /** The name in small letters. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
