package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of a dataset as a work, and what is not. */
class ImprintTest {
  /** Every place that tells of creator or licence. */
  private static final List<String> PLACES =
      List.of(
          "/CITATION",
          "/CITATION.cff",
          "/.well-known/void?format=ttl",
          "/.well-known/void?format=html",
          "/doc/person/li-ming.ttl",
          "/doc/person/li-ming.html",
          "/dump.nq.gz",
          "/openapi.json",
          "/doc/person.ttl");

  private static String all(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode());
    return answer.headers().map().getOrDefault("link", List.of()) + answer.body();
  }

  @Test
  void nothingIsSaidOfDocumentsOfOthers() {
    try (Sample sample = Sample.start(Imprint.NONE)) {
      for (String place : PLACES) {
        String said = all(sample.get(place));
        assertFalse(said.contains("apache.org"), place + said);
        assertFalse(said.contains("Apache-2.0"), place + said);
        assertFalse(said.contains("Entente authors"), place + said);
        assertFalse(said.contains("rel=\"license\""), place + said);
        assertFalse(said.contains("cooperation in higher education\"@en"), place + said);
      }
      assertTrue(
          sample
              .get("/CITATION")
              .body()
              .matches("(?s)Graph of documents, made with Entente \\(20.*"),
          "it has a name all the same");
      String api = sample.get("/openapi.json").body();
      assertTrue(api.contains("\"title\" : \"Graph of documents, made with Entente\""), api);
      String page = sample.get("/.well-known/void?format=html").body();
      assertFalse(page.contains("Licence:"), page);
      assertTrue(sample.get("/CITATION.cff").body().contains("- name: anonymous\n"));
    }
  }

  @Test
  void whatTheOwnerSaysIsSaidEverywhere() {
    String license = "https://creativecommons.org/licenses/by/4.0/";
    Imprint own =
        new Imprint(
            Optional.of("Visits \"abroad\""), Optional.of("Elm University"), Optional.of(license));
    try (Sample sample = Sample.start(own)) {
      for (String place : PLACES) {
        assertTrue(all(sample.get(place)).contains(license), place);
      }
      String citation = sample.get("/CITATION").body();
      assertTrue(citation.startsWith("Elm University (20"), citation);
      assertTrue(citation.contains("): Visits \"abroad\". Dataset"), citation);
      String cff = sample.get("/CITATION.cff").body();
      assertTrue(cff.contains("title: \"Visits \\\"abroad\\\"\"\n"), cff);
      assertTrue(cff.contains("license-url: \"" + license + "\"\nurl: "), cff);
      String described = sample.get("/.well-known/void?format=ttl").body();
      assertTrue(described.contains("\"Elm University\""), described);
      String api = sample.get("/openapi.json").body();
      assertTrue(api.contains("\"title\" : \"Visits \\\"abroad\\\"\""), api);
    }
  }

  @Test
  void whatIsBundledKeepsItsOwn() {
    try (Sample sample = Sample.start(Imprint.BUNDLED)) {
      for (String place : PLACES) {
        if (!place.endsWith(".cff")) {
          assertTrue(all(sample.get(place)).contains("apache.org/licenses/LICENSE-2.0"), place);
        }
      }
      String cff = sample.get("/CITATION.cff").body();
      assertTrue(cff.contains("license: Apache-2.0\nurl: "), cff);
      assertTrue(cff.contains("- name: \"The Entente authors\"\n"), cff);
    }
  }
}
