package org.entente.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text whose lines a program broke to fit a width, so that sentences run over them. That it did is
 * seen by lines that cannot be whole ("... met the", "of Elm University ...") and that are all
 * nearly as long as the longest; then a line goes on in the next if that one's first word would not
 * have fitted.
 */
final class WrappedText {
  private static final int WIDEST = 100;
  private static final int NARROWEST = 45;

  /** How much longer than the longest broken line seen to be so another one may be. */
  private static final int WIDER = 8;

  /**
   * How much may be left free at the end of a line in mid-sentence: not all break where they must.
   */
  private static final int RAGGED = 12;

  /** Words that end no line by themselves. */
  private static final Set<String> LEADS_ON =
      Set.of(
          "the", "a", "an", "of", "and", "or", "in", "on", "at", "to", "by", "for", "with", "from",
          "as", "is", "are", "was", "were", "that", "which", "who", "has", "have", "had", "its",
          "their", "his", "her", "between", "into", "will", "be", "Mr.", "Mrs.", "Ms.", "Dr.",
          "Prof.", "H.E.");

  private static final Pattern BULLET = Pattern.compile("^([-–—•*▪●◦·+>]|--)(\\s.*|$)");
  private static final Pattern NUMBERED =
      Pattern.compile("^(\\(?\\d{1,2}[.)]|\\(?[a-zA-Z]\\)|\\d{1,2}[:.h]\\d{2}\\b).*");
  private static final Pattern DATE = Pattern.compile("^\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b.*");
  private static final Pattern COLUMNS = Pattern.compile("\\S {3,}\\S|\\t\\S");
  private static final Pattern RULE = Pattern.compile("^[-=_*~#. ]{3,}$");

  private final List<String> lines;
  private final int width;

  private WrappedText(List<String> lines) {
    this.lines = lines.stream().map(String::stripTrailing).toList();
    this.width = width();
  }

