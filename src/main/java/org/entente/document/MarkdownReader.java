package org.entente.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Markdown (CommonMark): headings, paragraphs, list items and rows of tables, without their marks.
 * Code blocks and raw HTML are left out. Of front matter between lines of {@code ---}, the title,
 * date and language are read.
 */
final class MarkdownReader implements FormatReader {
  private static final Pattern FRONT =
      Pattern.compile(
          "^---[ \\t]*\\R(?=[\\w-]+[ \\t]*:)(.*?\\R)(?:---|\\.\\.\\.)[ \\t]*(?:\\R|$)",
          Pattern.DOTALL);
  private static final int DEPTH = 64;

  @Override
  public Document read(String name, byte[] bytes) throws UnreadableDocument {
    String text = Decoding.text(name, bytes);
    Matcher front = FRONT.matcher(text);
    boolean fronted = front.find();
    String matter = fronted ? front.group(1) : "";
    Optional<String> title = field(matter, "title");
    Metadata metadata =
        new Metadata(
            title,
            Optional.empty(),
            field(matter, "date"),
            field(matter, "lang").or(() -> field(matter, "language")));
    Body body = new Body(title.orElse(""));
    Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .maxOpenBlockParsers(DEPTH)
        .build()
        .parse(fronted ? text.substring(front.end()) : text)
        .accept(body);
    return body.blocks.document(name, metadata);
  }

  private static Optional<String> field(String matter, String key) {
    for (String line : matter.split("\\R")) {
      if (line.toLowerCase(Locale.ROOT).startsWith(key + ":")) {
        String value = line.substring(key.length() + 1).strip();
        String plain = value.replaceFirst("^([\"'])(.*)\\1$", "$2").strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
      }
    }
    return Optional.empty();
  }

  /** Gathers the blocks. */
  private static final class Body extends AbstractVisitor {
    private final Blocks blocks = new Blocks();
    private final StringBuilder words = new StringBuilder();
    private final String title;
    private boolean titled;

    Body(String title) {
      this.title = title;
    }

    @Override
    public void visit(Heading heading) {
      String line = words(heading);
      boolean first = !titled && heading.getLevel() == 1;
      boolean isTitle = title.isEmpty() ? first : line.equalsIgnoreCase(title);
      titled |= isTitle;
      blocks.add(line, isTitle ? Block.Kind.TITLE : Block.Kind.HEADING);
    }

    @Override
    public void visit(Paragraph paragraph) {
      Node parent = paragraph.getParent();
      while (parent instanceof BlockQuote) {
        parent = parent.getParent();
      }
      boolean item = parent instanceof ListItem;
      blocks.add(words(paragraph), item ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow) {
        StringBuilder row = new StringBuilder();
        for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
          String text = words(cell);
          row.append(row.length() == 0 || text.isEmpty() ? "" : ", ").append(text);
        }
        blocks.add(row.toString(), Block.Kind.LIST_ITEM);
      } else {
        visitChildren(node);
      }
    }

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      words.append(' ');
    }

    private String words(Node node) {
      words.setLength(0);
      visitChildren(node);
      return Blocks.clean(words.toString());
    }
  }
}
