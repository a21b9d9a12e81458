package org.entente.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.entente.identity.Names;

/**
 * The last part of an IRI: words for people, and a hash of the content where the words do not say
 * everything. ASCII letters, digits and hyphens only.
 */
final class Slug {
  private static final int LONGEST = 80;

  /** Sixty bits: a million names collide with a chance of one in two million. */
  private static final int HASH_DIGITS = 12;

  private static final int DIGIT_BITS = 5;

  /** One a thread, for to ask for one takes as long as to hash a name. */
  private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Slug::sha256);

  private Slug() {}

  /** The words of {@code label}, with a hash of it where they lost something. */
  static String of(String label) {
    String folded = Names.fold(label);
    String words = words(folded);
    return words.equals(folded.replace(' ', '-')) && !words.isEmpty() ? words : of(label, folded);
  }

  /** The words of {@code label} and a hash of {@code content}. */
  static String of(String label, String content) {
    String words = words(Names.fold(label));
    return words.isEmpty() ? hash(content) : words + "-" + hash(content);
  }

  private static String words(String folded) {
    StringBuilder ascii = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = Character.toLowerCase(folded.charAt(i));
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        ascii.append(c);
      } else if (c == ' ' && !ascii.isEmpty() && ascii.charAt(ascii.length() - 1) != '-') {
        ascii.append('-');
      }
    }
    if (!ascii.isEmpty() && ascii.charAt(ascii.length() - 1) == '-') {
      ascii.setLength(ascii.length() - 1);
    }
    String words = ascii.toString();
    if (words.length() <= LONGEST) {
      return words;
    }
    int cut = words.lastIndexOf('-', LONGEST);
    return words.substring(0, cut > 0 ? cut : LONGEST);
  }

  private static String hash(String content) {
    byte[] digest = DIGEST.get().digest(content.getBytes(StandardCharsets.UTF_8));
    long bits = ByteBuffer.wrap(digest).getLong() << 1;
    StringBuilder hash = new StringBuilder(HASH_DIGITS);
    for (int i = 0; i < HASH_DIGITS; i++) {
      hash.append(Character.forDigit((int) (bits >>> Long.SIZE - DIGIT_BITS), 1 << DIGIT_BITS));
      bits <<= DIGIT_BITS;
    }
    return hash.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
