package org.entente.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Word documents (ECMA-376 WordprocessingML): headings, paragraphs, list items, and each row of a
 * table as one block. Headers, footers, notes, comments and deleted text are left out.
 */
final class DocxReader implements FormatReader {
  private static final String HEADING = "heading";
  private static final String TITLE = "title";

  @Override
  public Document read(String name, byte[] bytes) throws UnreadableDocument {
    try (Parts parts = Parts.open(name, bytes)) {
      Element root = parts.need("word/document.xml");
      Map<String, String> styles =
          parts.find("word/styles.xml").map(DocxReader::styles).orElse(Map.of());
      Metadata metadata =
          parts.find("docProps/core.xml").map(DocxReader::core).orElse(Metadata.NONE);
      // Word writes a drawing twice, the second time for programs that do not know the first way.
      root.getElementsByTag("mc:Fallback").remove();
      Body body = new Body(styles, metadata.title().orElse(""));
      root.getElementsByTag("w:body").forEach(body::within);
      return body.blocks.written(name, metadata);
    } catch (IOException e) {
      throw new UnreadableDocument(name + ": cannot be closed", e);
    }
  }

  /** From the id of each style, which is in the writer's language, to its name, which is not. */
  private static Map<String, String> styles(Element root) {
    Map<String, String> styles = new HashMap<>();
    for (Element style : root.getElementsByTag("w:style")) {
      boolean outlined = !style.getElementsByTag("w:outlineLvl").isEmpty();
      String name = value(style, "w:name").toLowerCase(Locale.ROOT);
      styles.put(style.attr("w:styleId"), outlined && !name.equals(TITLE) ? HEADING : name);
    }
    return styles;
  }

  private static Metadata core(Element root) {
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

  private static String value(Element parent, String tag) {
    return parent.getElementsByTag(tag).attr("w:val");
  }

  /** Walks the body and gathers its blocks. */
  private static final class Body {
    private final Blocks blocks = new Blocks();
    private final Map<String, String> styles;
    private final String title;

    Body(Map<String, String> styles, String title) {
      this.styles = styles;
      this.title = title;
    }

    void within(Element parent) {
      for (Element child : parent.children()) {
        switch (child.tagName()) {
          case "w:p" -> paragraph(child);
          case "w:tr" -> row(child);
          default -> within(child);
        }
      }
    }

    private void paragraph(Element paragraph) {
      StringBuilder words = new StringBuilder();
      words(paragraph, words);
      blocks.add(words.toString(), kind(paragraph, Blocks.clean(words.toString())));
      for (Element box : paragraph.getElementsByTag("w:txbxContent")) {
        if (box.parents().stream().noneMatch(e -> e.tagName().equals("w:txbxContent"))) {
          within(box);
        }
      }
    }

    /** The words of runs, also within links and insertions; a text box is a text of its own. */
    private static void words(Element parent, StringBuilder words) {
      for (Element child : parent.children()) {
        switch (child.tagName()) {
          case "w:t" -> words.append(child.wholeText());
          case "w:tab", "w:br", "w:cr" -> words.append(' ');
          case "w:noBreakHyphen" -> words.append('-');
          case "w:txbxContent", "w:pPr", "w:del", "w:moveFrom" -> {}
          default -> words(child, words);
        }
      }
    }

    private Block.Kind kind(Element paragraph, String words) {
      Element properties = paragraph.selectFirst("> w|pPr");
      String id = properties == null ? "" : value(properties, "w:pStyle");
      String style = styles.getOrDefault(id, id.toLowerCase(Locale.ROOT));
      boolean heading = style.startsWith(HEADING);
      if (style.equals(TITLE) || (heading && words.equalsIgnoreCase(title))) {
        return Block.Kind.TITLE;
      }
      if (heading) {
        return Block.Kind.HEADING;
      }
      if (style.equals("caption")) {
        return Block.Kind.CAPTION;
      }
      boolean item = properties != null && !properties.getElementsByTag("w:numPr").isEmpty();
      return item || style.startsWith("list") ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
    }

    /**
     * A row as one line, unless its cells hold text of several paragraphs, as those of a layout.
     */
    private void row(Element row) {
      List<Element> cells = row.children().stream().filter(e -> e.nameIs("w:tc")).toList();
      boolean layout = cells.stream().anyMatch(cell -> cell.getElementsByTag("w:p").size() > 1);
      if (layout || cells.size() == 1) {
        cells.forEach(this::within);
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
