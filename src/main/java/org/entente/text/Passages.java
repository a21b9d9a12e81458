package org.entente.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.document.Block;
import org.entente.document.Document;
import org.entente.evidence.Span;
import org.jspecify.annotations.Nullable;

/**
 * A document's text cut into zones, sentences and tokens.
 *
 * @param document the document
 * @param plain its text with typographic variants made plain; positions are the same
 * @param zones one for each block
 * @param sentences in order of the text, but for what it quotes
 */
public record Passages(
    Document document, String plain, List<Zone> zones, List<Sentence> sentences) {
  public Passages {
    zones = List.copyOf(zones);
    sentences = List.copyOf(sentences);
  }

  /** The sentence that a position stands in, or null where it stands in none. */
  public @Nullable Sentence at(int position) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = sentences.get(middle).span().end() <= position;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    boolean found = low < sentences.size() && sentences.get(low).span().contains(position);
    return found ? sentences.get(low) : null;
  }

  /** The stretches that it quotes, in order. */
  public List<Span> quoted() {
    return IntStream.range(0, zones.size())
        .filter(b -> zones.get(b) == Zone.QUOTE)
        .mapToObj(b -> document.blocks().get(b).span())
        .toList();
  }

  /** How many sentences stand before the headlines of other items, all where there are none. */
  public int beforeOthers() {
    List<Block> blocks = document.blocks();
    int first =
        IntStream.range(0, zones.size())
            .filter(b -> zones.get(b) == Zone.QUOTE && blocks.get(b).kind() != Block.Kind.QUOTE)
            .findFirst()
            .orElse(zones.size());
    return (int) sentences.stream().takeWhile(s -> s.block() < first).count();
  }

  /** Reads the layout of a document; linear in its length. */
  public static Passages of(Document document, Tokenizer tokenizer) {
    String plain = PlainText.of(document.text());
    List<Zone> zones = Zones.of(document, plain);
    List<Sentence> sentences = new ArrayList<>();
    for (int b = 0; b < zones.size(); b++) {
      if (zones.get(b) == Zone.QUOTE) {
        continue;
      }
      List<Token> tokens = tokenizer.tokens(plain, document.blocks().get(b).span());
      for (List<Token> cut : Sentences.cut(tokens)) {
        sentences.add(new Sentence(sentences.size(), b, zones.get(b), cut));
      }
    }
    return new Passages(document, plain, zones, sentences);
  }
}
