package org.entente.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Long lists of things, cut into pages. */
final class Lists {
  private static final int PAGE = 300;

  private Lists() {}

  /**
   * Page {@code number}, from 1, of a list; past the last it is empty.
   *
   * @param words what the things are called
   * @param path where the list lives
   */
  static Page page(String words, String path, List<Piece> things, int number) {
    int pages = Math.max(1, (things.size() + PAGE - 1) / PAGE);
    int begin = (int) Math.min((long) (number - 1) * PAGE, things.size());
    List<Piece> shown = things.subList(begin, Math.min(begin + PAGE, things.size()));
    List<Piece> turns = new ArrayList<>();
    if (number > 1) {
      turns.add(new Piece("Previous", path + "?page=" + (Math.min(number, pages + 1) - 1)));
    }
    if (number < pages) {
      turns.add(new Piece("Next", path + "?page=" + (number + 1)));
    }
    String title = Headings.capital(words);
    return Page.of(
        "list",
        title,
        Map.of(
            "title", title,
            "things", shown,
            "paged", pages > 1,
            "position", "Page %d of %d, %d %s".formatted(number, pages, things.size(), words),
            "turns", turns));
  }
}
