package org.entente.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A link from a page of a long list to one beside it.
 *
 * @param rel how it stands to this page: "prev" or "next", as HTML has it
 */
public record Turn(String text, String href, String rel) {

  /**
   * Those of page {@code number} of so many.
   *
   * @param href the address of a page
   */
  static List<Turn> of(int number, int pages, IntFunction<String> href) {
    List<Turn> turns = new ArrayList<>();
    if (number > 1) {
      turns.add(new Turn("Previous", href.apply(number - 1), "prev"));
    }
    if (number < pages) {
      turns.add(new Turn("Next", href.apply(number + 1), "next"));
    }
    return turns;
  }
}
