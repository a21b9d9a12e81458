package org.entente.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * E-mail (RFC 5322, MIME): the subject as title, then every part that is text; of alternatives the
 * plain one rather than that of HTML. What it repeats of other letters is set apart. Attachments
 * are left out; {@link #attached} tells of them.
 */
final class EmailReader implements FormatReader {
  private static final String PLAIN = "text/plain";
  private static final String HTML = "text/html";
  private static final int LONGEST_HEADER = 100_000;
  private static final int LONGEST_LINE = 1_000_000;

  @Override
  public Document read(String name, byte[] bytes) throws UnreadableDocument {
    try {
      Message message = message(bytes);
      try {
        return read(name, message);
      } finally {
        message.dispose();
      }
    } catch (IOException e) {
      throw new UnreadableDocument(
          name + ": is no e-mail, or a broken one; save it again from the mail program", e);
    }
  }

  private static Message message(byte[] bytes) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom().setMaxLineLen(LONGEST_LINE).setMaxHeaderLen(LONGEST_HEADER).build());
    return builder.parseMessage(new ByteArrayInputStream(bytes));
  }

  /** The names of the files with an e-mail that could be read by themselves. */
  static List<String> attached(byte[] bytes) {
    try {
      Message message = message(bytes);
      try {
        return files(message).filter(file -> Format.ofName(file).isPresent()).toList();
      } finally {
        message.dispose();
      }
    } catch (IOException e) {
      return List.of(); // who reads it is told
    }
  }

  private static Stream<String> files(Entity entity) {
    return entity.getBody() instanceof Multipart parts
        ? parts.getBodyParts().stream().flatMap(EmailReader::files)
        : Stream.ofNullable(entity.getFilename());
  }

  private static Document read(String name, Message message)
      throws IOException, UnreadableDocument {
    Metadata metadata = metadata(message);
    List<Entity> parts = texts(name, message);
    if (parts.isEmpty()) {
      throw new UnreadableDocument(
          name + ": this e-mail has no text, only attachments; save these and read them instead");
    }
    Blocks blocks = new Blocks();
    if (parts.size() == 1 && isHtml(parts.get(0))) {
      page(name, text(name, parts.get(0)), metadata, blocks);
      return blocks.document(name, metadata);
    }
    metadata.title().ifPresent(title -> blocks.add(title, Block.Kind.TITLE));
    for (Entity part : parts) {
      String text = text(name, part);
      if (isHtml(part)) {
        page(name, text, Metadata.NONE, blocks);
      } else {
        WrappedText.paragraphs(Quotation.lines(text))
            .forEach(l -> blocks.add(l.text(), l.quoted() ? Block.Kind.QUOTE : Block.Kind.LINE));
      }
    }
    return blocks.document(name, metadata);
  }

  /** Adds what a part in HTML says, then what it quotes, wherever it does. */
  private static void page(String name, String html, Metadata known, Blocks blocks) {
    org.jsoup.nodes.Document page = Jsoup.parse(html);
    List<Element> taken = Quotation.takenFrom(page.body());
    Document own = HtmlReader.read(name, known, page);
    List<String> lines = texts(own);
    boolean[] quoted = Quotation.of(lines);
    for (int i = 0; i < quoted.length; i++) {
      blocks.add(lines.get(i), quoted[i] ? Block.Kind.QUOTE : own.blocks().get(i).kind());
    }
    taken.stream()
        .flatMap(element -> texts(HtmlReader.all(name, element)).stream())
        .forEach(line -> blocks.add(line, Block.Kind.QUOTE));
  }

  private static List<String> texts(Document document) {
    return document.blocks().stream().map(b -> b.span().of(document.text())).toList();
  }

  private static Metadata metadata(Message message) {
    String subject = message.getSubject();
    Field date = message.getHeader().getField("Date");
    Field language = message.getHeader().getField("Content-Language");
    return new Metadata(
        nonBlank(subject == null ? "" : subject),
        Optional.empty(),
        date == null ? Optional.empty() : InternetDate.iso(date.getBody()),
        nonBlank(language == null ? "" : language.getBody().replaceFirst(",.*", "")));
  }

  private static Optional<String> nonBlank(String s) {
    return s.isBlank() ? Optional.empty() : Optional.of(Blocks.clean(s));
  }

  /** The parts that are read, in their order: of alternatives one, plain rather than HTML. */
  private static List<Entity> texts(String name, Entity entity)
      throws IOException, UnreadableDocument {
    if (!(entity.getBody() instanceof Multipart parts)) {
      // Some programs send an empty part beside the real one.
      return isText(entity) && !text(name, entity).isBlank() ? List.of(entity) : List.of();
    }
    List<List<Entity>> all = new ArrayList<>();
    for (Entity part : parts.getBodyParts()) {
      all.add(texts(name, part));
    }
    if (!"alternative".equalsIgnoreCase(parts.getSubType())) {
      return all.stream().flatMap(List::stream).toList();
    }
    return all.stream()
        .filter(texts -> !texts.isEmpty() && texts.stream().noneMatch(EmailReader::isHtml))
        .findFirst()
        .or(() -> all.stream().filter(texts -> !texts.isEmpty()).findFirst())
        .orElse(List.of());
  }

  private static boolean isText(Entity entity) {
    boolean attached =
        "attachment".equalsIgnoreCase(entity.getDispositionType()) || entity.getFilename() != null;
    String type = entity.getMimeType().toLowerCase(Locale.ROOT);
    return !attached
        && entity.getBody() instanceof SingleBody
        && (type.equals(PLAIN) || type.equals(HTML));
  }

  private static boolean isHtml(Entity entity) {
    return HTML.equals(entity.getMimeType().toLowerCase(Locale.ROOT));
  }

  private static String text(String name, Entity part) throws IOException, UnreadableDocument {
    if (!(part.getBody() instanceof SingleBody body)) {
      throw new IllegalStateException("the part was chosen for its text");
    }
    byte[] bytes = body.getInputStream().readAllBytes();
    String charset = part.getCharset();
    return Decoding.text(name, charset == null ? bytes : Decoding.recoded(bytes, charset));
  }
}
