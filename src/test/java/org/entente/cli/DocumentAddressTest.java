package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents have all sorts of names, the addresses of pages among them; each has its page. */
class DocumentAddressTest {
  private static final String ITEM =
      """
      <item><title>Visit of %1$s College</title><guid>%2$s</guid><description>On 9 May 2023 \
      Dr Edna Vale, Rector of %1$s College, met Professor Ralph Moor, Dean of Rowan University.\
      </description></item>
      """;

  private static final List<String> NAMES =
      List.of(
          "https://oak.example/p?id=1&amp;x=%22a+b%22#c",
          "//oak.example/twice//",
          "/oak.example",
          "../oak",
          "up/./down",
          "100% sure",
          "C:\\news\\oak",
          "oak/%2e%2e/oak",
          "tag:oak.example,2023:\"&lt;b&gt;\";v=1?",
          "ok/plain + simple.html");

  @TempDir private Path folder;
  private ServedStore served;

  @BeforeEach
  void serve() throws Exception {
    StringBuilder items = new StringBuilder();
    for (String name : NAMES) {
      items.append(ITEM.formatted("Oak" + (char) ('a' + NAMES.indexOf(name)), name));
    }
    served =
        ServedStore.ofVisitAnd(folder, "feed.xml", "<rss><channel>" + items + "</channel></rss>");
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void theListLeadsToThePageOfEach() throws Exception {
    List<Element> links = served.page("/documents/").select("ul.entries a");
    assertEquals(NAMES.size() + 1, links.size());
    TreeSet<String> files = new TreeSet<>();
    for (Element link : links) {
      Document page = served.page(link.attr("href"));
      assertEquals(link.text(), page.select("main h1").text(), link.outerHtml());
      String name = page.select("aside code").text();
      files.add(name);
      Element statements = page.select("aside a[href^=/queries/passages]").first();
      assertFalse(served.page(statements.attr("href")).select("tbody tr").isEmpty(), name);
    }
    TreeSet<String> wanted = new TreeSet<>(List.of("visit.txt"));
    NAMES.forEach(name -> wanted.add(Jsoup.parse(name).text()));
    assertEquals(wanted, files);
  }

  @Test
  void oneWithoutTitleIsListedWithItsFirstWords() throws Exception {
    String words = "Dr Edna Vale, Rector of Aspen College, met Professor Ralph Moor of Rowan";
    served.write("plain.txt", words + " University on 9 May 2023 in the great hall.\n");
    served.write("short.txt", "Oaks.\n");
    served.write("z.txt", "李铭教授在巴黎会见了联合国教科文组织的代表团。".repeat(9));
    served.write("a.roster.csv", "person,role,organization\nEdna Vale,Rector,Aspen College\n");
    served.reload(served.news());
    List<String> rows = served.page("/documents/").select("li").eachText();
    assertEquals(NAMES.size() + 5, rows.size());
    List<String> first = rows.stream().filter(row -> row.contains("“")).toList();
    assertEquals(3, first.size(), first.toString());
    assertTrue(first.get(0).startsWith("plain.txt · “" + words + " …”"), first.toString());
    assertTrue(first.get(1).startsWith("short.txt · “Oaks.”"), first.toString());
    assertTrue(first.get(2).matches("z.txt · “李.{79} …” · not read"), first.toString());
  }

  @Test
  void factsLeadToTheirPassagesInThem() throws Exception {
    Document university = served.page("/doc/organization/rowan-university");
    List<String> passages = university.select("blockquote a[href*=#p]").eachAttr("href");
    TreeSet<String> pages = new TreeSet<>();
    for (String passage : passages) {
      String[] parts = passage.split("#");
      pages.add(parts[0]);
      assertTrue(served.page(parts[0]).getElementById(parts[1]) != null, passage);
    }
    assertTrue(pages.size() > NAMES.size() / 2, pages.toString());
  }

  @Test
  void sitemapAndChangesNameAddressesThatAnswer() throws Exception {
    List<String> mapped =
        Jsoup.parse(served.get("/sitemap/1.xml").body()).select("loc").eachText().stream()
            .filter(address -> address.contains("/documents/"))
            .toList();
    assertEquals(NAMES.size() + 2, mapped.size(), "each, and the list");
    served.write("other.txt", "Another visit to Rowan University\n\nIt was on 3 May 2023.");
    served.reload(served.news());
    served.reload("--withdraw", "100% sure");
    String changes = served.get("/changes.csv").body();
    String gone = changes.lines().filter(line -> line.contains("/documents/")).findFirst().get();
    String address = gone.replaceAll(".*http://[^/]*(/documents/[^,]*),.*", "$1");
    assertEquals(410, served.get(address).statusCode(), gone);
    for (String at : mapped) {
      int status = served.get(at.replaceAll("http://[^/]*", "")).statusCode();
      assertFalse(status != 200 && !at.endsWith(address), at + ": " + status);
    }
  }
}
