package org.entente.extraction.rule;

import java.util.Locale;
import java.util.Set;
import org.entente.extraction.lexicon.RoleHead;
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
    // The list of nouns has "vice chancellor"; texts have the hyphen as often.
    int at = plain(text).indexOf(plain(head));
    return at < 0
        ? text
        : text.substring(0, at) + singular(text, at, head) + text.substring(at + head.length());
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replace('-', ' ');
  }

  /** The singular, in the letters of the text as far as it shares them. */
  private static String singular(String text, int at, String head) {
    String singular = RoleHead.singular(head);
    int same = 0;
    int most = Math.min(singular.length(), head.length());
    while (same < most && singular.charAt(same) == head.charAt(same)) {
      same++;
    }
    boolean capitals = Character.isUpperCase(text.charAt(at + head.length() - 1));
    String rest = singular.substring(same);
    return text.substring(at, at + same) + (capitals ? rest.toUpperCase(Locale.ROOT) : rest);
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
