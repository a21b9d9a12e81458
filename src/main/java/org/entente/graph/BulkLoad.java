package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.graph.bulk.Batch;
import org.entente.graph.bulk.BulkWriter;
import org.entente.graph.history.Inventory;
import org.entente.graph.history.InventoryWriter;

/** Writes the graph of a store's contents into a new TDB2 database, and takes one away again. */
final class BulkLoad {
  private static final long LEAST_ROOM = 32L * 1024 * 1024;

  /**
   * Claims are small graphs: who knows the graph needs one order of its statements and not three.
   */
  private static final StoreParams FORM =
      StoreParams.builder("entente", StoreParams.getDftStoreParams())
          .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
          .build();

  private BulkLoad() {}

  /**
   * Fills the empty folder {@code place}.
   *
   * @param compressed how many bytes the contents take on disk
   * @param names is written: which names the graph has
   * @return the hash of the graph's edition
   * @throws IOException where the disk may not have the room
   */
  static String fill(Path place, Contents contents, long compressed, Inventory names)
      throws IOException {
    requireRoom(place, compressed);
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(place.toString(), FORM);
    Path scratch = Files.createDirectory(place.resolveSibling("scratch"));
    try (BulkWriter writer = new BulkWriter(dataset, scratch)) {
      try (InventoryWriter inventory = new InventoryWriter(contents.base(), names)) {
        write(contents, writer, inventory);
      }
      return writer.build();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    } finally {
      TDBInternal.expel(dataset);
      undo(scratch);
    }
  }

  private static void write(Contents contents, BulkWriter writer, InventoryWriter inventory) {
    contents
        .builder()
        .write(contents.readings(), inventory.taker(writer), () -> part(writer, inventory));
  }

  private static Part part(BulkWriter writer, InventoryWriter inventory) {
    Batch batch = writer.batch();
    StringBuilder names = new StringBuilder();
    return new Part(
        inventory.taker(names, batch),
        () -> {
          inventory.add(names);
          writer.add(batch);
        });
  }

  /**
   * A database whose disk is full as it is written to may end the program, so it is not begun where
   * there may not be room. A graph takes some sixty times the compressed contents, and as much
   * again while it is made.
   */
  private static void requireRoom(Path place, long compressed) throws IOException {
    long needed = LEAST_ROOM + 120 * compressed;
    long free = Files.getFileStore(place).getUsableSpace();
    if (free < needed) {
      throw new IOException(
          "the disk has %d MB left and the graph may take %d".formatted(free >> 20, needed >> 20));
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
