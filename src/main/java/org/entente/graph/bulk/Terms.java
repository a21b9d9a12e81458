package org.entente.graph.bulk;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Numbers terms and writes each once, into the database and as N-Triples into a temporary file.
 *
 * <p>A term that the database stores has the numbers from 0 on, in the order of their places there.
 * One that it does not, for its identifier says all (small numbers, dates), has a negative number.
 * Takes some 40 bytes of memory a term. Numbers are given by one thread; others may ask which are
 * known.
 */
final class Terms implements AutoCloseable {
  /** So many terms that came again are found without being hashed. */
  private static final int RECENT = 1 << 16;

  private static final int BUFFER = 1 << 16;

  /** Immutable, so that a thread that sees one sees it whole. */
  private record Known(Node node, int number) {}

  private final @Nullable Known[] recent = new Known[RECENT];

  /** Their hashes; to look at another term than the one looked for is to wait for memory. */
  private final int[] recentHashes = new int[RECENT];

  private final Hashes hashes = new Hashes();
  private final Places ids = new Places();
  private final Places places = new Places();
  private final Map<Long, Integer> inlined = new HashMap<>();
  private final Longs inlinedIds = new Longs();
  private final Places inlinedPlaces = new Places();
  private final Spool texts;
  private final BinaryDataFile file;

  /** What is not in the file yet, which asks the system for its length at each write. */
  private final byte[] buffer = new byte[BUFFER];

  private int filled;
  private long end;

  /**
   * @param file gets the terms; it is empty, and open for writing
   * @param folder has room for a temporary file
   */
  Terms(BinaryDataFile file, Path folder) {
    this.file = file;
    this.texts = new Spool(folder.resolve("terms"));
  }

  /** The number of a term that came before and was seen again lately; for any thread. */
  OptionalInt known(Node node) {
    int hash = node.hashCode();
    int slot = slot(hash);
    if (recentHashes[slot] != hash) {
      return OptionalInt.empty();
    }
    Known known = recent[slot];
    return known != null && known.node.equals(node)
        ? OptionalInt.of(known.number)
        : OptionalInt.empty();
  }

  /** The number of {@code node}, of which {@code term} tells all. */
  int number(Node node, Term term) {
    int number = term.isInlined() ? inlined(term) : hashes.find(term.high(), term.low());
    if (number < 0 && !term.isInlined()) {
      return stored(term);
    }
    again(node, number);
    return number;
  }

  /** Takes note that {@code node} of this number came again. */
  void again(Node node, int number) {
    int hash = node.hashCode();
    recent[slot(hash)] = new Known(node, number);
    recentHashes[slot(hash)] = hash;
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 16) & (RECENT - 1);
  }

  private int inlined(Term term) {
    Integer known = inlined.get(term.inlined());
    if (known != null) {
      return known;
    }
    int number = -1 - inlinedIds.size();
    inlined.put(term.inlined(), number);
    inlinedIds.add(term.inlined());
    inlinedPlaces.add(text(term));
    return number;
  }

  private int stored(Term term) {
    write(term.stored());
    ids.add(end);
    end += term.stored().length;
    places.add(text(term));
    return hashes.add(term.high(), term.low());
  }

  private void write(byte[] bytes) {
    if (filled + bytes.length > BUFFER) {
      flush();
    }
    if (bytes.length > BUFFER) {
      file.write(bytes);
    } else {
      System.arraycopy(bytes, 0, buffer, filled, bytes.length);
      filled += bytes.length;
    }
  }

  private void flush() {
    file.write(buffer, 0, filled);
    filled = 0;
  }

  private long text(Term term) {
    long place = texts.end();
    texts.addInt(term.text().length);
    texts.add(term.text());
    return place;
  }

  /** Makes the texts readable and the file whole; no new term may come after that. */
  void ready() {
    flush();
    Arrays.fill(recent, null);
    hashes.ready();
    inlined.clear();
    texts.ready();
  }

  /** How many terms are stored. */
  int stored() {
    return ids.size();
  }

  /** How many terms are not. */
  int inlined() {
    return inlinedIds.size();
  }

  /** The identifier of a term in the database. */
  long id(int number) {
    return number >= 0 ? ids.get(number) : inlinedIds.get(-1 - number);
  }

  Hashes hashes() {
    return hashes;
  }

  /**
   * What orders terms as their identifiers do: for those that are not stored, their places among
   * each other, which hold until new ones come.
   */
  int[] inlinedOrder() {
    long[] sorted = new long[inlined()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = inlinedIds.get(i);
    }
    Arrays.sort(sorted); // all are negative, so that the order without signs is the same
    int[] order = new int[sorted.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = Arrays.binarySearch(sorted, inlinedIds.get(i));
    }
    return order;
  }

  /** Where the text of a term stands among all texts. */
  long textPlace(int number) {
    return number >= 0 ? places.get(number) : inlinedPlaces.get(-1 - number);
  }

  /** The length of the text at a place. */
  int lengthAt(long place) {
    return texts.readInt(place);
  }

  /** Fills {@code bytes} from {@code at} on with the text at a place, of that length. */
  void textAt(long place, byte[] bytes, int at, int length) {
    texts.read(place + Integer.BYTES, bytes, at, length);
  }

  /** The length of the text of a term. */
  int length(int number) {
    return lengthAt(textPlace(number));
  }

  /** Up to eight bytes of the text of a term from {@code offset} on, the first as the highest. */
  long bytes(int number, int offset) {
    long place = textPlace(number);
    int left = texts.readInt(place) - offset;
    return left <= 0 ? 0 : texts.readLong(place + Integer.BYTES + offset, left);
  }

  /** The text of a term. */
  byte[] text(int number) {
    long place = textPlace(number);
    byte[] bytes = new byte[lengthAt(place)];
    textAt(place, bytes, 0, bytes.length);
    return bytes;
  }

  @Override
  public void close() {
    texts.close();
  }
}
