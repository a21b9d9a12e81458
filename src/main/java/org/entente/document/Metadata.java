package org.entente.document;

import java.util.Optional;

/**
 * What a format says about the document outside its text.
 *
 * @param title the headline
 * @param site the name of the site that published it
 * @param published the date of publication, ISO 8601, as written there
 * @param language a BCP 47 tag
 */
public record Metadata(
    Optional<String> title,
    Optional<String> site,
    Optional<String> published,
    Optional<String> language) {

  /** Nothing is known. */
  public static final Metadata NONE =
      new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
