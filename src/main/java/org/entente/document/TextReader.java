package org.entente.document;

import java.util.ArrayList;
import java.util.List;
import org.entente.evidence.Span;

/**
 * Plain text: the text is kept as it is; each line that is not blank is a block, with the lines it
 * goes on in where lines were broken to a width.
 */
final class TextReader implements FormatReader {
  @Override
  public Document read(String name, byte[] bytes) throws UnreadableDocument {
    return read(name, Decoding.text(name, bytes));
  }

  static Document read(String name, String text) {
    return new Document(name, text, lines(text), Metadata.NONE);
  }

  private static List<Block> lines(String text) {
    List<Span> spans = spans(text);
    boolean[] broken = WrappedText.broken(spans.stream().map(span -> span.of(text)).toList());
    List<Block> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < broken.length; i++) {
      if (!broken[i]) {
        Span span = trimmed(text, spans.get(begin).begin(), spans.get(i).end());
        if (span.length() > 0) {
          lines.add(new Block(span, Block.Kind.LINE));
        }
        begin = i + 1;
      }
    }
    return lines;
  }

  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBreak(text.charAt(i))) {
        spans.add(new Span(begin, i));
        boolean pair = i + 1 < text.length() && text.startsWith("\r\n", i);
        i += pair ? 1 : 0;
        begin = i + 1;
      }
    }
    return spans;
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
