package org.entente.server.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Long lists, cut into pages. */
final class Lists {
  static final int PAGE = 300;

  private Lists() {}

  /** What stands on page {@code number}, from 1 to the last. */
  static <T> List<T> cut(List<T> all, int number) {
    int begin = (number - 1) * PAGE;
    return all.subList(begin, Math.min(begin + PAGE, all.size()));
  }

  /** How many pages so many things take, one at least. */
  static int pages(int size) {
    return Math.max(1, (size + PAGE - 1) / PAGE);
  }

  /**
   * What a template needs to lead from page to page.
   *
   * @param words what the things are called
   * @param path where the list lives
   */
  static Map<String, Object> turns(String words, String path, int size, int number) {
    int pages = pages(size);
    return Map.of(
        "paged", pages > 1,
        "position",
            "Page %s of %s, %s %s".formatted(count(number), count(pages), count(size), words),
        "turns", Turn.of(number, pages, page -> path + "?page=" + page));
  }

  /** How many, as people write it: {@code 28,849}. */
  static String count(int many) {
    return String.format(Locale.ROOT, "%,d", many);
  }

  /** Page {@code number}, from 1, of a list of things. */
  static Page page(String words, String path, List<Piece> things, int number) {
    return page(words, path, things, number, List.of());
  }

  /** The same for a list that is to be had in other forms. */
  static Page page(
      String words, String path, List<Piece> things, int number, List<Page.Alternate> alternates) {
    String title = Headings.capital(words);
    Map<String, Object> model = new HashMap<>(turns(words, path, things.size(), number));
    model.put("title", title);
    model.put("maps", List.of());
    model.put("things", cut(things, number));
    model.put("others", alternates.isEmpty() ? List.of() : List.of(Map.of("forms", alternates)));
    return new Page("list", title, alternates, "", model);
  }
}
