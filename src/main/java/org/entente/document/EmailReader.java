package org.entente.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;

/**
 * E-mail (RFC 5322, MIME): the subject as title, then the text, plain rather than HTML. Attachments
 * are left out.
 */
final class EmailReader implements FormatReader {
  private static final String PLAIN = "text/plain";
  private static final String HTML = "text/html";
  private static final int LONGEST_HEADER = 100_000;
  private static final int LONGEST_LINE = 1_000_000;

  @Override
  public Document read(String name, byte[] bytes) throws UnreadableDocument {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom().setMaxLineLen(LONGEST_LINE).setMaxHeaderLen(LONGEST_HEADER).build());
    try {
      Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
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

  private static Document read(String name, Message message)
      throws IOException, UnreadableDocument {
    Metadata metadata = metadata(message);
    Optional<Entity> first = part(message, PLAIN);
    // Some programs send an empty plain part beside the real one.
    boolean empty = first.isPresent() && text(name, first.get()).isBlank();
    Optional<Entity> plain = empty ? Optional.empty() : first;
    Optional<Entity> chosen = plain.or(() -> part(message, HTML)).or(() -> first);
    if (chosen.isEmpty()) {
      throw new UnreadableDocument(
          name + ": this e-mail has no text, only attachments; save these and read them instead");
    }
    String text = text(name, chosen.get());
    if (plain.isEmpty()) {
      return HtmlReader.read(name, metadata, Jsoup.parse(text));
    }
    Blocks blocks = new Blocks();
    metadata.title().ifPresent(title -> blocks.add(title, Block.Kind.TITLE));
    WrappedText.paragraphs(text).forEach(line -> blocks.add(line, Block.Kind.LINE));
    return blocks.document(name, metadata);
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

  /** The first part of a type that is no attachment. */
  private static Optional<Entity> part(Entity entity, String type) {
    if (entity.getBody() instanceof Multipart parts) {
      return parts.getBodyParts().stream().flatMap(part -> part(part, type).stream()).findFirst();
    }
    boolean attached =
        "attachment".equalsIgnoreCase(entity.getDispositionType()) || entity.getFilename() != null;
    boolean typed = type.equals(entity.getMimeType().toLowerCase(Locale.ROOT));
    return typed && !attached && entity.getBody() instanceof SingleBody
        ? Optional.of(entity)
        : Optional.empty();
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
