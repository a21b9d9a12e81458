package org.entente.server;

import java.util.Optional;
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
    Imprint imprint = holdings.imprint();
    String year = day(holdings).substring(0, 4);
    String work =
        imprint
            .creator()
            .map(name -> "%s (%s): %s".formatted(name, year, imprint.titleOrKind()))
            .orElseGet(() -> "%s (%s)".formatted(imprint.titleOrKind(), year));
    return "%s. Dataset, version %s. %s".formatted(work, brief(holdings), holdings.editionIri());
  }

  private String text() {
    return """
    %s

    SHA-256 of its canonical N-Quads: %s
    %s"""
        .formatted(
            line(holdings),
            holdings.edition().hash(),
            holdings.imprint().license().map("Licence: %s\n"::formatted).orElse(""));
  }

  /**
   * The format has a field for licences that SPDX lists, by their short names, and one for others.
   */
  private static String license(String iri) {
    return Imprint.BUNDLED.license().equals(Optional.of(iri))
        ? "license: Apache-2.0\n"
        : "license-url: " + quoted(iri) + "\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private String cff() {
    Imprint imprint = holdings.imprint();
    return """
    cff-version: 1.2.0
    message: "If you use this dataset, please cite this version of it."
    type: dataset
    title: %s
    authors:
      - name: %s
    version: "%s"
    date-released: %s
    %surl: "%s"
    identifiers:
      - type: url
        value: "%s"
        description: "This version"
      - type: other
        value: "sha256:%s"
        description: "SHA-256 of the canonical N-Quads"
    """
        .formatted(
            quoted(imprint.titleOrKind()),
            // The format demands an author.
            imprint.creator().map(CitationResource::quoted).orElse("anonymous"),
            brief(holdings),
            day(holdings),
            imprint.license().map(CitationResource::license).orElse(""),
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
