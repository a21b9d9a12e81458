package org.entente.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.entente.document.Fixture.Contents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerTest {
  @Test
  void anArchiveGivesItsDocumentsAndTheEntriesOfItsFeeds() throws Exception {
    Contents contents = Contents.of("news.tar.gz", Fixture.bytes("news.tar.gz"));
    assertEquals(
        List.of(
            "news/2020/visit.txt",
            "https://elm.example/news/oak",
            "https://elm.example/news/two",
            "news/visit.docx"),
        contents.names());
    assertEquals(List.of(), contents.problems());
    byte[] tar =
        new GZIPInputStream(new ByteArrayInputStream(Fixture.bytes("news.tar.gz"))).readAllBytes();
    assertEquals(contents.names(), Contents.of("news.tar", tar).names());
  }

  @Test
  void whatIsNoDocumentInAnArchiveIsTold() throws Exception {
    byte[] ada = "Ms Ada Bell is Rector of Elm University.".getBytes(UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name :
          List.of("a.txt", "old.DOC", "in/b.doc", ".DS_Store", "__MACOSX/._a.txt", "Makefile")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.contains("MACOSX") ? new byte[] {0, 5, 22, 7} : ada);
      }
    }
    Contents contents = Contents.of("mac.zip", bytes.toByteArray());
    assertEquals(List.of("a.txt"), contents.names());
    assertEquals(List.of(), contents.problems());
    assertEquals(
        List.of(
            "mac.zip: left out, for their format is none that is read: 2 files .doc, 1 file without"
                + " an ending"),
        contents.remarks());
  }

  @ParameterizedTest
  @CsvSource({
    "news.rss, <link>https://elm.example/a/</link>, , b/1, https://elm.example/a/b/1",
    "news.rss, <link>https://elm.example/a/</link>, , /b 1, https://elm.example/b 1",
    "news.rss, '', , /b/1, /b/1",
    "https://elm.example/news/feed.rss, '', , b/1, https://elm.example/news/b/1",
    "https://elm.example/news/feed.rss, <link>/blog/</link>, , b/1, https://elm.example/blog/b/1",
    "news.rss, <link>https://elm.example/</link>, https://oak.example/x/, 1,"
        + " https://oak.example/x/1",
    "news.rss, <link>https://elm.example/</link>, , https://oak.example/1#a,"
        + " https://oak.example/1#a",
  })
  void entriesAreNamedByWholeAddresses(
      String feed, String site, @Nullable String base, String link, String name) {
    String xml =
        "<rss%s><channel>%s<item><link>%s</link><title>Ada Bell visits Elm</title></item></channel></rss>"
            .formatted(base == null ? "" : " xml:base='" + base + "'", site, link);
    assertEquals(List.of(name), Contents.of(feed, xml.getBytes(UTF_8)).names());
  }

  @Test
  void aFeedThatIsUtf8IsReadSoWhateverItSays() throws Exception {
    String feed =
        "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><guid>1</guid>"
            + "<title>Ms Zoë Bergström’s visit to Elm</title></item></channel></rss>";
    for (Charset written : List.of(UTF_8, Charset.forName("windows-1252"))) {
      Contents contents = Contents.of("feed.rss", feed.getBytes(written));
      assertEquals("Ms Zoë Bergström’s visit to Elm", contents.documents().get(0).text());
    }
  }

  @Test
  void stepsUpInNamesLeadNowhere() throws Exception {
    Contents contents = Contents.of("steps.tar", Fixture.bytes("steps.tar"));
    assertEquals(List.of("steps.txt", "news/2020/visit.txt"), contents.names());
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/a.txt, etc/a.txt",
    "/etc/a.txt, etc/a.txt",
    "C:\\..\\a.txt, a.txt",
    "./b/../a.txt, b/a.txt",
    "....//a.txt, ..../a.txt",
  })
  void namesAreMadeHarmless(String name, String path) {
    assertEquals(path, ArchiveReader.path(name));
  }

  @Test
  void whatIsTooMuchIsNotReadOn() throws Exception {
    ArchiveReader.Opening opening =
        in -> new TarArchiveInputStream(new GZIPInputStream(in), "UTF-8");
    byte[] news = Fixture.bytes("news.tar.gz");
    Contents few = Contents.of(new ArchiveReader(opening, 3, 1 << 20), news);
    assertEquals(List.of("news/2020/visit.txt"), few.names());
    assertEquals(
        List.of(
            "archive: has more than 3 entries or 1,048,576 bytes in it, and the rest is not read;"
                + " split it"),
        few.problems());
    assertEquals(1, Contents.of(new ArchiveReader(opening, 100, 500), news).documents().size());
  }

  @Test
  void anEntryThatUnpacksToTooMuchIsLeftOut() throws Exception {
    byte[] bomb = new byte[40 * 1024 * 1024];
    Arrays.fill(bomb, (byte) 'a');
    Contents contents = Contents.of("a.zip", zip("bomb.txt", bomb, "good.txt", "Ada".getBytes()));
    assertEquals(List.of("good.txt"), contents.names());
    assertEquals(
        List.of("a.zip: bomb.txt is too large for one document; split it"), contents.problems());
  }

  @Test
  void whatCannotBeReadIsTold() throws Exception {
    byte[] garbage = "no archive at all".getBytes(UTF_8);
    List<String> names =
        List.of("a.zip", "a.tar", "a.tar.gz", "a.warc", "a.warc.gz", "a.rss", "a.atom");
    for (String name : names) {
      Contents.of(name, garbage).none("or a broken one");
    }
    assertEquals(7, names.size());
    Contents.of("a.zip", zip("a.png", garbage, "b.xml", garbage)).none("they end in .txt");
    Contents.of("a.zip", zip("b.zip", garbage, "c.png", garbage)).none("archive within an archive");
    Contents.of("a.zip", zip("a.pdf", garbage, "c.png", garbage)).none("a.pdf: is no PDF");
  }

  @Test
  void whatComesBeforeABrokenPlaceIsRead() throws Exception {
    byte[] whole = Fixture.bytes("web.warc.gz");
    Contents half = Contents.of("web.warc.gz", Arrays.copyOf(whole, 5000));
    assertEquals("http://elm.example/index.html", half.names().get(0));
    assertEquals(1, half.problems().size(), half.problems().toString());
  }

  @Test
  void aWebArchiveGivesItsPagesByAddress() throws Exception {
    byte[] packed = Fixture.bytes("web.warc.gz");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    for (Contents contents :
        List.of(Contents.of("web.warc.gz", packed), Contents.of("web.warc", plain))) {
      assertEquals(
          List.of(
              "http://elm.example/index.html",
              "http://elm.example/note.txt",
              "http://elm.example/visit.pdf"),
          contents.names());
      assertEquals(List.of(), contents.problems());
      assertEquals(
          Optional.of("Elm University visits Oak"), contents.documents().get(0).metadata().title());
    }
  }

  @Test
  void anAnswerIsUnpackedAndReadInItsCharset() throws Exception {
    byte[] page = "<p>Ректор".getBytes("windows-1251");
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n";
    byte[] body =
        concatenated(http.getBytes(), "9\r\n".getBytes(), page, "\r\n0\r\n\r\n".getBytes());
    String head =
        "WARC/1.1\r\n"
            + "WARC-Type: response\r\n"
            + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
            + "WARC-Target-URI: https://elm.example/ru\r\n"
            + "WARC-Date: 2020-05-05T00:00:00Z\r\n"
            + "Content-Type: application/http; msgtype=response\r\n"
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    for (int i = 0; i < 2; i++) {
      warc.write(concatenated(head.getBytes(), body, "\r\n\r\n".getBytes()));
    }
    Contents contents = Contents.of("a.warc", warc.toByteArray());
    assertEquals(
        List.of("https://elm.example/ru"), contents.names(), contents.problems().toString());
    assertEquals("Ректор", contents.documents().get(0).text());
  }

  @Test
  void anRssFeedGivesItsEntriesByLink() throws Exception {
    Contents contents = Contents.of("feed.rss", Fixture.bytes("feed.rss"));
    assertEquals(
        List.of("https://elm.example/news/oak", "https://elm.example/news/two"), contents.names());
    Document first = contents.documents().get(0);
    assertEquals(
        List.of(
            "TITLE Elm & Oak agree",
            "PARAGRAPH On 4 May 2020, Ms Ada Bell, Rector of Elm University, met Mr Carl Dorn.",
            "LIST_ITEM Twenty students"),
        Fixture.blocks(first));
    assertEquals(
        new Metadata(
            Optional.of("Elm & Oak agree"),
            Optional.of("Elm University News"),
            Optional.of("2020-05-05T09:30:00+02:00"),
            Optional.of("en-gb")),
        first.metadata());
    assertTrue(contents.documents().get(1).text().contains("&secret;"), "entities lead nowhere");
  }

  @Test
  void anAtomFeedGivesItsEntriesByLink() throws Exception {
    Contents contents = Contents.of("news", Fixture.bytes("feed.atom"));
    assertEquals(List.of("https://oak.example/1"), contents.names());
    assertEquals(
        List.of(
            "TITLE Oak receives Elm",
            "PARAGRAPH Mr Carl Dorn, Director of the Office, received Ms Ada Bell."),
        Fixture.blocks(contents.documents().get(0)));
    assertEquals(
        Optional.of("2020-05-05T09:30:00+02:00"),
        contents.documents().get(0).metadata().published());
  }

  @Test
  void aFeedThatIsNotWellFormedIsReadAndItsFlawTold() throws Exception {
    String feed =
        "<rss><channel><title>News</title>\n"
            + "<item><title>One</title><link>https://elm.example/1</link>\n"
            + "<description>Ms Ada Bell came.</descriptio></item></channel></rss>";
    Contents contents = Contents.of("feed.rss", feed.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("https://elm.example/1"), contents.names());
    assertEquals(1, contents.problems().size());
    assertTrue(
        contents.problems().get(0).startsWith("feed.rss, line 3, column 33: this feed is not"),
        contents.problems().get(0));
    String cut = feed.substring(0, feed.indexOf("</descr"));
    List<String> told = Contents.of("feed.rss", cut.getBytes(StandardCharsets.UTF_8)).problems();
    assertTrue(told.get(0).startsWith("feed.rss, line 3, column "), told.toString());
    assertEquals(
        List.of(), Contents.of("feed.rss", Fixture.bytes("feed.rss")).problems(), "a sound one");
  }

  private static byte[] zip(String one, byte[] first, String two, byte[] second)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(one));
      zip.write(first);
      zip.putNextEntry(new ZipEntry(two));
      zip.write(second);
    }
    return out.toByteArray();
  }

  private static byte[] concatenated(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }
}
