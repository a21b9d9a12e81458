package org.entente.server.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was made of one version of the data, bounded in bytes and in number: what was asked for
 * longest ago goes first, and all of it once there is a newer version. Safe for many threads.
 */
public final class Recent<K, V> {
  /** Objects and map entries, roughly. */
  private static final int OVERHEAD = 1024;

  private final Map<K, Weighed<V>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final int mostBytes;
  private final int mostBytesOfOne;
  private long keptOf = -1;
  private int bytes;

  private record Weighed<V>(V value, int bytes) {}

  /**
   * @param mostBytes of all together; each counts at least a thousand
   * @param mostBytesOfOne above which one is not kept, as it would drive out too many others
   */
  public Recent(int mostBytes, int mostBytesOfOne) {
    this.mostBytes = mostBytes;
    this.mostBytesOfOne = mostBytesOfOne;
  }

  /** What was kept, if the data is still of that version. */
  public synchronized Optional<V> find(K key, long version) {
    return version == keptOf
        ? Optional.ofNullable(kept.get(key)).map(Weighed::value)
        : Optional.empty();
  }

  /** Whether what has so many bytes with its key is not kept. */
  public boolean isTooLong(long size) {
    return size + OVERHEAD > mostBytesOfOne;
  }

  /**
   * Keeps a value, unless it is too long.
   *
   * @param version of the data that it was made from
   * @param size of key and value in bytes, roughly
   */
  public synchronized void keep(K key, long version, V value, long size) {
    if (version > keptOf) {
      kept.clear();
      bytes = 0;
      keptOf = version;
    }
    // Who reads older data than others by now has nothing to keep for them.
    if (version < keptOf || isTooLong(size)) {
      return;
    }
    Weighed<V> weighed = new Weighed<>(value, (int) size + OVERHEAD);
    Optional.ofNullable(kept.put(key, weighed)).ifPresent(before -> bytes -= before.bytes());
    bytes += weighed.bytes();
    Iterator<Weighed<V>> oldest = kept.values().iterator();
    while (bytes > mostBytes) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  /** Keeps none of those that were kept. */
  public synchronized void forget() {
    kept.clear();
    bytes = 0;
  }

  /** How many bytes the kept ones take, roughly. */
  public synchronized int bytes() {
    return bytes;
  }

  /** How many are kept. */
  public synchronized int size() {
    return kept.size();
  }
}
