package org.entente.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML: the main content as lines of text; menus, related news and footers are left out. */
final class HtmlReader implements FormatReader {
  private static final Pattern META =
      Pattern.compile(
          "(^|[-_ ])(date|meta|info|time|posted|published|byline|author|dateline|timestamp)($|[-_ ])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DATED = Pattern.compile("^\\D{0,30}\\d.*\\b\\d{4}\\b");
  private static final Pattern CAPTION =
      Pattern.compile("(^|[-_ ])(caption|wp-caption-text|credit|photo)($|[-_ ])", 2);
  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("\\s+[|:\u2013\u2014\u00B7\u00AB\u00BB-]+\\s+");
  private static final Pattern BRAND =
      Pattern.compile("(^|[-_ ])(brand|logo|site-title|site-name|sitename|masthead)($|[-_ ])", 2);

  @Override
  public Document read(String name, byte[] bytes) throws UnreadableDocument {
    return read(name, Jsoup.parse(Decoding.text(name, bytes)));
  }

  /** Reads a page, which is taken apart by it. */
  static Document read(String name, org.jsoup.nodes.Document page) {
    Metadata metadata = metadata(page);
    Lines lines = new Lines(metadata.title().orElse(""));
    masthead(page, metadata).forEach(line -> lines.blocks.add(line, Block.Kind.SITE));
    Optional<String> changed = MainContent.changed(page);
    Element main = MainContent.of(page);
    above(page, main, metadata, lines.blocks);
    NodeTraversor.traverse(lines, main);
    lines.finish();
    changed.ifPresent(line -> lines.blocks.add(line, Block.Kind.META));
    return lines.blocks.document(name, metadata);
  }

  /** Reads a page that came in an envelope, which tells its metadata and gives it its title. */
  static Document read(String name, Metadata known, org.jsoup.nodes.Document page) {
    Lines lines = new Lines(known.title().orElse(""));
    known.title().ifPresent(title -> lines.blocks.add(title, Block.Kind.TITLE));
    NodeTraversor.traverse(lines, MainContent.of(page));
    lines.finish();
    return lines.blocks.document(name, known);
  }

  /** Reads all of an element. */
  static Document all(String name, Element element) {
    Lines lines = new Lines("");
    NodeTraversor.traverse(lines, element);
    lines.finish();
    return lines.blocks.document(name, Metadata.NONE);
  }

  private static Metadata metadata(org.jsoup.nodes.Document page) {
    Optional<String> title =
        meta(page, "og:title").or(() -> heading(page)).or(() -> nonBlank(page.title()));
    Optional<String> published =
        meta(page, "article:published_time")
            .or(() -> meta(page, "datePublished"))
            .or(() -> meta(page, "DC.date"))
            .or(() -> meta(page, "date"))
            .or(() -> nonBlank(page.select("article time[datetime]").attr("datetime")));
    Element root = page.selectFirst("html");
    Optional<String> language = root == null ? Optional.empty() : nonBlank(root.attr("lang"));
    return new Metadata(title, meta(page, "og:site_name"), published, language);
  }

  private static Optional<String> meta(org.jsoup.nodes.Document page, String key) {
    for (Element e : page.select("meta[content]")) {
      if (key.equalsIgnoreCase(e.attr("property"))
          || key.equalsIgnoreCase(e.attr("name"))
          || key.equalsIgnoreCase(e.attr("itemprop"))) {
        return nonBlank(e.attr("content"));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> heading(org.jsoup.nodes.Document page) {
    Element heading = page.selectFirst("h1");
    return heading == null ? Optional.empty() : nonBlank(heading.text());
  }

  private static Optional<String> nonBlank(String s) {
    return s.isBlank() ? Optional.empty() : Optional.of(s.strip());
  }

  /** The lines that name the site: what the metadata say, then the words of the logo. */
  private static List<String> masthead(org.jsoup.nodes.Document page, Metadata metadata) {
    List<String> lines = new ArrayList<>();
    metadata.site().ifPresent(lines::add);
    for (Element e : page.select("a, div, span, p")) {
      boolean brand = BRAND.matcher(e.className() + " " + e.id()).find() || isTop(e);
      if (brand && e.select("nav, ul, article, h1, p").isEmpty()) {
        for (String line : words(e).split("\\R")) {
          nonBlank(line.replace('\u00A0', ' '))
              .filter(l -> l.length() < MainContent.LINE && !lines.contains(l))
              .ifPresent(lines::add);
        }
      }
      if (lines.size() >= 4) {
        break;
      }
    }
    if (lines.isEmpty()) {
      afterTitle(page, metadata).or(() -> partOfTitle(page)).ifPresent(lines::add);
    }
    return lines;
  }

  /** The words of an element with its line ends, without buttons; blocks are lines of their own. */
  private static String words(Element e) {
    Element copy = e.clone();
    copy.select(MainContent.NEVER).remove();
    for (Element child : copy.select("*")) {
      if (!child.equals(copy) && child.isBlock()) {
        child.before(new TextNode("\n")).after(new TextNode("\n"));
      }
    }
    return copy.wholeText();
  }

  private static boolean isTop(Element e) {
    return e.id().toLowerCase(Locale.ROOT).equals("top") && e.text().length() < MainContent.LINE;
  }

  /** "Headline | Site" and "Site: Headline" in the title element name the site. */
  private static Optional<String> afterTitle(org.jsoup.nodes.Document page, Metadata metadata) {
    String rest = page.title().replace(metadata.title().orElse("\u0000"), "");
    return rest.equals(page.title())
        ? Optional.empty()
        : nonBlank(
            rest.replaceAll("^[\\s|:\u2013\u2014\u00BB-]+|[\\s|:\u2013\u2014\u00AB-]+$", ""));
  }

  /**
   * A part of the title element that the header or the footer repeats, the last before the first: a
   * site's name, where the headline is worded otherwise there.
   */
  private static Optional<String> partOfTitle(org.jsoup.nodes.Document page) {
    String frame = page.select("header, footer").not("article *, main *").text();
    String headings = page.select("h1, h2").text();
    List<String> parts = new ArrayList<>(List.of(BETWEEN_PARTS.split(page.title())));
    Collections.reverse(parts);
    return parts.size() < 2
        ? Optional.empty()
        : parts.stream()
            .map(String::strip)
            .filter(part -> part.contains(" ") && part.length() < MainContent.LINE)
            .filter(part -> frame.contains(part) && !headings.contains(part))
            .findFirst();
  }

  /** A heading that stands above the main content, with the brief lines that follow it. */
  private static void above(
      org.jsoup.nodes.Document page, Element main, Metadata metadata, Blocks blocks) {
    Element heading = page.body().selectFirst("h1");
    if (heading == null || heading.equals(main) || heading.parents().contains(main)) {
      return;
    }
    String words = heading.text();
    boolean titled =
        words.equalsIgnoreCase(metadata.title().orElse("")) || page.title().startsWith(words);
    if (!titled || BRAND.matcher(heading.className() + " " + heading.id()).find()) {
      return;
    }
    blocks.add(words, Block.Kind.TITLE);
    Element next = heading.nextElementSibling();
    while (next != null && !next.equals(main) && !main.parents().contains(next)) {
      if (next.text().length() < MainContent.LINE && next.select("a ~ a").isEmpty()) {
        boolean dates = META.matcher(next.className()).find() || DATED.matcher(next.text()).find();
        blocks.add(next.text(), dates ? Block.Kind.META : Block.Kind.PARAGRAPH);
      }
      next = next.nextElementSibling();
    }
  }

  /** Gathers the text of block elements as lines. */
  private static final class Lines implements NodeVisitor {
    private final Blocks blocks = new Blocks();
    private final StringBuilder line = new StringBuilder();
    private final String title;
    private Block.Kind kind = Block.Kind.PARAGRAPH;

    Lines(String title) {
      this.title = title;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String text = words.getWholeText();
        line.append(isGlued(line, text) ? " " : "").append(text);
      } else if (node instanceof Element e && isApart(e)) {
        line.append(' ');
      } else if (node instanceof Element e && isLaterCell(e)) {
        line.append(", ");
      } else if (node instanceof Element e && isCell(e)) {
        kind = Block.Kind.LIST_ITEM;
      } else if (node instanceof Element e && (e.isBlock() || e.nameIs("br") || isCaption(e))) {
        finish();
        if (!e.nameIs("br")) {
          kind = kindOf(e);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element e && !isCell(e) && (e.isBlock() || isCaption(e))) {
        finish();
        kind = e.parent() == null ? Block.Kind.PARAGRAPH : kindOf(e.parent());
      }
    }

    void finish() {
      String words = Blocks.clean(line.toString());
      line.setLength(0);
      boolean isTitle = kind == Block.Kind.HEADING && words.equalsIgnoreCase(title);
      blocks.add(words, isTitle ? Block.Kind.TITLE : kind);
    }

    /** The cells of a row are read as one line. */
    private static boolean isCell(Element e) {
      return (e.nameIs("td") || e.nameIs("th")) && e.select("p, div, ul, ol, table").isEmpty();
    }

    private boolean isLaterCell(Element e) {
      return isCell(e) && e.previousElementSibling() != null && !line.toString().isBlank();
    }

    /**
     * "Elm Herald" and "Oldtown" in an element of its own are two: a small letter, then a capital.
     */
    private static boolean isGlued(StringBuilder before, String text) {
      return !before.isEmpty()
          && !text.isEmpty()
          && Character.isLowerCase(before.charAt(before.length() - 1))
          && Character.isUpperCase(text.charAt(0));
    }

    /** Spans without a blank between them are set apart by the style sheet. */
    private static boolean isApart(Element e) {
      return (e.nameIs("span") || e.nameIs("time") || e.nameIs("a"))
          && !isCaption(e)
          && e.previousSibling() instanceof Element before
          && before.normalName().equals(e.normalName());
    }

    private static boolean isCaption(Element e) {
      return e.nameIs("figcaption") || CAPTION.matcher(e.className()).find();
    }

    private static Block.Kind kindOf(Element e) {
      if (isCaption(e)) {
        return Block.Kind.CAPTION;
      }
      if (META.matcher(e.className()).find() || e.nameIs("time")) {
        return Block.Kind.META;
      }
      return switch (e.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
        case "li", "dd", "dt", "td", "tr" -> Block.Kind.LIST_ITEM;
        default -> Block.Kind.PARAGRAPH;
      };
    }
  }
}
