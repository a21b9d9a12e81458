package org.entente.graph.bulk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Fills an empty TDB2 database. To be used by one thread, which first sends all statements, alone
 * or in batches that others fill, and then asks for the end; two others help it. Memory: some 200
 * MB, and 60 bytes a term.
 *
 * <p>The database has to be opened anew when it is filled. What breaks off in between leaves a
 * database of no use.
 */
public final class BulkWriter implements StreamRDF, AutoCloseable {
  private static final int THREADS = 2;
  private static final String BY_SUBJECT = "SPO";
  private static final String QUADS_BY_SUBJECT = "SPOG";

  private final DatasetGraphTDB database;
  private final Path folder;
  private final NodeTable nodes;
  private final Alone nodeFile;
  private final Terms terms;
  private final Packing packing;
  private final Term.Maker maker = new Term.Maker();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Worker::new);
  private final Tuples triples;
  private final Tuples quads;
  private final Map<String, String> prefixes = new HashMap<>();

  /** A thread that does not keep a program from ending. */
  private static final class Worker extends Thread {
    Worker(Runnable work) {
      super(work, "bulk writer");
      setDaemon(true);
    }
  }

  /**
   * A writer into {@code empty}.
   *
   * @param empty a database; used by nobody else until it is opened anew
   * @param folder a folder that is there, for temporary files: some 150 bytes a statement
   */
  public BulkWriter(DatasetGraph empty, Path folder) {
    this(empty, folder, Tuples.PIECE);
  }

  /** A writer that sorts so many statements at a time in memory. */
  BulkWriter(DatasetGraph empty, Path folder, int piece) {
    this.database = TDBInternal.getDatasetGraphTDB(empty);
    this.folder = folder;
    this.nodes = database.getTripleTable().getNodeTupleTable().getNodeTable();
    this.nodeFile = new Alone(LoaderOps.ntDataFile(nodes));
    this.terms = new Terms(LoaderOps.ntDataFile(nodes), folder);
    this.packing = new Packing(database.getLocation(), terms);
    StoreParams indexes = database.getStoreParams();
    this.triples = new Tuples(List.of(indexes.getTripleIndexes()), piece, terms, folder, threads);
    this.quads = new Tuples(List.of(indexes.getQuadIndexes()), piece, terms, folder, threads);
  }

  /**
   * A new batch, to be filled by any thread, and then to be given to {@link #add}. Memory: some
   * hundred bytes a statement.
   */
  public Batch batch() {
    return new Batch(terms);
  }

  /** Writes the statements of a batch. */
  public void add(Batch batch) {
    batch.send(triples, quads);
  }

  @Override
  public void start() {}

  @Override
  public void triple(Triple triple) {
    triples.add(
        number(triple.getSubject()), number(triple.getPredicate()), number(triple.getObject()));
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isTriple() || quad.isDefaultGraph()) {
      triple(quad.asTriple());
      return;
    }
    quads.add(
        number(quad.getGraph()),
        number(quad.getSubject()),
        number(quad.getPredicate()),
        number(quad.getObject()));
  }

  private int number(Node node) {
    OptionalInt known = terms.known(node);
    return known.isPresent() ? known.getAsInt() : terms.number(node, maker.of(node));
  }

  @Override
  public void base(String base) {}

  @Override
  public void version(String version) {}

  @Override
  public void prefix(String prefix, String iri) {
    prefixes.put(prefix, iri);
  }

  @Override
  public void finish() {}

  /**
   * Builds the database from what was sent.
   *
   * @return the SHA-256, in hexadecimal, of all statements as canonical N-Quads
   */
  public String build() {
    terms.ready();
    nodeFile.keep();
    triples.ready();
    quads.ready();
    Txn.executeWrite(database, () -> prefixes.forEach(database.prefixes()::add));
    int[] inlined = terms.inlinedOrder();
    String termIndex = database.getStoreParams().getNodeTableBaseName();
    try (BySubject ofTriples = new BySubject(2, terms.stored(), folder.resolve("triples"));
        BySubject ofQuads = new BySubject(3, terms.stored(), folder.resolve("quads"))) {
      // First, for then its memory is free.
      final Future<?> index =
          threads.submit(() -> packing.terms(LoaderOps.ntBPTree(nodes), termIndex));
      Future<Alphabet> alphabet = threads.submit(() -> new Alphabet(terms));
      Future<?> first = pack(triples, BY_SUBJECT, inlined, ofTriples::add);
      Future<?> second = pack(quads, QUADS_BY_SUBJECT, inlined, ofQuads::add);
      // What it waits for has begun before it.
      Future<String> hash =
          threads.submit(
              () -> {
                Waiting.on(first);
                Waiting.on(second);
                ofTriples.ready();
                ofQuads.ready();
                return new Dump(terms, Waiting.on(alphabet), ofTriples, ofQuads).hash();
              });
      StoreParams indexes = database.getStoreParams();
      List<Future<?>> others = new ArrayList<>();
      others.addAll(pack(triples, indexes.getTripleIndexes(), BY_SUBJECT, inlined));
      others.addAll(pack(quads, indexes.getQuadIndexes(), QUADS_BY_SUBJECT, inlined));
      others.add(index);
      others.forEach(Waiting::on);
      return Waiting.on(hash);
    }
  }

  /** Packs all indexes but one. */
  private List<Future<?>> pack(Tuples tuples, String[] names, String but, int[] inlined) {
    List<Future<?>> packing = new ArrayList<>();
    for (String name : names) {
      if (!name.equals(but)) {
        packing.add(pack(tuples, name, inlined, tuple -> {}));
      }
    }
    return packing;
  }

  private Future<?> pack(Tuples tuples, String name, int[] inlined, Consumer<int[]> each) {
    BPlusTree tree = LoaderOps.idxBTree(TDBInternal.findIndex(database, name));
    return threads.submit(() -> packing.tuples(tree, name, tuples.in(name, inlined), each));
  }

  /** Stops what is under way, and takes the temporary files away. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    nodeFile.close();
    terms.close();
    triples.close();
    quads.close();
  }
}
