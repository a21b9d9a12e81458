package org.entente.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.document.Container;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.document.Format;
import org.entente.document.UnreadableDocument;
import org.entente.mapping.Mapping;

/**
 * Reads documents from what is named on the command line: files, folders with all they hold,
 * archives, feeds, addresses. What cannot be read is kept as a problem, and the rest is read.
 */
final class SourceReader {
  /** As many bytes of a file as tell its kind. */
  static final int HEAD = 4096;

  private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]+://");

  /** Where each document comes from, by its name. */
  private final Map<String, Origin> names = new HashMap<>();

  private final Set<URI> sitemaps = new HashSet<>();

  /** In which sitemap each page was found first. */
  private final Map<URI, URI> pages = new HashMap<>();

  private final Fetcher fetcher;
  private final Consumer<Document> read;
  private final Consumer<String> complain;
  private final Consumer<String> remark;
  private final IntConsumer expect;

  /**
   * A reader that keeps nothing but names.
   *
   * @param fetcher gets what is at addresses
   * @param read is given each document, in the order of the sources; those of a folder by path
   * @param complain is told what could not be read, and why, a line each
   * @param remark is told what is not read because it is no document, where that may surprise
   * @param expect is told of so many files that will be read, before they are
   */
  SourceReader(
      Fetcher fetcher,
      Consumer<Document> read,
      Consumer<String> complain,
      Consumer<String> remark,
      IntConsumer expect) {
    this.fetcher = fetcher;
    this.read = read;
    this.complain = complain;
    this.remark = remark;
    this.expect = expect;
  }

  /** Reads one source. */
  void read(String source) {
    try {
      if (Origin.isAddress(source)) {
        URI address = URI.create(source);
        fetcher.trust(address);
        fetch(address);
        return;
      }
      if (ADDRESS.matcher(source).lookingAt()) {
        complain.accept(
            source + ": only http and https addresses are read; fetch it, and name the file");
        return;
      }
      Path path = Path.of(source);
      if (Files.isDirectory(path)) {
        folder(path);
      } else if (Files.isRegularFile(path) && Folder.isOtherTable(path)) {
        complain.accept(Folder.noRoster(path));
      } else if (Files.isRegularFile(path)) {
        file(path, source, path.getFileName().toString());
      } else {
        complain.accept(path + ": there is no such file or folder; check the path");
      }
    } catch (IOException | IllegalArgumentException e) {
      complain.accept(
          e instanceof AccessDeniedException denied
              ? Folder.unreadable(Path.of(source), denied)
              : source + ": cannot be read (" + said(e) + ")" + remedy(e));
    }
  }

  /** What to do, where the message does not end in that itself. */
  private static String remedy(Exception e) {
    return said(e).contains("; ") ? "" : "; check that it is there";
  }

  /** Not every exception has a message. */
  private static String said(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Reads a document that is at hand. */
  void read(String name, byte[] bytes) {
    read(name, Format.ofName(name), bytes);
  }

  private void read(String name, Optional<Format> said, byte[] bytes) {
    try {
      add(DocumentReader.read(name, said, bytes), Origin.of(name));
    } catch (UnreadableDocument e) {
      complain.accept(String.valueOf(e.getMessage()));
    }
  }

  private void add(Document document, Origin origin) {
    String name = document.name();
    Origin other = names.putIfAbsent(name, origin);
    if (other == null) {
      accept(document);
    } else if (origin.namesByAddress() && other.namesByAddress()) {
      remark.accept(
          origin.told(name) + ": not read again, for it was read" + other.after(name) + " already");
    } else {
      complain.accept(
          origin.told(name)
              + ": left out, for there is one named "
              + name
              + other.after(name)
              + " already; rename one of them");
    }
  }

  /** Hands a document on, in the form in which it is kept. */
  private void accept(Document document) {
    try {
      Optional<Mapping> mapping = Mapping.of(document.name());
      read.accept(mapping.isPresent() ? mapping.get().document(document) : document);
    } catch (UnreadableDocument e) {
      complain.accept(String.valueOf(e.getMessage()));
    }
  }

  private void folder(Path folder) throws IOException {
    List<Path> files = Folder.files(folder, complain, remark);
    if (files.isEmpty()) {
      complain.accept(folder + ": no documents in this folder; they end in " + endings());
    }
    expect.accept(files.size());
    for (Path file : files) {
      try {
        file(file, file.toString(), folder.relativize(file).toString().replace('\\', '/'));
      } catch (IOException e) {
        complain.accept(Folder.unreadable(file, e));
      }
    }
  }

  /**
   * Reads a file, or the documents in it.
   *
   * @param shown its path, for messages
   * @param name its name, if it is one document
   */
  private void file(Path file, String shown, String name) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
      Optional<Container> container = Container.of(name, head(in));
      if (container.isPresent()) {
        all(container.get(), shown, in);
      } else if (Files.size(file) > DocumentReader.MOST_BYTES) {
        DocumentReader.read(file); // which tells that it is too large, without reading it
      } else {
        byte[] bytes = in.readAllBytes();
        Document document = DocumentReader.read(name, bytes);
        add(document, Origin.of(shown));
        DocumentReader.leftOut(document, bytes).forEach(remark);
      }
    } catch (UnreadableDocument e) {
      complain.accept(String.valueOf(e.getMessage()));
    }
  }

  /** Reads the documents of a container. */
  private void all(Container container, String place, InputStream in) {
    Origin origin = new Origin(place, Optional.of(container));
    container.read(place, in, document -> add(document, origin), complain, remark);
  }

  /** The first bytes, which are still all to be read then. */
  private static byte[] head(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  private void fetch(URI address) throws IOException {
    try (Fetcher.Answer answer = fetcher.get(address);
        InputStream body = new BufferedInputStream(answer.body(), HEAD)) {
      if (Sitemap.is(head(body))) {
        sitemap(address, body);
        return;
      }
      Optional<Container> container = Container.of(name(address), head(body));
      if (container.isPresent()) {
        all(container.get(), address.toString(), body);
      } else {
        Optional<Format> format = format(address, answer.mediaType());
        read(name(address, answer.mediaType()), format, bounded(body));
      }
    } catch (TooLarge e) {
      complain.accept(address + ": is too large for one document; split it");
    }
  }

  /** Reads the pages that a sitemap lists, and those of the sitemaps that it lists. */
  private void sitemap(URI address, InputStream body) throws IOException, TooLarge {
    if (!sitemaps.add(address)) {
      return;
    }
    Sitemap.Listed listed = Sitemap.read(address, bounded(body));
    listed.problem().ifPresent(problem -> complain.accept(address + ": " + problem));
    listed.addresses().stream()
        .filter(pages::containsKey)
        .collect(Collectors.groupingBy(pages::get, LinkedHashMap::new, Collectors.counting()))
        .forEach(
            (other, count) ->
                remark.accept(
                    address + ": pages not read again, for " + other + " has them too: " + count));
    for (URI page : listed.addresses()) {
      try {
        if (pages.putIfAbsent(page, address) == null) {
          fetch(page);
        }
      } catch (IOException e) {
        complain.accept(page + ": cannot be read (" + said(e) + ")");
      }
    }
  }

  /** What the path ends in, else what the server says. */
  private static Optional<Format> format(URI address, Optional<String> mediaType) {
    String path = address.getPath() == null ? "" : address.getPath();
    return Format.ofName(path).or(() -> mediaType.flatMap(Format::ofMediaType));
  }

  /** The whole address: two items of one site often differ in what follows a question mark. */
  private static String name(URI address) {
    String fragment = address.getRawFragment();
    String whole = address.toString();
    return fragment == null ? whole : whole.substring(0, whole.length() - fragment.length() - 1);
  }

  /**
   * The same, and for RDF under an address that does not say so, the ending that does, as a
   * fragment, so that it is still the address.
   */
  private static String name(URI address, Optional<String> mediaType) {
    String path = address.getPath() == null ? "" : address.getPath();
    return Format.ofName(path).isPresent()
        ? name(address)
        : name(address) + mediaType.flatMap(Format::endingOfMapped).map(e -> "#" + e).orElse("");
  }

  private static byte[] bounded(InputStream in) throws IOException, TooLarge {
    byte[] bytes = in.readNBytes(DocumentReader.MOST_BYTES + 1);
    if (bytes.length > DocumentReader.MOST_BYTES) {
      throw new TooLarge();
    }
    return bytes;
  }

  private static String endings() {
    return Format.endings() + ", " + Container.endings();
  }

  private static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
