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

/**
 * E-mail (RFC 5322, MIME): the subject as title, then every part that is text; of alternatives the
 * plain one rather than that of HTML. Attachments are left out; {@link #attached} tells of them.
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
    if (parts.size() == 1 && isHtml(parts.get(0))) {
      return HtmlReader.read(name, metadata, Jsoup.parse(text(name, parts.get(0))));
    }
    Blocks blocks = new Blocks();
    metadata.title().ifPresent(title -> blocks.add(title, Block.Kind.TITLE));
    for (Entity part : parts) {
      String text = text(name, part);
      if (isHtml(part)) {
        add(HtmlReader.read(name, Metadata.NONE, Jsoup.parse(text)), blocks);
      } else {
        WrappedText.paragraphs(text).forEach(line -> blocks.add(line, Block.Kind.LINE));
      }
    }
    return blocks.document(name, metadata);
  }

  /** The title is the subject; what a part calls so is a heading in the letter. */
  private static void add(Document part, Blocks blocks) {
    for (Block block : part.blocks()) {
      boolean title = block.kind() == Block.Kind.TITLE;
      blocks.add(block.span().of(part.text()), title ? Block.Kind.HEADING : block.kind());
    }
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
