package org.entente.extraction.lexicon;

/** A line of a lexicon or rule file that cannot be understood; the message names file and line. */
public final class BadLexicon extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Where the line stands.
   *
   * @param line from 1; 0 where the file as a whole is meant
   */
  public record Place(String file, int line) {}

  private final transient Place place;

  public BadLexicon(String file, int line, String problem) {
    super(file + (line > 0 ? ":" + line : "") + ": " + problem);
    this.place = new Place(file, line);
  }

  public Place place() {
    return place;
  }
}
