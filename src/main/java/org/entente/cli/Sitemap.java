package org.entente.cli;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists of a site's pages, as the protocol at sitemaps.org has them. */
final class Sitemap {
  private static final Pattern START =
      Pattern.compile("^\\uFEFF?\\s*(<[?!][^>]*>\\s*){0,20}<(\\w+:)?(urlset|sitemapindex)[\\s>]");

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
    Stream<URI> all =
        parsed instanceof SiteMapIndex index
            ? index.getSitemaps().stream().map(s -> URI.create(s.getUrl().toString()))
            : parsed instanceof SiteMap map
                ? map.getSiteMapUrls().stream().map(u -> URI.create(u.getUrl().toString()))
                : Stream.empty();
    List<URI> listed = all.distinct().toList();
    List<URI> own =
        listed.stream()
            .filter(page -> String.valueOf(page.getHost()).equals(address.getHost()))
            .limit(MOST_PAGES)
            .toList();
    int left = listed.size() - own.size();
    return new Listed(
        own,
        left == 0
            ? Optional.empty()
            : Optional.of(
                left
                    + " of the pages it lists were left out: they are of another host, or more than "
                    + MOST_PAGES));
  }
}
