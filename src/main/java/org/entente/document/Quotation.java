package org.entente.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a letter repeats of earlier ones: lines that a mail program marked, with the line above them
 * that says whose they are, and all behind the head of another letter, which programs repeat when
 * they answer above it or forward it. Knows the words of programs in seven languages.
 */
final class Quotation {
  /** "Ada Bell wrote", in the middle where the verb stands before the name. */
  private static final String WROTE =
      "\\b(wrote|writes|schrieb|a écrit|escribió|ha scritto|escreveu|schreef)\\b";

  private static final String TIME = "\\b\\d{1,2}[:.h]\\d{2}\\b";

  private static final Pattern WHOSE = Pattern.compile(".*(" + WROTE + "|@|" + TIME + ").*:");

  /** "On 4 May 2020 at 09:30, ..." begins what may go on in two more lines. */
  private static final Pattern WHEN = Pattern.compile("(On|Am|Le|El|Il|Em|Op)\\b.*\\d.*(?<![.!?])");

  private static final int MOST_LINES = 3;

  /** Letters of the longest line that can say whose the others are. */
  private static final int LONGEST = 400;

  /** The same without marks below, which must leave no doubt. */
  private static final Pattern ANSWERED =
      Pattern.compile("(On|Am|Le|El|Il|Em|Op)\\b.*\\d.*(@|" + TIME + ").*:");

  private static final Pattern VERB = Pattern.compile(WROTE);

  /** The first is the sender and the second the date, one of which shows that it is a letter's. */
  private static final List<Pattern> HEAD =
      List.of(
          field("From|Von|De|Da|Van"),
          field(
              "Sent|Date|Gesendet|Datum|Envoyé|Fecha|Enviado( el)?|Enviada em|Data|Inviato|Verzonden"),
          field("Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp"));

  private static final int LONGEST_HEAD = 10;

  private static final Pattern SENT_BY_MAIL = Pattern.compile(".*(@|" + TIME + ").*");

  private static final Pattern RULE = Pattern.compile("[-_]{2,}.*|Begin forwarded message:");

  /** What programs put around what they repeat; such an element's own parts are not looked at. */
  private static final String ELEMENTS =
      "blockquote[type=cite], blockquote.gmail_quote, .gmail_attr, .moz-cite-prefix,"
          + " .moz-forward-container, .yahoo_quoted, .protonmail_quote,"
          + " .gmail_quote:has(> .gmail_attr):not(:has(> blockquote))";

  /** What programs write before the subject of what they forward. */
  private static final Pattern FORWARDED =
      Pattern.compile("(fwd?|wg|tr|rv|enc|i|doorst)\\s?:.*", Pattern.CASE_INSENSITIVE);

  /** Behind such an element, in the same one, all is repeated. */
  private static final String BEGIN = "#appendonsend, #divRplyFwdMsg";

  private Quotation() {}

  /**
   * A line of a letter.
   *
   * @param text without marks of quotation
   */
  record Line(String text, boolean quoted) {}

  /** The lines of a letter. */
  static List<Line> lines(String letter) {
    List<String> written = letter.lines().toList();
    boolean[] quoted = of(written);
    List<Line> lines = new ArrayList<>(quoted.length);
    for (int i = 0; i < quoted.length; i++) {
      lines.add(new Line(written.get(i).replaceFirst("^(> ?)+", ""), quoted[i]));
    }
    return lines;
  }

  /** For each line of a letter whether it is quoted. */
  static boolean[] of(List<String> lines) {
    boolean[] quoted = new boolean[lines.size()];
    for (int i = 0; i < quoted.length; i++) {
      quoted[i] = isMarked(lines, i);
    }
    for (int i = 0; i < quoted.length; i++) {
      if (!quoted[i] && (isHead(lines, i) || isAnswered(lines, i))) {
        Arrays.fill(quoted, ruleAbove(lines, i), quoted.length, true);
        break;
      }
    }
    for (int i = 1; i < quoted.length; i++) {
      if (quoted[i] && !quoted[i - 1]) {
        Arrays.fill(quoted, whose(lines, quoted, i), i, true);
      }
    }
    return quoted;
  }

