package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.document.Block;
import org.entente.document.Document;

/** Says which part each block of a document plays. */
final class Zones {
  private static final Pattern MENU =
      Pattern.compile(
          "( [|»›·•▾>/–-] .*){2,}|\\S {2,}\\S.* {2,}\\S|^\\s*(Home|You are here)\\b.*[|»›>/]");
  private static final Pattern CHROME =
      Pattern.compile(
          "(?i)^(share|tweet|pin it|print|like|follow|subscribe|scan the|hold your|send to|connect with|"
              + "copyright|©|all rights|related|you may|see also|read (also|more)|don't miss|up next|comments?\\b|"
              + "leave a|log in|skip to|back to|next:|previous:|latest|category|tags?:|contact|"
              + "cookies?|click here|source:|advertisement|recommend|email this|bookmark|a- |>> ?|> ?|"
              + "follow us|this entry was|posted in|filed under|topics:|download|views?:|hits:|menu).*");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)^(from left|l-r|left to right|photo|image|whatsapp image|picture|pictured|group photo|file photo|above|caption)\\b.*|^file [-–] .*"
              + "|.*\\((l|r|left|right|centre|center|file|photo[^)]*|second from [^)]*|\\d[a-z]* from [^)]*)\\).*"
              + "|.*\\b(photo|image|picture) ?(:|by |credit|courtesy).*");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i).*(\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b.*\\d|\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}).*");

  /** What stands before an item of a list. */
  private static final String BULLET = "[-–•*▪●◦·]";

  /** A date in numbers: what begins with one is no item of a list. */
  private static final String DAY = "\\(?\\d{1,2}[.-]\\d{1,2}[.-]\\d{4}\\b";

  private static final Pattern ITEM =
      Pattern.compile(
          "^(?!" + DAY + ")(" + BULLET + "|\\(?\\d{1,2}[.)-]|\\(?[a-z]\\))\\s*\\S.*",
          Pattern.DOTALL);
  private static final Pattern BY =
      Pattern.compile("(?i)^(by|published|posted|updated|date|on)\\b.*");

  /** "Prepared by Ann Example, Director, University of X": no headline, but who is where. */
  private static final Pattern AUTHORS =
      Pattern.compile("(?i)^((prepared|compiled|submitted|drafted) by|rapporteurs? ?:)\\s.*");

  private Zones() {}

  static List<Zone> of(Document document, String plain) {
    List<Block> blocks = document.blocks();
    List<String> lines = new ArrayList<>(blocks.size());
    blocks.forEach(block -> lines.add(inOneLine(block.span().of(plain))));
    int first = -1;
    int last = -1;
    boolean[] prose = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      prose[i] = isProse(blocks.get(i), lines.get(i));
      if (prose[i] || first < 0 && isMarkedSentence(blocks.get(i), lines.get(i))) {
        first = first < 0 ? i : first;
        last = prose[i] ? i : last;
      }
    }
    boolean[] listed = listed(blocks, lines, prose);
    boolean[] signed = Signatures.of(blocks, lines, prose, last);
    for (int i = 0; i < signed.length; i++) {
      listed[i] |= signed[i] && i <= last;
    }
    int title = title(blocks, lines, listed, first < 0 ? lines.size() : first);
    boolean[] other = OtherItems.of(blocks, lines, prose);
    List<Zone> zones = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Zone zone =
          signed[i]
              ? Zone.CAPTION
              : zone(blocks.get(i), lines.get(i), prose[i], place(i, first, last));
      zones.add(
          i == title ? Zone.TITLE : other[i] ? Zone.QUOTE : listed[i] ? Zone.LIST_ITEM : zone);
    }
    return zones;
  }

  /** A block whose lines were broken to a width, as one line. */
  private static String inOneLine(String block) {
    return block.replace('\n', ' ').replace('\r', ' ');
  }

  /** "Dr. Ann Example, Rector", "Provost: Ann Example": lines of this shape, if several. */
  private static boolean[] listed(List<Block> blocks, List<String> lines, boolean[] prose) {
    boolean[] listed = new boolean[lines.size()];
    int several = 0;
    for (int i = 0; i < listed.length; i++) {
      Block block = blocks.get(i);
      boolean plain = block.kind() == Block.Kind.LINE || block.kind() == Block.Kind.PARAGRAPH;
      boolean guest = GUEST.matcher(lines.get(i)).matches();
      listed[i] = plain && !prose[i] && (guest || ROSTER.matcher(lines.get(i)).matches());
      several += listed[i] ? 1 : 0;
    }
    return several > 1 ? listed : new boolean[lines.size()];
  }

  private static final Pattern GUEST =
      Pattern.compile(
          "(Prof|Professor|Dr|Mr|Mrs|Ms|Miss|H\\.?E|Ir|Eng|Ing|Sir|Dame)\\b\\.? \\p{Lu}[^,;]{2,50}, .*");

  private static int words(String line) {
    return GAP.split(line).length;
  }

  private static final Pattern GAP = Pattern.compile("\\s+");

  private enum Place {
    BEFORE,
    WITHIN,
    AFTER
  }

  private static Place place(int i, int first, int last) {
    return first < 0 || i < first ? Place.BEFORE : i > last ? Place.AFTER : Place.WITHIN;
  }

  private static Zone zone(Block block, String line, boolean prose, Place place) {
    return switch (block.kind()) {
      case SITE -> Zone.MASTHEAD;
      case TITLE -> Zone.TITLE;
      case META -> Zone.DATELINE;
      case CAPTION -> Zone.CAPTION;
      case HEADING -> Zone.HEADING;
      case LIST_ITEM -> Zone.LIST_ITEM;
      case QUOTE -> Zone.QUOTE;
      case PARAGRAPH, LINE -> prose ? Zone.BODY : ofLine(block, line, place);
    };
  }

  private static Zone ofLine(Block block, String line, Place place) {
    boolean caption = CAPTION.matcher(line).matches();
    if (!caption && (CHROME.matcher(line).matches() || MENU.matcher(line).find())) {
      return isShort(line) && DATE.matcher(line).matches() && place == Place.BEFORE
          ? Zone.DATELINE
          : Zone.BOILERPLATE;
    }
    if (caption) {
      return Zone.CAPTION;
    }
    if (AUTHORS.matcher(line).matches()) {
      return Zone.LIST_ITEM;
    }
    if (place == Place.BEFORE) {
      return DATE.matcher(line).matches() || BY.matcher(line).matches()
          ? Zone.DATELINE
          : Zone.MASTHEAD;
    }
    if (ITEM.matcher(line).matches() || line.endsWith(";") || line.endsWith(",")) {
      return Zone.LIST_ITEM;
    }
    if (block.kind() == Block.Kind.PARAGRAPH) {
      return Zone.BODY;
    }
    return place == Place.AFTER ? afterBody(line) : inBody(line);
  }

  /** A short line after the last paragraph: a caption if it names somebody, else boiler-plate. */
  private static Zone afterBody(String line) {
    if (ROSTER.matcher(line).matches()) {
      return Zone.LIST_ITEM;
    }
    return NAMES_SOMEBODY.matcher(line).find() ? Zone.CAPTION : Zone.BOILERPLATE;
  }

  private static final Pattern NAMES_SOMEBODY =
      Pattern.compile("\\b(Prof|Dr|Mr|Mrs|Ms|H\\.?E|Professor|Rector|President)\\b\\.?");

  /** "Provost: Ann Example": a post and whoever holds it. */
  private static final Pattern ROSTER =
      Pattern.compile(
          "(?!(?i:address|author|editor|reporter|writer|photos?|text|story|by|tags?|topics?|categor(?:y|ies)|posted|published|source|media|venue|prev|next|inside|more|translation|text|coming|for|tel|phone|e-?mail|date)\\b)\\p{Lu}[\\p{L} ,&()./-]{3,60}: (\\p{Lu}[\\p{L}.'’-]+,? ){1,4}\\p{Lu}[\\p{L}.'’-]+.*");

  /** A short line among paragraphs: a roster line, a heading or a caption. */
  private static Zone inBody(String line) {
    if (ROSTER.matcher(line).matches()
        || line.contains(", ") && NAMES_SOMEBODY.matcher(line).lookingAt()) {
      return Zone.LIST_ITEM;
    }
    return line.split(" ").length <= 7 && !NAMES_SOMEBODY.matcher(line).find()
        ? Zone.HEADING
        : Zone.CAPTION;
  }

  private static boolean isShort(String line) {
    return line.length() < 70;
  }

  /** "2. The Rector was the chief guest.": minutes and press notes number or mark their items. */
  private static boolean isMarkedSentence(Block block, String line) {
    boolean plain = block.kind() == Block.Kind.LINE || block.kind() == Block.Kind.PARAGRAPH;
    return plain && MARKED.matcher(line).matches() && words(line) >= 8;
  }

  private static final Pattern MARKED =
      Pattern.compile("(?s)(\\(?\\d{1,2}[.)]|" + BULLET + ")\\s*\\S.*[.!?]");

  /** Bars or dashes between a few words each; a sentence may have dashes too, but far apart. */
  private static boolean isMenu(String line, int words) {
    if (line.contains(". ") || !MENU.matcher(line).find()) {
      return false;
    }
    long bars = BAR.matcher(line).results().count();
    return words < 15 || bars * 7 >= words;
  }

  private static final Pattern BAR = Pattern.compile(" [|»›·•▾>/–-] ");

  /** Whether a block is running text: long, or a sentence that ends as one. */
  private static boolean isProse(Block block, String line) {
    if (block.kind() != Block.Kind.LINE && block.kind() != Block.Kind.PARAGRAPH) {
      return false;
    }
    int words = words(line);
    char last = line.charAt(line.length() - 1);
    boolean ends = last == '.' || last == '"' || last == '!' || last == '?' || last == ':';
    if (!(ends && words >= 6) && !(words >= 25 && line.contains(". "))) {
      return false;
    }
    if (line.length() < 400 && ITEM.matcher(line).matches()) {
      return false;
    }
    if (words < 20 && CHROME.matcher(line).matches()) {
      return false;
    }
    return !isMenu(line, words);
  }

  /** Words of the shortest headline. */
  private static final int SHORTEST = 2;

  /** Bullets, footnotes, and lines that say who wrote the text or when its page was changed. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "[-–•*▪●◦·]\\s?\\p{L}|(?i:(story|source|authors?|editor|reporter|writer|text|words|written"
              + " by)\\b.*[:|]|(this )?page (was )?(last )?(modified|updated))");

  /** The headline: what the format says, else the longest line above the text that can be one. */
  private static int title(List<Block> blocks, List<String> lines, boolean[] listed, int first) {
    int best = -1;
    int most = SHORTEST - 1;
    for (int i = 0; i < first; i++) {
      if (blocks.get(i).kind() == Block.Kind.TITLE) {
        return i;
      }
      String line = lines.get(i);
      int words = words(line);
      boolean candidate =
          (blocks.get(i).kind() == Block.Kind.LINE || blocks.get(i).kind() == Block.Kind.HEADING)
              && !listed[i]
              && !CHROME.matcher(line).matches()
              && !MENU.matcher(line).find()
              && !CAPTION.matcher(line).matches()
              && !AUTHORS.matcher(line).matches()
              && !(DATE.matcher(line).matches() && (words < 7 || BY.matcher(line).matches()))
              && !line.startsWith("under ")
              && !NO_TITLE.matcher(line).lookingAt()
              && words >= SHORTEST
              && words <= 30;
      int score = words + (i == first - 1 ? 1 : 0) - (HouseName.is(line) ? words - SHORTEST : 0);
      if (candidate && score > most) {
        best = i;
        most = score;
      }
    }
    return best;
  }
}
