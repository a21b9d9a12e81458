package org.entente.evidence;

/**
 * A half-open interval of character positions in a document's clean text.
 *
 * <p>Positions count UTF-16 units, as {@link String#charAt} does and as the Web Annotation {@code
 * TextPositionSelector} is used by browsers.
 *
 * @param begin the first position, at least 0
 * @param end the position after the last, at least {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no span: " + begin + " to " + end);
    }
  }

  /** The words at this span, which must lie inside {@code text}. */
  public String of(CharSequence text) {
    return text.subSequence(begin, end).toString();
  }

  public int length() {
    return end - begin;
  }

  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  public boolean contains(int position) {
    return begin <= position && position < end;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The smallest span that holds both. */
  public Span join(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /** As of any record; written out, for names of claims are made of it by the million. */
  @Override
  public String toString() {
    return "Span[begin=" + begin + ", end=" + end + "]";
  }

  /** By begin; of two that begin together the longer comes first. */
  @Override
  public int compareTo(Span other) {
    return begin != other.begin
        ? Integer.compare(begin, other.begin)
        : Integer.compare(other.end, end);
  }
}
