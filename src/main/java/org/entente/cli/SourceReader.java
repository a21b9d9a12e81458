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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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

  private final Set<String> names = new HashSet<>();
  private final Consumer<Document> read;
  private final Consumer<String> complain;

  /**
   * A reader that keeps nothing but names.
   *
   * @param read is given each document, in the order of the sources; those of a folder by path
   * @param complain is told what could not be read, and why, a line each
   */
  SourceReader(Consumer<Document> read, Consumer<String> complain) {
    this.read = read;
    this.complain = complain;
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
      } else if (Files.exists(path)) {
        add(DocumentReader.read(path), source);
      } else {
        complain.accept(path + ": there is no such file or folder; check the path");
      }
    } catch (UnreadableDocument e) {
      complain.accept(String.valueOf(e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      complain.accept(source + ": cannot be read (" + e.getMessage() + "); check that it is there");
    }
  }

  /** Reads a document that is at hand. */
  void read(String name, byte[] bytes) {
    try {
      add(DocumentReader.read(name, bytes), name);
    } catch (UnreadableDocument e) {
      complain.accept(String.valueOf(e.getMessage()));
    }
  }

  private void add(Document document, String source) {
    if (names.add(document.name())) {
      read.accept(document);
    } else {
      complain.accept(source + ": left out, for another has the same name; rename one of them");
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
      complain.accept(folder + ": no documents in this folder; they end in .txt or .html");
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (Files.size(file) > DocumentReader.MOST_BYTES) {
        read(file.toString()); // which tells that it is too large, without reading it
      } else {
        read(name, Files.readAllBytes(file));
      }
    }
  }

  private void archive(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      complain.accept(file + ": there is no such file or folder; check the path");
      return;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory() && isDocument(entry.getName()))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      if (entries.isEmpty()) {
        complain.accept(file + ": no documents in this archive; they end in .txt or .html");
      }
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          read(entry.getName(), bounded(in));
        } catch (TooLarge e) {
          complain.accept(
              file + ": " + entry.getName() + " is too large for one document; split it");
        }
      }
    } catch (ZipException e) {
      complain.accept(file + ": is no zip archive, or a broken one; pack it again");
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
          complain.accept(address + ": the server answered " + answer.statusCode());
          return;
        }
        read(name(address), bounded(body));
      }
    } catch (TooLarge e) {
      complain.accept(address + ": is too large for one document; split it");
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
