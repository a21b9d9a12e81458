package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of page under axe-core, light and dark, on a desk and on a phone: nothing serious, and
 * nothing wider than the window.
 */
class AccessibilityTest {
  private static Sample sample;
  private static Browser browser;

  @BeforeAll
  static void start() {
    sample = Sample.start();
    browser = Browser.start(sample.port(), true);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    sample.close();
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("start", "/");
    kinds.put("list", "/doc/person");
    kinds.put("person", "/doc/person/borhene-chakroun");
    kinds.put("organisation", "/doc/organization/unesco?day=2019-12-31");
    kinds.put("meeting", meeting());
    kinds.put("claim", claim());
    kinds.put("document", "/documents/ichei-unesco-cooperation-2019.txt");
    kinds.put("documents", "/documents/");
    kinds.put("changes", "/changes");
    kinds.put("places", "/places/");
    kinds.put("place", "/places/Paris");
    kinds.put("network", "/network");
    kinds.put("search", "/search?q=unesco");
    kinds.put("questions", "/queries");
    kinds.put("question", "/queries/who-met?day=2019-03-05");
    kinds.put("map", "/queries/meetings-by-place");
    kinds.put("refused", "/queries/who-met?day=soon");
    kinds.put("editor", "/sparql?example=who-met");
    kinds.put("answer", "/sparql?query=SELECT+*+%7B+%3Fs+a+%3Ftype+%7D+LIMIT+9");
    kinds.put("ontology", "/ontology");
    kinds.put("dataset", "/.well-known/void");
    kinds.put("problem", "/nowhere");
    return kinds;
  }

  @ParameterizedTest
  @CsvSource({"1200,false", "1200,true", "390,false", "390,true"})
  void everyKindOfPageIsSound(int width, boolean dark) {
    Map<String, String> kinds = kinds();
    assertEquals(22, kinds.size());
    browser.look(width, dark);
    StringBuilder faults = new StringBuilder();
    kinds.forEach(
        (kind, path) -> {
          browser.open(path);
          browser.shot(kind + "-" + width + (dark ? "-dark" : "-light"));
          String found = browser.faults();
          if (!found.isEmpty()) {
            faults.append(path).append('\n').append(found).append('\n');
          }
          long wide = (Long) browser.run("return document.documentElement.scrollWidth");
          if (wide > width) {
            faults.append(path).append(" is ").append(wide).append(" wide\n");
          }
        });
    assertEquals("", faults.toString());
    assertTrue(browser.path().startsWith("/"));
  }

  private static String meeting() {
    return Jsoup.parse(sample.get("/", "Accept", "text/html").body())
        .select("h2 a")
        .attr("href")
        .replace("/id/", "/doc/");
  }

  private static String claim() {
    return Jsoup.parse(sample.get("/doc/person/li-ming", "Accept", "text/html").body())
        .select("blockquote a[href^=/id/claim/]")
        .attr("href")
        .replace("/id/", "/doc/");
  }
}
