package org.entente.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.document.Block;

/**
 * The headlines and teasers of other items that stand below a text, under "Related news" and the
 * like. The text goes on where a paragraph follows that is longer than a teaser or has more
 * sentences.
 */
final class OtherItems {
  private static final WordLists WORDS = WordLists.of("other-items.txt");
  private static final int LONGEST_HEAD = 6;
  private static final int LONGEST_HEADLINE = 12;
  private static final int LONGEST_TEASER = 30;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}'’©-]+");
  private static final Pattern BULLET = Pattern.compile("[-–•*▪●◦·>]\\s");
  private static final Pattern TWO = Pattern.compile("\\p{Ll}[.!?] \\p{Lu}.*[.!?]$");
  private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s*$");

  private OtherItems() {}

  /** The blocks that head or are such items. */
  static boolean[] of(List<Block> blocks, List<String> lines, boolean[] prose) {
    boolean[] other = new boolean[lines.size()];
    boolean text = false;
    for (int i = 0; i < other.length; i++) {
      boolean before = i > 0 && other[i - 1];
      String line = lines.get(i);
      boolean head = text && !prose[i] && isHead(line);
      boolean listed = before && isListed(blocks.get(i - 1), lines.get(i - 1));
      boolean item = !isText(line, prose[i]) && (!listed || isListed(blocks.get(i), line));
      boolean meta = blocks.get(i).kind() == Block.Kind.META;
      other[i] = head || before && item && !meta && !isFoot(line);
      text |= prose[i];
    }
    return other;
  }

  /** Below the items of a list stands something else where the list is over. */
  private static boolean isListed(Block block, String line) {
    return block.kind() == Block.Kind.LIST_ITEM || BULLET.matcher(line).lookingAt();
  }

  private static boolean isText(String line, boolean prose) {
    int words = words(line).size();
    return prose && words > LONGEST_TEASER || words > LONGEST_HEADLINE && TWO.matcher(line).find();
  }

  private static boolean isFoot(String line) {
    return words(line).stream().anyMatch(group("foot")::contains);
  }

  /** "Latest News", "Other news in this section", "You may also like", but no "Read more". */
  private static boolean isHead(String line) {
    List<String> words = words(line);
    if (words.isEmpty() || words.size() > LONGEST_HEAD || SENTENCE.matcher(line).find()) {
      return false;
    }
    boolean named = words.stream().skip(1).anyMatch(group("items")::contains);
    return has("first", words) && (named || words.size() == 1)
        || has("first-of-several", words) && named;
  }

  private static List<String> words(String line) {
    return Arrays.stream(GAP.split(line.toLowerCase(Locale.ROOT)))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static boolean has(String group, List<String> words) {
    return group(group).contains(words.get(0));
  }

  private static Set<String> group(String name) {
    return WORDS.group(name);
  }
}
