package org.entente.server.http;

import java.util.Map;
import java.util.Optional;

/**
 * Whole answers, with their entity tags, kept while the data stays the same, so that what is asked
 * again costs no look-up in the graph and a client that has it already is told so at once. Of what
 * is too long, only that is kept which tells such a client that it is still so. Safe for many
 * threads.
 *
 * <p>An answer may depend on the data and on what {@link Key} holds, and on nothing else.
 */
public final class KeptAnswers {
  /** Some thousand descriptions, or some hundred pages. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  /** A longer answer would drive out too many others. */
  public static final int MOST_BYTES_OF_ONE = 512 * 1024;

  private final Recent<Key, Answer> recent = new Recent<>(MOST_BYTES, MOST_BYTES_OF_ONE);

  private record Key(
      String path, Map<String, String> parameters, Optional<String> accept, Optional<String> read) {
    static Key of(Request request) {
      return new Key(
          request.path(), request.parameters(), request.accept(), request.header(Languages.HEADER));
    }

    int characters() {
      int all = path.length() + accept.orElse("").length() + read.orElse("").length();
      for (Map.Entry<String, String> each : parameters.entrySet()) {
        all += each.getKey().length() + each.getValue().length();
      }
      return all;
    }
  }

  /**
   * The answer to this request, if it was kept and the data is still of that version; of what was
   * too long, only to whoever has it.
   */
  public Optional<Answer> find(Request request, long version) {
    return recent
        .find(Key.of(request), version)
        .filter(answer -> answer.status() != 304 || answer.isKnownTo(request));
  }

  /**
   * Keeps the answer, or only its headers where it is too long.
   *
   * @param version of the data that it was made from
   */
  public void keep(Request request, long version, Answer answer) {
    Key key = Key.of(request);
    long size = 2L * key.characters() + answer.length();
    if (!recent.isTooLong(size)) {
      recent.keep(key, version, answer, size);
    } else if (answer.header("ETag").isPresent()) {
      recent.keep(key, version, answer.notModified(), 2L * key.characters());
    }
  }

  /** Keeps none of those that were kept, for something else than the data has changed. */
  public void forget() {
    recent.forget();
  }

  /** How many bytes the kept answers take, roughly. */
  public int bytes() {
    return recent.bytes();
  }

  /** How many are kept. */
  public int size() {
    return recent.size();
  }
}
