package org.entente.server.page;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Strings in JSON. */
final class Json {
  private Json() {}

  /** The text as a JSON string, with its quotes. */
  static String string(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
