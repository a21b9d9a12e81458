package org.entente.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * OpenDocument texts (ISO/IEC 26300): headings, paragraphs, list items, and each row of a table as
 * one block. Headers, footers, notes, comments, deleted text and tables of contents are left out.
 */
final class OdtReader implements FormatReader {
  @Override
  public Document read(String name, byte[] bytes) throws UnreadableDocument {
    try (Parts parts = Parts.open(name, bytes)) {
      if (parts.find("META-INF/manifest.xml").stream()
          .anyMatch(m -> !m.getElementsByTag("manifest:encryption-data").isEmpty())) {
        throw new UnreadableDocument(name + ": is locked by a password; save it without one");
      }
      Element root = parts.need("content.xml");
      Metadata metadata = parts.find("meta.xml").map(OdtReader::meta).orElse(Metadata.NONE);
      Body body = new Body(styles(root), metadata.title().orElse(""));
      root.getElementsByTag("office:text").forEach(text -> body.within(text, Block.Kind.PARAGRAPH));
      return body.blocks.written(name, metadata);
    } catch (IOException e) {
      throw new UnreadableDocument(name + ": cannot be closed", e);
    }
  }

  /** From each style made on the spot to the named one that it is made from. */
  private static Map<String, String> styles(Element root) {
    Map<String, String> styles = new HashMap<>();
    for (Element style : root.getElementsByTag("style:style")) {
      styles.put(style.attr("style:name"), style.attr("style:parent-style-name"));
    }
    return styles;
  }

  private static Metadata meta(Element root) {
    return new Metadata(
        text(root, "dc:title"),
        Optional.empty(),
        Optional.empty(), // when the file was made is not when the item was published
        text(root, "dc:language"));
  }

  private static Optional<String> text(Element root, String tag) {
    return root.getElementsByTag(tag).stream()
        .map(e -> Blocks.clean(e.text()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** Walks the text and gathers its blocks. */
  private static final class Body {
    private final Blocks blocks = new Blocks();
    private final Map<String, String> styles;
    private final String title;

    Body(Map<String, String> styles, String title) {
      this.styles = styles;
      this.title = title;
    }

    void within(Element parent, Block.Kind kind) {
      for (Element child : parent.children()) {
        switch (child.tagName()) {
          case "text:h" -> paragraph(child, Block.Kind.HEADING);
          case "text:p" -> paragraph(child, kind);
          case "text:list-item" -> within(child, Block.Kind.LIST_ITEM);
          case "table:table-row" -> row(child, kind);
          case "text:tracked-changes", "text:table-of-content", "office:forms" -> {}
          default -> within(child, kind);
        }
      }
    }

    private void paragraph(Element paragraph, Block.Kind kind) {
      StringBuilder gathered = new StringBuilder();
      words(paragraph, gathered);
      String words = Blocks.clean(gathered.toString());
      String style = paragraph.attr("text:style-name");
      String named = styles.getOrDefault(style, style);
      boolean heading = kind == Block.Kind.HEADING;
      if (named.equals("Title") || (heading && words.equalsIgnoreCase(title))) {
        blocks.add(words, Block.Kind.TITLE);
      } else {
        boolean caption = named.equals("Caption") || named.equals("Illustration");
        blocks.add(words, caption ? Block.Kind.CAPTION : kind);
      }
      for (Element box : paragraph.getElementsByTag("draw:text-box")) {
        if (box.parents().stream().noneMatch(e -> e.tagName().equals("draw:text-box"))) {
          within(box, Block.Kind.PARAGRAPH);
        }
      }
    }

    /** The words, also within spans and links; a text box is a text of its own. */
    private static void words(Element parent, StringBuilder words) {
      for (Node child : parent.childNodes()) {
        if (child instanceof TextNode text) {
          words.append(text.getWholeText());
        } else if (child instanceof Element e) {
          switch (e.tagName()) {
            case "text:s", "text:tab", "text:line-break" -> words.append(' ');
            case "text:note", "office:annotation", "draw:text-box", "text:ruby-text" -> {}
            case "text:p", "text:h" -> words(e, words.append(' '));
            default -> words(e, words);
          }
        }
      }
    }

    /**
     * A row as one line, unless its cells hold text of several paragraphs, as those of a layout.
     */
    private void row(Element row, Block.Kind kind) {
      List<Element> cells =
          row.children().stream().filter(e -> e.nameIs("table:table-cell")).toList();
      boolean layout = cells.stream().anyMatch(cell -> cell.select("text|p, text|h").size() > 1);
      if (layout || cells.size() == 1) {
        cells.forEach(cell -> within(cell, kind));
        return;
      }
      StringBuilder line = new StringBuilder();
      for (Element cell : cells) {
        StringBuilder words = new StringBuilder();
        words(cell, words);
        if (!words.toString().isBlank()) {
          line.append(line.length() == 0 ? "" : ", ").append(Blocks.clean(words.toString()));
        }
      }
      blocks.add(line.toString(), Block.Kind.LIST_ITEM);
    }
  }
}
