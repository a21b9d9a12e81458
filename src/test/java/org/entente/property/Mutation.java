package org.entente.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Ways in which a document may come to us damaged or strange. */
enum Mutation {
  CUT_AT_THE_END {
    @Override
    String of(String text, Random random) {
      return text.substring(0, random.nextInt(text.length() + 1));
    }
  },
  CUT_AT_THE_START {
    @Override
    String of(String text, Random random) {
      return text.substring(random.nextInt(text.length() + 1));
    }
  },
  REPEATED {
    @Override
    String of(String text, Random random) {
      return text.repeat(2 + random.nextInt(4));
    }
  },
  SHUFFLED_SENTENCES {
    @Override
    String of(String text, Random random) {
      return shuffled(text, "(?<=[.!?])\\s+", " ", random);
    }
  },
  SHUFFLED_LINES {
    @Override
    String of(String text, Random random) {
      return shuffled(text, "\n", "\n", random);
    }
  },
  SHUFFLED_WORDS {
    @Override
    String of(String text, Random random) {
      return shuffled(text, " ", " ", random);
    }
  },
  WITHOUT_SPACES {
    @Override
    String of(String text, Random random) {
      return text.replace(" ", "");
    }
  },
  ONLY_CAPITALS {
    @Override
    String of(String text, Random random) {
      return text.toUpperCase(Locale.ROOT);
    }
  },
  ONLY_SMALL_LETTERS {
    @Override
    String of(String text, Random random) {
      return text.toLowerCase(Locale.ROOT);
    }
  },
  EVERY_WORD_CAPITALIZED {
    @Override
    String of(String text, Random random) {
      StringBuilder out = new StringBuilder(text);
      for (int i = 0; i < out.length(); i++) {
        if (i == 0 || !Character.isLetter(out.charAt(i - 1))) {
          out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
        }
      }
      return out.toString();
    }
  },
  ONE_LINE {
    @Override
    String of(String text, Random random) {
      return text.replace('\n', ' ');
    }
  },
  ONE_WORD_A_LINE {
    @Override
    String of(String text, Random random) {
      return text.replace(' ', '\n');
    }
  },
  WITHOUT_FULL_STOPS {
    @Override
    String of(String text, Random random) {
      return text.replace(".", "");
    }
  },
  RIGHT_TO_LEFT_MARKS {
    @Override
    String of(String text, Random random) {
      return inserted(text, random, 40, r -> "\u200F\u200E\u202B\u202E\u2067\u2069\uFEFF");
    }
  },
  STRANGE_CHARACTERS {
    @Override
    String of(String text, Random random) {
      return inserted(text, random, 60, r -> Character.toString(codePoint(r)));
    }
  },
  STRANGE_MARKS {
    @Override
    String of(String text, Random random) {
      String marks = "()[]\"'“”‘’«»,;:.-–—/&@#%\u0301\u0308|•·*?!\t\u00A0\u200B";
      return inserted(text, random, 80, r -> "" + marks.charAt(r.nextInt(marks.length())));
    }
  },
  REPEATED_WORD {
    @Override
    String of(String text, Random random) {
      String[] words = text.split("\\s+");
      return text + (words[random.nextInt(words.length)] + " ").repeat(1500);
    }
  },
  STRANGE_NUMBERS {
    @Override
    String of(String text, Random random) {
      return inserted(
          text.replaceAll("\\d", "" + random.nextInt(10)),
          random,
          30,
          r -> " " + r.nextInt() + " ");
    }
  };

  abstract String of(String text, Random random);

  private interface Piece {
    String next(Random random);
  }

  private static String shuffled(String text, String at, String glue, Random random) {
    List<String> parts = new ArrayList<>(Arrays.asList(text.split(at)));
    Collections.shuffle(parts, random);
    return String.join(glue, parts);
  }

  private static String inserted(String text, Random random, int times, Piece piece) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < times; i++) {
      out.insert(random.nextInt(out.length() + 1), piece.next(random));
    }
    return out.toString();
  }

  /** Any character but halves of pairs, which no file can hold, and control characters. */
  private static int codePoint(Random random) {
    int c = random.nextInt(Character.MAX_CODE_POINT + 1);
    return c < 32 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0x4E2D : c;
  }
}
