package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import org.entente.document.Block;
import org.entente.document.Document;
import org.entente.document.Metadata;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.evidence.Span;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.PartialDate;

/** Finds the places of a text that facts written by hand rest on. */
final class FactsAt {
  private final String text;

  FactsAt(String text) {
    this.text = text;
  }

  /** The sentence or line that holds the first occurrence of {@code words}. */
  Evidence sentence(String words, String rule, double confidence) {
    Span found = find(words, 0);
    int begin = found.begin();
    while (begin > 0 && !endsSentence(begin)) {
      begin--;
    }
    int end = found.end();
    while (end < text.length() && text.charAt(end) != '\n' && !endsSentence(end)) {
      end++;
    }
    return Evidence.at(text, trim(begin, end), rule, confidence);
  }

  Evidence sentence(String words, String rule) {
    return sentence(words, rule, 1);
  }

  /** Exactly the first occurrence of {@code words}. */
  Evidence words(String words, String rule) {
    return Evidence.at(text, find(words, 0), rule, 1);
  }

  /** Every occurrence of {@code name}. */
  List<Mention> mentions(String... names) {
    List<Mention> mentions = new ArrayList<>();
    for (String name : names) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
        Span span = new Span(at, at + name.length());
        if (mentions.stream().noneMatch(m -> m.evidence().span().overlaps(span))) {
          mentions.add(new Mention(Evidence.at(text, span, "mention.name", 1), zone(at), false));
        }
      }
    }
    mentions.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
    return mentions;
  }

  Found<PartialDate> date(String words, int year, int month, int day) {
    return new Found<>(new PartialDate(year, month, day), words(words, "date.written"));
  }

  Found<String> place(String words, String rule) {
    return new Found<>(words, words(words, rule));
  }

  /** The text as a document, one block a line. */
  static Document document(String name, String text) {
    List<Block> blocks = new ArrayList<>();
    int begin = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        blocks.add(new Block(new Span(begin, begin + line.length()), Block.Kind.LINE));
      }
      begin += line.length() + 1;
    }
    return new Document(name, text, blocks, Metadata.NONE);
  }

  private String zone(int at) {
    int begin = text.lastIndexOf('\n', at) + 1;
    int end = text.indexOf('\n', at);
    String line = text.substring(begin, end < 0 ? text.length() : end);
    if (line.endsWith(".")) {
      return "body";
    }
    return begin == 0 ? "heading" : line.contains("Look for Ways") ? "title" : "caption";
  }

  private boolean endsSentence(int at) {
    return text.charAt(at - 1) == '\n'
        || (text.charAt(at - 1) == ' ' && text.charAt(at - 2) == '.');
  }

  private Span trim(int begin, int end) {
    int last = end;
    while (Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new Span(begin, last);
  }

  private Span find(String words, int from) {
    int at = text.indexOf(words, from);
    if (at < 0) {
      throw new IllegalArgumentException("the text does not hold: " + words);
    }
    return new Span(at, at + words.length());
  }
}
