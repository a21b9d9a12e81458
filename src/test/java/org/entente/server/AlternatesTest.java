package org.entente.server;

import static org.entente.server.Answers.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is to be had in several forms names the others, whatever it is. */
class AlternatesTest {
  private static final Pattern ALTERNATE =
      Pattern.compile("<([^>]+)>; rel=\"alternate\"; type=\"([^\"]+)\"");

  /** How many other forms there are. */
  private static final Map<String, Integer> OTHERS =
      Map.of(
          "/network",
          3,
          "/.well-known/void",
          6,
          "/queries/who-met",
          4,
          "/queries/who-met?day=2019",
          4,
          "/queries/career",
          4,
          "/changes",
          6,
          "/ontology",
          6,
          "/queries/d",
          6,
          "/queries/a",
          4);

  @AutoClose private static Sample sample;

  @BeforeAll
  static void start() {
    List<Question> questions = new ArrayList<>(Catalogue.bundled().questions());
    String thing = "<" + Sample.BASE + "id/person/li-ming>";
    questions.add(Catalogue.read("a", "#+ summary: a\nASK { " + thing + " ?p ?o }"));
    questions.add(Catalogue.read("d", "#+ summary: d\nDESCRIBE " + thing));
    sample = Sample.start(Sample.data(), Sample.LIMITS, Catalogue.of(questions));
  }

  @Test
  void eachFormLinksToAllOthersAndTheyAreWhatIsSaid() {
    OTHERS.forEach(
        (path, others) -> {
          HttpResponse<String> page = sample.get(path, "Accept", "text/html");
          assertEquals(200, page.statusCode(), path);
          Map<String, String> forms = alternates(page);
          assertEquals(others, forms.size(), path + " " + forms);
          Map<String, String> all = new LinkedHashMap<>(forms);
          all.putAll(alternates(sample.get(forms.keySet().iterator().next())));
          assertEquals(others + 1, all.size(), path + " " + all);
          all.forEach(
              (address, type) -> {
                HttpResponse<String> form = sample.get(address);
                assertEquals(200, form.statusCode(), address);
                assertTrue(header(form, "Content-Type").startsWith(type), address + " " + type);
                TreeSet<String> expected = new TreeSet<>(all.keySet());
                expected.remove(address);
                assertEquals(expected, new TreeSet<>(alternates(form).keySet()), address);
              });
        });
    assertEquals(9, OTHERS.size());
  }

  @Test
  void thePageHasTheSameLinksAsItsHeader() {
    for (String path : OTHERS.keySet()) {
      HttpResponse<String> page = sample.get(path, "Accept", "text/html");
      Map<String, String> inside = new LinkedHashMap<>();
      for (Element link : Jsoup.parse(page.body()).select("head link[rel=alternate]")) {
        inside.put(link.attr("href"), link.attr("type"));
      }
      assertEquals(alternates(page), inside, path);
    }
  }

  @Test
  void theAnswersOfTheOtherFormsAreToTheSameValues() {
    HttpResponse<String> page = sample.get("/queries/who-met?day=2019%2D03", "Accept", "text/html");
    List<String> addresses = new ArrayList<>(alternates(page).keySet());
    assertEquals("/queries/who-met.json?day=2019-03", addresses.get(0));
    assertEquals(4, addresses.size());
  }

  @Test
  void anAddressTooLongForAHeaderIsAnsweredWithoutThem() {
    String name = "a".repeat(4000);
    HttpResponse<String> answer = sample.get("/queries/career.csv?name=" + name);
    assertEquals(200, answer.statusCode());
    assertEquals("</.well-known/void>; rel=\"describedby\"", header(answer, "Link"));
  }

  private static Map<String, String> alternates(HttpResponse<String> answer) {
    Map<String, String> found = new LinkedHashMap<>();
    for (MatchResult link : ALTERNATE.matcher(header(answer, "Link")).results().toList()) {
      found.put(link.group(1), link.group(2));
    }
    return found;
  }
}
