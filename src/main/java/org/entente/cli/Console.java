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
  /** Without anybody looking on. */
  Console(OutputStream out, PrintStream err) {
    this(out, err, false);
  }

  /** Says a line. */
  void say(String line) {
    err.println(line);
  }

  /** Shows the progress of a task, once it is told how many steps to expect. */
  Progress progress(String task) {
    return terminal ? Progress.on(err, task) : Progress.silent();
  }
}
