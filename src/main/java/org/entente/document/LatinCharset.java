package org.entente.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells in which charset of Latin letters a text is that does not say so. The Western one is meant
 * mostly, so that another is found only where its letters are far more plausible: "Wałęsa" is, in
 * which two signs would stand inside of a word, while a single "Şahin" may be Icelandic.
 */
final class LatinCharset {
  static final Charset WESTERN = Charset.forName("windows-1252");

  /** The logarithm of how many times more plausible another charset has to be. */
  private static final double ENOUGH = 8;

  /** What comes later in a long text would tell nothing new. */
  private static final int LOOKED_AT = 1 << 20;

  /** Lines in UTF-8, a word each: of annotated documents and names of many languages. */
  private static final String WORDS = "latin-words.txt";

  /** Made when the first text is met that needs it. */
  private static final class Known {
    static final List<LatinLetters> ALL = known();
    static final boolean[] TELLING = telling();

    private Known() {}

    private static List<LatinLetters> known() {
      List<String> words = words();
      return Stream.of("windows-1252", "windows-1250", "ISO-8859-2", "windows-1254", "windows-1257")
          .map(name -> new LatinLetters(Charset.forName(name), words))
          .toList();
    }

    /** The bytes beyond ASCII that are not the same in all of the charsets. */
    private static boolean[] telling() {
      boolean[] telling = new boolean[256];
      for (int b = 0x80; b < telling.length; b++) {
        byte[] single = {(byte) b};
        telling[b] = ALL.stream().map(m -> new String(single, m.charset())).distinct().count() > 1;
      }
      return telling;
    }
  }

  private LatinCharset() {}

  /** The charset of a text in Latin letters, each byte one; the Western one where in doubt. */
  static Charset of(byte[] text) {
    byte[] bytes = Arrays.copyOf(text, Math.min(text.length, LOOKED_AT));
    double western = Known.ALL.get(0).plausible(bytes, Known.TELLING);
    Charset best = WESTERN;
    double most = western + ENOUGH;
    for (LatinLetters other : Known.ALL.subList(1, Known.ALL.size())) {
      double plausible = other.plausible(bytes, Known.TELLING);
      if (plausible > most) {
        best = other.charset();
        most = plausible;
      }
    }
    return best;
  }

  private static List<String> words() {
    try (InputStream in = LatinCharset.class.getResourceAsStream(WORDS)) {
      if (in == null) {
        throw new IllegalStateException(WORDS + " is missing from the program");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
