package org.entente.server;

import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;

/** Whole numbers among a request's parameters. */
final class Numbers {
  private Numbers() {}

  /**
   * The number of the page that is asked for, from 1; the first where none is named.
   *
   * @throws Refused if it is no such number
   */
  static int page(Request request) throws Refused {
    return of(request, "page", 1, 9_999_999);
  }

  /**
   * The number that the parameter {@code name} gives.
   *
   * @param standard where it is not given
   * @throws Refused if it is no whole number from 1 to {@code most}
   */
  static int of(Request request, String name, int standard, int most) throws Refused {
    String word = request.parameter(name).orElse(Integer.toString(standard));
    if (!word.matches("[1-9][0-9]{0,6}") || Integer.parseInt(word) > most) {
      throw new Refused(
          new Problem(
              400,
              "Not such a number",
              "The parameter '" + name + "' takes a whole number from 1 to " + most + ".",
              "Example: " + name + "=" + standard + "."));
    }
    return Integer.parseInt(word);
  }
}
