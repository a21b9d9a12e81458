package org.entente.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.entente.extraction.Extractor;
import org.entente.graph.Edition;
import org.entente.graph.Extent;
import org.entente.graph.Iris;
import org.entente.graph.LiveDataset;
import org.entente.graph.PackedGraph;
import org.entente.graph.Store;
import org.entente.graph.UnusableStore;
import org.entente.vocabulary.ENT;

/** The graph that a command works on. */
final class Graphs {
  private Graphs() {}

  /**
   * A graph and the base of its names.
   *
   * @param documents how many documents it was read from
   * @param stamp which state of a store it is; empty where it comes from no store
   * @param problems what could not be read, a line each
   */
  record Opened(
      DatasetGraph data,
      String base,
      long documents,
      String stamp,
      Edition edition,
      List<String> problems) {
    Opened(DatasetGraph data, String base, long documents, String stamp, Edition edition) {
      this(data, base, documents, stamp, edition, List.of());
    }
  }

  /** The same as {@link #open}, but documents that violate the shapes are told and left out. */
  static Opened openSound(
      Optional<Path> store,
      List<String> sources,
      String base,
      Registers registers,
      Fetching fetching,
      Console console)
      throws Failure {
    return open(store, sources, base, registers, fetching, console, c -> c.admitted(console));
  }

  /**
   * The graph of the store, or of the documents at {@code sources}, or of the bundled documents.
   *
   * @param base for the names of a graph that is made now
   * @param registers of organisations, for a graph that is made now
   * @param fetching from where documents may be fetched
   */
  static Opened open(
      Optional<Path> store,
      List<String> sources,
      String base,
      Registers registers,
      Fetching fetching,
      Console console)
      throws Failure {
    return open(store, sources, base, registers, fetching, console, UnaryOperator.identity());
  }

  private static Opened open(
      Optional<Path> store,
      List<String> sources,
      String base,
      Registers registers,
      Fetching fetching,
      Console console,
      UnaryOperator<Corpus> admission)
      throws Failure {
    if (store.isPresent()) {
      return stored(store.get());
    }
    Optional<PackedGraph> packed =
        sources.isEmpty() && !registers.given() ? BundledGraph.packed(base) : Optional.empty();
    Jena.await();
    if (packed.isPresent()) {
      return bundled(packed.get());
    }
    Corpus corpus =
        sources.isEmpty()
            ? Corpus.bundled(console)
            : admission.apply(
                Corpus.read(sources, fetching.fetcher(), Extractor.standard()::extract, console));
    DatasetGraph data = corpus.builder(base, registers.entries()).build(corpus.readings());
    // What is bundled is as old as the program; what is read now says nothing of its age.
    Instant made = sources.isEmpty() ? Version.released() : Instant.now();
    return new Opened(
        data,
        base,
        corpus.readings().size(),
        "",
        Edition.of(data, made),
        List.copyOf(corpus.problems()));
  }

  private static Opened bundled(PackedGraph packed) {
    DatasetGraph data = packed.data();
    Edition edition =
        packed
            .hash()
            .map(hash -> Edition.known(hash, Version.released()))
            .orElseGet(() -> Edition.of(data, Version.released()));
    return described(data, "", edition);
  }

  /** A base as it must be. */
  static String base(String given) throws Misuse {
    if (!given.matches("https?://[^\\s<>\"{}|\\\\^`#?]+/")) {
      throw new Misuse(
          "--base takes an http address that ends in a slash, and '"
              + given
              + "' is none. Example: --base https://data.example.org/");
    }
    return given;
  }

  static Opened stored(Path folder) throws Failure {
    Jena.await();
    try {
      Store store = new Store(folder);
      String stamp = store.stamp();
      String generation = stamp.split(" ")[0];
      DatasetGraph data = store.open(generation);
      Edition edition = store.edition(generation, data);
      return Txn.calculateRead(data, () -> described(data, stamp, edition));
    } catch (UnusableStore e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    } catch (JenaException | RuntimeIOException e) {
      throw new Failure(
          "the store "
              + folder
              + " is damaged ("
              + e.getMessage()
              + "); load its documents again with --anew",
          e);
    }
  }

  /** The graph of a store that can be exchanged for what a later load makes of it. */
  static Opened live(Path folder) throws Failure {
    Opened opened = stored(folder);
    DatasetGraph live = new LiveDataset(opened.data(), opened.edition(), Store::close);
    return new Opened(live, opened.base(), opened.documents(), opened.stamp(), opened.edition());
  }

  /** The base shows in the names of the documents. */
  private static Opened described(DatasetGraph data, String stamp, Edition edition) {
    Node type = RDF.type.asNode();
    Node document = ENT.Document.asNode();
    String base;
    try (Stream<Triple> found = data.getDefaultGraph().stream(Node.ANY, type, document)) {
      base =
          found
              .map(triple -> triple.getSubject().getURI())
              .map(iri -> iri.substring(0, iri.lastIndexOf("id/document/")))
              .findFirst()
              .orElse(Iris.DEFAULT_BASE);
    }
    return new Opened(data, base, Extent.count(data, Node.ANY, type, document), stamp, edition);
  }
}
