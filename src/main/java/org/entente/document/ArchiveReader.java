package org.entente.document;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Archives of files, read as a stream. Nothing is written to disk, and the names of entries lead
 * nowhere: {@code ../} in them is dropped. Bounded by the number of entries and the bytes unpacked.
 */
final class ArchiveReader implements ContainerReader {
  private static final int MOST_ENTRIES = 100_000;
  private static final long MOST_UNPACKED = 2L << 30;
  private static final int TAR_BLOCK = 512;

  /** Opens an archive of one kind. */
  interface Opening {
    ArchiveInputStream<? extends ArchiveEntry> of(InputStream in) throws IOException;
  }

  private final Opening opening;
  private final int entries;
  private final long unpacked;

  ArchiveReader(Opening opening, int entries, long unpacked) {
    this.opening = opening;
    this.entries = entries;
    this.unpacked = unpacked;
  }

  static ArchiveReader zip() {
    Opening opening = in -> new ZipArchiveInputStream(begunByPk(in), "UTF-8", true, true);
    return new ArchiveReader(opening, MOST_ENTRIES, MOST_UNPACKED);
  }

  static ArchiveReader tar() {
    Opening opening = in -> tar(in);
    return new ArchiveReader(opening, MOST_ENTRIES, MOST_UNPACKED);
  }

  static ArchiveReader tarGz() {
    Opening opening = in -> tar(new GZIPInputStream(in));
    return new ArchiveReader(opening, MOST_ENTRIES, MOST_UNPACKED);
  }

  /** The library takes anything for an empty zip archive. */
  private static InputStream begunByPk(InputStream in) throws IOException {
    PushbackInputStream back = new PushbackInputStream(in, 2);
    byte[] start = back.readNBytes(2);
    if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
      throw new ZipException("it does not begin as one");
    }
    back.unread(start);
    return back;
  }

  /** And a file that is shorter than one block for an empty tar archive. */
  private static TarArchiveInputStream tar(InputStream in) throws IOException {
    PushbackInputStream back = new PushbackInputStream(in, TAR_BLOCK);
    byte[] start = back.readNBytes(TAR_BLOCK);
    if (start.length < TAR_BLOCK) {
      throw new EOFException("it is shorter than any");
    }
    back.unread(start);
    return new TarArchiveInputStream(back, "UTF-8");
  }

  @Override
  @SuppressWarnings("resource") // the stream beneath stays open, as the contract says
  public void read(
      String name,
      InputStream in,
      Consumer<Document> documents,
      Consumer<String> problems,
      Consumer<String> remarks)
      throws IOException {
    ArchiveInputStream<? extends ArchiveEntry> archive = opening.of(in);
    OtherFiles others = new OtherFiles();
    long size = 0;
    int count = 0;
    for (ArchiveEntry e = archive.getNextEntry(); e != null; e = archive.getNextEntry()) {
      String path = path(e.getName());
      boolean wanted = !e.isDirectory() && isWanted(path);
      boolean open = archive.canReadEntryData(e);
      byte[] bytes = wanted && open ? bounded(archive) : new byte[0];
      // What is not wanted has to be unpacked to get past it, so it counts too.
      size += Math.max(bytes.length, Math.max(0, e.getSize()));
      if (++count > entries || size > unpacked) {
        problems.accept(tooMuch(name));
        return;
      }
      if (!e.isDirectory() && !wanted) {
        others.add(path);
      }
      if (wanted && !open) {
        problems.accept(name + ": " + path + " is locked by a password; pack it without one");
      } else if (wanted) {
        entry(name, path, bytes, documents, problems, remarks);
      }
    }
    others.told().ifPresent(told -> remarks.accept(name + ": " + told));
  }

  private String tooMuch(String name) {
    return String.format(
        Locale.ROOT,
        "%s: has more than %,d entries or %,d bytes in it, and the rest is not read; split it",
        name,
        entries,
        unpacked);
  }

  private static void entry(
      String name,
      String path,
      byte[] bytes,
      Consumer<Document> documents,
      Consumer<String> problems,
      Consumer<String> remarks) {
    Optional<Container> container = Container.of(path, bytes);
    if (bytes.length > DocumentReader.MOST_BYTES) {
      problems.accept(name + ": " + path + " is too large for one document; split it");
    } else if (container.isPresent() && container.get().isArchive()) {
      problems.accept(name + ": " + path + " is an archive within an archive; unpack it");
    } else if (container.isPresent()) {
      container.get().read(path, new ByteArrayInputStream(bytes), documents, problems, remarks);
    } else if (Format.ofName(path).isPresent()) {
      try {
        Document document = DocumentReader.read(path, bytes);
        documents.accept(document);
        DocumentReader.leftOut(document, bytes).forEach(remarks);
      } catch (UnreadableDocument e) {
        problems.accept(String.valueOf(e.getMessage()));
      }
    }
  }

  private static boolean isWanted(String path) {
    return !OtherFiles.isShadow(path)
        && (Format.ofName(path).isPresent()
            || path.toLowerCase(Locale.ROOT).endsWith(".xml")
            || Container.of(path, new byte[0]).isPresent());
  }

  /** One byte more than may be read, if there are more. */
  private static byte[] bounded(InputStream in) throws IOException {
    return in.readNBytes(DocumentReader.MOST_BYTES + 1);
  }

  /** A name without root, drive and steps up, so that it is harmless wherever it is used. */
  static String path(String name) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : name.replace('\\', '/').replaceFirst("^[A-Za-z]:", "").split("/")) {
      if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }
}
