package org.entente.cli;

import java.util.Optional;
import org.entente.document.Container;

/**
 * Where a document comes from, for messages.
 *
 * @param place a path or address
 * @param container what is there, where the document is one of many in it
 */
record Origin(String place, Optional<Container> container) {
  /** Where a document stands by itself. */
  static Origin of(String place) {
    return new Origin(place, Optional.empty());
  }

  /** What is to be called by its place: a document of that name there. */
  String told(String name) {
    return container.isPresent() ? name + " in " + place : place;
  }

  /** The same behind the document's name, where that is not all. */
  String after(String name) {
    return container.isPresent() ? " in " + place : place.equals(name) ? "" : " from " + place;
  }

  /** Whether the document has the name that its publisher gave it, which nobody here can change. */
  boolean namesByAddress() {
    return container.map(Container::namesByAddress).orElseGet(() -> isAddress(place));
  }

  /** Whether it is one on the Web. */
  static boolean isAddress(String place) {
    return place.startsWith("http://") || place.startsWith("https://");
  }
}
