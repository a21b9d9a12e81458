package org.entente.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FormatTest {
  @Test
  void eachEndingAndMediaTypeHasItsFormat() {
    Map<String, Format> endings = new TreeMap<>();
    for (String ending :
        List.of(
            "txt",
            "text",
            "html",
            "HTM",
            "xhtml",
            "md",
            "markdown",
            "pdf",
            "docx",
            "odt",
            "eml",
            "Roster.csv",
            "ttl",
            "jsonld",
            "nt",
            "nq",
            "trig",
            "rdf")) {
      Format.ofName("a." + ending).ifPresent(format -> endings.put(ending, format));
    }
    assertEquals(18, endings.size());
    assertEquals(Optional.empty(), Format.ofName("news/SOURCES.ttl"));
    assertEquals(Optional.empty(), Format.ofName("identity.ttl"));
    assertEquals(Optional.empty(), Format.ofName("a.csv"));
    assertEquals(Format.values().length, endings.values().stream().distinct().count());
    assertEquals(Optional.empty(), Format.ofName("a.png"));
    assertEquals(Optional.empty(), Format.ofName("pdf"));
    assertEquals(Optional.of(Format.HTML), Format.ofMediaType("Text/HTML; charset=utf-8"));
    assertEquals(Optional.empty(), Format.ofMediaType("image/png"));
    assertEquals(".txt, .html, .md, .pdf, .docx, .odt, .eml, .roster.csv, .ttl", Format.endings());
  }

  @Test
  void theContentDecidesWhereTheEndingLies() throws Exception {
    assertEquals(Format.PDF, Format.of(Format.ofName("a.txt"), Fixture.bytes("visit.pdf")));
    assertEquals(Format.DOCX, Format.of(Format.ofName("a.odt"), Fixture.bytes("visit.docx")));
    assertEquals(Format.ODT, Format.of(Format.ofName("download"), Fixture.bytes("pandoc.odt")));
    assertEquals(
        Format.HTML, Format.of(Format.ofName("a.pdf"), "<!doctype html><p>Gone".getBytes(UTF_8)));
    assertEquals(
        Format.TEXT, Format.of(Format.ofName("download"), "%PDF is a format".getBytes(UTF_8)));
    assertEquals(
        Format.MARKDOWN, Format.of(Format.ofName("a.md"), "<html> is a tag".getBytes(UTF_8)));
  }

  @Test
  void aContainerIsKnownByNameOrContent() throws Exception {
    byte[] none = new byte[0];
    List<String> names =
        List.of("a.zip", "a.TAR", "a.tar.gz", "a.tgz", "a.warc", "a.warc.gz", "a.rss", "a.atom");
    assertEquals(8, names.stream().filter(n -> Container.of(n, none).isPresent()).count());
    assertEquals(Optional.empty(), Container.of("a.xml", "<data/>".getBytes(UTF_8)));
    assertEquals(Optional.of(Container.FEED), Container.of("a.xml", Fixture.bytes("feed.atom")));
    assertEquals(Optional.of(Container.FEED), Container.of("news", Fixture.bytes("feed.atom")));
    assertEquals(Optional.of(Container.WARC), Container.of("x", "WARC/1.1\r\n".getBytes(UTF_8)));
    assertEquals(Optional.empty(), Container.of("a.docx", Fixture.bytes("visit.docx")));
  }
}
