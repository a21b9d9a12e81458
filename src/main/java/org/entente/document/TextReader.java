package org.entente.document;

import java.util.ArrayList;
import java.util.List;
import org.entente.evidence.Span;

/** Plain text: the text is kept as it is, each line that is not blank is a block. */
final class TextReader implements FormatReader {
  @Override
  public Document read(String name, byte[] bytes) throws UnreadableDocument {
    return read(name, Decoding.text(name, bytes));
  }

  static Document read(String name, String text) {
    return new Document(name, text, lines(text), Metadata.NONE);
  }

  private static List<Block> lines(String text) {
    List<Block> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBreak(text.charAt(i))) {
        Span span = trimmed(text, begin, i);
        if (span.length() > 0) {
          lines.add(new Block(span, Block.Kind.LINE));
        }
        begin = i + 1;
      }
    }
    return lines;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private static Span trimmed(String text, int begin, int end) {
    int from = begin;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
