package org.entente.server.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.document.Block;
import org.entente.evidence.Span;

/** Lays out a document's text in its blocks, with its passages marked. */
public final class DocumentText {
  private DocumentText() {}

  /**
   * The blocks of a text, each with what to write.
   *
   * @param title the block with these words, the first if there are several, is the title
   * @param blocks in order; none where the text is one piece
   * @param passages what is to be marked
   */
  public static List<Laid> of(
      String text, String title, List<Block> blocks, Collection<Span> passages) {
    if (blocks.isEmpty()) {
      Span all = new Span(0, text.length());
      return List.of(new Laid("line", Marking.of(text, all, passages)));
    }
    Optional<Block> heading =
        blocks.stream()
            .filter(b -> b.kind() == Block.Kind.TITLE || b.span().of(text).strip().equals(title))
            .findFirst();
    return blocks.stream()
        .map(
            block ->
                new Laid(
                    heading.equals(Optional.of(block)) ? "title" : kind(block),
                    Marking.of(text, block.span(), passages)))
        .toList();
  }

  private static String kind(Block block) {
    return block.kind() == Block.Kind.TITLE
        ? "heading"
        : block.kind().name().toLowerCase(Locale.ROOT);
  }

  /**
   * A block as it is written.
   *
   * @param kind such as {@code title} or {@code paragraph}
   */
  public record Laid(String kind, List<Marking.Token> tokens) {
    public Laid {
      tokens = List.copyOf(tokens);
    }

    public boolean title() {
      return kind.equals("title");
    }
  }
}
