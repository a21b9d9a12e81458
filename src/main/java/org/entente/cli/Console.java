package org.entente.cli;

import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out for data alone
 * @param err for talk and progress
 */
record Console(OutputStream out, PrintStream err) {
  /** Says a line. */
  void say(String line) {
    err.println(line);
  }
}
