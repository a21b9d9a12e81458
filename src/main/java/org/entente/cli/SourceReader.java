package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.document.Format;
import org.entente.document.UnreadableDocument;

/**
 * Reads documents from what is named on the command line: files, folders with all they hold, zip
 * archives, addresses. What cannot be read is kept as a problem, and the rest is read.
 */
final class SourceReader {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SortedMap<String, Document> documents = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  /** The documents read so far, by name. */
  List<Document> documents() {
    return List.copyOf(documents.values());
  }

  /** What could not be read, and why, a line each. */
  List<String> problems() {
    return Collections.unmodifiableList(problems);
  }

  /** Reads one source. */
  void read(String source) {
    try {
      if (source.startsWith("http://") || source.startsWith("https://")) {
        fetch(URI.create(source));
        return;
      }
      Path path = Path.of(source);
      if (Files.isDirectory(path)) {
        folder(path);
      } else if (source.endsWith(".zip")) {
        archive(path);
      } else {
        add(DocumentReader.read(path), source);
      }
    } catch (UnreadableDocument e) {
      problems.add(e.getMessage());
    } catch (IOException | IllegalArgumentException e) {
      problems.add(source + ": cannot be read (" + e.getMessage() + "); check that it is there");
    }
  }

  /** Reads a document that is at hand. */
  void read(String name, byte[] bytes) {
    try {
      add(DocumentReader.read(name, bytes), name);
    } catch (UnreadableDocument e) {
      problems.add(e.getMessage());
    }
  }

  private void add(Document document, String source) {
    if (documents.putIfAbsent(document.name(), document) != null) {
      problems.add(
          source
              + ": a document named "
              + document.name()
              + " has been read already; rename one of the two");
    }
  }

  private void folder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> isDocument(file.toString()))
              .sorted(Comparator.naturalOrder())
              .toList();
    }
    if (files.isEmpty()) {
      problems.add(folder + ": there are no documents (.txt, .html) in this folder");
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (Files.size(file) > DocumentReader.MOST_BYTES) {
        read(file.toString());
      } else {
        read(name, Files.readAllBytes(file));
      }
    }
  }

  private void archive(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      problems.add(file + ": there is no such file; check the path and its spelling");
      return;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory() && isDocument(entry.getName()))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      if (entries.isEmpty()) {
        problems.add(file + ": there are no documents (.txt, .html) in this archive");
      }
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          read(entry.getName(), bounded(in));
        } catch (TooLarge e) {
          problems.add(file + ": " + entry.getName() + " is too large for one document; split it");
        }
      }
    } catch (ZipException e) {
      problems.add(file + ": is no zip archive, or a broken one; pack it again");
    }
  }

  private void fetch(URI address) throws IOException {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          problems.add(address + ": the server answered " + answer.statusCode());
          return;
        }
        read(name(address), bounded(body));
      }
    } catch (TooLarge e) {
      problems.add(address + ": is too large for one document; split it");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The last part of the path, or of an address without one the host. */
  private static String name(URI address) {
    String path = address.getPath() == null ? "" : address.getPath().replaceAll("/+$", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty() ? String.valueOf(address.getHost()) : last;
  }

  private static byte[] bounded(InputStream in) throws IOException, TooLarge {
    byte[] bytes = in.readNBytes(DocumentReader.MOST_BYTES + 1);
    if (bytes.length > DocumentReader.MOST_BYTES) {
      throw new TooLarge();
    }
    return bytes;
  }

  private static boolean isDocument(String name) {
    return Format.ofName(name).isPresent();
  }

  private static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
