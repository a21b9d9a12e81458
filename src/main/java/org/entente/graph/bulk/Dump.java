package org.entente.graph.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The SHA-256 of all statements as canonical N-Quads, sorted by bytes. The lines are made in their
 * order, subject by subject, and go nowhere but into the hash.
 */
final class Dump {
  private static final int BUFFER = 1 << 16;

  /**
   * So many lines are made at a time, in a few loops: each looks at other parts of the memory, for
   * which it then waits once for several lines and not for each.
   */
  private static final int LINES = 1 << 9;

  private static final byte[] SPACE = {' '};
  private static final byte[] END = " .\n".getBytes(StandardCharsets.US_ASCII);

  private final Terms terms;
  private final Alphabet alphabet;
  private final BySubject triples;
  private final BySubject quads;
  private final MessageDigest digest;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;

  /** The subjects of the lines that are under way, and where those of each end. */
  private final int[] subjects = new int[LINES];

  private final int[] ends = new int[LINES];
  private int inSubjects;

  /** Of each line the property and the object, and the graph, if it has one: their places. */
  private long[] keys = new long[2 * LINES];

  private int[] graphs = new int[2 * LINES];
  private int size;

  /** Texts of properties, which come again and again. */
  private final Map<Integer, byte[]> properties = new HashMap<>();

  private int lastProperty = -1;
  private byte[] property = SPACE;

  Dump(Terms terms, Alphabet alphabet, BySubject triples, BySubject quads) {
    this.terms = terms;
    this.alphabet = alphabet;
    this.triples = triples;
    this.quads = quads;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  String hash() {
    for (int place = 0; place < alphabet.size(); place++) {
      int subject = alphabet.at(place);
      if (subject >= 0) {
        take(subject);
      }
    }
    lines();
    digest.update(buffer, 0, filled);
    return HexFormat.of().formatHex(digest.digest());
  }

  private void take(int subject) {
    int before = size;
    take(triples, subject, false);
    take(quads, subject, true);
    if (size > before) {
      subjects[inSubjects] = subject;
      ends[inSubjects++] = size;
      if (size >= LINES) {
        lines();
      }
    }
  }

  private void take(BySubject from, int subject, boolean inGraphs) {
    int begin = from.begin(subject);
    int end = from.end(subject);
    if (size + end - begin > keys.length) {
      keys = Arrays.copyOf(keys, 2 * (size + end - begin));
      graphs = Arrays.copyOf(graphs, keys.length);
    }
    for (int row = begin; row < end; row++) {
      keys[size] = (long) alphabet.place(from.get(row, 0)) << 32 | alphabet.place(from.get(row, 1));
      graphs[size++] = inGraphs ? alphabet.place(from.get(row, 2)) : -1;
    }
  }

  private void lines() {
    KeySort sort =
        new KeySort(keys, graphs) {
          @Override
          void equal(int from, int to) {
            Arrays.sort(graphs, from, to);
          }
        };
    for (int i = 0; i < inSubjects; i++) {
      sort.sort(i == 0 ? 0 : ends[i - 1], ends[i]);
    }
    long[] texts = new long[size];
    for (int i = 0; i < size; i++) {
      texts[i] = terms.textPlace(alphabet.at((int) keys[i]));
    }
    int[] lengths = new int[size];
    for (int i = 0; i < size; i++) {
      lengths[i] = terms.lengthAt(texts[i]);
    }
    int line = 0;
    for (int i = 0; i < inSubjects; i++) {
      byte[] subject = terms.text(subjects[i]);
      for (; line < ends[i]; line++) {
        put(subject);
        put(SPACE);
        put(property((int) (keys[line] >>> 32)));
        put(SPACE);
        put(texts[line], lengths[line]);
        if (graphs[line] >= 0) {
          long graph = terms.textPlace(alphabet.at(graphs[line]));
          put(SPACE);
          put(graph, terms.lengthAt(graph));
        }
        put(END);
      }
    }
    size = 0;
    inSubjects = 0;
  }

  private byte[] property(int place) {
    if (place != lastProperty) {
      lastProperty = place;
      property = properties.computeIfAbsent(place, p -> terms.text(alphabet.at(p)));
    }
    return property;
  }

  /** Puts a text, without an array of its own. */
  private void put(long place, int length) {
    if (length > BUFFER) {
      byte[] text = new byte[length];
      terms.textAt(place, text, 0, length);
      put(text);
      return;
    }
    room(length);
    terms.textAt(place, buffer, filled, length);
    filled += length;
  }

  private void put(byte[] bytes) {
    room(bytes.length);
    if (bytes.length > BUFFER) {
      digest.update(bytes);
      return;
    }
    System.arraycopy(bytes, 0, buffer, filled, bytes.length);
    filled += bytes.length;
  }

  private void room(int bytes) {
    if (filled + bytes > BUFFER) {
      digest.update(buffer, 0, filled);
      filled = 0;
    }
  }
}
