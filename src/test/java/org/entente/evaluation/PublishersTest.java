package org.entente.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The measured documents are of publishers that the learnt ones do not have, but for a few. */
class PublishersTest {
  private static final Path GOLD = Path.of("src/test/resources/gold");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void fourSitesAreInBothSets() throws IOException {
    Set<String> unseen = sites("unseen");
    assertTrue(unseen.size() > 100, unseen.size() + " sites");
    unseen.retainAll(sites("seen"));
    assertEquals(
        Set.of("azertag.az", "einpresswire.com", "jamaicaobserver.com", "lorientlejour.com"),
        unseen);
  }

  @Test
  void theFreshOnesAreOfSitesOfTheirOwn() throws IOException {
    Set<String> fresh = sites("fresh");
    assertEquals(140, fresh.size());
    for (String other : List.of("seen", "unseen")) {
      Set<String> both = sites(other);
      both.retainAll(fresh);
      assertEquals(Set.of(), both, other);
    }
  }

  /** The sites of the pages that a set's items restate or are written after. */
  private static Set<String> sites(String set) throws IOException {
    Set<String> sites = new TreeSet<>();
    try (Stream<Path> files = Files.list(GOLD.resolve(set))) {
      List<Path> items = files.filter(f -> f.toString().endsWith(".json")).toList();
      for (Path item : items) {
        String host =
            URI.create(JSON.readTree(item.toFile()).path("source").asText()).getAuthority();
        assertTrue(host != null, item + " names no page");
        sites.add(host.replaceFirst("^(www|en)\\.", ""));
      }
    }
    return sites;
  }
}
