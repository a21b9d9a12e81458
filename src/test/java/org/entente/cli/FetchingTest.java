package org.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fetching from a real site on this machine. */
class FetchingTest {
  private static final String PAGE = "<p>Ms Ada Bell is Rector of Elm University.";

  private final Map<String, String> types = Collections.synchronizedMap(new TreeMap<>());
  private final Map<String, String> pages = Collections.synchronizedMap(new TreeMap<>());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer site;
  private String root = "";

  @BeforeEach
  void start() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(exchange.getRequestHeaders().getFirst("User-Agent") + " " + path);
          String page = pages.get(path);
          if (page == null) {
            exchange.sendResponseHeaders(404, -1);
          } else if (page.startsWith("/") || page.startsWith("http:")) {
            exchange.getResponseHeaders().set("Location", page);
            exchange.sendResponseHeaders(302, -1);
          } else {
            byte[] bytes = page.getBytes(UTF_8);
            String usual = path.endsWith(".txt") ? "text/plain" : "text/html; charset=utf-8";
            String type = types.getOrDefault(path, usual);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
    site.start();
    root = "http://localhost:" + site.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    site.stop(0);
  }

  private Run extract(String path) {
    return Run.of("extract", root + path);
  }

  @Test
  void nobodyElseLeadsToThisMachine() {
    // 127.0.0.1 was named by the user, localhost by the page.
    String named = root.replace("localhost", "127.0.0.1");
    pages.put("/news", root + "/inside");
    pages.put("/inside", PAGE);
    Run refused = Run.of("extract", named + "/news");
    assertEquals(1, refused.status());
    assertTrue(
        refused.err().contains("localhost is a private address")
            && refused.err().contains("--private-addresses"),
        refused.err());
    assertFalse(asked.toString().contains("/inside"));
    assertEquals(0, Run.of("extract", "--private-addresses", named + "/news").status());
    assertEquals(0, Run.of("extract", root + "/news").status());
  }

  @Test
  void robotsTxtIsAskedOnceAndHeeded() {
    pages.put("/robots.txt", "User-agent: *\nDisallow: /closed/\n");
    pages.put("/open/1", PAGE);
    pages.put("/open/2", PAGE);
    pages.put("/closed/3", PAGE);
    Run run = Run.of("extract", root + "/open/1", root + "/closed/3", root + "/open/2");
    assertEquals(1, run.status());
    assertEquals(2, run.out().lines().count());
    assertTrue(
        run.err().contains("/closed/3: cannot be read (the site's robots.txt asks"), run.err());
    assertEquals(
        List.of("/robots.txt", "/open/1", "/open/2"),
        asked.stream().map(line -> line.split(" ")[1]).toList());
    assertTrue(asked.get(0).startsWith("entente/"), asked.get(0));
  }

  @Test
  void whatIsWrongWithAnAddressIsTold() {
    pages.put("/robots.txt", "User-agent: *\nDisallow: /closed/\n");
    String closed = extract("/closed/3").err();
    assertTrue(
        closed.contains("save the page by hand)\n"), "nor is it to be looked for: " + closed);
    assertTrue(extract("/3").err().contains("answered 404); check that it is there"));
    String nowhere = Run.of("extract", "http://elm.invalid/").err();
    assertTrue(nowhere.contains("(there is no host elm.invalid); check"), nowhere);
    String other = Run.of("extract", "ftp://elm.example/a.txt").err();
    assertTrue(other.contains("ftp://elm.example/a.txt: only http and https"), other);
  }

  @Test
  void redirectionsAreFollowedAndEachIsAskedFor() {
    pages.put("/robots.txt", "User-agent: entente\nDisallow: /closed\n");
    pages.put("/old", "/new");
    pages.put("/new", PAGE);
    assertTrue(extract("/old").out().contains("Ada Bell"));
    pages.put("/trap", "/closed");
    pages.put("/closed", PAGE);
    assertTrue(extract("/trap").err().contains("robots.txt"));
    pages.put("/round", "/round");
    assertTrue(extract("/round").err().contains("redirects more than 5 times"));
    pages.put("/file", "http:/etc/passwd");
    assertEquals(1, extract("/file").status());
  }

  @Test
  void robotsTxtIsFoundWhereItHasMoved() {
    pages.put("/robots.txt", "/moved/robots.txt");
    pages.put("/moved/robots.txt", "User-agent: *\nDisallow: /closed\n");
    pages.put("/open", PAGE);
    pages.put("/closed", PAGE);
    assertTrue(extract("/open").out().contains("Ada Bell"));
    assertTrue(extract("/closed").err().contains("the site's robots.txt asks"));
    pages.put("/moved/robots.txt", "http://127.0.0.2/robots.txt");
    assertTrue(extract("/open").err().contains("127.0.0.2 is a private address"));
  }

