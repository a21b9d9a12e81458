package org.entente.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the part of a page that is its text: menus, related news and footers are left out. */
final class MainContent {
  /** What is no text of a page. */
  static final String NEVER =
      "script, style, noscript, template, svg, iframe, form:not(:has(p ~ p)), button, select, nav, [hidden],"
          + " [aria-hidden=true], [role=navigation], [role=search], [role=menu]";

  private static final String FOOTER = "footer, [role=contentinfo]";
  private static final String BELOW = FOOTER + ", #footer, .footer, .tags";
  private static final String ASIDE = "aside, [role=complementary], " + FOOTER;
  private static final Pattern CHROME =
      Pattern.compile(
          "(^|[-_ ])(nav|navbar|menu|submenu|breadcrumbs?|crumbs?|share|sharing|social|toolbar|"
              + "tools?|related|recommended|tags?|cookies?|sidebar|side|footer|comments?|pagination|ad|ads|"
              + "advert|advertisement|banner|newsletter|subscribe|login|search|skip|popup|modal|"
              + "prevnext|post-navigation|read-more|most-read|trending|lang|languages|top-links)($|[-_ ])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CHANGED =
      Pattern.compile(
          "\\b((last )?(updated?|modified)|published|posted)\\b.*\\d{4}.*",
          Pattern.CASE_INSENSITIVE);
  private static final int ENOUGH = 250;

  /** Letters of the longest line that is about the page and none of its text. */
  static final int LINE = 160;

  private MainContent() {}

  /** The line of the footers that says when the page was published or changed, if one does. */
  static Optional<String> changed(org.jsoup.nodes.Document page) {
    return page.select(BELOW).stream()
        .flatMap(footer -> footer.wholeText().lines())
        .map(String::strip)
        .filter(line -> line.length() < LINE)
        .map(CHANGED::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }

  /**
   * The element that holds the text; menus, asides and what is hidden are removed from the page.
   */
  static Element of(org.jsoup.nodes.Document page) {
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
}
