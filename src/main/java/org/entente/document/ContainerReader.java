package org.entente.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads the documents that one file holds. Holds no state; safe for use by many threads. */
interface ContainerReader {
  /**
   * Reads them in the order of the file, one at a time.
   *
   * @param name the file's name, for messages
   * @param in its bytes; left open
   * @param documents is given each document
   * @param problems is told what could not be read and why, a line each
   * @param remarks is told what is no document and left out, where that may surprise
   * @throws IOException if the bytes cannot be read on, or are not of this kind
   */
  void read(
      String name,
      InputStream in,
      Consumer<Document> documents,
      Consumer<String> problems,
      Consumer<String> remarks)
      throws IOException;
}
