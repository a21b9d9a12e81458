package org.entente.server.sparql;

/**
 * A text that can be read only while there is time: what compares it with a regular expression goes
 * back over it again and again, for ever with some expressions, and cannot be stopped otherwise.
 */
final class TimedText implements CharSequence {
  private static final int BREATH = 0x3FFF;

  private final String text;
  private int looks;

  TimedText(String text) {
    this.text = text;
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.apache.jena.query.QueryCancelledException if the time of this thread's query is
   *     over
   */
  @Override
  public char charAt(int index) {
    if ((++looks & BREATH) == 0) {
      Deadline.checkCurrent();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
