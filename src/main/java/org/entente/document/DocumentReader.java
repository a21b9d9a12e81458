package org.entente.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents from bytes, choosing the format by name and content.
 *
 * <p>Holds no state; safe for use by many threads. Cost is linear in the size of the file.
 */
public final class DocumentReader {
  /** The largest file read, in bytes. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final Pattern HTML_START =
      Pattern.compile("^\\s*(<!doctype html|<html|<\\?xml[^>]*>\\s*<!doctype html)", 2);
  private static final Pattern META_CHARSET =
      Pattern.compile("<meta[^>]+charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", 2);

  private DocumentReader() {}

  /**
   * Reads a file.
   *
   * @throws UnreadableDocument if it is missing, empty, too large, or not text
   */
  public static Document read(Path file) throws UnreadableDocument {
    try {
      if (!Files.isRegularFile(file)) {
        throw new UnreadableDocument(
            file + ": there is no such file; check the path and its spelling");
      }
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        throw new UnreadableDocument(
            String.format(
                Locale.ROOT,
                "%s: %,d bytes is over the limit of %,d for one document; split it into its items",
                file,
                size,
                MOST_BYTES));
      }
      return read(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnreadableDocument(file + ": cannot be read; check its permissions", e);
    }
  }

  /**
   * Reads a document.
   *
   * @param name its name; the ending decides the format where the content does not
   * @throws UnreadableDocument if it is empty or not text
   */
  public static Document read(String name, byte[] bytes) throws UnreadableDocument {
    if (bytes.length == 0) {
      throw new UnreadableDocument(name + ": the file is empty; leave it out or fetch it again");
    }
    String text = decode(name, bytes);
    boolean html =
        Format.ofName(name).orElse(Format.TEXT) == Format.HTML || HTML_START.matcher(text).find();
    Document document = html ? HtmlReader.read(name, text) : TextReader.read(name, text);
    if (document.text().isBlank()) {
      throw new UnreadableDocument(
          name + ": no readable text in it; if the page draws its text by script, save it as text");
    }
    return document;
  }

  private static String decode(String name, byte[] bytes) throws UnreadableDocument {
    Charset marked = byteOrderMark(bytes);
    if (marked == null) {
      refuseBinary(name, bytes);
      try {
        return strictly(bytes, StandardCharsets.UTF_8);
      } catch (CharacterCodingException e) {
        return new String(bytes, declared(bytes));
      }
    }
    String text = new String(bytes, marked);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static @Nullable Charset byteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE
        ? StandardCharsets.UTF_16LE
        : null;
  }

  private static void refuseBinary(String name, byte[] bytes) throws UnreadableDocument {
    int look = Math.min(bytes.length, 64 * 1024);
    int control = 0;
    for (int i = 0; i < look; i++) {
      int b = bytes[i];
      boolean odd = b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f';
      if (b == 0 || (odd && ++control * 50 > look)) {
        throw new UnreadableDocument(
            name
                + ": byte "
                + i
                + " is not text; this looks like a binary file, so export it as text or HTML");
      }
    }
  }

  /** What the page declares, else the Western charset that such pages mostly mean. */
  private static Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher matcher = META_CHARSET.matcher(head);
    if (matcher.find() && Charset.isSupported(matcher.group(1))) {
      Charset declared = Charset.forName(matcher.group(1));
      if (!declared.equals(StandardCharsets.UTF_8)) {
        return declared;
      }
    }
    return Charset.forName("windows-1252");
  }
}
