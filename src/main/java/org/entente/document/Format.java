package org.entente.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The formats of documents that are read. */
@SuppressWarnings("ImmutableEnumChecker") // the readers hold no state, the lists are List.of
public enum Format {
  TEXT(new TextReader(), List.of("text/plain"), "txt", "text"),
  HTML(new HtmlReader(), List.of("text/html", "application/xhtml+xml"), "html", "htm", "xhtml"),
  MARKDOWN(new MarkdownReader(), List.of("text/markdown"), "md", "markdown"),
  PDF(new PdfReader(), List.of("application/pdf"), "pdf"),
  DOCX(
      new DocxReader(),
      List.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
      "docx"),
  ODT(new OdtReader(), List.of("application/vnd.oasis.opendocument.text"), "odt"),
  EMAIL(new EmailReader(), List.of("message/rfc822"), "eml"),
  /** A table of who holds which post; its text is the table. */
  ROSTER(new TextReader(), List.of(), "roster.csv"),
  /** Statements in any syntax; its text is the file until a mapping puts it in order. */
  RDF(
      new TextReader(),
      List.of(
          "text/turtle",
          "application/ld+json",
          "application/n-triples",
          "application/n-quads",
          "application/trig",
          "application/rdf+xml"),
      "ttl",
      "jsonld",
      "nt",
      "nq",
      "trig",
      "rdf");

  private static final Pattern HTML_START =
      Pattern.compile(
          "^\\s*(<!doctype html|<html|<\\?xml[^>]*>\\s*<!doctype html)", Pattern.CASE_INSENSITIVE);

  /** What tells of other documents. */
  private static final List<String> NO_DOCUMENTS = List.of("sources.ttl", "identity.ttl");

  private static final Pattern PDF_START = Pattern.compile("^\\s*%PDF-");

  private final FormatReader reader;
  private final List<String> mediaTypes;
  private final List<String> extensions;

  Format(FormatReader reader, List<String> mediaTypes, String... extensions) {
    this.reader = reader;
    this.mediaTypes = mediaTypes;
    this.extensions = List.of(extensions);
  }

  /** The format that a file's name ends in, if it is one that is read. */
  public static Optional<Format> ofName(String name) {
    if (isAboutOthers(name)) {
      return Optional.empty();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> f.extensions.stream().anyMatch(e -> lower.endsWith("." + e)))
        .findFirst();
  }

  /** Whether documents of this format say themselves what is what, and have no prose to read. */
  public boolean saysWhatIsWhat() {
    return this == ROSTER || this == RDF;
  }

  /** Whether a file of this name is no document but tells of those beside it. */
  public static boolean isAboutOthers(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NO_DOCUMENTS.contains(lower.substring(lower.lastIndexOf('/') + 1));
  }

  /** The format of a media type, parameters aside, if it is one that is read. */
  public static Optional<Format> ofMediaType(String mediaType) {
    String plain = plain(mediaType);
    return Arrays.stream(values()).filter(f -> f.mediaTypes.contains(plain)).findFirst();
  }

  private static String plain(String mediaType) {
    return mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * What the name of a document has to end in, so that it is read by a mapping, where its server
   * gives it this media type and its address does not end so.
   */
  public static Optional<String> endingOfMapped(String mediaType) {
    int syntax = RDF.mediaTypes.indexOf(plain(mediaType));
    return syntax < 0 ? Optional.empty() : Optional.of("." + RDF.extensions.get(syntax));
  }

  /** The usual ending of each format, for messages. */
  public static String endings() {
    return Arrays.stream(values())
        .map(format -> "." + format.extensions.get(0))
        .collect(Collectors.joining(", "));
  }

  /**
   * The format of a file: what its content shows where that is beyond doubt, else what its name or
   * its server says, else text.
   */
  static Format of(Optional<Format> said, byte[] bytes) {
    String head = Decoding.head(bytes);
    Format named = said.orElse(TEXT);
    if (PDF_START.matcher(head).find()) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return Parts.format(bytes).orElse(named);
    }
    // A letter or a Markdown text may begin with a tag and be none the less what its name says.
    boolean page = named != EMAIL && named != MARKDOWN && HTML_START.matcher(head).find();
    return page ? HTML : named;
  }

  /** Whether web archives are searched for it. */
  boolean isOfWeb() {
    return this == HTML || this == TEXT || this == PDF;
  }

  FormatReader reader() {
    return reader;
  }
}
