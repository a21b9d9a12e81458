package org.entente.cli;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What sites ask of programs that fetch (RFC 9309), each site asked once. */
final class Robots {
  /** RFC 9309 has a reader look at 500 KiB at least. */
  private static final int MOST_BYTES = 512 * 1024;

  /** A site may ask for longer pauses, but nobody waits longer at a prompt. */
  private static final long LONGEST_PAUSE = 10_000;

  private final Fetcher fetcher;
  private final Map<String, BaseRobotRules> rules = new HashMap<>();
  private final Map<String, Long> last = new HashMap<>();

  Robots(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * Waits as long as the site of {@code address} asks.
   *
   * @throws IOException when the site does not want it to be fetched, or cannot say
   */
  void allow(URI address) throws IOException {
    String site = address.getScheme() + "://" + address.getRawAuthority();
    BaseRobotRules asked = rules.get(site);
    if (asked == null) {
      asked = ask(URI.create(site + "/robots.txt"));
      rules.put(site, asked);
    }
    if (!asked.isAllowed(address.toString())) {
      throw new IOException(
          asked.isDeferVisits()
              ? "the site's robots.txt cannot be read just now; try later"
              : "the site's robots.txt asks programs not to fetch it; save the page by hand");
    }
    pause(site, asked.getCrawlDelay());
  }

  private BaseRobotRules ask(URI address) throws IOException {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    HttpResponse<InputStream> response = fetcher.unasked(address);
    try (InputStream body = response.body()) {
      if (response.statusCode() / 100 != 2) {
        return parser.failedFetch(response.statusCode());
      }
      return parser.parseContent(
          address.toString(),
          body.readNBytes(MOST_BYTES),
          response.headers().firstValue("Content-Type").orElse("text/plain"),
          List.of(Fetcher.AGENT));
    }
  }

  private void pause(String site, long delay) throws IOException {
    Long before = last.get(site);
    if (delay > 0 && before != null) {
      long spent = (System.nanoTime() - before) / 1_000_000;
      try {
        Thread.sleep(Math.max(0, Math.min(delay, LONGEST_PAUSE) - spent));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    last.put(site, System.nanoTime());
  }
}
