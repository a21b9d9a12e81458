package org.entente.server;

import org.entente.server.http.Answer;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;

/**
 * {@code /CITATION} and {@code /CITATION.cff}: how to cite the present version of the dataset, for
 * people and for reference managers (Citation File Format 1.2.0).
 */
final class CitationResource implements Resource {
  static final String TEXT = "/CITATION";
  static final String CFF = "/CITATION.cff";

  private final Holdings holdings;

  CitationResource(Holdings holdings) {
    this.holdings = holdings;
  }

  @Override
  public Answer get(Request request) {
    return request.path().equals(CFF)
        ? Answer.of(200, "application/yaml", cff())
        : Answer.of(200, "text/plain; charset=utf-8", text());
  }

  /** How to cite the present version, in a line. */
  static String line(Holdings holdings) {
    return "%s (%s): %s. Dataset, version %s. %s"
        .formatted(
            DatasetDescription.CREATOR,
            day(holdings).substring(0, 4),
            DatasetDescription.TITLE,
            brief(holdings),
            holdings.editionIri());
  }

  private String text() {
    return """
    %s

    SHA-256 of its canonical N-Quads: %s
    Licence: %s
    """
        .formatted(line(holdings), holdings.edition().hash(), Descriptions.LICENSE);
  }

  private String cff() {
    return """
    cff-version: 1.2.0
    message: "If you use this dataset, please cite this version of it."
    type: dataset
    title: "%s"
    authors:
      - name: "%s"
    version: "%s"
    date-released: %s
    license: Apache-2.0
    url: "%s"
    identifiers:
      - type: url
        value: "%s"
        description: "This version"
      - type: other
        value: "sha256:%s"
        description: "SHA-256 of the canonical N-Quads"
    """
        .formatted(
            DatasetDescription.TITLE,
            DatasetDescription.CREATOR,
            brief(holdings),
            day(holdings),
            holdings.base(),
            holdings.editionIri(),
            holdings.edition().hash());
  }

  private static String brief(Holdings holdings) {
    return holdings.edition().hash().substring(0, 16);
  }

  private static String day(Holdings holdings) {
    return holdings.edition().modified().toString().substring(0, 10);
  }
}
