package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that is RDF, on its page and where it is quoted: short words, and the same marks. */
class StatementsPageTest {
  @TempDir private static Path folder;
  @AutoClose private static ServedStore served;

  @BeforeAll
  static void serve() throws Exception {
    served =
        ServedStore.ofVisitAnd(
            folder,
            "staff.ttl",
            """
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <#ada> a foaf:Person ; foaf:name "Ada Bell" ; org:holds <#rector> .
            <#rector> a org:Post ; skos:prefLabel "Rector" ; org:postIn <#oak> .
            <#oak> a org:FormalOrganization ; skos:prefLabel "Oak College" .
            """);
  }

  @Test
  void itsPageShowsStatementsInShort() throws Exception {
    Document page = served.page("/documents/staff.ttl");
    List<String> lines = page.select("article.document p").eachText();
    assertEquals(8, lines.size(), lines.toString());
    assertTrue(lines.contains("<#ada> foaf:name \"Ada Bell\" ."), lines.toString());
    assertTrue(lines.contains("<#oak> a org:FormalOrganization ."), lines.toString());
    assertFalse(page.select("main").text().contains("http://"), page.select("main").text());
    List<Element> passages = page.select("ol.passages > li > a");
    assertEquals(3, passages.size(), "what is held, and two names");
    for (Element passage : passages) {
      Element mark = page.getElementById(passage.attr("href").substring(1));
      assertEquals("“" + mark.text() + "”", passage.text());
    }
  }

  @Test
  void quotesOfItAreInShortToo() throws Exception {
    Document person = served.page("/doc/person/ada-bell");
    String quotes = person.select("blockquote").text();
    assertTrue(quotes.contains("<#ada> org:holds <#rector> ."), quotes);
    assertFalse(quotes.contains("document.invalid"), quotes);
  }
}
