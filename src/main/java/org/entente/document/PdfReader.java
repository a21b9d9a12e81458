package org.entente.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * PDF (ISO 32000): the running text in the order in which the file draws it, which programs that
 * write text keep to the order of reading. Lines that repeat at the head or foot of the pages are
 * left out.
 */
final class PdfReader implements FormatReader {
  @Override
  public Document read(String name, byte[] bytes) throws UnreadableDocument {
    FontMappers.set(BundledFonts.ONLY);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      Metadata metadata = PdfMetadata.of(pdf);
      List<PdfLine> lines = PdfLines.of(pdf);
      if (lines.isEmpty()) {
        throw new UnreadableDocument(
            name + ": its pages are pictures without text; run OCR on it and read the result");
      }
      List<PdfLine> running = PdfFurniture.cleared(lines, pdf.getNumberOfPages());
      return PdfParagraphs.of(running, metadata).document(name, metadata);
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocument(
          name + ": is locked by a password; save it without one from the program that opens it",
          e);
    } catch (OutOfMemoryError e) {
      // Sixteen megabytes may unpack to a thousand times as many; with them gone, there is room.
      throw new UnreadableDocument(
          name + ": unpacks to more than there is memory for; split it, or give Java more (-Xmx)",
          e);
    } catch (IOException e) {
      throw new UnreadableDocument(
          name + ": is no PDF, or a broken one; fetch it again, or open it and save it anew", e);
    }
  }
}
