package org.entente.server.sparql;

/**
 * Counts the solutions that a step of a query keeps, and ends the query before they fill the
 * memory. For use by one thread.
 */
final class RowBound {
  /** A solution of a few variables takes a quarter of this. */
  private static final int BYTES_FOR_EACH = 1024;

  private static final long MOST = Runtime.getRuntime().maxMemory() / BYTES_FOR_EACH;

  private final long most;
  private long kept;

  /** As many as there is memory for. */
  RowBound() {
    this(MOST);
  }

  RowBound(long most) {
    this.most = most;
  }

  /**
   * Another one is kept.
   *
   * @throws TooManyRows if there is no room for it
   */
  void another() {
    if (++kept > most) {
      throw new TooManyRows();
    }
  }
}
