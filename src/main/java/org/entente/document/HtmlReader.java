package org.entente.document;

import java.util.ArrayList;
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
  private static final String NEVER =
      "script, style, noscript, template, svg, iframe, form:not(:has(p ~ p)), button, select, nav, [hidden],"
          + " [aria-hidden=true], [role=navigation], [role=search], [role=menu]";
  private static final String ASIDE = "aside, footer, [role=complementary], [role=contentinfo]";
  private static final Pattern CHROME =
      Pattern.compile(
          "(^|[-_ ])(nav|navbar|menu|submenu|breadcrumbs?|crumbs?|share|sharing|social|toolbar|"
              + "tools?|related|recommended|tags?|cookies?|sidebar|side|footer|comments?|pagination|ad|ads|"
              + "advert|advertisement|banner|newsletter|subscribe|login|search|skip|popup|modal|"
              + "prevnext|post-navigation|read-more|most-read|trending|lang|languages|top-links)($|[-_ ])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern META =
      Pattern.compile(
          "(^|[-_ ])(date|meta|info|time|posted|published|byline|author|dateline|timestamp)($|[-_ ])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAPTION =
      Pattern.compile("(^|[-_ ])(caption|wp-caption-text|credit|photo)($|[-_ ])", 2);
  private static final Pattern BRAND =
      Pattern.compile("(^|[-_ ])(brand|logo|site-title|site-name|sitename|masthead)($|[-_ ])", 2);
  private static final int ENOUGH = 250;

  @Override
  public Document read(String name, byte[] bytes) throws UnreadableDocument {
    return read(name, Jsoup.parse(Decoding.text(name, bytes)));
  }

  /** Reads a page, which is taken apart by it. */
  static Document read(String name, org.jsoup.nodes.Document page) {
    Metadata metadata = metadata(page);
    Lines lines = new Lines(metadata.title().orElse(""));
    masthead(page, metadata).forEach(line -> lines.blocks.add(line, Block.Kind.SITE));
    Element main = main(page);
    NodeTraversor.traverse(lines, main);
    lines.finish();
    return lines.blocks.document(name, metadata);
  }

  /** Reads a page that came in an envelope, which tells its metadata and gives it its title. */
  static Document read(String name, Metadata known, org.jsoup.nodes.Document page) {
    Lines lines = new Lines(known.title().orElse(""));
    known.title().ifPresent(title -> lines.blocks.add(title, Block.Kind.TITLE));
    NodeTraversor.traverse(lines, main(page));
    lines.finish();
    return lines.blocks.document(name, known);
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
        for (String line : e.wholeText().split("\\R")) {
          nonBlank(line.replace('\u00A0', ' '))
              .filter(l -> l.length() < 160 && !lines.contains(l))
              .ifPresent(lines::add);
        }
      }
      if (lines.size() >= 4) {
        break;
      }
    }
    if (lines.isEmpty()) {
      afterTitle(page, metadata).ifPresent(lines::add);
    }
    return lines;
  }

  private static boolean isTop(Element e) {
    return e.id().toLowerCase(Locale.ROOT).equals("top") && e.text().length() < 160;
  }

  /** "Headline | Site" and "Site: Headline" in the title element name the site. */
  private static Optional<String> afterTitle(org.jsoup.nodes.Document page, Metadata metadata) {
    String rest = page.title().replace(metadata.title().orElse("\u0000"), "");
    return rest.equals(page.title())
        ? Optional.empty()
        : nonBlank(
            rest.replaceAll("^[\\s|:\u2013\u2014\u00BB-]+|[\\s|:\u2013\u2014\u00AB-]+$", ""));
  }

  private static Element main(org.jsoup.nodes.Document page) {
    Element body = page.body();
    body.select(NEVER).remove();
    body.select(ASIDE).remove();
    for (Element e : body.select("*")) {
      boolean chrome = CHROME.matcher(e.className() + " " + e.id()).find();
      if (chrome && e.parent() != null && e.text().length() < body.text().length() / 2) {
        e.remove();
      }
    }
    for (String choice : List.of("article", "main", "[role=main]", "[itemprop=articleBody]")) {
      Element found = body.selectFirst(choice);
      if (found != null && found.text().length() >= ENOUGH) {
        return found;
      }
    }
    body.select("header").remove();
    return densest(body);
  }

  /** The smallest element that holds most of the text which stands in paragraphs. */
  private static Element densest(Element body) {
    int all = paragraphs(body);
    Element best = body;
    boolean deeper = true;
    while (deeper) {
      deeper = false;
      for (Element child : best.children()) {
        boolean heading = child.selectFirst("h1, h2, h3") != null;
        if (all > 0 && paragraphs(child) * 10 > all * 8 && heading) {
          best = child;
          deeper = true;
          break;
        }
      }
    }
    return best;
  }

  private static int paragraphs(Element e) {
    int sum = 0;
    for (Element p : e.select("p, li, blockquote, td")) {
      sum += p.ownText().length();
    }
    return sum;
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
        line.append(words.getWholeText());
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
