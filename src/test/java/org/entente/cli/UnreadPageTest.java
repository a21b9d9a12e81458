package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that was kept and not read says so, and why, to people and to programs. */
class UnreadPageTest {
  private static final String REASON = "The document is in French, and only English is read.";

  @TempDir private static Path folder;
  @AutoClose private static ServedStore served;

  @BeforeAll
  static void serve() throws Exception {
    served =
        ServedStore.ofVisitAnd(
            folder,
            "visite.txt",
            """
            Une délégation en visite à l'Université d'Elm

            Le 9 mai 2023, une délégation de l'Université de Rowan a été reçue par Mme Ada Bell, \
            rectrice de l'Université d'Elm, pour une visite de deux jours dans les laboratoires \
            et la bibliothèque de la faculté des sciences.
            """);
  }

  @Test
  void itsPageSaysThatItWasNotReadAndWhy() throws Exception {
    Document page = served.page("/documents/visite.txt");
    String said = page.select("p.unread").text();
    assertTrue(said.startsWith("This document was not read. " + REASON), page.text());
    assertEquals(1, page.select("ol.passages > li").size(), page.text());
    assertEquals(1, page.select(page.select("a.note").attr("href")).size());
    Document other = served.page("/documents/visit.txt");
    assertEquals(0, other.select("p.unread").size());
    assertTrue(other.select("ol.passages > li").size() > 1, other.text());
  }

  @Test
  void theListOfDocumentsSaysSo() throws Exception {
    List<String> rows = served.page("/documents/").select("li").eachText();
    List<String> unread = rows.stream().filter(row -> row.contains("not read")).toList();
    assertEquals(1, unread.size(), rows.toString());
    assertTrue(unread.get(0).contains("Université d'Elm"), unread.toString());
  }

  @Test
  void aRosterWithoutFactsIsNoProseInAnotherLanguage() throws Exception {
    Path roster = folder.resolve("x.roster.csv");
    Files.writeString(
        roster,
        """
        person,role,organization
        ,"rectrice de l'Université d'Elm, pour la faculté des sciences et de la médecine",Elm
        ,"doyen de la faculté de droit et des sciences de la nature à la même université",Elm
        """);
    Run run = Run.of("extract", roster.toString(), "--format", "trig");
    assertTrue(run.err().contains("line 2: the cell 'person' is empty"), run.err());
    assertFalse(run.err().contains("French"), run.err());
    assertTrue(run.out().contains("x.roster.csv"), run.out());
    assertFalse(run.out().contains("only English is read"), run.out());
  }

  @Test
  void theGraphStatesIt() throws Exception {
    String asked =
        "SELECT ?name ?why { ?d <http://purl.org/dc/terms/identifier> ?name ;"
            + " <https://w3id.org/entente/ontology#unreadBecause> ?why }";
    String query = URLEncoder.encode(asked, StandardCharsets.UTF_8);
    String csv = served.get("/sparql?query=" + query, "Accept", "text/csv").body();
    assertEquals("name,why\r\nvisite.txt,\"" + REASON + "\"\r\n", csv);
    String about = served.page("/documents/visite.txt").select("aside a").attr("href");
    String described = about.replace("/id/", "/doc/");
    assertTrue(described.startsWith("/doc/document/"), about);
    assertTrue(served.get(described + ".ttl").body().contains(REASON), described);
    assertTrue(served.page(described + ".html").text().contains(REASON), described);
  }
}
