package org.entente.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads documents from bytes, choosing the format by name and content.
 *
 * <p>Holds no state; safe for use by many threads. Cost is linear in the size of the file.
 */
public final class DocumentReader {
  /** The largest file read, in bytes. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  private DocumentReader() {}

  /**
   * Reads a file.
   *
   * @throws UnreadableDocument if it is missing, empty, too large, broken, locked, or without text
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
   * @throws UnreadableDocument if it is empty, broken, locked, or without text
   */
  public static Document read(String name, byte[] bytes) throws UnreadableDocument {
    return read(name, Format.ofName(name), bytes);
  }

  /** What a file holds that is not read and could be by itself, in lines for people. */
  public static List<String> leftOut(Document document, byte[] bytes) {
    if (!Format.ofName(document.name()).equals(Optional.of(Format.EMAIL))) {
      return List.of();
    }
    List<String> left = new ArrayList<>();
    List<String> attached = EmailReader.attached(bytes);
    if (!attached.isEmpty()) {
      left.add(
          document.name()
              + ": left out, for they are attached: "
              + String.join(", ", attached)
              + "; save them as files to have them read");
    }
    if (Quotation.isForwarded(document)) {
      left.add(
          document.name()
              + ": tells nothing of the message that it forwards; save that by itself to have it"
              + " read");
    }
    return left;
  }

  /**
   * Reads a document whose name does not tell its format, such as an address.
   *
   * @param said the format as it is declared, which decides where the content does not
   * @throws UnreadableDocument if it is empty, broken, locked, or without text
   */
  public static Document read(String name, Optional<Format> said, byte[] bytes)
      throws UnreadableDocument {
    if (bytes.length == 0) {
      throw new UnreadableDocument(name + ": the file is empty; leave it out or fetch it again");
    }
    return read(name, Format.of(said, bytes), bytes);
  }

  /**
   * Reads a document whose format is known.
   *
   * @throws UnreadableDocument if it is not of that format, broken, locked, or without text
   */
  static Document read(String name, Format format, byte[] bytes) throws UnreadableDocument {
    Document document;
    try {
      document = format.reader().read(name, bytes);
    } catch (RuntimeException | StackOverflowError e) {
      // The libraries beneath throw all sorts of things at a damaged file.
      throw new UnreadableDocument(
          name + ": is broken; open it in the program it comes from and save it again", e);
    }
    // A table's or a statement's words are names, of which no language is evident.
    return format.saysWhatIsWhat() ? withText(document) : checked(document);
  }

  /**
   * A document that has text, with its language.
   *
   * @throws UnreadableDocument if it is blank
   */
  static Document checked(Document document) throws UnreadableDocument {
    return inItsLanguage(withText(document));
  }

  private static Document withText(Document document) throws UnreadableDocument {
    if (document.text().isBlank()) {
      throw new UnreadableDocument(
          document.name()
              + ": no readable text in it; leave it out, or save as text a page that draws its text"
              + " by script");
    }
    return document;
  }

  /** The text but for what it quotes, of which the language may be another. */
  private static String own(Document document) {
    if (document.blocks().stream().noneMatch(block -> block.kind() == Block.Kind.QUOTE)) {
      return document.text();
    }
    return document.blocks().stream()
        .filter(block -> block.kind() != Block.Kind.QUOTE)
        .map(block -> block.span().of(document.text()))
        .collect(Collectors.joining("\n"));
  }

  /**
   * The document with its language: what it declares, unless it is evidently in another, as where a
   * site has one frame for pages of all languages; where nothing is declared, one that is evident
   * and not English.
   */
  private static Document inItsLanguage(Document document) {
    Metadata said = document.metadata();
    String declared = said.language().map(Language::primary).orElse("en");
    Optional<String> found =
        Language.of(own(document))
            .filter(language -> !language.equals(declared))
            // A script alone tells no more than a language that was declared.
            .filter(language -> !Language.isOfScript(language) || said.foreign().isEmpty());
    if (found.isEmpty()) {
      return document;
    }
    Metadata metadata = new Metadata(said.title(), said.site(), said.published(), found);
    return new Document(document.name(), document.text(), document.blocks(), metadata);
  }
}
