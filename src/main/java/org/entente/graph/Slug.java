package org.entente.graph;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.identity.Names;

/**
 * The last part of an IRI: words for people, and a hash of the content where the words do not say
 * everything. ASCII letters, digits and hyphens only.
 */
final class Slug {
  private static final int LONGEST = 80;

  /** Sixty bits: a million names collide with a chance of one in two million. */
  private static final int HASH_DIGITS = 12;

  private static final int RADIX = 32;
  private static final Pattern NOT_ASCII = Pattern.compile("[^a-z0-9 ]");

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
    String ascii = NOT_ASCII.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
    String words = ascii.strip().replaceAll(" +", "-");
    if (words.length() <= LONGEST) {
      return words;
    }
    int cut = words.lastIndexOf('-', LONGEST);
    return words.substring(0, cut > 0 ? cut : LONGEST);
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest)
          .setBit(Byte.SIZE * digest.length)
          .toString(RADIX)
          .substring(1, 1 + HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