  /**
   * The lines of a letter as they were before they were broken; a line goes on in the next also if
   * it ends in a blank (RFC 3676).
   */
  static List<Quotation.Line> paragraphs(List<Quotation.Line> letter) {
    List<String> lines = letter.stream().map(Quotation.Line::text).toList();
    boolean[] broken = broken(lines);
    List<Quotation.Line> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      paragraph.append(line.strip());
      boolean quoted = letter.get(i).quoted();
      boolean last =
          i + 1 == lines.size()
              || lines.get(i + 1).isBlank()
              || letter.get(i + 1).quoted() != quoted;
      boolean flows = line.endsWith(" ") && !line.equals("-- ");
      if (!last && (flows || broken[i])) {
        paragraph.append(broken[i] && isHyphened(line.stripTrailing()) ? "" : " ");
      } else {
        paragraphs.add(new Quotation.Line(paragraph.toString(), quoted));
        paragraph.setLength(0);
      }
    }
    return paragraphs;
  }

  /** For each line whether it goes on in the next. */
  static boolean[] broken(List<String> lines) {
    WrappedText text = new WrappedText(lines);
    boolean[] broken = new boolean[lines.size()];
    for (int i = 0; text.width > 0 && i + 1 < lines.size(); i++) {
      broken[i] = text.goesOn(i);
    }
    return broken;
  }

  /** "inter-" at the end of a line, but no dash. */
  static boolean isHyphened(String line) {
    int last = line.length() - 1;
    return last > 0 && line.charAt(last) == '-' && Character.isLetter(line.charAt(last - 1));
  }

  /** The width that the lines were broken to, or 0 where they were not. */
  private int width() {
    List<Integer> partial = new ArrayList<>();
    int seen = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int length = lines.get(i).length();
      boolean fits = length >= NARROWEST && length <= WIDEST;
      if (fits && (isPartial(i) || fillsParagraph(i)) && !isApart(i)) {
        partial.add(i);
        seen = Math.max(seen, length);
      }
    }
    int most = seen;
    int longer = 0;
    int all = 0;
    for (String line : lines) {
      most = line.length() <= seen + WIDER ? Math.max(most, line.length()) : most;
      longer += line.length() > seen + WIDER && line.strip().indexOf(' ') >= 0 ? 1 : 0;
      all += line.isBlank() ? 0 : 1;
    }
    int widest = most;
    long full = partial.stream().filter(i -> fills(i, widest - RAGGED)).count();
    boolean wrapped = full > 0 && full * 4 >= partial.size() * 3L && longer <= 1 + all / 10;
    return wrapped && longer < all / 2 + 1 && !isTooFew(partial, most) ? most : 0;
  }

  /** One line alone shows a width only if the next word would not have fitted at all. */
  private boolean isTooFew(List<Integer> partial, int widest) {
    return partial.size() == 1 && !fills(partial.get(0), widest);
  }

  /** Whether a line cannot be whole, by its own end or by how the next one begins. */
  private boolean isPartial(int i) {
    String line = lines.get(i);
    String next = lines.get(i + 1).stripLeading();
    if (line.isBlank() || next.isEmpty()) {
      return false;
    }
    char end = line.charAt(line.length() - 1);
    boolean open = Character.isLetterOrDigit(end) || end == ',' || end == ')';
    return leadsOn(line) || isHyphened(line) || open && Character.isLowerCase(next.codePointAt(0));
  }

  private static boolean leadsOn(String line) {
    return LEADS_ON.contains(line.substring(line.lastIndexOf(' ') + 1));
  }

  /**
   * Whether a line and those above and below it fill the width of their paragraph, all but the
   * last.
   */
  private boolean fillsParagraph(int i) {
    int begin = i;
    int end = i + 1;
    while (begin > 0 && !lines.get(begin - 1).isBlank()) {
      begin--;
    }
    while (end < lines.size() && !lines.get(end).isBlank()) {
      end++;
    }
    int widest = 0;
    for (int k = begin; k < end; k++) {
      widest = Math.max(widest, lines.get(k).length());
    }
    for (int k = begin; k + 1 < end; k++) {
      if (!fills(k, widest) || isEnded(lines.get(k)) || isApart(k)) {
        return false;
      }
    }
    return end - begin > 2;
  }

  private static boolean isEnded(String line) {
    return line.matches(".*[.!?:;]");
  }

  private boolean fills(int i, int width) {
    String next = lines.get(i + 1).stripLeading();
    int blank = next.indexOf(' ');
    int word = blank < 0 ? next.length() : blank;
    return lines.get(i).length() + 1 + word > width;
  }

  private boolean goesOn(int i) {
    if (lines.get(i).isBlank() || lines.get(i + 1).isBlank() || isApart(i)) {
      return false;
    }
    boolean fits = lines.get(i).length() <= width;
    return fits && fills(i, isPartial(i) ? width - RAGGED : width) && !isHeading(i);
  }

  /** Whether the next line is an item, a cell or set in otherwise: it begins anew. */
  private boolean isApart(int i) {
    String line = lines.get(i);
    String next = lines.get(i + 1);
    String bare = next.strip();
    if (BULLET.matcher(bare).matches()
        || RULE.matcher(bare).matches()
        || RULE.matcher(line.strip()).matches()
        || COLUMNS.matcher(line.strip()).find()
        || COLUMNS.matcher(bare).find()) {
      return true;
    }
    boolean ended = isEnded(line);
    if (NUMBERED.matcher(bare).matches() && (ended || isItem(first(i)))) {
      return true;
    }
    if (DATE.matcher(bare).matches() && !leadsOn(line)) {
      return true;
    }
    int change = indent(next) - indent(line);
    boolean first = i == first(i);
    return change > 0 && !(first && isItem(i)) || change < 0 && !(first && !isItem(i));
  }

  /** The first line of the paragraph, or of the item of a list, that a line belongs to. */
  private int first(int i) {
    int first = i;
    while (first > 0 && !isItem(first) && !lines.get(first - 1).isBlank()) {
      first--;
    }
    return first;
  }

  private boolean isItem(int i) {
    String bare = lines.get(i).strip();
    return BULLET.matcher(bare).matches() || NUMBERED.matcher(bare).matches();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** A line in capitals above one that is not. */
  private boolean isHeading(int i) {
    return i == first(i) && isInCapitals(lines.get(i)) && !isInCapitals(lines.get(i + 1));
  }

  private static boolean isInCapitals(String line) {
    return line.equals(line.toUpperCase(Locale.ROOT));
  }
}
