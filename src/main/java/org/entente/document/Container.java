package org.entente.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of files that hold many documents. */
@SuppressWarnings("ImmutableEnumChecker") // the readers hold no state, the lists are List.of
public enum Container {
  ZIP(ArchiveReader.zip(), "zip archive", "pack it again", "zip"),
  TAR(ArchiveReader.tar(), "tar archive", "pack it again", "tar"),
  TAR_GZ(ArchiveReader.tarGz(), "tar.gz archive", "pack it again", "tar.gz", "tgz"),
  WARC(new WebArchiveReader(), "web archive (WARC)", "fetch it again", "warc", "warc.gz"),
  FEED(new FeedReader(), "RSS or Atom feed", "look at what the address gives", "rss", "atom");

  private static final Pattern FEED_START =
      Pattern.compile("^\\s*(<[?!][^>]*>\\s*){0,20}<(rss|feed|rdf:RDF)[\\s>]");

  private final ContainerReader reader;
  private final String what;
  private final String remedy;
  private final List<String> extensions;

  Container(ContainerReader reader, String what, String remedy, String... extensions) {
    this.reader = reader;
    this.what = what;
    this.remedy = remedy;
    this.extensions = List.of(extensions);
  }

  /**
   * What kind a file is of, if of any: by its name, and a feed or a web archive also by its first
   * bytes, where its name calls for no other format.
   *
   * @param head the first bytes, a thousand or more of them
   */
  public static Optional<Container> of(String name, byte[] head) {
    String lower = name.toLowerCase(Locale.ROOT);
    Optional<Container> named =
        Arrays.stream(values())
            .filter(c -> c.extensions.stream().anyMatch(e -> lower.endsWith("." + e)))
            .findFirst();
    String start = Decoding.head(head);
    // A feed of RSS 1.0 is RDF too, and is called so.
    boolean rss = lower.endsWith(".rdf") && start.contains("http://purl.org/rss/1.0/");
    if (named.isPresent() || (Format.ofName(name).isPresent() && !rss)) {
      return named;
    }
    if (FEED_START.matcher(start).find()) {
      return Optional.of(FEED);
    }
    return start.startsWith("WARC/1.") ? Optional.of(WARC) : Optional.empty();
  }

  /** The endings, for messages. */
  public static String endings() {
    return Arrays.stream(values())
        .flatMap(container -> container.extensions.stream())
        .map(extension -> "." + extension)
        .collect(Collectors.joining(", "));
  }

  /** Whether its documents are named by their addresses, and not as files are. */
  public boolean namesByAddress() {
    return this == WARC || this == FEED;
  }

  /** Whether documents are packed in it as files; such are not looked for in one another. */
  boolean isArchive() {
    return this == ZIP || this == TAR || this == TAR_GZ || this == WARC;
  }

  /**
   * Reads the documents that it holds, in its order and one at a time; what comes before a broken
   * place is read.
   *
   * @param name the file's name, for messages
   * @param in its bytes; left open
   * @param documents is given each document
   * @param problems is told what could not be read and why, a line each
   * @param remarks is told what is no document and left out, where that may surprise
   */
  public void read(
      String name,
      InputStream in,
      Consumer<Document> documents,
      Consumer<String> problems,
      Consumer<String> remarks) {
    long[] found = new long[1];
    try {
      reader.read(
          name,
          in,
          document -> {
            found[0]++;
            documents.accept(document);
          },
          problem -> {
            found[0]++;
            problems.accept(problem);
          },
          remarks);
      if (found[0] == 0) {
        problems.accept("%s: no documents in this %s; %s".formatted(name, what, endingsOf()));
      }
    } catch (IOException e) {
      problems.accept("%s: is no %s, or a broken one; %s".formatted(name, what, remedy));
    }
  }

  private String endingsOf() {
    return namesByAddress() ? "see that it is the one you mean" : "they end in " + Format.endings();
  }
}
