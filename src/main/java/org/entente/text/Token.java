package org.entente.text;

import org.entente.evidence.Span;

/**
 * A word, number or punctuation mark.
 *
 * @param begin position in the text
 * @param end position after it
 * @param text the token with quotation marks and spaces made plain
 * @param lower the same in small letters
 * @param shape what it looks like
 */
public record Token(int begin, int end, String text, String lower, Shape shape) {

  public boolean is(String word) {
    return lower.equals(word);
  }

  public boolean isCapital() {
    return shape.isCapital();
  }

  public boolean isWord() {
    return shape != Shape.PUNCTUATION && shape != Shape.NUMBER;
  }

  public Span span() {
    return new Span(begin, end);
  }
}
