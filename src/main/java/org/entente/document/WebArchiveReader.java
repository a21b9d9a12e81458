package org.entente.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Web archives (WARC, ISO 28500): each answer 200 with HTML, plain text or PDF is a document named
 * by its address. Of several captures of one address the first is read.
 */
final class WebArchiveReader implements ContainerReader {
  @Override
  @SuppressWarnings("resource") // the stream beneath stays open, as the contract says
  public void read(
      String name,
      InputStream in,
      Consumer<Document> documents,
      Consumer<String> problems,
      Consumer<String> remarks)
      throws IOException {
    Set<String> seen = new HashSet<>();
    WarcReader records = new WarcReader(in);
    Optional<WarcRecord> record = next(records);
    while (record.isPresent()) {
      if (record.get() instanceof WarcResponse response) {
        response(response, seen, documents, problems);
      }
      record = next(records);
    }
  }

  private static Optional<WarcRecord> next(WarcReader records) throws IOException {
    try {
      return records.next();
    } catch (IllegalArgumentException e) {
      throw new IOException("a length that is none", e); // the library does not look at them
    }
  }

  private static void response(
      WarcResponse response,
      Set<String> seen,
      Consumer<Document> documents,
      Consumer<String> problems) {
    String address = String.valueOf(response.target()); // which a broken record may lack
    try {
      if (!address.startsWith("http")) {
        return; // such as the name look-ups that crawlers keep, dns:example.org
      }
      HttpResponse answer = response.http();
      MediaType type = answer.contentType();
      Optional<Format> format = Format.ofMediaType(type.base().toString()).filter(Format::isOfWeb);
      if (answer.status() == 200 && format.isPresent() && seen.add(address)) {
        byte[] bytes = answer.bodyDecoded().stream().readNBytes(DocumentReader.MOST_BYTES + 1);
        documents.accept(document(address, format.get(), type, bytes));
      }
    } catch (UnreadableDocument e) {
      problems.accept(String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      problems.accept(address + ": its record in the web archive is broken; capture it again");
    }
  }

  private static Document document(String address, Format format, MediaType type, byte[] bytes)
      throws UnreadableDocument {
    if (bytes.length > DocumentReader.MOST_BYTES) {
      throw new UnreadableDocument(address + ": is too large for one document; leave it out");
    }
    String charset = type.parameters().get("charset");
    if (format == Format.PDF || charset == null) {
      return DocumentReader.read(address, format, bytes);
    }
    return DocumentReader.read(address, format, Decoding.recoded(bytes, charset.strip()));
  }
}
