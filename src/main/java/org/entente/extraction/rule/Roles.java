package org.entente.extraction.rule;

import java.util.Locale;
import java.util.Set;
import org.entente.extraction.mention.Tag.RoleTag;
import org.entente.text.Sentence;

/** What a post is called, and whether it has ended. */
public final class Roles {
  private static final Set<String> ENDED =
      Set.of("was", "served", "until", "formerly", "previously", "been", "worked", "had");

  private Roles() {}

  /** The role as written; a plural shared by several persons becomes the singular each holds. */
  public static String text(RoleTag role) {
    String text = role.role();
    String head = role.head();
    if (!role.plural()) {
      return text;
    }
    String singular = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
    int at = text.toLowerCase(Locale.ROOT).indexOf(head);
    if (head.endsWith("s") && at >= 0) {
      return text.substring(0, at + singular.length()) + text.substring(at + head.length());
    }
    return text;
  }

  /** "former", or a past tense with years behind it: "served as Undersecretary (2000-2003)". */
  public static boolean isFormer(Sentence s, RoleTag role) {
    if (role.status().equals("former")) {
      return true;
    }
    boolean past = false;
    for (int k = Math.max(0, role.begin() - 8); k < role.begin(); k++) {
      past |= ENDED.contains(s.token(k).lower());
    }
    boolean years = false;
    for (int k = role.end(); k + 2 < Math.min(s.size(), role.end() + 10); k++) {
      years |= s.is(k, "(") && isYear(s, k + 1) && s.is(k + 2, "-");
      years |= s.is(k, "until") || s.is(k, "from") && isYear(s, k + 1);
    }
    boolean before =
        s.is(0, "before")
            || s.is(0, "previously")
            || s.is(0, "prior")
            || s.is(0, "earlier")
            || s.is(0, "formerly");
    return years && past || before && past;
  }

  private static boolean isYear(Sentence s, int i) {
    String text = s.token(i).text();
    return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
  }
}
