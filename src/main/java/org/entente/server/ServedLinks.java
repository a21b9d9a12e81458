package org.entente.server;

import java.util.Optional;
import java.util.function.Supplier;
import org.entente.server.sparql.KnownLinks;

/**
 * The links of what is served. Those of a dataset in memory are made as queries follow them; those
 * of one on disk all at once and in the background, and until then queries are answered from disk,
 * as they are if Java was given too little memory. Safe for many threads; nobody waits.
 */
final class ServedLinks implements Supplier<Optional<KnownLinks>> {
  private final PerVersion<Optional<KnownLinks>> inMemory;
  private final Prepared<Optional<KnownLinks>> onDisk;

  ServedLinks(Holdings holdings) {
    this.inMemory = new PerVersion<>(holdings, () -> KnownLinks.of(holdings.data()));
    this.onDisk = new Prepared<>(holdings, () -> KnownLinks.ofStore(holdings.data()));
  }

  /** Those of the data that is read, if they are at hand; the caller holds a transaction. */
  @Override
  public Optional<KnownLinks> get() {
    Optional<KnownLinks> known = inMemory.get();
    return known.isPresent() ? known : onDisk.get().flatMap(all -> all);
  }
}
