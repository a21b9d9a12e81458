package org.entente.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Feeds: RSS 0.9 to 2.0 and Atom (RFC 4287). Each entry is a document named by its link, as an
 * absolute address where the feed tells of one, with the fullest text that the feed gives. Read by
 * jsoup's XML parser, which follows no entity and makes the best of what is not well-formed; that
 * is told.
 */
final class FeedReader implements ContainerReader {
  private static final int DEPTH = 256;
  private static final List<String> TITLE = List.of("title", "atom:title");
  private static final List<String> DATE =
      List.of("pubDate", "published", "dc:date", "updated", "atom:published", "atom:updated");
  private static final List<String> CONTENT =
      List.of(
          "content:encoded", "content", "atom:content", "description", "summary", "atom:summary");

  @Override
  public void read(
      String name,
      InputStream in,
      Consumer<Document> documents,
      Consumer<String> problems,
      Consumer<String> remarks)
      throws IOException {
    byte[] bytes = in.readNBytes(DocumentReader.MOST_BYTES + 1);
    if (bytes.length > DocumentReader.MOST_BYTES) {
      problems.accept(name + ": is too large for a feed; split it");
      return;
    }
    Parser parser = Parser.xmlParser().setMaxDepth(DEPTH);
    Element feed = Jsoup.parse(text(name, bytes), "", parser);
    if (feed.select("rss, feed, rdf|RDF, atom|feed").isEmpty()) {
      throw new IOException("the root is that of no feed");
    }
    WellFormedness.flaw(bytes)
        .ifPresent(
            place ->
                problems.accept(
                    name
                        + ", "
                        + place
                        + ": this feed is not well-formed there; what could be made out is read,"
                        + " tell its publisher"));
    entries(name, feed, documents, problems);
  }

  private static String text(String name, byte[] bytes) throws IOException {
    try {
      return Decoding.text(name, bytes);
    } catch (UnreadableDocument e) {
      throw new IOException("no text", e);
    }
  }

  private static void entries(
      String name, Element feed, Consumer<Document> documents, Consumer<String> problems) {
    Element channel = Optional.ofNullable(feed.selectFirst("channel")).orElse(feed.child(0));
    Optional<String> site = child(channel, TITLE).flatMap(FeedReader::plain);
    Optional<String> language =
        child(channel, List.of("language", "dc:language"))
            .flatMap(FeedReader::plain)
            .or(() -> nonBlank(channel.attr("xml:lang")));
    Element root = feed.child(0);
    String outer = based(root, home(name, channel));
    String base = channel.equals(root) ? outer : based(channel, outer);
    int count = 0;
    for (Element entry : feed.select("item, entry, atom|entry")) {
      count++;
      Metadata metadata =
          new Metadata(child(entry, TITLE).flatMap(FeedReader::plain), site, date(entry), language);
      try {
        documents.accept(document(link(entry, base).orElse(name + "/" + count), entry, metadata));
      } catch (UnreadableDocument e) {
        problems.accept(String.valueOf(e.getMessage()));
      }
    }
  }

  private static Document document(String name, Element entry, Metadata metadata)
      throws UnreadableDocument {
    String html = child(entry, CONTENT).map(FeedReader::html).orElse("");
    return DocumentReader.checked(HtmlReader.read(name, metadata, Jsoup.parse(html)));
  }

  /** The first child of any of some names, the names in the order of choice. */
  private static Optional<Element> child(Element parent, List<String> names) {
    return names.stream()
        .flatMap(name -> parent.children().stream().filter(e -> e.tagName().equals(name)))
        .filter(e -> !e.text().isBlank())
        .findFirst();
  }

  /** What links are relative to: the site's page, as the feed says, else the feed's address. */
  private static String home(String name, Element channel) {
    String own = absolute(name, "");
    return links(channel).findFirst().map(link -> absolute(link, own)).orElse(own);
  }

  /** What links within an element are relative to, by its {@code xml:base}. */
  private static String based(Element element, String outside) {
    String said = element.attr("xml:base");
    return said.isEmpty() ? outside : absolute(said, outside);
  }

  /** The absolute address of a link; empty where it is none. */
  private static String absolute(String link, String base) {
    Element anchor = new Element("a").attr("href", link);
    anchor.setBaseUri(base);
    return anchor.absUrl("href");
  }

  private static Optional<String> link(Element entry, String base) {
    String within = based(entry, base);
    Optional<String> alternate =
        links(entry)
            .findFirst()
            .map(
                link -> Optional.of(absolute(link, within)).filter(a -> !a.isEmpty()).orElse(link));
    return alternate.or(
        () -> child(entry, List.of("guid", "id", "atom:id")).flatMap(e -> nonBlank(e.text())));
  }

  private static Stream<String> links(Element parent) {
    return parent.children().stream()
        .filter(e -> e.tagName().equals("link") || e.tagName().equals("atom:link"))
        .filter(e -> e.attr("rel").isEmpty() || e.attr("rel").equals("alternate"))
        .flatMap(e -> nonBlank(e.hasAttr("href") ? e.attr("href") : e.text()).stream());
  }

  /** As ISO 8601: RSS writes dates as e-mail does, Atom and Dublin Core write it so already. */
  private static Optional<String> date(Element entry) {
    return child(entry, DATE)
        .flatMap(e -> nonBlank(e.text()))
        .flatMap(d -> d.matches("\\d{4}-\\d{2}.*") ? Optional.of(d) : InternetDate.iso(d));
  }

  /** The HTML of an element: escaped in its text, or as elements of XHTML within it. */
  private static String html(Element e) {
    return e.childrenSize() > 0 ? e.html() : e.wholeText();
  }

  /** A title without the marks that it may hold, escaped. */
  private static Optional<String> plain(Element e) {
    return nonBlank(Jsoup.parseBodyFragment(html(e)).text());
  }

  private static Optional<String> nonBlank(String s) {
    return s.isBlank() ? Optional.empty() : Optional.of(Blocks.clean(s));
  }
}
