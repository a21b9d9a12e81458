package org.entente.text;

import java.util.List;
import org.entente.evidence.Span;

/**
 * A sentence, or a line that stands alone.
 *
 * @param index position among the document's sentences
 * @param block index of the block it stands in
 * @param zone the part it plays
 * @param tokens its tokens, never empty
 */
public record Sentence(int index, int block, Zone zone, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  /** The span of the tokens from {@code begin} up to before {@code end}. */
  public Span span(int begin, int end) {
    return new Span(tokens.get(begin).begin(), tokens.get(end - 1).end());
  }

  public Span span() {
    return span(0, size());
  }

  /** Whether the token at {@code i} exists and is {@code word} (small letters). */
  public boolean is(int i, String word) {
    return i >= 0 && i < size() && tokens.get(i).is(word);
  }
}
