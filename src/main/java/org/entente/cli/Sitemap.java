package org.entente.cli;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists of a site's pages, as the protocol at sitemaps.org has them. */
final class Sitemap {
  private static final Pattern START =
      Pattern.compile("^\\uFEFF?\\s*(<[?!][^>]*>\\s*){0,20}<(\\w+:)?(urlset|sitemapindex)[\\s>]");

  private static final Pattern ENTRY = Pattern.compile("<loc[\\s>]");

  /** So many pages are read in one go; at a second each it takes three hours. */
  private static final int MOST_PAGES = 10_000;

  private Sitemap() {}

  /**
   * What a sitemap lists.
   *
   * @param addresses of pages or of further sitemaps, all of the same host
   * @param problem what was left out, if anything
   */
  record Listed(List<URI> addresses, Optional<String> problem) {}

  /** Whether a file that begins so is one. */
  static boolean is(byte[] head) {
    return START.matcher(new String(head, StandardCharsets.UTF_8)).find();
  }

  /**
   * Reads a sitemap. A site speaks for its own pages only.
   *
   * @throws IOException when it is broken
   */
  static Listed read(URI address, byte[] bytes) throws IOException {
    AbstractSiteMap parsed;
    try {
      parsed = new SiteMapParser(false).parseSiteMap(bytes, address.toURL());
    } catch (UnknownFormatException e) {
      throw new IOException("the sitemap is broken: " + e.getMessage(), e);
    }
    List<URI> listed =
        (parsed instanceof SiteMapIndex index
                ? index.getSitemaps().stream().map(AbstractSiteMap::getUrl)
                : parsed instanceof SiteMap map
                    ? map.getSiteMapUrls().stream().map(SiteMapURL::getUrl)
                    : Stream.<URL>empty())
            .map(url -> URI.create(url.toString()))
            .toList();
    List<URI> distinct = listed.stream().distinct().toList();
    List<URI> own =
        distinct.stream()
            .filter(page -> String.valueOf(page.getHost()).equals(address.getHost()))
            .limit(MOST_PAGES)
            .toList();
    return new Listed(own, problem(distinct.size() - own.size(), entries(bytes) - listed.size()));
  }

  /** How many addresses a sitemap gives, those that are none among them. */
  private static long entries(byte[] bytes) {
    return ENTRY.matcher(new String(bytes, StandardCharsets.UTF_8)).results().count();
  }

  private static Optional<String> problem(int others, long broken) {
    List<String> problems = new ArrayList<>();
    if (others > 0) {
      problems.add(
          others
              + " of the pages it lists were left out: they are of another host, or more than "
              + MOST_PAGES);
    }
    if (broken > 0) {
      problems.add(
          broken
              + " of its entries were left out: they are no whole addresses that begin with http");
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
  }
}
