package org.entente.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | La rectrice de l'Université d'Elm a reçu le directeur du bureau des relations"
            + " internationales, qui est venu pour la signature d'un accord.",
        "es | La rectora de la Universidad de Elm recibió al director de la oficina de cooperación,"
            + " con el que firmó un acuerdo para los estudiantes.",
        "de | Die Rektorin der Universität Elm empfing den Direktor des Büros für Zusammenarbeit,"
            + " mit dem sie einen Vertrag über den Austausch schloss.",
        "pt | A reitora da Universidade de Elm recebeu o diretor do gabinete de cooperação, com"
            + " quem assinou um acordo para os estudantes e as escolas.",
        "it | La rettrice dell'Università di Elm ha ricevuto il direttore dell'ufficio per la"
            + " cooperazione, con il quale è stato firmato un accordo.",
        "ru | Ректор университета встретилась с директором отдела международного сотрудничества.",
        "ar | استقبلت رئيسة الجامعة مدير مكتب التعاون الدولي ووقعا على اتفاق",
        "zh | 榆树大学校长会见了橡树大学国际合作处处长,双方签署了学生交流协议。会谈在市政厅举行。",
        "en | On 4 May 2020, Ms Ada Bell, Rector of Elm University, met the director of the office,"
            + " with whom she signed an agreement.",
        "'' | Universidad de los Andes; Université de Genève; Ada Bell; Carl Dorn; Eva Fink; Elm;"
            + " Oak; Ash; Fir; Yew; Bay; Box",
        "'' | Ada Bell",
        "und-Cyrl | Ректор університету зустрілася з директором відділу міжнародної співпраці, і вони"
            + " підписали угоду.",
        "el | Η πρύτανης του πανεπιστημίου συναντήθηκε με τον διευθυντή του γραφείου (の) διεθνών"
            + " σχέσεων και υπέγραψαν συμφωνία.",
        "ja | エルム大学の学長はオーク大学の国際協力部長と会見し、学生交流協定に署名した。",
        "und-Arab | رئیس دانشگاه با مدیر دفتر همکاری‌های بین‌المللی دیدار کرد و گفت که این کار پیش"
            + " می‌رود",
        "und-Latn | De rector van de universiteit ontving de directeur van het bureau voor samenwerking"
            + " en zij tekenden een overeenkomst.",
      })
  void whatIsEvidentIsToldAndNothingElse(String language, String text) {
    assertEquals(language, Language.of(text).orElse(""), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Polish | Rektor Uniwersytetu, profesor Jan Kowalski, spotkał się z ambasadorem Francji."
            + " Rozmawiano o współpracy w dziedzinie szkolnictwa wyższego oraz o wymianie.",
        "Turkish | Ankara Üniversitesi Rektörü Ayşe Yılmaz, Fransa Büyükelçisi ile bir araya"
            + " geldi. Görüşmede yükseköğretim alanında iş birliği konuları ele alındı.",
        "Indonesian | Rektor Universitas Indonesia bertemu dengan duta besar Prancis pada 4 April."
            + " Kedua pihak membahas kerja sama di bidang pendidikan tinggi antara kedua negara.",
        "Vietnamese | Hiệu trưởng đại học đã gặp đại sứ Pháp vào ngày 4 tháng 4 năm 2023. Hai bên"
            + " đã thảo luận về hợp tác giáo dục đại học và trao đổi sinh viên.",
      })
  void proseWithoutEnglishWordsIsNotReadAsEnglish(String language, String text) throws Exception {
    assertEquals(
        Optional.of("is in another language, and only English is read"),
        DocumentReader.read("a.txt", text.getBytes(UTF_8)).unreadBecause(),
        language);
    Document declared = DocumentReader.read("a.html", ("<html lang=xx><p>" + text).getBytes(UTF_8));
    assertEquals(Optional.of("xx"), declared.metadata().language());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is in Russian | Ректор университета встретилась с директором отдела международного"
            + " сотрудничества. | KOI8-R windows-1251 ISO-8859-5 IBM866",
        "is in a language in Cyrillic letters | Ректор університету зустрівся з президентом коледжу"
            + " четвертого квітня. Сторони обговорили співпрацю. | windows-1251",
        "is in Greek | Ο πρύτανης του Πανεπιστημίου συναντήθηκε με τον πρόεδρο του Κολλεγίου. Μίλησαν"
            + " για τη συνεργασία στην εκπαίδευση. | ISO-8859-7 windows-1253",
        "is in Hebrew | נשיא האוניברסיטה נפגש עם שגריר צרפת. הצדדים דנו בשיתוף פעולה בהשכלה הגבוהה"
            + " ובחילופי סטודנטים. | windows-1255",
        "is in Chinese | 校长李明教授会见了松树学院院长。双方讨论了高等教育合作、学生交流以及联合研究等议题。会议在北京举行。" + " | GB18030",
        "is in Chinese | 校長李明教授會見了松樹學院院長。雙方討論了高等教育合作、學生交流以及聯合研究等議題。 | Big5",
        "is in Japanese | 学長の田中教授は松大学の学長と会見しました。双方は高等教育の協力について話し合いました。" + " | Shift_JIS EUC-JP",
        "is in Korean | 총장 김민수 교수는 소나무 대학 총장을 만났다. 양측은 고등교육 협력과 학생 교류에 대해 논의하였다." + " | EUC-KR",
      })
  void theCharsetOfAnotherScriptIsFoundThoughNothingDeclaresIt(
      String reason, String text, String charsets) throws Exception {
    for (String charset : charsets.split(" ")) {
      Document plain = DocumentReader.read("a.txt", text.getBytes(charset));
      assertEquals(text, plain.text(), charset);
      assertEquals(Optional.of(reason + ", and only English is read"), plain.unreadBecause());
      Document page = DocumentReader.read("a.html", ("<html><p>" + text).getBytes(charset));
      assertEquals(text, page.text().strip(), charset);
    }
  }

  @Test
  void aFewLettersOfTheWesternCharsetStayWhatTheyAre() throws Exception {
    String text =
        "Dr José Peña, Rector of the University of León, met Dr Jürgen Groß of the Universität Köln"
            + " – “a friend”.";
    Document read = DocumentReader.read("a.txt", text.getBytes("windows-1252"));
    assertEquals(text, read.text());
    assertEquals(Optional.empty(), read.unreadBecause());
  }

  @Test
  void theBundledDocumentsAreEnglish() throws Exception {
    List<String> foreign = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("data"))) {
      files = all.filter(file -> Format.ofName(file.toString()).isPresent()).sorted().toList();
    }
    for (Path file : files) {
      Language.of(DocumentReader.read(file).text())
          .filter(language -> !language.equals("en"))
          .ifPresent(language -> foreign.add(file + language));
    }
    assertEquals(25, files.size());
    assertEquals(List.of(), foreign);
  }

  @Test
  void namesInAnotherLanguageDoNotMislead() throws Exception {
    Set<String> seen = new TreeSet<>();
    List<Path> files = files(Path.of("src/test/resources/document/languages"));
    for (Path file : files) {
      String expected = file.getFileName().toString().substring(0, 2);
      seen.add(expected);
      Document document = DocumentReader.read(file);
      assertEquals(
          Optional.of(expected).filter(language -> !language.equals("en")),
          document.metadata().foreign(),
          file.toString());
    }
    assertEquals(9, files.size());
    assertEquals(Set.of("de", "en", "es", "fr", "it", "pt"), seen);
  }

  @Test
  void noAnnotatedDocumentIsTakenForForeign() throws Exception {
    List<String> foreign = new ArrayList<>();
    List<Path> files = files(Path.of("src/test/resources/gold"));
    for (Path file : files) {
      DocumentReader.read(file).metadata().foreign().ifPresent(l -> foreign.add(file + " " + l));
    }
    assertTrue(files.size() >= 3500, "saw " + files.size());
    assertEquals(List.of(), foreign);
  }

  private static List<Path> files(Path folder) throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().matches(".*[.](txt|html)")).sorted().toList();
    }
  }

  @Test
  void anEvidentLanguageIsBelievedRatherThanTheFrameOfThePage() throws Exception {
    String french =
        "<p>La rectrice de l'université a reçu le directeur du bureau pour la signature d'un"
            + " accord.";
    String english =
        "<p>On 4 May 2020, Ms Ada Bell, Rector of Elm University, met the director of the office.";
    assertEquals(Optional.of("fr"), language("<html lang=en>" + french));
    assertEquals(Optional.of("en"), language("<html lang=fr>" + english));
    assertEquals(Optional.of("en-GB"), language("<html lang=en-GB>" + english));
    assertEquals(Optional.of("nl"), language("<html lang=nl><p>De rector van de universiteit."));
  }

  @Test
  void tagsThatNameNoLanguageAreNoReasonToLeaveATextAlone() throws Exception {
    for (String tag : List.of("und", "mul", "zxx", "EN-us", "en_GB")) {
      Document page =
          DocumentReader.read("a.html", ("<html lang=" + tag + "><p>Ada Bell").getBytes(UTF_8));
      assertEquals(Optional.empty(), page.metadata().foreign(), tag);
    }
  }

  @Test
  void whatADocumentDeclaresStands() throws Exception {
    String french =
        "<p>La rectrice de l'université a reçu le directeur du bureau pour la signature d'un"
            + " accord.";
    assertEquals(Optional.of("fr"), language(french));
    assertEquals(Optional.of("fr-CH"), language("<html lang=fr-CH>" + french));
  }

  @Test
  void whatSaysItselfWhatIsWhatIsNeverInAnotherLanguage() throws Exception {
    String french =
        "La rectrice de l'université a reçu le directeur du bureau pour la signature d'un"
            + " accord.\n";
    for (String name : List.of("x.roster.csv", "x.ttl", "x.jsonld")) {
      Document document = DocumentReader.read(name, french.getBytes(UTF_8));
      assertEquals(Optional.empty(), document.metadata().language(), name);
      assertEquals(Optional.empty(), document.unreadBecause(), name);
      Metadata kept =
          new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("fr"));
      assertEquals(
          Optional.empty(), new Document(name, french, List.of(), kept).unreadBecause(), name);
    }
    assertEquals(
        Optional.of("is in French, and only English is read"),
        DocumentReader.read("x.txt", french.getBytes(UTF_8)).unreadBecause());
  }

  private static Optional<String> language(String html) throws Exception {
    return DocumentReader.read("a.html", html.getBytes(UTF_8)).metadata().language();
  }
}
