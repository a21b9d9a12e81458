package org.entente.extraction.lexicon;

/** A line of a lexicon or rule file that cannot be understood; the message names file and line. */
public final class BadLexicon extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadLexicon(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