  @Test
  void rdfIsKnownByWhatTheServerCallsIt() throws Exception {
    String turtle =
        "<#a> a <http://xmlns.com/foaf/0.1/Person> ; <http://xmlns.com/foaf/0.1/name> \"Ada Bell\""
            + " .";
    pages.put("/staff", turtle);
    pages.put("/staff.ttl", turtle);
    types.put("/staff", "text/turtle; charset=utf-8");
    Run run = extract("/staff");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains(root + "/staff#.ttl\""), run.out());
    assertTrue(run.out().contains("Ada Bell"), run.out());
    assertTrue(extract("/staff.ttl").out().contains(root + "/staff.ttl\""));
    types.put("/staff", "application/x-unheard-of");
    assertTrue(extract("/staff").out().contains(root + "/staff\""), "what nothing calls RDF");
  }

  @Test
  void aRedirectionToNoAddressLosesOneDocumentOnly() {
    pages.put(
        "/sitemap.xml",
        "<urlset><url><loc>%1$s/bad</loc></url><url><loc>%1$s/good</loc></url></urlset>"
            .formatted(root));
    pages.put("/bad", "/a path {");
    pages.put("/good", PAGE);
    Run run = extract("/sitemap.xml");
    assertTrue(run.out().contains("Ada Bell"), run.err());
    assertTrue(run.err().contains("/bad: cannot be read (it redirects to '/a path {'"), run.err());
  }

  @Test
  void aSitemapsPagesAreRead() {
    String head =
        "<?xml version=\"1.0\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";
    pages.put("/1", PAGE);
    pages.put("/2", PAGE.replace("Ada Bell", "Eve Fox"));
    pages.put(
        "/sitemap-news.xml",
        head
            + "<url><loc>"
            + root
            + "/1</loc></url>"
            + "<url><loc>"
            + root
            + "/2</loc></url>"
            + "<url><loc>http://other.example/3</loc></url></urlset>");
    pages.put(
        "/sitemap.xml",
        head.replace("urlset", "sitemapindex")
            + "<sitemap><loc>"
            + root
            + "/sitemap-news.xml</loc></sitemap>"
            + "<sitemap><loc>"
            + root
            + "/sitemap.xml</loc></sitemap></sitemapindex>");
    Run run = extract("/sitemap.xml");
    assertEquals(2, run.out().lines().count(), run.err());
    assertTrue(run.out().contains("Ada Bell") && run.out().contains("Eve Fox"));
    assertTrue(run.err().contains("1 of the pages it lists were left out"), run.err());
    assertFalse(asked.toString().contains("other.example"));
  }

  @Test
  void aPageOfTwoSitemapsIsFetchedOnce() {
    String url = "<url><loc>" + root + "/%s</loc></url>";
    pages.put("/1", PAGE);
    pages.put("/2", PAGE.replace("Ada Bell", "Eve Fox"));
    pages.put("/all.xml", "<urlset>" + url.formatted(1) + url.formatted(2) + "</urlset>");
    pages.put("/news.xml", "<urlset>" + url.formatted(2) + "</urlset>");
    Run run = Run.of("extract", root + "/all.xml", root + "/news.xml", root + "/1");
    assertEquals(0, run.status(), run.err());
    assertEquals(2, run.out().lines().count(), run.err());
    String told = "/news.xml: pages not read again, for %s/all.xml has them too: 1\n";
    assertTrue(run.err().contains(told.formatted(root)), run.err());
    assertEquals(1, asked.stream().filter(each -> each.endsWith(" /2")).count());
    assertTrue(run.err().contains("/1: not read again, for it was read already\n"), run.err());
  }

  @Test
  void relativeEntriesOfASitemapAreTold() {
    pages.put("/good", PAGE);
    pages.put(
        "/sitemap.xml",
        "<urlset><url><loc>/news/1</loc></url><url><loc>%1$s/good</loc></url></urlset>"
            .formatted(root));
    Run run = extract("/sitemap.xml");
    assertTrue(run.out().contains("Ada Bell"), run.err());
    assertTrue(
        run.err()
            .contains(
                "1 of its entries were left out: they are no whole addresses that begin with http"),
        run.err());
  }

  @Test
  void aBrokenSitemapIsTold() {
    pages.put("/sitemap.xml", "<urlset><url><loc>" + root);
    Run run = extract("/sitemap.xml");
    assertEquals(1, run.status());
    assertTrue(run.err().contains("/sitemap.xml"), run.err());
  }
}
