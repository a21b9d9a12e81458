package org.entente.server;

import java.util.Optional;

/**
 * What is said of a dataset as a work: what it is called, who made it, and under which licence it
 * may be used. Of documents of others nothing of this is known but what their owners say.
 *
 * @param license the IRI of the licence
 */
public record Imprint(Optional<String> title, Optional<String> creator, Optional<String> license) {
  /** Nothing is said. */
  public static final Imprint NONE =
      new Imprint(Optional.empty(), Optional.empty(), Optional.empty());

  /** That of the documents that come with Entente. */
  public static final Imprint BUNDLED =
      new Imprint(
          Optional.of("Entente: cooperation in higher education"),
          Optional.of("The Entente authors"),
          Optional.of("https://www.apache.org/licenses/LICENSE-2.0"));

  private static final String UNTITLED = "Graph of documents, made with Entente";

  /** The title, or what kind of thing it is. */
  String titleOrKind() {
    return title.orElse(UNTITLED);
  }

  /** The same, with what is missing here as {@code other} says it. */
  public Imprint or(Imprint other) {
    return new Imprint(
        title.or(other::title), creator.or(other::creator), license.or(other::license));
  }
}
