package org.entente.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A graph on disk, as a TDB2 database in a folder.
 *
 * <p>A write makes a new database beside the old one and takes its place when it is whole. The
 * version mark is taken away before and written after, so that its absence tells of a write that
 * did not end. A lock lets one write at a time pass; processes that read the old database are not
 * disturbed, while a graph that this process has opened is closed.
 */
public final class Store {
  private static final String FORMAT = "entente-store 1";
  private static final String MARK = "VERSION";
  private static final String LOCK = "write.lock";
  private static final String CURRENT = "current";
  private static final String NEXT = "next";

  private final Path folder;

  /** The store in {@code folder}, which need not exist yet. */
  public Store(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the graph for reading; each use needs a transaction.
   *
   * @throws UnusableStore when there is none, it is not whole, or another version wrote it
   */
  public DatasetGraph open() throws UnusableStore {
    check();
    try {
      return DatabaseMgr.connectDatasetGraph(folder.resolve(CURRENT).toString());
    } catch (JenaException e) {
      throw new UnusableStore(
          "the store "
              + folder
              + " cannot be opened: "
              + e.getMessage()
              + "; one process at a time can open it",
          e);
    }
  }

  /**
   * Replaces the graph by that of {@code readings}.
   *
   * @throws UnusableStore when another write is under way or the disk fails
   */
  public void write(GraphBuilder builder, Collection<Reading> readings) throws UnusableStore {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lock(channel)) {
        replace(builder, readings, lock);
      }
    } catch (IOException e) {
      throw new UnusableStore(
          "the store "
              + folder
              + " cannot be written: "
              + e
              + "; see that the folder is writable and the disk has room",
          e);
    }
  }

  private FileLock lock(FileChannel channel) throws IOException, UnusableStore {
    Optional<FileLock> lock;
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      throw new UnusableStore(busy(), e);
    }
    return lock.orElseThrow(() -> new UnusableStore(busy()));
  }

  private String busy() {
    return "the store " + folder + " is being written by another load; wait until it has ended";
  }

  /** Only while the lock is held. */
  private void replace(GraphBuilder builder, Collection<Reading> readings, FileLock held)
      throws IOException {
    if (!held.isValid()) {
      throw new IOException("the lock was lost");
    }
    Path next = folder.resolve(NEXT);
    delete(next);
    Files.createDirectories(next);
    fill(next, builder, readings);
    Path current = folder.resolve(CURRENT);
    Files.deleteIfExists(folder.resolve(MARK));
    release(current);
    delete(current);
    Files.move(next, current, StandardCopyOption.ATOMIC_MOVE);
    Files.writeString(folder.resolve(MARK), FORMAT + "\n");
  }

  private static void fill(Path place, GraphBuilder builder, Collection<Reading> readings) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(place.toString());
    try {
      DataLoader loader = LoaderFactory.phasedLoader(dataset, (format, values) -> {});
      loader.startBulk();
      try {
        builder.write(readings, loader.stream());
        loader.finishBulk();
      } catch (RuntimeException e) {
        loader.finishException(e);
        throw e;
      }
    } finally {
      TDBInternal.expel(dataset);
    }
  }

  /** Lets go of a database that this process may still hold open, without opening it. */
  private static void release(Path database) throws IOException {
    DatabaseConnection.internalExpel(Location.create(database.toString()), true);
    if (Files.exists(database)) {
      try (Stream<Path> parts = Files.list(database)) {
        parts
            .filter(Files::isDirectory)
            .forEach(data -> StoreConnection.internalExpel(Location.create(data.toString()), true));
      }
    }
  }

  private void check() throws UnusableStore {
    Path mark = folder.resolve(MARK);
    if (!Files.exists(mark)) {
      boolean begun = Stream.of(CURRENT, NEXT).map(folder::resolve).anyMatch(Files::exists);
      throw new UnusableStore(
          begun
              ? "the store " + folder + " is not whole: a load was broken off; load it again"
              : "there is no store in "
                  + folder
                  + "; make one with: entente load SOURCE --store "
                  + folder);
    }
    String found = read(mark);
    if (!found.equals(FORMAT)) {
      throw new UnusableStore(
          "the store "
              + folder
              + " has the format '"
              + found
              + "' and not '"
              + FORMAT
              + "'; load it again with this version");
    }
  }

  private String read(Path mark) throws UnusableStore {
    try {
      return Files.readString(mark).strip();
    } catch (IOException e) {
      throw new UnusableStore("the version mark " + mark + " cannot be read: " + e, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
