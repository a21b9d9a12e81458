package org.entente.document;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * From bytes to characters: a byte order mark, else UTF-16 where every other byte is zero, else
 * UTF-8, else what the page declares, else what the letters show.
 */
final class Decoding {
  private static final Pattern META_CHARSET =
      Pattern.compile(
          "<(?:meta[^>]+charset|\\?xml[^>]+encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 4096;

  /**
   * What is meant by some names, which programs give to text that has signs of more than these: as
   * browsers read them (WHATWG Encoding, 4.2).
   */
  private static final Map<String, String> MEANT =
      Map.of(
          "US-ASCII", "windows-1252",
          "ISO-8859-1", "windows-1252",
          "ISO-8859-9", "windows-1254",
          "x-iso-8859-11", "x-windows-874",
          "TIS-620", "x-windows-874",
          "GB2312", "GB18030",
          "GBK", "GB18030",
          "EUC-KR", "x-windows-949",
          "Shift_JIS", "windows-31j");

  /** Part of the letters, of which a page's markup has many, that are not Latin. */
  private static final double OTHER_SCRIPT = 0.25;

  /** Part of the characters of a Latin text in UTF-16 that have a zero byte, as quotes have not. */
  private static final double LATIN = 0.8;

  private Decoding() {}

  /**
   * The text of a file.
   *
   * @throws UnreadableDocument if the bytes are not text
   */
  static String text(String name, byte[] bytes) throws UnreadableDocument {
    Charset wide = wide(bytes);
    if (wide == null) {
      refuseBinary(name, bytes);
      try {
        return strictly(bytes, StandardCharsets.UTF_8);
      } catch (CharacterCodingException e) {
        return new String(bytes, declared(bytes));
      }
    }
    String text = new String(bytes, wide);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The bytes in UTF-8, where an envelope names another charset that is known. */
  static byte[] recoded(byte[] bytes, String charset) {
    // ASCII is what programs say that do not care; its bytes mean the same in UTF-8.
    boolean tells =
        isSupported(charset)
            && !Charset.forName(charset).equals(StandardCharsets.US_ASCII)
            && wide(bytes) == null;
    return tells ? new String(bytes, meant(charset)).getBytes(StandardCharsets.UTF_8) : bytes;
  }

  private static Charset meant(String charset) {
    String name = Charset.forName(charset).name();
    String meant = MEANT.getOrDefault(name, name);
    return Charset.forName(isSupported(meant) ? meant : name);
  }

  /** The first characters, enough to tell formats apart; those beyond ASCII may be wrong. */
  static String head(byte[] bytes) {
    Charset wide = wide(bytes);
    int length = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, length, wide == null ? StandardCharsets.ISO_8859_1 : wide);
    return head.startsWith("\uFEFF") ? head.substring(1) : head;
  }

  private static boolean isSupported(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalArgumentException e) {
      return false; // such as "x none", which cannot be a name at all
    }
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

  /** What a byte order mark says, or UTF-16 if the beginning is Latin text in it. */
  private static @Nullable Charset wide(byte[] bytes) {
    Charset marked = byteOrderMark(bytes);
    return marked == null ? unmarked(bytes) : marked;
  }

  /** UTF-16 if of the first bytes nearly each second one is zero, and none beside it. */
  private static @Nullable Charset unmarked(byte[] bytes) {
    int pairs = Math.min(bytes.length, HEAD) / 2;
    int[] zeros = new int[2];
    for (int i = 0; i < 2 * pairs; i++) {
      boolean odd = bytes[i] < ' ' && bytes[i] > 0 && !isBlank(bytes[i]);
      if (odd && bytes[i ^ 1] == 0) {
        return null;
      }
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (pairs == 0 || Math.min(zeros[0], zeros[1]) > 0) {
      return null;
    }
    if (Math.max(zeros[0], zeros[1]) < pairs * LATIN) {
      return null;
    }
    return zeros[0] > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static boolean isBlank(int b) {
    return b == '\n' || b == '\r' || b == '\t' || b == '\f';
  }

  private static void refuseBinary(String name, byte[] bytes) throws UnreadableDocument {
    int look = Math.min(bytes.length, 64 * 1024);
    int control = 0;
    for (int i = 0; i < look; i++) {
      int b = bytes[i];
      boolean odd = b >= 0 && b < 32 && !isBlank(b);
      if (b == 0 || (odd && ++control * 50 > look)) {
        throw new UnreadableDocument(
            name
                + ": byte "
                + i
                + " is not text; this looks like a binary file, so export it as text or HTML");
      }
    }
  }

  /**
   * What the page declares, else another script, if it is evident, else a charset of Latin letters.
   */
  private static Charset declared(byte[] bytes) {
    Matcher matcher = META_CHARSET.matcher(head(bytes));
    if (matcher.find() && isSupported(matcher.group(1))) {
      Charset declared = meant(matcher.group(1));
      // That the bytes are neither UTF-8 nor UTF-16 is known.
      if (!declared.name().startsWith("UTF-")) {
        return declared;
      }
    }
    return otherScript(bytes).orElseGet(() -> LatinCharset.of(bytes));
  }

  /** A charset of another script, if the text is evidently in one. */
  private static Optional<Charset> otherScript(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    if (found == null || !isSupported(found)) {
      return Optional.empty();
    }
    // The two differ in capitals alone, and of old Macs hardly a file is left.
    boolean mac = found.equals(Constants.CHARSET_MACCYRILLIC);
    Charset charset = Charset.forName(mac ? Constants.CHARSET_WINDOWS_1251 : found);
    String text = new String(bytes, charset);
    long letters = text.chars().filter(Character::isLetter).count();
    long others = text.chars().filter(Decoding::isOfOtherScript).count();
    return others > letters * OTHER_SCRIPT ? Optional.of(charset) : Optional.empty();
  }

  private static boolean isOfOtherScript(int c) {
    return Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN;
  }
}
