package org.entente.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.entente.graph.history.Departures;
import org.entente.graph.history.History;
import org.jspecify.annotations.Nullable;

/** Which state of a dataset it is. Safe for many threads. */
public final class Edition {
  private final Instant modified;
  private final Departures departures;
  private final History history;
  private final Supplier<String> making;
  private @Nullable String hash;

  private Edition(
      Instant modified, Departures departures, History history, Supplier<String> making) {
    this.modified = modified.truncatedTo(ChronoUnit.SECONDS);
    this.departures = departures;
    this.history = history;
    this.making = making;
  }

  /**
   * The edition of a dataset that has no past; its hash is made when it is first asked for, within
   * the transaction of whoever asks or in one of its own.
   *
   * @param modified when it was made
   */
  public static Edition of(DatasetGraph data, Instant modified) {
    Supplier<String> making =
        () -> data.isInTransaction() ? hash(data) : Txn.calculateRead(data, () -> hash(data));
    return new Edition(modified, Departures.NONE, History.NONE, making);
  }

  /**
   * The edition of a dataset that has no past and of which the hash is known.
   *
   * @param modified when it was made
   */
  public static Edition known(String hash, Instant modified) {
    return stored(hash, modified, Departures.NONE, History.NONE);
  }

  /** An edition whose hash is known. */
  static Edition stored(String hash, Instant modified, Departures departures, History history) {
    return new Edition(modified, departures, history, () -> hash);
  }

  /**
   * SHA-256, in hexadecimal, of the dataset as canonical N-Quads, so that everyone can compare it
   * with what {@code entente export --format nquads} writes.
   */
  public synchronized String hash() {
    String known = hash;
    if (known == null) {
      known = making.get();
      hash = known;
    }
    return known;
  }

  /** When this state came to be, in whole seconds. */
  public Instant modified() {
    return modified;
  }

  /** What earlier states had and this one has not. */
  public Departures departures() {
    return departures;
  }

  /** What led to this state. */
  public History history() {
    return history;
  }

  /** The hash of what a reader of {@code data} sees; sorted on disk where it is much. */
  static String hash(DatasetGraph data) {
    try (NQuads.Sorter sorter = new NQuads.Sorter()) {
      data.find().forEachRemaining(sorter::add);
      return hash(sorter);
    }
  }

  /** The hash of the quads that were given to {@code sorter}. */
  static String hash(NQuads.Sorter sorter) {
    try (DigestOutputStream out =
        new DigestOutputStream(
            OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      sorter.write(out);
      return HexFormat.of().formatHex(out.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
