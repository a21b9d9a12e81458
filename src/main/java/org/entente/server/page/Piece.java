package org.entente.server.page;

import java.util.List;

/**
 * A piece of a line: text, and where it leads.
 *
 * @param href an address, or the empty string for plain text
 */
public record Piece(String text, String href) {

  /** Text that leads nowhere. */
  public static Piece text(String text) {
    return new Piece(text, "");
  }

  /** Whether it leads anywhere. */
  public boolean linked() {
    return !href.isEmpty();
  }

  /** The pieces' text, for where there can be no links. */
  public static String plain(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
