package org.entente.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is sent back: a status, headers and a body. Immutable; {@code with} makes a new one. */
public final class Answer {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private Answer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Collections.unmodifiableMap(headers);
    this.body = body;
  }

  /** An answer without a body. */
  public static Answer of(int status) {
    return new Answer(status, new LinkedHashMap<>(), new byte[0]);
  }

  /** An answer with a body, which is copied. */
  public static Answer of(int status, String contentType, byte[] body) {
    return new Answer(status, new LinkedHashMap<>(), body.clone())
        .with("Content-Type", contentType);
  }

  /** An answer with a text as its body, in UTF-8. */
  public static Answer of(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** This answer with the header set to {@code value}. */
  public Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  /** This answer with the header if there is a value. */
  public Answer with(String name, Optional<String> value) {
    return value.map(v -> with(name, v)).orElse(this);
  }

  /** This answer with the entity tag of its media type and its body. */
  public Answer tagged() {
    return with("ETag", EntityTag.of(headers.getOrDefault("Content-Type", ""), body).value());
  }

  /** This answer without the header. */
  public Answer without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(name);
    return new Answer(status, fewer, body);
  }

  /** This answer, or where the client has it already, that it is still so. */
  public Answer unlessKnown(Request request) {
    return isKnownTo(request) ? notModified() : this;
  }

  /**
   * Whether the request says that the client has this. A date is heeded only where no tag is given
   * (RFC 9110, section 13.2.2), and nothing where this has no tag.
   */
  boolean isKnownTo(Request request) {
    Optional<EntityTag> tag = header("ETag").map(EntityTag::new);
    Optional<String> tags = request.header("If-None-Match");
    boolean since = HttpDate.isSince(request.header("If-Modified-Since"), header("Last-Modified"));
    return tag.isPresent() && (tags.isPresent() ? tag.get().matches(tags) : since);
  }

  /** Status 304 with the headers that RFC 9110, section 15.4.5, asks for, and no body. */
  public Answer notModified() {
    return new Answer(304, without("Content-Type").headers, new byte[0]);
  }

  public int status() {
    return status;
  }

  public Map<String, String> headers() {
    return headers;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The body's bytes, as a copy. */
  public byte[] body() {
    return body.clone();
  }

  /** How many bytes the body has. */
  public int length() {
    return body.length;
  }

  /** Writes the body, which costs no copy of it. */
  void writeTo(OutputStream out) throws IOException {
    out.write(body);
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
