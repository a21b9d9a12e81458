package org.entente.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.net.InternetDomainName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The measured documents are of publishers that the learnt ones do not have, but for a few. A site
 * is a domain as it is registered, whatever stands before it: {@code blog.aau.org} and {@code
 * haqaa.aau.org} are one.
 */
class PublishersTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void tenSitesAreInBothSets() throws IOException {
    Map<String, Integer> unseen = sites("unseen");
    assertEquals(105, unseen.size());
    assertEquals(
        Map.of(
            "aau.org", 2,
            "azertag.az", 1,
            "einpresswire.com", 1,
            "fudan.edu.cn", 1,
            "jamaicaobserver.com", 1,
            "kyushu-u.ac.jp", 1,
            "lorientlejour.com", 1,
            "seameo.org", 1,
            "uc.pt", 1,
            "unu.edu", 1),
        shared(unseen, "seen"));
    assertEquals(Map.of(), shared(unseen, "bundled"));
  }

  @Test
  void theFreshOnesAreOfSitesOfTheirOwnButForThirteen() throws IOException {
    Map<String, Integer> fresh = sites("fresh");
    assertEquals(140, fresh.size());
    assertEquals(2, fresh.get("iky.gr"));
    assertEquals(
        Set.of(
            "allafrica.com",
            "bg.ac.rs",
            "caricom.org",
            "kln.ac.lk",
            "knust.edu.gh",
            "rtu.lv",
            "uct.ac.za",
            "ukim.edu.mk",
            "uniroma2.it",
            "uns.ac.id",
            "uw.edu.pl"),
        shared(fresh, "seen").keySet());
    assertEquals(Set.of("usp.br", "uzhnu.edu.ua"), shared(fresh, "bundled").keySet());
    assertEquals(Map.of(), shared(fresh, "unseen"));
    assertEquals(11, shared(fresh, "seen").values().stream().mapToInt(n -> n).sum());
    assertEquals(2, shared(fresh, "bundled").values().stream().mapToInt(n -> n).sum());
  }

  @Test
  void aSiteIsADomainAsItIsRegistered() {
    assertEquals("aau.org", site("blog.aau.org"));
    assertEquals("kyushu-u.ac.jp", site("www.isc.kyushu-u.ac.jp"));
    assertEquals("aku.edu", site("aku.edu:443"));
    assertEquals("unesco.example", site("uihes.unesco.example"));
    assertEquals("prairierose.example.ca", site("news.prairierose.example.ca"));
    assertEquals("dni.gov.example.rt", site("www.dni.gov.example.rt"));
  }

  /** Those of the sites that the other set has too. */
  private static Map<String, Integer> shared(Map<String, Integer> sites, String other)
      throws IOException {
    Map<String, Integer> shared = new TreeMap<>(sites);
    shared.keySet().retainAll(sites(other).keySet());
    return shared;
  }

  /**
   * The sites of the pages that a set's items restate or are written after, and how many items each
   * has.
   */
  private static Map<String, Integer> sites(String set) throws IOException {
    Map<String, Integer> sites = new TreeMap<>();
    try (Stream<Path> files = Files.list(GOLD.resolve(set))) {
      List<Path> items = files.filter(f -> f.toString().endsWith(".json")).toList();
      for (Path item : items) {
        String host =
            URI.create(JSON.readTree(item.toFile()).path("source").asText()).getAuthority();
        assertTrue(host != null, item + " names no page");
        sites.merge(site(host), 1, Integer::sum);
      }
    }
    return sites;
  }

  private static String site(String authority) {
    String host = authority.replaceFirst(":\\d+$", "");
    int made = host.indexOf(".example");
    if (made >= 0) {
      // Nobody registers those that are made up.
      return host.substring(made).matches("\\.example(-\\w+)?")
          ? host.substring(host.lastIndexOf('.', made - 1) + 1)
          : host.replaceFirst("^(www|news)\\.", "");
    }
    return InternetDomainName.from(host).topDomainUnderRegistrySuffix().toString();
  }
}
