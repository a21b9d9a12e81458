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
  private static final byte[] SPACE = {' '};
  private static final byte[] END = " .\n".getBytes(StandardCharsets.US_ASCII);

  private final Terms terms;
  private final Alphabet alphabet;
  private final BySubject triples;
  private final BySubject quads;
  private final MessageDigest digest;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;

  /** Texts of properties, which come again and again. */
  private final Map<Integer, byte[]> properties = new HashMap<>();

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
        subject(subject);
      }
    }
    digest.update(buffer, 0, filled);
    return HexFormat.of().formatHex(digest.digest());
  }

  private void subject(int subject) {
    int inTriples = triples.end(subject) - triples.begin(subject);
    int size = inTriples + quads.end(subject) - quads.begin(subject);
    if (size == 0) {
      return;
    }
    byte[] text = terms.text(subject);
    long[] keys = new long[size];
    int[] graphs = new int[size];
    for (int i = 0; i < size; i++) {
      BySubject from = i < inTriples ? triples : quads;
      int row = i < inTriples ? triples.begin(subject) + i : quads.begin(subject) + i - inTriples;
      keys[i] = (long) alphabet.place(from.get(row, 0)) << 32 | alphabet.place(from.get(row, 1));
      graphs[i] = i < inTriples ? -1 : alphabet.place(from.get(row, 2));
    }
    new KeySort(keys, graphs) {
      @Override
      void equal(int from, int to) {
        Arrays.sort(graphs, from, to);
      }
    }.sort(0, size);
    for (int i = 0; i < size; i++) {
      line(text, keys[i], graphs[i]);
    }
  }

  private void line(byte[] subject, long key, int graph) {
    put(subject);
    put(SPACE);
    put(properties.computeIfAbsent((int) (key >>> 32), place -> terms.text(alphabet.at(place))));
    put(SPACE);
    put(alphabet.at((int) key));
    if (graph >= 0) {
      put(SPACE);
      put(alphabet.at(graph));
    }
    put(END);
  }

  /** Puts a term, without an array of its own. */
  private void put(int term) {
    int length = terms.length(term);
    if (length > BUFFER) {
      put(terms.text(term));
      return;
    }
    room(length);
    terms.text(term, buffer, filled, length);
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
