package org.entente.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that the program's own list of words does not hold, in the charsets of their languages. */
class LatinCharsetTest {
  private static final Path NAMES = Path.of("src/test/resources/latin-names.txt");
  private static final int TOGETHER = 4;

  /** The names of one language, which files of its country have in this charset. */
  private record Names(Charset charset, String language, List<String> names) {
    static Names of(String line) {
      String[] parts = line.split(": ", 2);
      String[] head = parts[0].split(" ", 2);
      return new Names(Charset.forName(head[0]), head[1], List.of(parts[1].split(", ")));
    }

    boolean isWestern() {
      return charset.equals(LatinCharset.WESTERN);
    }

    /** English texts that name so many of them each. */
    List<String> texts(int together) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i + together <= names.size(); i += together) {
        texts.add(
            "The rector met – as “planned” – "
                + String.join(" and Mr ", names.subList(i, i + together))
                + " on Monday.");
      }
      return texts;
    }
  }

  private static List<Names> all() throws Exception {
    List<Names> all = Files.readAllLines(NAMES).stream().map(Names::of).toList();
    assertEquals(16, all.size());
    assertEquals(465, all.stream().mapToInt(names -> names.names().size()).sum());
    return all;
  }

  private static String read(String text, Charset charset) throws Exception {
    return DocumentReader.read("a.txt", text.getBytes(charset)).text();
  }

  @Test
  void westernNamesStayAsTheyAre() throws Exception {
    int seen = 0;
    for (Names names : all()) {
      for (int together : names.isWestern() ? List.of(1, 2, TOGETHER) : List.<Integer>of()) {
        for (String text : names.texts(together)) {
          assertEquals(text, read(text, names.charset()), names.language());
          seen++;
        }
      }
    }
    assertEquals(312, seen);
  }

  /** In doubt a text stays Western, which is no worse than it was. */
  @Test
  void severalNamesMostlyTellTheirCharset() throws Exception {
    int seen = 0;
    int right = 0;
    int otherwise = 0;
    for (Names names : all()) {
      for (String text : names.isWestern() ? List.<String>of() : names.texts(TOGETHER)) {
        String read = read(text, names.charset());
        String western = new String(text.getBytes(names.charset()), LatinCharset.WESTERN);
        right += read.equals(text) ? 1 : 0;
        otherwise += read.equals(text) || read.equals(western) ? 0 : 1;
        seen++;
      }
    }
    assertEquals(66, seen);
    assertTrue(right >= 46, "right " + right);
    assertTrue(otherwise <= 2, "neither right nor Western: " + otherwise);
  }

  @Test
  void aNameWithSignsInsideOfItTellsItsCharsetAlone() throws Exception {
    List<String> names =
        List.of("Wałęsa", "Białystok", "Jagiełło", "Władysław", "Miłosz Gałczyński");
    for (String name : names) {
      String text = "A visit of " + name + " took place.";
      assertEquals(text, read(text, Charset.forName("windows-1250")));
      assertEquals(text, read(text, Charset.forName("ISO-8859-2")));
    }
    String city = "A visit to Łódź took place.";
    assertEquals(city, read(city, Charset.forName("windows-1250")));
  }

  @Test
  void signsBesideWordsAreNoLetters() throws Exception {
    String text =
        "¿Qué? £5 and ¥90 for 3 km² (¼ of it), §7¶, 1ª and nº 2, 20 °C ± ½; «Été», ©2019 ®.";
    assertEquals(text, read(text, LatinCharset.WESTERN));
  }

  @Test
  void aPageThatSaysNothingIsReadByItsNames() throws Exception {
    String page = "<html><p>Rektor Łukasz Świderski i Małgorzata Żółtowska</p></html>";
    byte[] bytes = page.getBytes("ISO-8859-2");
    assertTrue(
        DocumentReader.read("a.html", bytes).text().contains("Łukasz Świderski i Małgorzata"));
    String declared = page.replace("<p>", "<meta charset=windows-1252><p>");
    byte[] western = declared.getBytes("ISO-8859-2");
    assertTrue(DocumentReader.read("a.html", western).text().contains("£ukasz"));
  }

  /** Each letter would be looked at beside all others. */
  @Test
  void lettersWithoutAnEndAreReadInTime() throws Exception {
    byte[] bytes = "ñ".repeat(3_000_000).getBytes("windows-1252");
    Charset found = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> LatinCharset.of(bytes));
    assertEquals(LatinCharset.WESTERN, found);
  }

  @Test
  void theNamesAreNoneOfTheListOfWords() throws Exception {
    Path list = Path.of("src/main/resources/org/entente/document/latin-words.txt");
    List<String> words = Files.readString(list, UTF_8).lines().toList();
    assertTrue(words.size() > 5000, words.size() + " words");
    for (Names names : all()) {
      for (String name : names.names()) {
        for (String word : name.split(" ")) {
          assertTrue(!words.contains(word), word);
        }
      }
    }
  }
}
