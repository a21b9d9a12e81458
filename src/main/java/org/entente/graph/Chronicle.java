package org.entente.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.history.Changes;
import org.entente.graph.history.Departures;
import org.entente.graph.history.History;
import org.entente.graph.history.Inventory;
import org.entente.graph.history.Vanishing;

/**
 * What a generation of a store says of itself beside its graph: its hash, the names that it has,
 * those that earlier generations had, and the steps that led to it.
 */
final class Chronicle {
  private static final String INVENTORY = "names.tsv.gz";
  private static final String GONE = "gone.tsv.gz";
  private static final String CHANGES = "changes.tsv.gz";
  private static final String HASH = "sha256";

  private final Path place;

  /** That of the generation in this folder. */
  Chronicle(Path place) {
    this.place = place;
  }

  /** The names that its graph has. */
  Inventory names() {
    return new Inventory(place.resolve(INVENTORY));
  }

  /** Begins it, for a graph that was written. */
  void begin(String hash) throws IOException {
    Files.writeString(place.resolve(HASH), hash + "\n");
  }

  /**
   * Goes on from the one before.
   *
   * @param altered the names of documents that say something else than before
   */
  void follow(Chronicle before, Set<String> altered) throws IOException {
    Departures gone =
        Vanishing.between(before.names(), names(), Departures.read(before.place.resolve(GONE)));
    gone.write(place.resolve(GONE));
    History history = History.read(before.place.resolve(CHANGES));
    // An older version of Entente wrote no hash.
    if (before.hasHash() && !before.hash().equals(hash())) {
      history =
          history.then(
              Changes.step(
                  before.hash(),
                  before.made().truncatedTo(ChronoUnit.SECONDS),
                  hash(),
                  Changes.between(before.names(), names(), gone, altered)));
    }
    history.write(place.resolve(CHANGES));
  }

  /** Which edition it is; of one that an older version of Entente wrote, what it says. */
  Edition edition(DatasetGraph opened) throws IOException {
    return hasHash()
        ? Edition.stored(
            hash(),
            made(),
            Departures.read(place.resolve(GONE)),
            History.read(place.resolve(CHANGES)))
        : Edition.of(opened, Files.getLastModifiedTime(place).toInstant());
  }

  private boolean hasHash() {
    return Files.exists(place.resolve(HASH));
  }

  private String hash() throws IOException {
    return Files.readString(place.resolve(HASH)).strip();
  }

  private Instant made() throws IOException {
    return Files.getLastModifiedTime(place.resolve(HASH)).toInstant();
  }
}
