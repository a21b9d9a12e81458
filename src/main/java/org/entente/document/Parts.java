package org.entente.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The parts of an office document, which is a zip archive of XML.
 *
 * <p>Only the parts asked for are unpacked, each up to {@link DocumentReader#MOST_BYTES}; so a zip
 * bomb costs no more than that. They are read by jsoup's XML parser, which is here already, follows
 * no entity and opens no address.
 */
final class Parts implements AutoCloseable {
  /** Deeper than any text nests, and shallow enough to walk. */
  private static final int DEPTH = 256;

  private final String name;
  private final ZipFile zip;

  private Parts(String name, ZipFile zip) {
    this.name = name;
    this.zip = zip;
  }

  /**
   * Opens an office document.
   *
   * @throws UnreadableDocument if it is no zip archive, as old and locked ones are not
   */
  static Parts open(String name, byte[] bytes) throws UnreadableDocument {
    try {
      return new Parts(name, zip(bytes));
    } catch (IOException e) {
      boolean ole = bytes.length > 1 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF;
      throw new UnreadableDocument(
          name
              + (ole
                  ? ": is locked by a password or of an older format; save it unlocked as .docx"
                  : ": is broken or only half of it is there; fetch it or save it again"),
          e);
    }
  }

  /** The format of an office document, if it is one that is read. */
  static Optional<Format> format(byte[] bytes) {
    try (Parts parts = new Parts("", zip(bytes))) {
      if (parts.zip.getEntry("word/document.xml") != null) {
        return Optional.of(Format.DOCX);
      }
      boolean odt =
          parts.bytes("mimetype").map(b -> new String(b, StandardCharsets.US_ASCII)).stream()
              .anyMatch(type -> Format.ofMediaType(type).equals(Optional.of(Format.ODT)));
      return odt ? Optional.of(Format.ODT) : Optional.empty();
    } catch (IOException | UnreadableDocument e) {
      return Optional.empty(); // the reader that its name calls for will tell
    }
  }

  /**
   * The root of a part.
   *
   * @throws UnreadableDocument if there is none, or it is broken or too large
   */
  Element need(String path) throws UnreadableDocument {
    return find(path)
        .orElseThrow(
            () ->
                new UnreadableDocument(
                    name + ": has no " + path + " in it, so it holds no text; save it again"));
  }

  /** The root of a part that may be missing. */
  Optional<Element> find(String path) throws UnreadableDocument {
    try {
      Optional<byte[]> bytes = bytes(path);
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      Parser parser = Parser.xmlParser().setMaxDepth(DEPTH);
      return Optional.of(Jsoup.parse(new ByteArrayInputStream(bytes.get()), null, "", parser));
    } catch (IOException e) {
      throw new UnreadableDocument(
          name + ": its part " + path + " is broken or locked; save it again, unlocked", e);
    }
  }

  private Optional<byte[]> bytes(String path) throws IOException, UnreadableDocument {
    ZipArchiveEntry entry = zip.getEntry(path);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(DocumentReader.MOST_BYTES + 1);
      if (bytes.length > DocumentReader.MOST_BYTES) {
        throw new UnreadableDocument(
            name + ": " + path + " unpacks to more than 16 MB of text; split the document");
      }
      return Optional.of(bytes);
    }
  }

  private static ZipFile zip(byte[] bytes) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
