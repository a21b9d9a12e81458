package org.entente.server.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.entente.evidence.Span;

/**
 * Cuts a text into marks that nest, as HTML must have them. A span that crosses the end of another
 * is closed there and opened again; only its first part has its identifier.
 */
public final class Marking {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Span> open = new ArrayDeque<>();
  private final List<Span> rest = new ArrayList<>();
  private int position;

  private Marking(String text, int from) {
    this.text = text;
    this.position = from;
  }

  /** The identifier of the mark that begins a span. */
  public static String id(Span span) {
    return "p" + span.begin() + "-" + span.end();
  }

  /**
   * The tokens of {@code text} within {@code window}, with a mark for each of {@code spans}.
   *
   * @param spans empty ones, and what lies outside of the window, are left out
   */
  public static List<Token> of(String text, Span window, Collection<Span> spans) {
    Marking marking = new Marking(text, window.begin());
    for (Span span : new TreeSet<>(spans)) {
      int begin = Math.max(span.begin(), window.begin());
      int end = Math.min(span.end(), window.end());
      if (begin < end) {
        marking.closeUntil(begin);
        marking.textUntil(begin);
        String id = span.begin() >= window.begin() ? id(span) : "";
        marking.open(new Span(begin, end), id);
      }
    }
    marking.closeUntil(window.end());
    marking.textUntil(window.end());
    return marking.tokens;
  }

  private void open(Span span, String id) {
    Span outer = open.peek();
    if (outer != null && outer.end() < span.end()) {
      // Crossing: go on after the outer one has ended.
      push(new Span(span.begin(), outer.end()), id);
      rest.add(new Span(outer.end(), span.end()));
    } else {
      push(span, id);
    }
  }

  private void push(Span span, String id) {
    tokens.add(new Token(Token.Kind.OPEN, "", id));
    open.push(span);
  }

  private void closeUntil(int limit) {
    while (!open.isEmpty() && open.peek().end() <= limit) {
      textUntil(open.pop().end());
      tokens.add(new Token(Token.Kind.CLOSE, "", ""));
      if (open.isEmpty() || open.peek().end() > position) {
        reopen();
      }
    }
  }

  /** Goes on with what was cut off here. */
  private void reopen() {
    List<Span> here = rest.stream().filter(span -> span.begin() == position).sorted().toList();
    rest.removeAll(here);
    here.forEach(span -> open(span, ""));
  }

  private void textUntil(int end) {
    if (end > position) {
      tokens.add(new Token(Token.Kind.TEXT, text.substring(position, end), ""));
      position = end;
    }
  }

  /**
   * A step of writing a marked text.
   *
   * @param id of a mark that opens, or the empty string where it has none
   */
  public record Token(Kind kind, String text, String id) {
    /** What is to be written. */
    public enum Kind {
      OPEN,
      TEXT,
      CLOSE
    }

    public boolean opens() {
      return kind == Kind.OPEN;
    }

    public boolean closes() {
      return kind == Kind.CLOSE;
    }

    public boolean identified() {
      return !id.isEmpty();
    }
  }
}
