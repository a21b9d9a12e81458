package org.entente.text;

import java.util.List;
import java.util.regex.Pattern;
import org.entente.document.Block;

/**
 * Finds those who are named on lines of their own, with their posts on the lines below: whoever
 * signs a letter, and the people of a programme or a list of guests.
 */
final class Signatures {
  /** Lines of no more words and letters are looked at. */
  private static final int MOST_WORDS = 14;

  private static final int LONGEST = 110;

  /** The lines below a post that may name where it is. */
  private static final int MOST_BELOW = 2;

  private static final String TITLE =
      "(?:(?:Professors?|Prof|Dr|Mr|Mrs|Ms|Miss|H\\.? ?E|Ir|Eng|Ing|Sir|Dame|Hon|Rev|Datuk|Dato'?|Tan Sri|Assoc|Asst|Emeritus|Associate|Assistant|Her Excellency|His Excellency)\\.?,? ?)";

  private static final String NAME =
      "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|la|van|der|den|von|da|dos|bin|binti|al|el|ibn|y|e)){1,5}";

  /** "Professor Ann Example", "Dr. Ann Example, PhD (signed)", and nothing else. */
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:\\(?[Ss]igned:?\\)? ?)?" + TITLE + "+" + NAME + "(?:, ?[\\p{Lu}][\\p{L}. ,]{1,25})?");

  private static final Pattern PLAIN = Pattern.compile(NAME);

  /** "Acting Deputy Vice-Chancellor (Research)". */
  private static final Pattern POST =
      Pattern.compile(
          "(?:(?:Acting|Interim|Former|Deputy|Vice|Pro|Associate|Assistant|Executive|Senior|First|Second|Founding|Managing|General|Academic|Permanent|Chief|Under|Emeritus|Distinguished)[ -]|& ?|and )*"
              + "(?:Rector|Rectress|Chancellor|President|Director|Dean|Provost|Principal|Registrar|Head|Chair|Chairman|Chairwoman|Chairperson|Secretary|Secretary-General|Director-General|Vice-Chancellor|Minister|Ambassador|Coordinator|Co-ordinator|Manager|Officer|Lecturer|Professor|Executive|Commissioner|Consul|Bursar|Librarian|Counsellor|Attaché)"
              + "(?![\\p{L}]).*");

  private static final Pattern PLACE =
      Pattern.compile(
          ".*\\b(?i:universit|universidad|college|institut|ministry|faculty|department|office|cent(?:re|er)\\b|school|council|commission|association|agency|academy|polytechnic|embassy|board|foundation|bureau|division|section|network|authority).*");

  private static final Pattern NO_PLACE =
      Pattern.compile(".*(?:@|https?:|www\\.|[.!?:;]$|\\b(?i:tel|phone|fax|e-?mail)\\b).*");

  private Signatures() {}

  /**
   * Which lines are such a name, a post below it, and where that is.
   *
   * @param last the last line of prose: above it only a title tells a name from other words
   */
  static boolean[] of(List<Block> blocks, List<String> lines, boolean[] prose, int last) {
    boolean[] signed = new boolean[lines.size()];
    for (int i = 0; i + 1 < signed.length; i++) {
      boolean open = isLine(blocks, lines, prose, i) && isLine(blocks, lines, prose, i + 1);
      if (open && isPost(lines.get(i + 1)) && isPerson(lines, i, last)) {
        signed[i] = true;
        signed[i + 1] = true;
        int end = Math.min(signed.length, i + 2 + MOST_BELOW);
        for (int k = i + 2; k < end && isLine(blocks, lines, prose, k); k++) {
          if (!isPlace(lines.get(k)) && !isPost(lines.get(k))) {
            break;
          }
          signed[k] = true;
        }
      }
    }
    return signed;
  }

  private static boolean isPerson(List<String> lines, int i, int last) {
    if (PERSON.matcher(lines.get(i)).matches()) {
      return true;
    }
    // Two words in capitals over "President" may be a menu; not where it tells of what.
    boolean where =
        i > last
            && (isPlace(lines.get(i + 1)) || i + 2 < lines.size() && isPlace(lines.get(i + 2)));
    return where
        && PLAIN.matcher(lines.get(i)).matches()
        && !isPost(lines.get(i))
        && !PLACE.matcher(lines.get(i)).matches();
  }

  private static boolean isPost(String line) {
    return POST.matcher(line).matches() && !NO_PLACE.matcher(line).matches();
  }

  private static boolean isPlace(String line) {
    return PLACE.matcher(line).matches() && !NO_PLACE.matcher(line).matches();
  }

  private static boolean isLine(List<Block> blocks, List<String> lines, boolean[] prose, int i) {
    Block.Kind kind = blocks.get(i).kind();
    return (kind == Block.Kind.LINE || kind == Block.Kind.PARAGRAPH)
        && !prose[i]
        && lines.get(i).length() <= LONGEST
        && lines.get(i).split(" ").length <= MOST_WORDS;
  }
}
