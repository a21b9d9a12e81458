package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Zone;

/** The lines that may tell when a document was published, each whole, full stops or not. */
final class PublicationLines {
  /** Where a line stands. */
  enum Place {
    /** Above the running text. */
    HEAD,
    /** The first sentence of the running text, or of the paragraphs that follow. */
    OPENING,
    /** Shortly behind the first words of the text, which may be its lead. */
    LEAD,
    /** Among the last lines. */
    FOOT
  }

  /** A line, its sentences made one. */
  record Line(Sentence words, Place place) {}

  private static final int SHORT = 17;
  private static final int FOOT = 7;

  /** How far behind the first words of the text, which may be its lead, its date may stand. */
  private static final int LEAD = 3;

  private PublicationLines() {}

  /** The lines in order of the text. */
  static List<Line> of(Passages passages) {
    List<Sentence> sentences = passages.sentences();
    List<Sentence> blocks = blocks(sentences.subList(0, passages.beforeOthers()));
    int first = 0;
    while (first < blocks.size() && !isText(blocks.get(first))) {
      first++;
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < first; i++) {
      lines.add(new Line(blocks.get(i), Place.HEAD));
      if (blocks.get(i).zone() == Zone.BODY) {
        lines.add(new Line(blocks.get(i), Place.OPENING));
      }
    }
    opening(passages.sentences(), blocks, first, lines);
    for (int i = first + 1; i < blocks.size(); i++) {
      Zone zone = blocks.get(i).zone();
      if (zone == Zone.DATELINE || zone == Zone.MASTHEAD) {
        lines.add(new Line(blocks.get(i), Place.HEAD));
      } else if (i >= blocks.size() - FOOT) {
        lines.add(new Line(blocks.get(i), Place.FOOT));
      } else if (i <= first + LEAD) {
        lines.add(new Line(blocks.get(i), Place.LEAD));
      }
    }
    Sentence last = sentences.isEmpty() ? null : sentences.get(sentences.size() - 1);
    if (last != null
        && last.zone() == Zone.DATELINE
        && !blocks.isEmpty()
        && last.block() > blocks.get(blocks.size() - 1).block()) {
      // The line of a page's footer that says when it was changed stands behind all else.
      lines.add(new Line(last, Place.HEAD));
    }
    return lines;
  }

  /** The heads of the first paragraphs: the first may be the lead and not begin with the date. */
  private static void opening(
      List<Sentence> sentences, List<Sentence> blocks, int first, List<Line> lines) {
    for (int i = 0, at = first; i < sentences.size() && at < blocks.size(); i++) {
      Sentence block = blocks.get(at);
      if (sentences.get(i).block() == block.block()) {
        if (at == first || isText(block)) {
          lines.add(new Line(OpeningDate.head(sentences, i), Place.OPENING));
        }
        at = at == first + LEAD ? blocks.size() : at + 1;
      }
    }
  }

  private static boolean isText(Sentence block) {
    return block.zone() == Zone.BODY && block.size() > SHORT;
  }

  private static String bare(String lower) {
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The blocks, each as one sentence; a year or day alone on its line goes with its month. */
  private static List<Sentence> blocks(List<Sentence> sentences) {
    List<Sentence> blocks = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      tokens.addAll(s.tokens());
      Sentence next = i + 1 < sentences.size() ? sentences.get(i + 1) : null;
      boolean year =
          next != null
              && next.size() == 1
              && DateWords.fullYear(next, 0) > 0
              && tokens.size() <= 5
              && next.zone() != Zone.BODY;
      boolean month =
          next != null
              && tokens.size() == 1
              && DateWords.day(s, 0) > 0
              && next.size() <= 3
              && DateWords.englishMonth(bare(next.token(0).lower())) > 0;
      if (next == null || next.block() != s.block() && !year && !month) {
        blocks.add(new Sentence(s.index(), s.block(), s.zone(), tokens));
        tokens.clear();
      }
    }
    return blocks;
  }
}
