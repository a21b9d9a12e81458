package org.entente.graph.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.thrift.TException;
import org.apache.thrift.TSerializer;
import org.apache.thrift.protocol.TCompactProtocol;

/**
 * Numbers terms and writes each once, into the database and as N-Triples into a temporary file.
 *
 * <p>A term that the database stores has the numbers from 0 on, in the order of their places there.
 * One that it does not, for its identifier says all (small numbers, dates), has a negative number.
 * Takes some 40 bytes of memory a term. Numbers are given by one thread.
 */
final class Terms implements AutoCloseable {
  /** As many terms as are looked for by themselves before they are hashed. */
  private static final int RECENT = 1 << 16;

  private static final NodeFormatterNT FORMAT = new NodeFormatterNT();

  private final Node[] recent = new Node[RECENT];
  private final int[] recentNumbers = new int[RECENT];
  private final Hashes hashes = new Hashes();
  private final Places ids = new Places();
  private final Places places = new Places();
  private final Map<Long, Integer> inlined = new HashMap<>();
  private final Longs inlinedIds = new Longs();
  private final Places inlinedPlaces = new Places();
  private final Spool texts;
  private final BinaryDataFile file;
  private final TSerializer serializer;
  private long end;

  /**
   * @param file gets the terms; it is empty, and open for writing
   * @param folder has room for a temporary file
   */
  Terms(BinaryDataFile file, Path folder) {
    this.file = file;
    this.texts = new Spool(folder.resolve("terms"));
    try {
      this.serializer = new TSerializer(new TCompactProtocol.Factory());
    } catch (TException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number of {@code node}. */
  int number(Node node) {
    int hash = node.hashCode();
    int slot = (hash ^ hash >>> 16) & (RECENT - 1);
    if (node.equals(recent[slot])) {
      return recentNumbers[slot];
    }
    NodeId inline = NodeId.inline(node);
    int number = inline == null ? stored(node) : inlined(inline);
    recent[slot] = node;
    recentNumbers[slot] = number;
    return number;
  }

  private int inlined(NodeId id) {
    byte[] bytes = new byte[NodeId.SIZE];
    NodeIdFactory.set(id, bytes);
    long key = ByteBuffer.wrap(bytes).getLong();
    Integer known = inlined.get(key);
    if (known != null) {
      return known;
    }
    int number = -1 - inlinedIds.size();
    inlined.put(key, number);
    inlinedIds.add(key);
    inlinedPlaces.add(text(NodeId.extract(id)));
    return number;
  }

  private int stored(Node node) {
    ByteBuffer hash = ByteBuffer.wrap(NodeLib.hash(node).getBytes());
    long high = hash.getLong();
    long low = hash.getLong();
    int known = hashes.find(high, low);
    if (known >= 0) {
      return known;
    }
    try {
      byte[] bytes = serializer.serialize(ThriftConvert.convert(node, false));
      file.write(bytes);
      ids.add(end);
      end += bytes.length;
    } catch (TException e) {
      throw new IllegalStateException(e);
    }
    places.add(text(node));
    return hashes.add(high, low);
  }

  private long text(Node node) {
    StringWriterI text = new StringWriterI();
    FORMAT.format(text, node);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    long place = texts.end();
    texts.addInt(bytes.length);
    texts.add(bytes);
    return place;
  }

  /** Makes the texts readable; no new term may come after that. */
  void ready() {
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

  private long place(int number) {
    return number >= 0 ? places.get(number) : inlinedPlaces.get(-1 - number);
  }

  /** The length of the text of a term. */
  int length(int number) {
    return texts.readInt(place(number));
  }

  /** Up to eight bytes of the text of a term from {@code offset} on, the first as the highest. */
  long bytes(int number, int offset) {
    long place = place(number);
    int left = texts.readInt(place) - offset;
    return left <= 0 ? 0 : texts.readLong(place + Integer.BYTES + offset, left);
  }

  /** The text of a term. */
  byte[] text(int number) {
    byte[] bytes = new byte[length(number)];
    text(number, bytes, 0, bytes.length);
    return bytes;
  }

  /** Fills {@code bytes} from {@code at} on with the text of a term, of that length. */
  void text(int number, byte[] bytes, int at, int length) {
    texts.read(place(number) + Integer.BYTES, bytes, at, length);
  }

  @Override
  public void close() {
    texts.close();
  }
}
