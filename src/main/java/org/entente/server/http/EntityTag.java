package org.entente.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A strong validator (RFC 9110, section 8.8.3).
 *
 * @param value with its quotes, as the {@code ETag} header has it
 */
public record EntityTag(String value) {

  /**
   * The tag of these bytes as that media type: the same bytes have the same tag, whatever they were
   * made from, but what is one thing as CSV is another as TSV.
   */
  public static EntityTag of(String type, byte[] bytes) {
    try {
      MessageDigest both = MessageDigest.getInstance("SHA-256");
      both.update((type + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] digest = both.digest(bytes);
      return new EntityTag('"' + HexFormat.of().formatHex(digest, 0, 12) + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Whether an {@code If-None-Match} header says that the client has this already. */
  public boolean matches(Optional<String> ifNoneMatch) {
    return ifNoneMatch.stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(value));
  }
}
