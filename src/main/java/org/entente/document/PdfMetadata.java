package org.entente.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a PDF says of itself: in its document information, else in its XMP packet (ISO 16684). */
final class PdfMetadata {
  /** What programs put for a title where the writer gave none. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(microsoft \\w+ - )?.*\\.(docx?|odt|rtf|pdf|indd|qxd|pptx?|tex|dvi)"
              + "|microsoft word - .*|untitled.*|(document|presentation) ?\\d*",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_XMP = 1024 * 1024;

  private PdfMetadata() {}

  static Metadata of(PDDocument pdf) {
    PDDocumentInformation info = pdf.getDocumentInformation();
    Element xmp = xmp(pdf);
    return new Metadata(
        nonBlank(info.getTitle())
            .or(() -> first(xmp, "dc:title"))
            .filter(title -> !NO_TITLE.matcher(title).matches()),
        Optional.empty(),
        // When the file was made is not when the item was published, and would outdo its text.
        first(xmp, "prism:publicationDate").or(() -> first(xmp, "dc:date")),
        nonBlank(pdf.getDocumentCatalog().getLanguage()).or(() -> first(xmp, "dc:language")));
  }

  private static Element xmp(PDDocument pdf) {
    PDMetadata packet = pdf.getDocumentCatalog().getMetadata();
    if (packet != null) {
      try (InputStream in = packet.exportXMPMetadata()) {
        Parser parser = Parser.xmlParser().setMaxDepth(64);
        byte[] bytes = in.readNBytes(MOST_XMP);
        return Jsoup.parse(new java.io.ByteArrayInputStream(bytes), null, "", parser);
      } catch (IOException e) {
        // A broken packet tells nothing; the text is there all the same.
      }
    }
    return new Element("none");
  }

  /** A property of the packet, which may be an element with alternatives or an attribute. */
  private static Optional<String> first(Element xmp, String property) {
    for (Element e : xmp.getElementsByTag(property)) {
      Element value = e.selectFirst("rdf|li");
      Optional<String> text = nonBlank((value == null ? e : value).text());
      if (text.isPresent()) {
        return text;
      }
    }
    return xmp.getElementsByAttribute(property).stream()
        .findFirst()
        .flatMap(e -> nonBlank(e.attr(property)));
  }

  private static Optional<String> nonBlank(@Nullable String s) {
    return s == null || s.isBlank() ? Optional.empty() : Optional.of(Blocks.clean(s));
  }
}
