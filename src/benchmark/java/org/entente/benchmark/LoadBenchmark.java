package org.entente.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.entente.graph.Contents;
import org.entente.graph.NQuads;
import org.entente.graph.Store;

/**
 * A store made from what it holds (who is who, claims, indexes, inventory of names, hash), against
 * the bulk loader of TDB2 that reads the same quads from a file, as {@code tdb2.tdbloader} does
 * with its defaults. Both in turn in one process; ratios of medians hold where times drift.
 *
 * <p>{@code java ... org.entente.benchmark.LoadBenchmark STORE [ROUNDS]}
 */
public final class LoadBenchmark {
  private LoadBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    Store store = new Store(Path.of(arguments[0]));
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    Contents contents = store.contents().orElseThrow();
    Path work = Files.createTempDirectory("load-benchmark");
    Path quads = work.resolve("graph.nq");
    long count = export(store, quads);
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      Path a = work.resolve("ours" + i);
      ours[i] = seconds(() -> new Store(a).renew(contents));
      drop(a);
      Path b = Files.createDirectory(work.resolve("theirs" + i));
      theirs[i] = seconds(() -> load(b, quads));
      drop(b);
      System.out.printf("round %d: %.1f s, %.1f s%n", i + 1, ours[i], theirs[i]);
    }
    double our = median(ours);
    double their = median(theirs);
    System.out.printf(
        "%d documents, %d quads. From claims %.0f quads/s (%.0f documents/s), TDB2's loader from a"
            + " file %.0f quads/s; ratio %.2f%n",
        contents.documents().size(),
        count,
        count / our,
        contents.documents().size() / our,
        count / their,
        their / our);
    drop(work);
  }

  /** Work that fails as stores and files do. */
  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static long export(Store store, Path file) throws Exception {
    DatasetGraph data = store.open();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Txn.executeRead(
          data,
          () -> {
            try {
              NQuads.write(data, out);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
    }
    Store.close(data);
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private static void load(Path place, Path file) {
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(place.toString());
    try {
      DataLoader loader = LoaderFactory.phasedLoader(data, (format, values) -> {});
      loader.startBulk();
      loader.load(List.of(file.toString()));
      loader.finishBulk();
    } finally {
      TDBInternal.expel(data);
    }
  }

  private static void drop(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
