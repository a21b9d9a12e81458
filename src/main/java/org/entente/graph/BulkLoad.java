package org.entente.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
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
   * A graph that was written.
   *
   * @param names which names it has
   * @param hash the hash of its edition
   */
  record Filled(Inventory names, String hash) {}

  /** Gives all quads to a sorter too. */
  private static final class Sorted extends StreamRDFWrapper {
    private final NQuads.Sorter sorter;

    Sorted(StreamRDF out, NQuads.Sorter sorter) {
      super(out);
      this.sorter = sorter;
    }

    @Override
    public void triple(Triple triple) {
      sorter.add(Quad.create(Quad.defaultGraphIRI, triple));
      super.triple(triple);
    }

    @Override
    public void quad(Quad quad) {
      sorter.add(quad);
      super.quad(quad);
    }
  }

  /**
   * Fills the empty folder {@code place}.
   *
   * @param compressed how many bytes the contents take on disk
   * @return what the graph is
   * @throws IOException where the disk may not have the room
   */
  static Filled fill(Path place, Contents contents, long compressed) throws IOException {
    requireRoom(place, compressed);
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(place.toString());
    try {
      DataLoader loader = LoaderFactory.phasedLoader(dataset, (format, values) -> {});
      loader.startBulk();
      try (NQuads.Sorter sorter = new NQuads.Sorter()) {
        // The hash is made of what goes in; to read it out again takes as long as the load.
        InventoryTaker taker =
            new InventoryTaker(contents.base(), new Sorted(loader.stream(), sorter));
        contents.builder().write(contents.readings(), taker);
        loader.finishBulk();
        return new Filled(taker.inventory(), Edition.hash(sorter));
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