  /** Takes out of a letter in HTML what it repeats. */
  static List<Element> takenFrom(Element page) {
    Set<Element> taken = new LinkedHashSet<>();
    for (Element e : page.select(ELEMENTS)) {
      if (e.parents().stream().noneMatch(taken::contains)) {
        taken.add(e);
      }
    }
    for (Element e = page.selectFirst(BEGIN); e != null; e = e.nextElementSibling()) {
      taken.add(e);
    }
    taken.forEach(Element::remove);
    return List.copyOf(taken);
  }

  /** Whether a letter repeats another one not to answer it, but to let somebody read it. */
  static boolean isForwarded(Document letter) {
    return letter.metadata().title().filter(t -> FORWARDED.matcher(t).matches()).isPresent()
        && letter.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.QUOTE);
  }

  /** Programs also write ">From" for "From" at the beginning of a line. */
  private static boolean isMarked(List<String> lines, int i) {
    String line = lines.get(i);
    boolean escaped =
        line.startsWith(">From ")
            && !(i > 0 && lines.get(i - 1).startsWith(">"))
            && !(i + 1 < lines.size() && lines.get(i + 1).startsWith(">"));
    return line.startsWith(">") && !escaped;
  }

  /** Whether the head of a letter begins here: sender, date and subject, and no memo's. */
  private static boolean isHead(List<String> lines, int i) {
    if (HEAD.stream().noneMatch(field -> field.matcher(lines.get(i)).matches())) {
      return false;
    }
    int found = 0;
    boolean mail = false;
    int end = Math.min(lines.size(), i + LONGEST_HEAD);
    for (int k = i; k < end && !lines.get(k).isBlank(); k++) {
      for (int f = 0; f < HEAD.size(); f++) {
        Matcher field = HEAD.get(f).matcher(lines.get(k));
        if (field.matches()) {
          found |= 1 << f;
          mail |= f < 2 && SENT_BY_MAIL.matcher(field.group("value")).matches();
        }
      }
    }
    return mail && found == (1 << HEAD.size()) - 1;
  }

  /** Whether it says here who wrote when what follows without marks. */
  private static boolean isAnswered(List<String> lines, int i) {
    StringBuilder said = new StringBuilder();
    for (int k = i; k < Math.min(lines.size(), i + MOST_LINES); k++) {
      said.append(k == i ? "" : " ").append(lines.get(k).strip());
      if (lines.get(k).isBlank() || said.length() > LONGEST) {
        return false;
      }
      if (ANSWERED.matcher(said).matches() && VERB.matcher(said).find()) {
        int next = k + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
          next++;
        }
        return next < lines.size() && !lines.get(next).startsWith(">");
      }
    }
    return false;
  }

  private static int ruleAbove(List<String> lines, int i) {
    int above = i - 1;
    while (above >= 0 && lines.get(above).isBlank()) {
      above--;
    }
    return above >= 0 && RULE.matcher(lines.get(above).strip()).matches() ? above : i;
  }

  /** Where the lines above marked ones begin that say whose these are; else these themselves. */
  private static int whose(List<String> lines, boolean[] quoted, int marked) {
    int last = marked - 1;
    while (last > 0 && lines.get(last).isBlank()) {
      last--;
    }
    String above = lines.get(last).strip();
    if (quoted[last] || above.length() > LONGEST || !WHOSE.matcher(above).matches()) {
      return marked;
    }
    for (int i = last - 1; i >= Math.max(0, last - MOST_LINES + 1); i--) {
      if (quoted[i] || lines.get(i).isBlank() || lines.get(i).length() > LONGEST) {
        break;
      }
      if (WHEN.matcher(lines.get(i).strip()).matches()) {
        return i;
      }
    }
    return last;
  }

  private static Pattern field(String names) {
    return Pattern.compile("\\s*\\*?(" + names + ")[\\s\u00A0]?:\\*?(?<value>.*)");
  }
}
