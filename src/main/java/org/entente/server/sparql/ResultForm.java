package org.entente.server.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.server.http.Offer;

/** The forms in which the rows of a SELECT and the truth of an ASK are sent. */
public enum ResultForm implements Offer {
  JSON("application/sparql-results+json", "json", "application/json"),
  XML("application/sparql-results+xml", "xml", "application/xml"),
  CSV("text/csv", "csv", "application/csv"),
  TSV("text/tab-separated-values", "tsv", "text/tsv"),
  /** A page with a table, for people. */
  HTML("text/html", "html", "application/xhtml+xml");

  private final String mediaType;
  private final String extension;
  private final String alias;

  ResultForm(String mediaType, String extension, String alias) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.alias = alias;
  }

  /** The form that the extension or format name {@code word} asks for. */
  public static Optional<ResultForm> of(String word) {
    return Arrays.stream(values()).filter(form -> form.extension.equals(word)).findFirst();
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public List<String> aliases() {
    return List.of(alias);
  }

  @Override
  public String extension() {
    return extension;
  }
}
