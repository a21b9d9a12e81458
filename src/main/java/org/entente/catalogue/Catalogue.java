package org.entente.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A set of questions, each with its own name. Immutable. */
public final class Catalogue {
  private static final String FOLDER = "queries";
  private static final String SUFFIX = ".rq";

  private final Map<String, Question> questions;

  private Catalogue(Collection<Question> questions) {
    Map<String, Question> byName = new TreeMap<>();
    questions.forEach(question -> byName.put(question.name(), question));
    this.questions = Collections.unmodifiableMap(byName);
  }

  /** The catalogue of these questions. */
  public static Catalogue of(Collection<Question> questions) {
    return new Catalogue(questions);
  }

  /**
   * The questions that come with the program: the files {@code queries/*.rq} of the class path, in
   * a folder or in a jar. Their headers are read, their queries only when they are asked, so that a
   * start need not wait for it; the tests read all.
   *
   * @throws IllegalArgumentException if a header is wrong; the message names the question
   */
  public static Catalogue bundled() {
    try {
      Map<String, String> texts = new TreeMap<>();
      for (URL folder : Collections.list(Catalogue.class.getClassLoader().getResources(FOLDER))) {
        // The first folder on the class path goes before the next.
        texts(folder).forEach(texts::putIfAbsent);
      }
      return new Catalogue(
          texts.entrySet().stream()
              .map(each -> QuestionHeader.unchecked(each.getKey(), each.getValue()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled queries cannot be read", e);
    }
  }

  /** A query without a header, such as someone's own: no parameters, its name for a summary. */
  public static Question plain(String name, String text) {
    return new Question(
        name, name, "", List.of(), List.of(), Optional.empty(), Optional.empty(), text);
  }

  /**
   * The question in the file at {@code path}, named as the file is.
   *
   * @throws IllegalArgumentException if its header or query is wrong
   */
  public static Question read(Path path) throws IOException {
    return read(name(path), Files.readString(path));
  }

  /**
   * The question {@code name} with this {@code text}.
   *
   * @throws IllegalArgumentException if its header or query is wrong
   */
  public static Question read(String name, String text) {
    return QuestionHeader.read(name, text);
  }

  /** All questions, by name. */
  public List<Question> questions() {
    return List.copyOf(questions.values());
  }

  /** The question of that name. */
  public Optional<Question> find(String name) {
    return Optional.ofNullable(questions.get(name));
  }

  /** At most three names that someone who wrote {@code name} may have meant, nearest first. */
  public List<String> nearest(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    int most = Math.max(2, wanted.length() / 2);
    return questions.keySet().stream()
        .filter(known -> known.contains(wanted) || Distance.between(wanted, known) <= most)
        .sorted(
            Comparator.comparingInt((String known) -> Distance.between(wanted, known))
                .thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }

  /** The text of each question, by its name. */
  private static Map<String, String> texts(URL folder) throws IOException {
    if (folder.openConnection() instanceof JarURLConnection connection) {
      connection.setUseCaches(false);
      try (JarFile jar = connection.getJarFile()) {
        return texts(jar);
      }
    }
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      for (Path file : files.filter(file -> file.toString().endsWith(SUFFIX)).toList()) {
        texts.put(name(file), Files.readString(file));
      }
      return texts;
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static Map<String, String> texts(JarFile jar) throws IOException {
    String prefix = FOLDER + "/";
    Map<String, String> texts = new HashMap<>();
    for (JarEntry entry : Collections.list(jar.entries())) {
      String path = entry.getName();
      if (path.startsWith(prefix) && path.endsWith(SUFFIX)) {
        try (InputStream in = jar.getInputStream(entry)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          texts.put(path.substring(prefix.length(), path.length() - SUFFIX.length()), text);
        }
      }
    }
    return texts;
  }

  private static String name(Path path) {
    String file = String.valueOf(path.getFileName());
    return file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
  }
}
