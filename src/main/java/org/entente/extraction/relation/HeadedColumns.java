package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables whose head names a post: under "Rector, Institution" stands in each row the rector
 * of an institution. A table has its rows one below the other, with a comma between two cells; one
 * that is not as even as its head says nothing here, since then a comma may be part of a cell.
 */
final class HeadedColumns {
  /** Words that a head may add to a post: "Dean elected", "Name of Rector". */
  private static final int MOST_MORE = 2;

  private static final double SURE = 0.9;

  /** Posts in a body that the table is of; beside them stands where the members come from. */
  private static final Set<String> SEATS = WordGroups.of("seats-in-body");

  private final Scenery scenery;

  HeadedColumns(Scenery scenery) {
    this.scenery = scenery;
  }

  /** A post that heads a column. */
  private record Head(Spot role, int column, int columns) {}

  /** The posts that the tables of the document give. */
  List<Post> posts() {
    List<Post> posts = new ArrayList<>();
    Head head = null;
    for (Sentence s : scenery.reading().sentences()) {
      if (s.zone() != Zone.LIST_ITEM) {
        head = null;
      } else if (PostPairs.isHeader(scenery, s)) {
        head = head(s);
      } else if (head != null) {
        Post post = row(s, head);
        if (post != null) {
          posts.add(post);
        }
      }
    }
    return posts;
  }

  /** The one column that a post heads, or null: of two the rows would have to be told apart. */
  private @Nullable Head head(Sentence s) {
    List<int[]> cells = cells(s);
    Head head = null;
    for (Spot spot : scenery.spots(s)) {
      for (int c = 0; cells.size() > 1 && c < cells.size(); c++) {
        int[] cell = cells.get(c);
        if (spot.isRole() && spot.begin() == cell[0] && spot.end() <= cell[1]) {
          boolean elsewhere = SEATS.contains(((Tag.RoleTag) spot.tag()).head());
          if (head != null || elsewhere || cell[1] - spot.end() > MOST_MORE) {
            return null;
          }
          head = new Head(spot, c, cells.size());
        }
      }
    }
    return head;
  }

  private @Nullable Post row(Sentence s, Head head) {
    List<int[]> cells = cells(s);
    if (cells.size() != head.columns()) {
      return null;
    }
    int[] own = cells.get(head.column());
    Spot person = null;
    Spot organization = null;
    for (Spot spot : scenery.spots(s)) {
      if (spot.isRole()) {
        return null;
      }
      boolean fills = spot.begin() == own[0] && spot.end() == own[1];
      if (spot.tag() instanceof Tag.PersonTag) {
        if (!fills) {
          return null;
        }
        person = spot;
      }
      organization = spot.isOrganization() && organization == null ? spot : organization;
    }
    if (person == null || organization == null) {
      return null;
    }
    return new Post(
        person.entity(),
        PostModel.name(head.role()),
        Optional.of(organization.entity()),
        false,
        scenery.reading().evidence(s, "post.table", SURE));
  }

  /** Where each cell of a row begins and ends. */
  private static List<int[]> cells(Sentence s) {
    List<int[]> cells = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= s.size(); i++) {
      if (i == s.size() || s.is(i, ",")) {
        cells.add(new int[] {begin, i});
        begin = i + 1;
      }
    }
    return cells;
  }
}
