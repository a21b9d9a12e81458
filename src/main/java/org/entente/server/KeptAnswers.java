package org.entente.server;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.server.http.Answer;
import org.entente.server.http.Request;

/**
 * Whole answers, with their entity tags, kept while the data stays the same, so that what is asked
 * again costs no look-up in the graph and a client that has it already is told so at once. Bounded
 * in bytes; what was asked longest ago goes first. Safe for many threads.
 *
 * <p>An answer may depend on the data and on what {@link Key} holds, and on nothing else.
 */
final class KeptAnswers {
  /** Some thousand descriptions, or some hundred pages. */
  static final int MOST_BYTES = 16 * 1024 * 1024;

  /** A longer answer would drive out too many others. */
  static final int MOST_BYTES_OF_ONE = 512 * 1024;

  /** Objects and map entries, roughly. */
  private static final int OVERHEAD = 1024;

  private final Map<Key, Answer> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptOf = -1;
  private int bytes;

  private record Key(
      String path, Map<String, String> parameters, Optional<String> accept, Optional<String> read) {
    static Key of(Request request) {
      return new Key(
          request.path(),
          request.parameters(),
          request.accept(),
          request.header(InLanguage.HEADER));
    }

    int characters() {
      int all = path.length() + accept.orElse("").length() + read.orElse("").length();
      for (Map.Entry<String, String> each : parameters.entrySet()) {
        all += each.getKey().length() + each.getValue().length();
      }
      return all;
    }
  }

  /** The answer to this request, if it was kept and the data is still of that version. */
  synchronized Optional<Answer> find(Request request, long version) {
    return version == keptOf ? Optional.ofNullable(kept.get(Key.of(request))) : Optional.empty();
  }

  /**
   * Keeps the answer, unless it is too long.
   *
   * @param version of the data that it was made from
   */
  synchronized void keep(Request request, long version, Answer answer) {
    if (version > keptOf) {
      kept.clear();
      bytes = 0;
      keptOf = version;
    }
    Key key = Key.of(request);
    int cost = cost(key, answer);
    // Who reads older data than others by now has nothing to keep for them.
    if (version < keptOf || cost > MOST_BYTES_OF_ONE) {
      return;
    }
    Optional.ofNullable(kept.put(key, answer)).ifPresent(before -> bytes -= cost(key, before));
    bytes += cost;
    Iterator<Map.Entry<Key, Answer>> oldest = kept.entrySet().iterator();
    while (bytes > MOST_BYTES) {
      Map.Entry<Key, Answer> gone = oldest.next();
      bytes -= cost(gone.getKey(), gone.getValue());
      oldest.remove();
    }
  }

  /** How many bytes the kept answers take, roughly. */
  synchronized int bytes() {
    return bytes;
  }

  /** How many are kept. */
  synchronized int size() {
    return kept.size();
  }

  private static int cost(Key key, Answer answer) {
    return OVERHEAD + 2 * key.characters() + answer.length();
  }
}
