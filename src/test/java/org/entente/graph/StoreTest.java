package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final GraphBuilder BUILDER =
      new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "0.1.0");

  @TempDir Path folder;

  @Test
  void storeHoldsTheSameBytesAsMemory() throws Exception {
    Store store = new Store(folder);
    store.write(BUILDER, Corpus.readings());
    assertEquals(nquads(BUILDER.build(Corpus.readings())), nquads(store.open()));
  }

  @Test
  void secondWriteReplacesTheFirst() throws Exception {
    Store store = new Store(folder);
    store.write(BUILDER, Corpus.readings());
    DatasetGraph old = store.open();
    assertTrue(nquads(old).contains("board.txt"));
    store.write(BUILDER, List.of(Founding.reading()));
    assertEquals(nquads(BUILDER.build(List.of(Founding.reading()))), nquads(store.open()));
  }

  @Test
  void folderWithoutStoreSaysHowToMakeOne() {
    UnusableStore e = assertThrows(UnusableStore.class, () -> new Store(folder).open());
    assertTrue(e.getMessage().contains("entente load"), e.getMessage());
  }

  @Test
  void halfWrittenStoreIsRefused() throws Exception {
    Store store = new Store(folder);
    store.write(BUILDER, List.of(Founding.reading()));
    Files.delete(folder.resolve("VERSION"));
    UnusableStore e = assertThrows(UnusableStore.class, store::open);
    assertTrue(e.getMessage().contains("not whole"), e.getMessage());
    store.write(BUILDER, List.of(Founding.reading()));
    assertTrue(nquads(store.open()).length() > 1000);
  }

  @Test
  void brokenOffFirstWriteIsSeen() throws Exception {
    Files.createDirectories(folder.resolve("next"));
    UnusableStore e = assertThrows(UnusableStore.class, () -> new Store(folder).open());
    assertTrue(e.getMessage().contains("broken off"), e.getMessage());
  }

  @Test
  void failedWriteLeavesTheOldGraph() throws Exception {
    Store store = new Store(folder);
    store.write(BUILDER, List.of(Founding.reading()));
    List<Reading> twice = List.of(Founding.reading(), Founding.reading());
    assertThrows(IllegalArgumentException.class, () -> store.write(BUILDER, twice));
    assertEquals(nquads(BUILDER.build(List.of(Founding.reading()))), nquads(store.open()));
  }

  @Test
  void storeOfAnotherVersionIsRefused() throws Exception {
    Store store = new Store(folder);
    store.write(BUILDER, List.of(Founding.reading()));
    Files.writeString(folder.resolve("VERSION"), "entente-store 0\n");
    UnusableStore e = assertThrows(UnusableStore.class, store::open);
    assertTrue(e.getMessage().contains("entente-store 0"), e.getMessage());
  }

  @Test
  void secondWriterIsRefused() throws Exception {
    Path lock = folder.resolve("write.lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertTrue(held.isValid());
      UnusableStore e =
          assertThrows(
              UnusableStore.class,
              () -> new Store(folder).write(BUILDER, List.of(Founding.reading())));
      assertTrue(e.getMessage().contains("another load"), e.getMessage());
    }
  }

  private static String nquads(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try {
            NQuads.write(dataset, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return out.toString(StandardCharsets.UTF_8);
        });
  }
}
