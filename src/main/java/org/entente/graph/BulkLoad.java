package org.entente.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.graph.history.Inventory;
import org.entente.graph.history.InventoryTaker;

/** Writes the graph of a store's contents into a new TDB2 database, and takes one away again. */
final class BulkLoad {
  private static final long LEAST_ROOM = 32L * 1024 * 1024;

  private BulkLoad() {}

  /**
   * Fills the empty folder {@code place}.
   *
   * @param compressed how many bytes the contents take on disk
   * @return which names the graph has
   * @throws IOException where the disk may not have the room
   */
  static Inventory fill(Path place, Contents contents, long compressed) throws IOException {
    requireRoom(place, compressed);
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(place.toString());
    try {
      DataLoader loader = LoaderFactory.phasedLoader(dataset, (format, values) -> {});
      loader.startBulk();
      try {
        InventoryTaker taker = new InventoryTaker(contents.base(), loader.stream());
        contents.builder().write(contents.readings(), taker);
        loader.finishBulk();
        return taker.inventory();
      } catch (RuntimeException e) {
        loader.finishException(e);
        throw e;
      }
    } finally {
      TDBInternal.expel(dataset);
    }
  }

  /**
   * The bulk loader waits for ever when its threads find the disk full, so it is not begun where
   * there may not be room. A graph takes some thirty times the compressed contents.
   */
  private static void requireRoom(Path place, long compressed) throws IOException {
    long needed = LEAST_ROOM + 40 * compressed;
    long free = Files.getFileStore(place).getUsableSpace();
    if (free < needed) {
      throw new IOException(
          "the disk has %d MB left and the graph may take %d".formatted(free >> 20, needed >> 20));
    }
  }

  /** The hash of a filled database. */
  static String hash(Path place) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(place.toString());
    try {
      return Txn.calculateRead(dataset, () -> Edition.hash(dataset));
    } finally {
      TDBInternal.expel(dataset);
    }
  }

  /** Takes a folder away with all in it. */
  static void undo(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
