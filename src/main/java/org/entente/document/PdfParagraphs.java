package org.entente.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts lines together to paragraphs: a new one begins where the size or weight of the letters
 * changes, at a wider gap, an indent, a list's mark, and after a short line that ends a sentence.
 */
final class PdfParagraphs {
  private static final Pattern ITEM =
      Pattern.compile("^([-–—•▪●◦‣·o]|\\(?\\d{1,2}[.)]|\\(?[a-z][.)]) +\\S.*", Pattern.DOTALL);
  private static final Pattern BULLET = Pattern.compile("^[-–—•▪●◦‣·o] +");
  private static final Pattern END = Pattern.compile(".*[.!?:;][\"'”’»)\\]]*$", Pattern.DOTALL);
  private static final Pattern BROKEN = Pattern.compile("(\\p{L}+)([-\u2010\u00AD])$");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\p{L}+");
  private static final Pattern COMPOUND = Pattern.compile("(\\p{L}+)-(?=(\\p{L}+))");
  private static final int LONGEST_HEADING = 200;
  private static final int LONGEST_WORD = 80;

  private final List<PdfLine> lines;
  private final Metadata metadata;
  private final float size;
  private final float leading;
  private final float width;
  private final boolean bold;

  /** Words with a hyphen that stand within a line. */
  private final Set<String> compounds = new HashSet<>();

  private final Blocks blocks = new Blocks();
  private boolean titled;

  private PdfParagraphs(List<PdfLine> lines, Metadata metadata) {
    this.lines = lines;
    this.metadata = metadata;
    this.size = commonest(lines, PdfLine::size);
    this.leading = leading(lines, size);
    this.width = commonest(lines, line -> Math.round(line.width() / 10) * 10f);
    this.bold = lines.stream().mapToInt(l -> (l.bold() ? 1 : -1) * l.text().length()).sum() > 0;
    for (PdfLine line : lines) {
      Matcher compound = COMPOUND.matcher(line.text().toLowerCase(Locale.ROOT));
      while (compound.find()) {
        compounds.add(compound.group(1) + "-" + compound.group(2));
      }
    }
  }

  /** The blocks of a text. */
  static Blocks of(List<PdfLine> lines, Metadata metadata) {
    PdfParagraphs paragraphs = new PdfParagraphs(lines, metadata);
    List<PdfLine> paragraph = new ArrayList<>();
    for (PdfLine line : lines) {
      if (!paragraph.isEmpty() && paragraphs.begins(line, paragraph)) {
        paragraphs.add(paragraph);
        paragraph.clear();
      }
      paragraph.add(line);
    }
    paragraphs.add(paragraph);
    return paragraphs.blocks;
  }

  private boolean begins(PdfLine line, List<PdfLine> paragraph) {
    PdfLine last = paragraph.get(paragraph.size() - 1);
    boolean item = ITEM.matcher(paragraph.get(0).text()).matches();
    if (line.row() || last.row()) {
      return true;
    }
    if (Math.abs(line.size() - last.size()) > 0.6 || line.bold() != last.bold()) {
      return true;
    }
    if (ITEM.matcher(line.text()).matches()) {
      return true;
    }
    boolean ends = END.matcher(last.text()).matches();
    float gap = line.baseline() - last.baseline();
    if (line.page() != last.page() || gap < 0) {
      return ends || isHeading(last); // the next page or column may go on with the sentence
    }
    float usual = leading * Math.max(1, line.size() / size);
    if (gap > usual * 1.35) {
      return true;
    }
    boolean indented = !item && line.left() - last.left() > 0.8 * line.size();
    boolean outdented = item && last.left() - line.left() > 0.8 * line.size();
    boolean isShort = ends && last.width() < width * 0.75 && gap > 1;
    return gap > 1 && ((indented && ends) || outdented || isShort);
  }

  private void add(List<PdfLine> paragraph) {
    if (paragraph.isEmpty()) {
      return;
    }
    PdfLine first = paragraph.get(0);
    StringBuilder text = new StringBuilder(first.text());
    paragraph.subList(1, paragraph.size()).forEach(line -> join(text, line.text()));
    Block.Kind kind = kind(first, text.toString());
    boolean item = kind == Block.Kind.LIST_ITEM;
    blocks.add(item ? BULLET.matcher(text).replaceFirst("") : text.toString(), kind);
  }

  private Block.Kind kind(PdfLine first, String text) {
    String title = metadata.title().orElse("");
    boolean isTitle =
        title.isEmpty()
            ? first.page() == 0 && first.size() > size * 1.25 && isLargest(first)
            : text.equalsIgnoreCase(title);
    if (isTitle && !titled && text.length() < LONGEST_HEADING) {
      titled = true;
      return Block.Kind.TITLE;
    }
    if (isHeading(first) && text.length() < LONGEST_HEADING) {
      return Block.Kind.HEADING;
    }
    return first.row() || ITEM.matcher(text).matches()
        ? Block.Kind.LIST_ITEM
        : Block.Kind.PARAGRAPH;
  }

  private boolean isLargest(PdfLine line) {
    return lines.stream().noneMatch(l -> l.page() == 0 && l.size() > line.size() + 0.6);
  }

  private boolean isHeading(PdfLine line) {
    return line.size() > size * 1.12 || (line.bold() && !bold && !line.text().endsWith("."));
  }

  /** Joins a line to the text before it, and a word that was broken at its end. */
  private void join(StringBuilder text, String line) {
    Matcher broken = BROKEN.matcher(text.substring(Math.max(0, text.length() - LONGEST_WORD)));
    Matcher next = FIRST_WORD.matcher(line);
    if (!broken.find() || !next.find()) {
      text.append(' ').append(line);
      return;
    }
    boolean soft = broken.group(2).equals("\u00AD");
    boolean capital = Character.isUpperCase(line.charAt(0)) && !isUpper(broken.group(1));
    String compound = (broken.group(1) + "-" + next.group()).toLowerCase(Locale.ROOT);
    if (soft || (!capital && !compounds.contains(compound))) {
      text.setLength(text.length() - 1);
    }
    text.append(line);
  }

  private static boolean isUpper(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private interface Measure {
    float of(PdfLine line);
  }

  /** The value that most letters have, to half a point. */
  private static float commonest(List<PdfLine> lines, Measure measure) {
    Map<Integer, Integer> letters = new HashMap<>();
    for (PdfLine line : lines) {
      letters.merge(Math.round(measure.of(line) * 2), line.text().length(), Integer::sum);
    }
    return most(letters) / 2f;
  }

  /** The distance from line to line of the running text. */
  private static float leading(List<PdfLine> lines, float size) {
    Map<Integer, Integer> gaps = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      PdfLine above = lines.get(i - 1);
      PdfLine line = lines.get(i);
      float gap = line.baseline() - above.baseline();
      boolean running = line.page() == above.page() && Math.abs(line.size() - size) < 0.6;
      if (running && gap > size * 0.8 && gap < size * 2.5) {
        gaps.merge(Math.round(gap * 2), 1, Integer::sum);
      }
    }
    // One gap alone may as well be that between two paragraphs.
    return gaps.isEmpty() ? size * 1.25f : Math.min(most(gaps) / 2f, size * 2);
  }

  private static int most(Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
