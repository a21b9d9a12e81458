package org.entente.cli;

import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out for data alone
 * @param err for talk and progress
 * @param terminal whether somebody looks on, so that progress is worth showing
 */
record Console(OutputStream out, PrintStream err, boolean terminal) {
  /** Fewer steps are over before a bar is read. */
  private static final int WORTH_A_BAR = 50;

  /** Without anybody looking on. */
  Console(OutputStream out, PrintStream err) {
    this(out, err, false);
  }

  /** Says a line. */
  void say(String line) {
    err.println(line);
  }

  /** Shows the progress of a task of so many steps. */
  Progress progress(String task, long steps) {
    return terminal && steps >= WORTH_A_BAR ? Progress.on(err, task, steps) : Progress.silent();
  }
}
