package org.entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
  /** Enough for the text of an article. */
  private static final String NEWS =
      "The Rector of Elm University met the dean of Fern College. ".repeat(8).strip();

  private static Document html(String html) throws Exception {
    return DocumentReader.read("a.html", html.getBytes(StandardCharsets.UTF_8));
  }

  /** Each block with its kind. */
  private static List<String> blocks(Document document) {
    List<String> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      blocks.add(block.kind() + " " + block.span().of(document.text()));
    }
    return blocks;
  }

  @Test
  void plainTextStaysAsItIs() throws Exception {
    String text = "  One line \r\n\r\n\tTwo\u00A0 \n";
    Document document = DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    assertEquals(text, document.text());
    assertEquals(List.of("LINE One line", "LINE Two"), blocks(document));
    assertEquals(Metadata.NONE, document.metadata());
  }

  @Test
  void theMainContentOfAPageIsReadAndTheRestLeftOut() throws Exception {
    Document document =
        html(
            """
            <html lang="en"><head><title>Visit | Elm University</title>
            <meta property="article:published_time" content="2020-05-04T08:00:00Z">
            <style>p { color: red }</style><script>var ada = "Ada Bell";</script></head>
            <body><nav><a href="/">Home</a> <a href="/n">News</a></nav>
            <main><h1>Visit</h1><p class="date">4 May 2020</p>
            <p>The Rector of <b>Elm</b>&nbsp;University&rsquo;s board<br>met the dean.</p>
            <figure><img src="x.jpg" alt="x"><figcaption>Ada Bell</figcaption></figure>
            <ul><li>One</li><li>Two</li></ul>
            <div class="related"><h2>Related</h2><p>Other news</p></div>
            <p hidden>Secret</p><form><p>Your name</p></form></main>
            <aside><p>Aside</p></aside><footer>Imprint</footer></body></html>
            """);
    assertEquals(
        List.of(
            "SITE Elm University",
            "TITLE Visit",
            "META 4 May 2020",
            "PARAGRAPH The Rector of Elm University’s board",
            "PARAGRAPH met the dean.",
            "CAPTION Ada Bell",
            "LIST_ITEM One",
            "LIST_ITEM Two"),
        blocks(document));
    assertEquals(
        new Metadata(
            Optional.of("Visit"),
            Optional.empty(),
            Optional.of("2020-05-04T08:00:00Z"),
            Optional.of("en")),
        document.metadata());
  }

  @Test
  void ofSeveralArticlesTheFullOneIsRead() throws Exception {
    String news = "The rectors met in the town hall and spoke about exchange. ".repeat(8);
    Document document =
        html("<body><div><p>Teaser</p></div><article><p>" + news + "</p></article></body>");
    assertTrue(document.text().startsWith("The rectors met"), document.text());
    assertTrue(document.text().length() > 300);
  }

  @Test
  void theHeadingAboveTheArticleIsReadWithItsDateAndTheFooterForItsOwn() throws Exception {
    Document d =
        html(
            """
            <html><head><title>A visit from Fern</title></head><body>
            <div class="hero"><h1>A visit from Fern</h1><span>15 May 2024</span>
            <p>The garden was shown.</p>
            <p><a>Facebook</a> <a>Mail</a></p></div>
            <article><p>%s</p></article>
            <footer>Imprint<br>
            Last updated: 18 June 2024</footer></body></html>
            """
                .formatted(NEWS));
    assertEquals(
        List.of(
            "A visit from Fern",
            "15 May 2024",
            "The garden was shown.",
            NEWS,
            "Last updated: 18 June 2024"),
        d.text().lines().toList());
    assertEquals(Block.Kind.PARAGRAPH, d.blocks().get(2).kind());
    assertEquals(Block.Kind.TITLE, d.blocks().get(0).kind());
    assertEquals(Block.Kind.META, d.blocks().get(1).kind());
  }

  @Test
  void theLineOfAFooterThatSaysWhenAPageWasPostedIsRead() throws Exception {
    String page =
        "<title>A visit</title><body><h1>A visit</h1><div><p>"
            + NEWS
            + "</p></div><div id=\"footer\">222 Fern Street. Posted by: Elm Office, 22/08/2013</div>"
            + "<p class=\"tags\">elm, fern</p></body>";
    List<String> lines = html(page).text().lines().toList();
    assertEquals("Posted by: Elm Office, 22/08/2013", lines.get(lines.size() - 1));
    String other = page.replace("Posted by: Elm Office, 22/08/2013", "Elmland");
    assertEquals(NEWS, html(other).text().lines().toList().get(lines.size() - 2));
    assertEquals(lines.size() - 1, html(other).text().lines().toList().size());
  }

  @Test
  void aSiteNameAboveTheArticleIsNoTitle() throws Exception {
    Document d =
        html(
            "<title>A visit</title><body><div><h1 class=\"site-title\">Elm</h1><p>12 May</p></div>"
                + "<article><h2>A visit</h2><p>"
                + NEWS
                + "</p></article>");
    assertEquals(List.of("A visit", NEWS), d.text().lines().toList());
  }

  @Test
  void aPartOfTheTitleThatTheHeaderOrTheFooterRepeatsNamesTheSite() throws Exception {
    String page =
        "<title>Fern comes for a visit | Elm University | News</title><body>%s<main><h1>%s</h1><p>"
            + NEWS
            + "</p></main><footer>%s</footer>";
    String header = "<header><a href=\"/\">Elm University</a></header>";
    List<String> named = List.of("Elm University", "A visit", NEWS);
    assertEquals(named, html(page.formatted(header, "A visit", "")).text().lines().toList());
    assertEquals(
        named, html(page.formatted("", "A visit", "© Elm University")).text().lines().toList());
    List<String> plain = List.of("A visit", NEWS);
    assertEquals(plain, html(page.formatted("", "A visit", "Imprint")).text().lines().toList());
    List<String> headed = List.of("Elm University on tour", NEWS);
    assertEquals(headed, html(page.formatted(header, headed.get(0), "")).text().lines().toList());
  }

  @Test
  void theLinesOfALogoAreReadApartAndItsButtonsAreNot() throws Exception {
    Document d =
        html(
            "<div class=\"masthead\"><h2>Elm Herald</h2><span>Oldtown, 3 May 2022</span>"
                + "<button>Search</button></div><main><p>"
                + NEWS
                + "</p></main>");
    assertEquals(List.of("Elm Herald", "Oldtown, 3 May 2022", NEWS), d.text().lines().toList());
  }

  @Test
  void spansWithoutABlankBetweenThemAreWordsOfTheirOwn() throws Exception {
    assertEquals(
        "9 June 2017 Source: Press",
        html("<p><span>9 June 2017</span><span>Source: Press</span></p>").text());
    assertEquals("Hello", html("<p><b>He</b><i>llo</i></p>").text());
    assertEquals("Elm Herald Oldtown", html("<p>Elm Herald<small>Oldtown</small></p>").text());
  }

  @Test
  void aPageIsKnownByItsContentToo() throws Exception {
    byte[] page = "<!DOCTYPE html><p>Hello <i>there</i></p>".getBytes(StandardCharsets.UTF_8);
    assertEquals("Hello there", DocumentReader.read("download", page).text());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', Łódź – “Été”",
    "UTF-16LE, '\uFEFF', Łódź – “Été”",
    "UTF-16BE, '\uFEFF', Łódź – “Été”",
    "UTF-8, '\uFEFF', Łódź – “Été”",
    "windows-1252, '', Universität “Genève”",
    "ISO-8859-1, '', Universität Genève",
    "UTF-16LE, '', 'The rector of “Łódź” met a delegation of Genève: ”Été”.'",
    "UTF-16BE, '', 'The rector of “Łódź” met a delegation of Genève: ”Été”.'",
    "UTF-16LE, '', Rector",
  })
  void readsTheCharsetsOfRealFiles(String charset, String mark, String text) throws Exception {
    byte[] bytes = (mark + text).getBytes(Charset.forName(charset));
    assertEquals(text, DocumentReader.read("a.txt", bytes).text());
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-2, Łódź", "windows-1251, Київ", "Shift_JIS, 東京大学", "GB18030, 北京大学"})
  void believesThePageWhenItDeclaresACharset(String charset, String text) throws Exception {
    String page = "<html><head><meta charset=\"" + charset + "\"></head><p>" + text + "</p></html>";
    byte[] bytes = page.getBytes(Charset.forName(charset));
    assertEquals(text, DocumentReader.read("a.html", bytes).text());
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, windows-1252, Elm’s “visit” – 5 €",
    "latin1, windows-1252, Elm’s “visit” – 5 €",
    "us-ascii, windows-1252, Elm’s “visit” – 5 €",
    "iso-8859-9, windows-1254, Şahin’s “visit”",
    "gb2312, GBK, 朱镕基",
    "euc-kr, x-windows-949, 똠방각하",
    "shift_jis, windows-31j, ①東京",
    "tis-620, x-windows-874, “ไทย”",
    "utf-16, windows-1252, Genève’s",
  })
  void takesForWhatIsDeclaredWhatBrowsersDo(String declared, String meant, String text)
      throws Exception {
    for (String head :
        List.of("<meta charset=%s>", "<?xml version='1.0' encoding='%s'?>\n<!DOCTYPE html>")) {
      byte[] bytes = (head.formatted(declared) + "<p>" + text).getBytes(Charset.forName(meant));
      assertEquals(text, DocumentReader.read("a.html", bytes).text(), head);
    }
  }

  @Test
  void aPageThatDeclaresNonsenseIsStillRead() throws Exception {
    byte[] bytes =
        "<meta charset=\"x-none\"><p>caf\u00E9</p>".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("café", DocumentReader.read("a.html", bytes).text());
  }

  @Test
  void whatIsNoDocumentIsRefusedByNameAndRemedy(@TempDir Path folder) throws Exception {
    assertRefused(folder.resolve("none.txt"), "there is no such file");
    assertRefused(folder, "there is no such file");
    assertRefused(write(folder, "empty.txt", new byte[0]), "the file is empty");
    assertRefused(write(folder, "blank.txt", "\n \t\n".getBytes()), "no readable text in it");
    assertRefused(
        write(folder, "script.html", "<script>draw()</script>".getBytes()),
        "draws its text by script");
    assertRefused(
        write(folder, "picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, 0}),
        "binary file");
    byte[] numbers = new byte[600];
    for (int i = 0; i < numbers.length; i += 2) {
      numbers[i] = (byte) (i % 200);
    }
    assertRefused(write(folder, "numbers.txt", numbers), "binary file");
    assertRefused(write(folder, "zeros.txt", new byte[600]), "binary file");
  }

  @Test
  void aPageInUtf16IsAPageWithoutAMarkToo() throws Exception {
    String page = "<!DOCTYPE html><p>To Łódź <i>and back</i></p>";
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = page.getBytes(charset);
      assertEquals("To Łódź and back", DocumentReader.read("download", bytes).text());
    }
  }

  @Test
  void aFileThatIsTooLargeIsRefusedUnread(@TempDir Path folder) throws Exception {
    Path large = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024);
    }
    assertRefused(large, "52,428,800 bytes is over the limit of 16,777,216");
  }

  private static Path write(Path folder, String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void assertRefused(Path file, String why) {
    UnreadableDocument refused =
        assertThrows(UnreadableDocument.class, () -> DocumentReader.read(file));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(file.getFileName() + ": "), message);
    assertTrue(message.contains(why), message);
  }
}
