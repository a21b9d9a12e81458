package org.entente.extraction.mention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Organization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of one name in two countries are two; one body by noun and by adjective is one. */
class NamesakesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hungarian Rectors' Conference | Slovenian Rectors' Conference | 2",
        "Ministry of Education of Latvia | Lithuanian Ministry of Education | 2",
        "Kazakh National Agrarian University | Kyrgyz National Agrarian University | 2",
        "National Library of Australia | National Library of Korea | 2",
        "Ministry of Education of Latvia | Latvian Ministry of Education | 1",
        "Lithuanian Ministry of Education | Ministry of Education | 1",
      })
  void countriesTellThemApart(String one, String other, int organizations) throws Exception {
    String text =
        """
        Guests in Riga

        3 May 2021

        Ann Bell of the %s met Carl Dee on Monday. He is the head of the %s.
        """;
    List<Organization> found =
        Extractor.standard()
            .draft(DocumentReader.read("a.txt", text.formatted(one, other).getBytes(UTF_8)))
            .reading()
            .organizations();
    assertEquals(organizations, found.size(), found.toString());
  }
}
