package org.entente.document;

import java.util.ArrayList;
import java.util.List;

/** Text whose lines a mail program broke to fit a width, so that sentences run over them. */
final class WrappedText {
  /** Mail programs break before 80 (RFC 5322, section 2.1.1, bids 78). */
  private static final int WIDEST = 80;

  private static final int NARROWEST = 50;

  private WrappedText() {}

  /**
   * The lines as they were before they were broken: a line goes on in the next if that one's first
   * word would not have fitted, or if it ends in a blank (RFC 3676). Marks of quotation are left
   * out.
   */
  static List<String> paragraphs(String text) {
    List<String> lines = text.lines().map(line -> line.replaceFirst("^(> ?)+", "")).toList();
    int width = lines.stream().mapToInt(line -> line.stripTrailing().length()).max().orElse(0);
    boolean wrapped = width <= WIDEST && width >= NARROWEST;
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      paragraph.append(lines.get(i).stripTrailing());
      String next = i + 1 < lines.size() ? lines.get(i + 1).stripLeading() : "";
      boolean flows = lines.get(i).endsWith(" ") && !lines.get(i).equals("-- ");
      if (!next.isEmpty() && (flows || (wrapped && isFull(lines.get(i), next, width)))) {
        paragraph.append(' ');
      } else {
        paragraphs.add(paragraph.toString().strip());
        paragraph.setLength(0);
      }
    }
    return paragraphs;
  }

  private static boolean isFull(String line, String next, int width) {
    int end = next.indexOf(' ');
    int word = end < 0 ? next.length() : end;
    return !line.isBlank() && line.length() + 1 + word > width;
  }
}
