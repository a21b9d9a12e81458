package org.entente.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.entente.catalogue.Catalogue;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.document.Format;
import org.entente.document.UnreadableDocument;
import org.entente.extraction.Extractor;
import org.entente.graph.Edition;
import org.entente.graph.GraphBuilder;
import org.entente.graph.NQuads;
import org.entente.graph.Reading;
import org.entente.graph.Register;
import org.entente.server.EntenteServer;
import org.entente.server.Holdings;
import org.entente.server.sparql.Limits;

/**
 * The same data in several servers, all but Oxigraph in this process, each on a port of its own.
 */
final class Served implements AutoCloseable {
  static final String BASE = "http://localhost:3030/";

  static final String MEMORY = "Entente, memory";
  static final String DISK = "Entente, TDB2";
  static final String STOCK_MEMORY = "Fuseki, TxnMem";
  static final String STOCK_DISK = "Fuseki, TDB2";
  static final String RDF4J = "RDF4J, memory";
  static final String OXIGRAPH = "Oxigraph";

  /** Where plenty of documents are. */
  private static final Path DOCUMENTS = Path.of("src/test/resources/gold/seen");

  private final List<AutoCloseable> open = new ArrayList<>();
  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final Map<String, String> unasked = new LinkedHashMap<>();
  private final Map<String, EntenteServer> ours = new LinkedHashMap<>();
  private final DatasetGraph memory;
  private OxigraphServer oxigraph;

  /** Starts the servers on the graph of so many documents; all of them or none. */
  Served(int documents) throws Exception {
    memory = new GraphBuilder(BASE, Register.EMPTY, "benchmark").build(read(documents));
    try {
      start();
    } catch (Exception e) {
      try {
        close();
      } catch (Exception also) {
        e.addSuppressed(also);
      }
      throw e;
    }
  }

  private void start() throws Exception {
    DatasetGraph stockMemory = DatasetGraphFactory.createTxnMem();
    copy(stockMemory);
    Path folder = Files.createTempDirectory(Path.of("target"), "benchmark-tdb2");
    DatasetGraph disk = DatabaseMgr.connectDatasetGraph(folder.toString());
    copy(disk);
    entente(MEMORY, memory);
    entente(DISK, disk);
    fuseki(STOCK_MEMORY, stockMemory);
    fuseki(STOCK_DISK, disk);
    Path file = Files.createTempFile(Path.of("target"), "benchmark", ".nq");
    try (var out = Files.newOutputStream(file)) {
      NQuads.write(memory, out);
    }
    rdf4j(file);
    oxigraph(file);
  }

  /** The data, for finding out what to ask. */
  DatasetGraph data() {
    return memory;
  }

  /** Where each server is, by name, ending in a slash. */
  Map<String, String> addresses() {
    return Collections.unmodifiableMap(addresses);
  }

  /**
   * Where Entente serves the same once more, by the names of {@link #addresses}, to those who ask
   * what nobody has asked: what they leave behind would drive out what the others have kept.
   */
  Map<String, String> unasked() {
    return Collections.unmodifiableMap(unasked);
  }

  /** Has the first page of each Entente read, and waits until it has asked its questions ahead. */
  void askAhead() throws IOException, InterruptedException {
    for (Map.Entry<String, EntenteServer> each : ours.entrySet()) {
      Metrics metrics = new Metrics(addresses.get(each.getKey()));
      each.getValue().warm();
      System.out.println(
          "%s has asked %d of its %d questions ahead"
              .formatted(
                  each.getKey(), metrics.awaitKept(), Catalogue.bundled().questions().size()));
    }
  }

  private static List<Reading> read(int most) throws IOException, UnreadableDocument {
    Extractor extractor = Extractor.standard();
    List<Path> files;
    try (Stream<Path> all = Files.list(DOCUMENTS)) {
      files =
          all.filter(file -> Format.ofName(file.getFileName().toString()).isPresent())
              .sorted()
              .limit(most)
              .toList();
    }
    List<Reading> readings = new ArrayList<>();
    for (Path file : files) {
      Document document = DocumentReader.read(file);
      readings.add(new Reading(document, extractor.extract(document)));
    }
    return readings;
  }

  private void copy(DatasetGraph to) {
    Txn.exec(to, TxnType.WRITE, () -> memory.find().forEachRemaining(to::add));
  }

  private void entente(String name, DatasetGraph data) throws Exception {
    Holdings holdings =
        new Holdings(data, BASE, Catalogue.bundled(), Edition.of(data, Instant.now()));
    Limits limits =
        new Limits(16_384, 1_000_000, 1_000_000, Duration.ofMinutes(1), 8, Duration.ofSeconds(2));
    EntenteServer server = EntenteServer.start(holdings, 0, limits);
    open.add(server);
    EntenteServer other = EntenteServer.start(holdings, 0, limits);
    open.add(other);
    ours.put(name, server);
    addresses.put(name, "http://localhost:" + server.port() + "/");
    unasked.put(name, "http://localhost:" + other.port() + "/");
  }

  /** As it comes: {@code FusekiServer.make} with nothing tuned. */
  private void fuseki(String name, DatasetGraph data) {
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .fusekiModules(FusekiModules.create())
            .add("/", data)
            .build()
            .start();
    open.add(server::stop);
    addresses.put(name, "http://localhost:" + server.getPort() + "/");
  }

  private void rdf4j(Path data) throws Exception {
    Rdf4jServer server = new Rdf4jServer(data);
    open.add(server);
    addresses.put(RDF4J, "http://localhost:" + server.port() + "/");
  }

  private void oxigraph(Path data) throws IOException {
    if (OxigraphServer.isInstalled()) {
      oxigraph = new OxigraphServer(data);
      open.add(oxigraph);
      addresses.put(OXIGRAPH, "http://localhost:" + oxigraph.port() + "/");
    }
  }

  /** Where a server has failed, sees to it that what it was asked does not hold up what follows. */
  void revive(Set<String> failed) throws IOException, InterruptedException {
    if (failed.contains(OXIGRAPH)) {
      oxigraph.restart();
    }
  }

  /** Stops all servers, even where one of them fails to. */
  @Override
  public void close() throws Exception {
    Exception first = null;
    for (AutoCloseable each : open) {
      try {
        each.close();
      } catch (Exception e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    open.clear();
    if (first != null) {
      throw first;
    }
  }
}
