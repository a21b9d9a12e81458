package org.entente.graph.bulk;

import java.nio.file.Path;
import java.util.Arrays;

/** What is said of each subject: the rest of its tuples, found by the subject's number. */
final class BySubject implements AutoCloseable {
  private final int width;
  private final int[] begins;
  private final Spool rest;
  private int rows;
  private int last = -1;

  /**
   * @param width how many members follow the subject
   * @param subjects how many terms may be one
   */
  BySubject(int width, int subjects, Path place) {
    this.width = width;
    this.begins = new int[subjects + 1];
    this.rest = new Spool(place);
  }

  /** Takes a tuple that begins with its subject; they come in order of these. */
  void add(int[] tuple) {
    int subject = tuple[0];
    if (subject != last) {
      Arrays.fill(begins, last + 1, subject + 1, rows);
      last = subject;
    }
    for (int i = 1; i <= width; i++) {
      rest.addInt(tuple[i]);
    }
    rows++;
  }

  void ready() {
    Arrays.fill(begins, last + 1, begins.length, rows);
    rest.ready();
  }

  int begin(int subject) {
    return begins[subject];
  }

  int end(int subject) {
    return begins[subject + 1];
  }

  /** A member of a row, from 0 on. */
  int get(int row, int member) {
    return rest.readInt(((long) row * width + member) * Integer.BYTES);
  }

  @Override
  public void close() {
    rest.close();
  }
}
