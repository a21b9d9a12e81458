package org.entente.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.server.search.Hit;
import org.entente.server.search.Hits;
import org.entente.server.search.Sort;

/** What a search found, as a page or as JSON. */
public final class SearchPages {
  /** How many hits a page holds where nobody says. */
  public static final int STANDARD = 20;

  private final Names names;

  public SearchPages(Names names) {
    this.names = names;
  }

  /**
   * The page of a search.
   *
   * @param query what was searched for, or the empty string
   * @param page the number of the page, from 1
   * @param limit how many hits a page holds at most
   */
  public Page page(String query, Optional<Sort> sort, Hits hits, int page, int limit) {
    int pages = Math.max(1, (hits.total() + limit - 1) / limit);
    List<Choice> sorts = sorts(query, sort, hits, limit);
    List<Turn> turns = Turn.of(page, pages, number -> href(query, sort, number, limit));
    return Page.of(
        "search",
        query.isEmpty() ? "Search" : "Search for " + query,
        Map.of(
            "asked",
            query,
            "searched",
            !query.isEmpty(),
            "count",
            count(hits.total(), sort),
            "sorts",
            sorts,
            "narrow",
            !sorts.isEmpty(),
            "hits",
            hits.hits().stream().map(this::row).toList(),
            "none",
            !query.isEmpty() && hits.total() == 0,
            "paged",
            pages > 1,
            "position",
            "Page " + page + " of " + pages,
            "turns",
            turns));
  }

  /** The same for programs. */
  public String json(String query, Hits hits) {
    return hits.hits().stream()
        .map(this::json)
        .collect(
            Collectors.joining(
                ",",
                "{\"query\":" + Json.string(query) + ",\"total\":" + hits.total() + ",\"hits\":[",
                "]}\n"));
  }

  private String json(Hit hit) {
    return "{\"label\":%s,\"type\":%s,\"href\":%s,\"matched\":%s%s}"
        .formatted(
            Json.string(hit.label()),
            Json.string(hit.sort().word()),
            Json.string(href(hit)),
            Json.string(hit.matched()),
            hit.sort() == Sort.PLACE ? "" : ",\"iri\":" + Json.string(hit.key()));
  }

  private Row row(Hit hit) {
    return new Row(
        new Piece(hit.label(), href(hit)),
        hit.sort().singular(),
        hit.alias() ? List.of(hit.matched()) : List.of());
  }

  private String href(Hit hit) {
    return hit.sort() == Sort.PLACE ? PlacePages.href(hit.key()) : names.href(hit.key());
  }

  private static List<Choice> sorts(String query, Optional<Sort> chosen, Hits hits, int limit) {
    List<Choice> sorts = new ArrayList<>();
    if (hits.bySort().size() > 1 || chosen.isPresent()) {
      int all = hits.bySort().values().stream().mapToInt(Integer::intValue).sum();
      sorts.add(
          new Choice(
              "everything (" + all + ")",
              href(query, Optional.empty(), 1, limit),
              chosen.isEmpty()));
      hits.bySort()
          .forEach(
              (sort, count) ->
                  sorts.add(
                      new Choice(
                          sort.words(2) + " (" + count + ")",
                          href(query, Optional.of(sort), 1, limit),
                          chosen.equals(Optional.of(sort)))));
    }
    return sorts;
  }

  private static String count(int total, Optional<Sort> sort) {
    return Lists.count(total)
        + " "
        + sort.map(s -> s.words(total)).orElse(total == 1 ? "thing" : "things");
  }

  private static String href(String query, Optional<Sort> sort, int page, int limit) {
    return "/search?q="
        + Names.encode(query)
        + sort.map(s -> "&type=" + s.word()).orElse("")
        + (limit == STANDARD ? "" : "&limit=" + limit)
        + (page > 1 ? "&page=" + page : "");
  }

  /** A hit in the list. */
  public record Row(Piece thing, String sort, List<String> alias) {
    public Row {
      alias = List.copyOf(alias);
    }
  }

  /** A sort to narrow the search to. */
  public record Choice(String text, String href, boolean chosen) {}
}
