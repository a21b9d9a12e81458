package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What people do, done in a real browser. */
class BrowserTest {
  private static final String NAME = "ichei-unesco-cooperation-2019.txt";

  private static Sample sample;
  private static Browser browser;

  @BeforeAll
  static void start() {
    sample = Sample.start();
    browser = Browser.start(sample.port(), true);
    browser.look(1200, false);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    sample.close();
  }

  /** Whatever is done, nothing is refused by the policy of the pages or missing. */
  @AfterEach
  void nothingToComplainOf() {
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void aPersonIsFoundAndFollowedToTheSentence() {
    browser.open("/");
    browser.shot("start");
    browser.find("#site-search").sendKeys("chakroun", Keys.ENTER);
    browser.until(shown -> browser.path().startsWith("/search"));
    browser.shot("search");
    browser.follow(browser.link("Borhene CHAKROUN"));
    assertEquals("Borhene CHAKROUN", browser.find("h1").getText());
    browser.shot("person");
    browser.follow(browser.link("Meeting in Paris, 2019-03-05"));
    assertTrue(browser.find("main").getText().contains("LI Ming · as Director"));
    browser.shot("meeting");
    WebElement quote = browser.find("blockquote");
    String words = quote.findElement(By.cssSelector("p mark, p:not(:has(mark))")).getText();
    browser.follow(quote.findElement(By.cssSelector("footer a")));
    assertTrue(browser.path().startsWith("/documents/" + NAME + "#"), browser.path());
    assertTrue(words.startsWith(browser.find("mark:target").getText()), words);
    browser.shot("sentence");
    browser.find("mark:target > a.note").sendKeys(Keys.ENTER);
    browser.until(shown -> !browser.all(".passages > li:target").isEmpty());
    assertTrue(browser.find("li:target").getText().contains("Meeting in Paris, 2019-03-05"));
    browser.shot("facts-of-a-sentence");
    browser.follow(browser.find("li:target > a"));
    browser.until(shown -> !browser.all("mark:target").isEmpty());
  }

  @Test
  void aPrintedPageSaysItsVersionAndKeepsPassagesWhole() {
    browser.open("/id/person/borhene-chakroun");
    browser.print(true);
    assertFalse(browser.find("header").isDisplayed());
    assertFalse(browser.find(".ask").isDisplayed(), "a question that paper can't answer");
    assertTrue(browser.find("body > footer").getText().contains("Dataset version"));
    assertEquals("avoid", browser.find("blockquote").getCssValue("break-inside"));
    String quoted = browser.find("blockquote").getCssValue("background-color");
    browser.look(1100, true);
    browser.print(true);
    assertEquals(quoted, browser.find("blockquote").getCssValue("background-color"), "on paper");
    browser.print(false);
    assertNotEquals(quoted, browser.find("blockquote").getCssValue("background-color"));
    browser.look(1100, false);
    assertTrue(browser.find(".ask").isDisplayed());
    assertTrue(browser.find("header").isDisplayed());
  }

  @Test
  void theFirstKeyLeadsPastTheNavigation() {
    browser.open("/id/person/borhene-chakroun");
    browser.find("body").sendKeys(Keys.TAB);
    WebElement skip = browser.driver().switchTo().activeElement();
    assertEquals("To the content", skip.getText());
    assertTrue(skip.getRect().getX() >= 0, "what has the focus can be seen");
    assertEquals("solid", skip.getCssValue("outline-style"));
    skip.sendKeys(Keys.ENTER, Keys.TAB);
    WebElement next = browser.driver().switchTo().activeElement();
    assertFalse(browser.all("main a").isEmpty());
    assertTrue(browser.all("main a, main summary, main input, main button").contains(next));
  }

  @Test
  void namesAreOfferedWhileTyping() {
    browser.open("/");
    browser.find("#site-search").sendKeys("chak");
    browser.until(shown -> !browser.all("#site-names option").isEmpty());
    assertEquals("Borhene CHAKROUN", browser.find("#site-names option").getDomProperty("value"));
    browser.find("#site-search").clear();
    browser.run(
        """
        const field = document.getElementById("site-search");
        field.value = "Borhene CHAKROUN";
        field.dispatchEvent(new InputEvent("input", {inputType: "insertReplacementText"}));
        """);
    browser.until(shown -> browser.path().equals("/doc/person/borhene-chakroun"));
  }

  @Test
  void aQuestionIsAskedForADayAndItsAnswerDownloaded() {
    browser.open("/queries/who-met");
    browser.run("document.getElementById('day').value = '2019-03-05'");
    browser.follow(browser.find("main form button"));
    browser.until(shown -> browser.path().contains("day=2019-03-05"));
    assertTrue(browser.find("table").getText().contains("Borhene CHAKROUN"));
    browser.shot("question");
    browser.link("CSV").click();
    String csv = browser.downloaded(".csv");
    assertTrue(csv.startsWith("meeting,place,venue,person"), csv);
    assertTrue(csv.contains("Borhene CHAKROUN"), csv);
  }

  @Test
  void theEditorIsDarkWhereThePageIs() {
    browser.look(1200, true);
    try {
      browser.open("/sparql");
      WebElement editor = browser.until(shown -> browser.find(".CodeMirror"));
      String page = browser.find("body").getCssValue("background-color");
      assertEquals(page, editor.getCssValue("background-color"));
      browser.look(1200, false);
      assertNotEquals(page, editor.getCssValue("background-color"));
    } finally {
      browser.look(1200, false);
    }
  }

  @Test
  void aQueryIsWrittenWithCompletionAndRun() {
    browser.open("/sparql");
    WebElement editor = browser.until(shown -> browser.find(".CodeMirror"));
    editor.click();
    new Actions(browser.driver())
        .keyDown(Keys.CONTROL)
        .sendKeys("a")
        .keyUp(Keys.CONTROL)
        .sendKeys(Keys.DELETE)
        .sendKeys("PREFIX ent: <https://w3id.org/entente/ontology#>\n")
        .sendKeys("SELECT ?who WHERE { ?x ent:particip")
        .keyDown(Keys.CONTROL)
        .sendKeys(" ")
        .keyUp(Keys.CONTROL)
        .perform();
    browser.until(
        shown ->
            browser.all(".CodeMirror-hint").stream()
                .anyMatch(hint -> hint.getText().equals("ent:participant")));
    browser.shot("editor-completion");
    new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
    browser.run(
        "document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])",
        "PREFIX ent: <https://w3id.org/entente/ontology#>\n"
            + "SELECT DISTINCT ?who WHERE { ?x ent:participant ?who } ORDER BY ?who");
    browser.shot("editor");
    browser.follow(browser.find("main form button"));
    browser.until(shown -> !browser.all("table").isEmpty());
    assertTrue(browser.find("table").getText().contains("LI Ming"));
    browser.shot("editor-answer");
    browser.link("CSV").click();
    assertTrue(browser.downloaded("sparql*.csv").contains("li-ming"));
  }

  @Test
  void onATelephoneAnAnswerIsReadFromTopToBottom() {
    browser.look(390, false);
    try {
      browser.open("/queries/who-met");
      List<WebElement> cells = browser.all(".wide td");
      assertTrue(cells.size() >= 14, "saw " + cells.size());
      for (WebElement cell : cells) {
        int right = cell.getLocation().getX() + cell.getSize().getWidth();
        assertTrue(right <= 390, cell.getText() + " ends at " + right);
        boolean blank = cell.getText().isEmpty() && cell.getSize().getHeight() > 0;
        assertFalse(blank, "a blank cell");
      }
      browser.shot("telephone-answer");
    } finally {
      browser.look(1200, false);
    }
  }

  @Test
  void onATelephoneDatesAreNotBroken() {
    browser.look(360, false);
    try {
      browser.open("/queries/freshness");
      String heights =
          """
          return [...document.querySelectorAll('.strips .value span, footer time')]
            .map(e => e.textContent + ' ' + Math.round(
              e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).fontSize)))
          """;
      List<?> dates = (List<?>) browser.run(heights);
      assertTrue(dates.size() >= 2, "saw " + dates);
      dates.forEach(date -> assertTrue(date.toString().matches("[0-9–-]+ 1"), "" + date));
    } finally {
      browser.look(1200, false);
    }
  }

  @Test
  void aTableOfManyColumnsIsBroaderThanTheTextAndFitsTheScreen() {
    browser.open("/queries/who-met");
    WebElement table = browser.find(".wide");
    int left = table.getLocation().getX();
    int right = left + table.getSize().getWidth();
    int text = browser.find("main h1").getLocation().getX();
    assertTrue(left < text - 50, left + " is as far right as the text, " + text);
    assertTrue(left >= 0 && right <= 1200, left + " to " + right);
    browser.shot("answer");
  }

  @Test
  void onATelephoneABroadPictureCanBeReadAndSlid() {
    DatasetGraph data = Sample.data();
    StringBuilder chain = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      String guest = "<urn:person:" + i / 2 + ">";
      String there = "<urn:participation:" + i + ">";
      String meeting = "<urn:meeting:" + (i + 1) / 2 + ">";
      chain.append("%s rdfs:label 'Guest %d of many' .\n".formatted(guest, i / 2));
      chain.append("%s ent:inMeeting %s ; ent:participant %s .\n".formatted(there, meeting, guest));
    }
    String prefixes =
        """
        PREFIX ent: <https://w3id.org/entente/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        """;
    RDFParser.fromString(prefixes + chain, Lang.TURTLE).parse(data.getDefaultGraph());
    try (Sample crowded = Sample.start(data, Sample.LIMITS);
        Browser telephone = Browser.start(crowded.port(), false)) {
      telephone.look(390, false);
      telephone.open("/network");
      List<WebElement> labels = telephone.all(".network .narrow text");
      assertTrue(labels.size() >= 12, "saw " + labels.size());
      for (WebElement label : labels) {
        int height = label.getRect().getHeight();
        assertTrue(height >= 11, label.getText() + " is " + height + " high");
      }
      int right = 0;
      for (WebElement drawn : telephone.all(".network .narrow svg, .network .narrow text")) {
        Rectangle place = drawn.getRect();
        assertTrue(place.x >= 0 && place.x + place.width <= 390, drawn.getText() + " " + place.x);
        right = Math.max(right, place.x + place.width);
      }
      assertTrue(right > 300, "fills the screen to " + right);
      assertFalse(telephone.find(".network .broad").isDisplayed());
      telephone.shot("telephone-network");
      telephone.look(1200, false);
      assertFalse(telephone.find(".network .narrow").isDisplayed());
      assertTrue(telephone.find(".network .broad").isDisplayed());
    }
  }

