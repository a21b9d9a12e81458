package org.entente.extraction.relation;

import java.util.Map;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.rule.Context;

/** The sorts of posts and organisations that mostly go together. */
final class Sorts {
  private static final Map<String, Integer> POSTS =
      Map.ofEntries(
          Map.entry("rector", 1),
          Map.entry("president", 1),
          Map.entry("chancellor", 1),
          Map.entry("vice-chancellor", 1),
          Map.entry("provost", 1),
          Map.entry("principal", 1),
          Map.entry("registrar", 1),
          Map.entry("dean", 2),
          Map.entry("director", 3),
          Map.entry("head", 3),
          Map.entry("manager", 3),
          Map.entry("coordinator", 3),
          Map.entry("chair", 4),
          Map.entry("chairman", 4),
          Map.entry("chairperson", 4),
          Map.entry("chairwoman", 4),
          Map.entry("member", 5),
          Map.entry("professor", 6),
          Map.entry("lecturer", 6),
          Map.entry("minister", 7),
          Map.entry("ambassador", 8),
          Map.entry("consul", 8),
          Map.entry("secretary", 9));

  private static final Map<String, Integer> ORGANIZATIONS =
      Map.ofEntries(
          Map.entry("university", 1),
          Map.entry("college", 2),
          Map.entry("institute", 2),
          Map.entry("faculty", 3),
          Map.entry("school", 3),
          Map.entry("department", 4),
          Map.entry("office", 4),
          Map.entry("division", 4),
          Map.entry("section", 4),
          Map.entry("center", 5),
          Map.entry("centre", 5),
          Map.entry("ministry", 6),
          Map.entry("embassy", 7),
          Map.entry("board", 8),
          Map.entry("committee", 8),
          Map.entry("council", 8),
          Map.entry("senate", 8),
          Map.entry("association", 9),
          Map.entry("network", 9),
          Map.entry("", 10));

  private Sorts() {}

  /** The sort of a post, from 0 to 15. */
  static int of(Tag.RoleTag role) {
    String head = role.head().replace(' ', '-');
    int last = head.lastIndexOf('-');
    Integer sort = POSTS.get(head);
    sort = sort == null && last > 0 ? POSTS.get(head.substring(last + 1)) : sort;
    return sort != null ? sort : role.ofState() ? 10 : role.ofCampus() ? 11 : 0;
  }

  /** The sort of an organisation, from 0 to 15. */
  static int of(Organization o) {
    if (Context.isMedia(o)) {
      return 15;
    }
    int kind = o.kind() == OrganizationKind.UNIT ? 12 : o.kind() == OrganizationKind.BODY ? 13 : 0;
    return ORGANIZATIONS.getOrDefault(o.type(), kind);
  }
}
