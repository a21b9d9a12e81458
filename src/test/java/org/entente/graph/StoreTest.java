package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final GraphBuilder BUILDER =
      new GraphBuilder(Iris.DEFAULT_BASE, Register.EMPTY, "0.1.0");

  @TempDir Path folder;

  private static Contents contents(List<Reading> readings) {
    List<Packed> kept =
        readings.stream().map(r -> Packed.of(new Kept(r, Optional.empty(), "0.1.0"))).toList();
    return Contents.empty(Iris.DEFAULT_BASE, "0.1.0").with(kept, List.of());
  }

  private static final Contents ALL = contents(Corpus.readings());
  private static final Contents ONE = contents(List.of(Founding.reading()));

  private Store store(Contents contents) throws UnusableStore {
    Store store = new Store(folder);
    store.renew(contents);
    return store;
  }

  @Test
  void storeHoldsTheSameBytesAsMemory() throws Exception {
    assertEquals(nquads(BUILDER.build(Corpus.readings())), nquads(store(ALL).open()));
  }

  @Test
  void whatClaimsSayIsFoundWhateverIsKnownOfIt() throws Exception {
    List<Quad> said =
        BUILDER.build(List.of(Founding.reading())).stream()
            .filter(quad -> !quad.isDefaultGraph())
            .toList();
    assertTrue(said.size() > 500, said.size() + " statements of claims and of the ontology");
    DatasetGraph opened = store(ONE).open();
    Txn.executeRead(opened, () -> said.forEach(quad -> assertFound(opened, quad)));
  }

  private static void assertFound(DatasetGraph opened, Quad quad) {
    for (int known = 1; known < 1 << 4; known++) {
      int all = known;
      Quad pattern =
          Quad.create(
              (known & 1) == 0 ? Node.ANY : quad.getGraph(),
              (known & 2) == 0 ? Node.ANY : quad.getSubject(),
              (known & 4) == 0 ? Node.ANY : quad.getPredicate(),
              (known & 8) == 0 ? Node.ANY : quad.getObject());
      assertTrue(
          Iter.anyMatch(opened.find(pattern), quad::equals), () -> quad + " by the parts " + all);
    }
  }

  @Test
  void contentsComeBackAsTheyWere() throws Exception {
    List<Reading> gold = new ArrayList<>(GoldReadings.all());
    assertEquals(25, gold.size());
    Kept kept =
        new Kept(
            gold.get(0),
            Optional.of(
                new Source(List.of("https://a.example/"), Optional.empty(), Optional.of("x"))),
            "0.1.0 with words 1");
    Contents contents = contents(gold).with(List.of(Packed.of(kept)), List.of());
    Contents back = store(contents).contents().orElseThrow();
    assertEquals(contents, back);
    for (Reading reading : gold) {
      assertEquals(reading, back.readings().of(reading.document().name()));
    }
    Packed packed = back.documents().get(kept.name());
    assertEquals(kept, packed.kept());
  }

  @Test
  void aChangeAddsAndTakesAwayNothingElse() throws Exception {
    Store store = store(ONE);
    List<Packed> more = List.copyOf(ALL.documents().values());
    store.change(old -> old.orElseThrow().with(more, List.of()));
    assertEquals(nquads(BUILDER.build(Corpus.readings())), nquads(store.open()));
    List<String> others =
        ALL.documents().keySet().stream()
            .filter(n -> !n.equals(Founding.reading().document().name()))
            .toList();
    assertEquals(2, others.size());
    store.change(old -> old.orElseThrow().with(List.of(), others));
    assertEquals(nquads(BUILDER.build(List.of(Founding.reading()))), nquads(store.open()));
  }

  @Test
  void whoReadsIsNotDisturbed() throws Exception {
    Store store = store(ALL);
    String before = store.generation();
    DatasetGraph old = store.open(before);
    String then = nquads(old);
    store.renew(ONE);
    assertNotEquals(before, store.generation());
    assertEquals(then, nquads(old));
    Store.close(old);
  }

  @Test
  void folderWithoutStoreSaysHowToMakeOne() throws Exception {
    UnusableStore e = assertThrows(UnusableStore.class, () -> new Store(folder).open());
    assertTrue(e.getMessage().contains("entente load"), e.getMessage());
    assertEquals(Optional.empty(), new Store(folder).contents());
  }

  @Test
  void firstLoadThatWasBrokenOffIsToldAndCanBeDoneAgain() throws Exception {
    Store store = store(ONE);
    Files.delete(folder.resolve("CURRENT"));
    UnusableStore e = assertThrows(UnusableStore.class, store::open);
    assertTrue(e.getMessage().contains("broken off"), e.getMessage());
    store.change(old -> old.orElse(ONE));
    assertTrue(nquads(store.open()).length() > 1000);
  }

  @Test
  void whatABrokenOffChangeLeftIsTakenAway() throws Exception {
    Store store = store(ONE);
    String kept = store.generation();
    Files.createDirectories(folder.resolve("generation-2/graph"));
    Files.writeString(folder.resolve("generation-2/contents.jsonl.gz"), "half");
    Files.writeString(folder.resolve("CURRENT.new"), "genera");
    assertEquals(kept, store.generation());
    assertEquals(ONE, store.contents().orElseThrow());
    store.renew(ALL);
    assertEquals(ALL, store.contents().orElseThrow());
    assertEquals("generation-2", store.generation());
  }

  @Test
  void aFolderWithOtherThingsIsLeftAlone() throws Exception {
    Path mine = Files.createDirectories(folder.resolve("next/src"));
    Files.writeString(mine.resolve("a.txt"), "mine");
    UnusableStore e = assertThrows(UnusableStore.class, () -> new Store(folder).renew(ONE));
    assertTrue(e.getMessage().contains("holds other things, such as next"), e.getMessage());
    assertEquals("mine", Files.readString(mine.resolve("a.txt")));
    assertThrows(UnusableStore.class, () -> new Store(folder).contents(), "before all is read");
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("next")), all.toList(), "nothing is left there");
    }
    Path file = mine.resolve("a.txt");
    e = assertThrows(UnusableStore.class, () -> new Store(file).renew(ONE));
    assertTrue(e.getMessage().contains("a.txt is a file"), e.getMessage());
    e = assertThrows(UnusableStore.class, () -> new Store(file).open());
    assertTrue(e.getMessage().contains("a.txt is a file"), e.getMessage());
  }

  @Test
  void aStoreMadeAnewIsAnotherState() throws Exception {
    String before = store(ONE).stamp();
    for (String name : List.of("CURRENT", "VERSION")) {
      Files.delete(folder.resolve(name));
    }
    Thread.sleep(20);
    assertNotEquals(before, store(ONE).stamp());
  }

  @Test
  void failedChangeLeavesTheOldGraph() throws Exception {
    Store store = store(ONE);
    assertThrows(
        IllegalStateException.class,
        () ->
            store.change(
                old -> {
                  throw new IllegalStateException("the work failed");
                }));
    assertEquals(nquads(BUILDER.build(List.of(Founding.reading()))), nquads(store.open()));
  }

  @Test
  void storeOfAnotherVersionIsRefusedAndCanBeMadeAnew() throws Exception {
    Store store = store(ONE);
    Files.writeString(folder.resolve("VERSION"), "entente-store 1\n");
    UnusableStore e = assertThrows(UnusableStore.class, store::open);
    assertTrue(e.getMessage().contains("entente-store 1"), e.getMessage());
    assertTrue(e.getMessage().contains("--anew"), e.getMessage());
    assertThrows(UnusableStore.class, () -> store.change(old -> ONE));
    store.renew(ONE);
    assertEquals(ONE, store.contents().orElseThrow());
  }

  @Test
  void contentsCompressedAsOneAreThoseOfAnotherVersion() throws Exception {
    Store store = store(ALL);
    Path file = folder.resolve(store.generation()).resolve("contents.jsonl.gz");
    byte[] lines;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      lines = in.readAllBytes();
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines);
    }
    UnusableStore e = assertThrows(UnusableStore.class, () -> new Store(folder).contents());
    assertTrue(e.getMessage().contains("another version of Entente"), e.getMessage());
    assertTrue(e.getMessage().contains("--anew"), e.getMessage());
    new Store(folder).renew(ONE);
    assertEquals(ONE, new Store(folder).contents().orElseThrow());
  }

  @Test
  void aDamagedGraphIsToldWithTheRemedy() throws Exception {
    Store store = store(ONE);
    Path graph = folder.resolve(store.generation()).resolve("graph");
    Store.close(store.open());
    Path data;
    try (Stream<Path> all = Files.walk(graph)) {
      data = all.filter(p -> p.endsWith("SPO.dat")).findFirst().orElseThrow();
    }
    Files.write(data, new byte[100]);
    UnusableStore e = assertThrows(UnusableStore.class, store::open);
    assertTrue(e.getMessage().contains("damaged"), e.getMessage());
    assertTrue(e.getMessage().contains("--anew"), e.getMessage());
    assertFalse(e.getMessage().contains("--endpoint"), e.getMessage());
  }

  @Test
  void aPointerThatPointsNowhereIsDamage() throws Exception {
    Store store = store(ONE);
    Files.writeString(folder.resolve("CURRENT"), "junk");
    for (int i = 0; i < 2; i++) {
      for (Executable use :
          List.<Executable>of(store::open, store::contents, store::quarantine, store::stamp)) {
        UnusableStore e = assertThrows(UnusableStore.class, use);
        assertTrue(e.getMessage().contains("damaged"), e.getMessage());
        assertTrue(e.getMessage().contains("--anew"), e.getMessage());
      }
      Files.deleteIfExists(folder.resolve("VERSION"));
    }
    store.renew(ONE);
    assertTrue(nquads(store.open()).length() > 1000);
  }

  @Test
  void damagedContentsAreTold() throws Exception {
    Store store = store(ONE);
    Path file = folder.resolve(store.generation()).resolve("contents.jsonl.gz");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    UnusableStore e = assertThrows(UnusableStore.class, store::contents);
    assertTrue(e.getMessage().contains("damaged"), e.getMessage());
  }

  @Test
  void secondWriterIsRefused() throws Exception {
    Path lock = folder.resolve("write.lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertTrue(held.isValid());
      UnusableStore e = assertThrows(UnusableStore.class, () -> new Store(folder).renew(ONE));
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
