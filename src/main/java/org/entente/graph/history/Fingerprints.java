package org.entente.graph.history;

import java.util.Arrays;

/**
 * A set of names by hashes of 64 bits: of ten million, one is taken for another with a chance of
 * one in a hundred thousand. First all are added, then it is asked.
 */
final class Fingerprints {
  private static final long PRIME = 0x100000001B3L;
  private static final long MIX = 0xFF51AFD7ED558CCDL;

  private long[] hashes = new long[1 << 10];
  private int size;

  void add(String name) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size + (size >> 1));
    }
    hashes[size++] = hash(name);
  }

  /** To be called between the last name and the first question. */
  void ready() {
    hashes = Arrays.copyOf(hashes, size);
    Arrays.sort(hashes);
  }

  boolean has(String name) {
    return Arrays.binarySearch(hashes, hash(name)) >= 0;
  }

  private static long hash(String name) {
    long hash = name.length();
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
      hash ^= hash >>> 29;
    }
    hash *= MIX;
    return hash ^ hash >>> 32;
  }
}
