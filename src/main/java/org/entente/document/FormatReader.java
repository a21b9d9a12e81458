package org.entente.document;

/** Reads one format. Holds no state; safe for use by many threads. */
interface FormatReader {
  /**
   * Reads a document.
   *
   * @param name its name, for the document and for messages
   * @param bytes the whole file
   * @return the document, whose text may be blank
   * @throws UnreadableDocument if the bytes are not of this format, broken or locked
   */
  Document read(String name, byte[] bytes) throws UnreadableDocument;
}