  @Test
  void withoutScriptsAllIsToBeHad() {
    try (Browser plain = Browser.start(sample.port(), false)) {
      plain.open("/sparql?example=who-met");
      assertTrue(plain.find("#query").isDisplayed());
      plain.follow(plain.find("main form button"));
      assertTrue(plain.find("table").getText().contains("LI Ming"));
      plain.find("#site-search").sendKeys("unesco", Keys.ENTER);
      plain.until(shown -> plain.path().startsWith("/search"));
      plain.follow(plain.link("UNESCO"));
      plain.shot("organisation-without-scripts");
      assertTrue(plain.find(".tree").getText().contains("Division for Policies"));
    }
  }

  @Test
  void whatDocumentsSayNeverRuns() {
    String payload =
        "</script><script>window.hit=1</script><img src=x onerror=window.hit=1>"
            + "<svg onload=window.hit=1>\\\"'><a href=javascript:window.hit=1>{{7*7}}";
    DatasetGraph data = Sample.data();
    String turtle =
        """
        PREFIX ent: <https://w3id.org/entente/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        <http://localhost:3030/id/person/evil> a foaf:Person ; rdfs:label "P%1$s" ;
          skos:altLabel "zzevil%1$s" ; foaf:homepage <javascript:window.hit=1> .
        <http://localhost:3030/id/person/other> a foaf:Person ; rdfs:label "O%1$s" .
        <http://localhost:3030/id/document/evil> a ent:Document ; dcterms:identifier "d%1$s" ;
          rdfs:label "D%1$s" ; dcterms:title "D%1$s" ; ent:text "T%1$s" .
        <http://localhost:3030/id/meeting/evil> a ent:Meeting ; rdfs:label "M%1$s" ;
          ent:place "Z%1$s" ; ent:participation <http://localhost:3030/id/participation/e> ,
            <http://localhost:3030/id/participation/o> .
        <http://localhost:3030/id/participation/e> ent:inMeeting <http://localhost:3030/id/meeting/evil> ;
          a ent:Participation ; ent:participant <http://localhost:3030/id/person/evil> .
        <http://localhost:3030/id/participation/o> ent:inMeeting <http://localhost:3030/id/meeting/evil> ;
          a ent:Participation ; ent:participant <http://localhost:3030/id/person/other> .
        """
            .formatted(payload);
    RDFParser.fromString(turtle, Lang.TURTLE).parse(data.getDefaultGraph());
    String plain = payload.replace("\\", "");
    String encoded = Sample.encode(plain).replace("+", "%20");
    List<String> paths =
        List.of(
            "/",
            "/doc/person/evil.html",
            "/doc/meeting/evil.html",
            "/doc/document/evil.html",
            "/doc/person",
            "/documents/",
            "/documents/d" + encoded.replace("%2F", "/"),
            "/places/",
            "/places/Z" + encoded.replace("%2F", "/"),
            "/network",
            "/search?q=zzevil",
            "/search?q=" + encoded,
            "/queries/who-met?day=" + encoded,
            "/sparql?query=" + encoded,
            "/" + encoded.replace("%2F", "/"));
    assertEquals(15, paths.size());
    try (Sample evil = Sample.start(data, Sample.LIMITS);
        Browser victim = Browser.start(evil.port(), true)) {
      for (String path : paths) {
        victim.open(path);
        assertEquals(1, victim.all("main").size(), path);
        assertEquals("undefined", victim.run("return typeof window.hit"), path);
        assertEquals(0, victim.all("main img, main script:not([src]), [onerror]").size(), path);
      }
      victim.find("#site-search").sendKeys("zzev");
      victim.until(shown -> !victim.all("#site-names option").isEmpty());
      assertEquals("undefined", victim.run("return typeof window.hit"));
      victim.open("/doc/person/evil.html");
      victim.shot("injection");
      assertTrue(victim.find("h1").getText().contains("<script>window.hit=1</script>"));
    }
  }
}
