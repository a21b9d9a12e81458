package org.entente.learning;

import java.util.Arrays;

/**
 * The features of one candidate or token: a growing list of hashes, each of a template's number and
 * the values in it. One writer at a time.
 */
public final class Features {
  private int[] hashes = new int[64];
  private int[] scratch = new int[65];
  private int size;

  /** Forgets all features, to be filled anew. */
  public void clear() {
    size = 0;
  }

  /** A feature that is there or not. */
  public void add(int template) {
    put(finish(mix(template, 0x51ed270b)));
  }

  public void add(int template, int value) {
    put(finish(mix(mix(template, 0x2545f491), value)));
  }

  public void add(int template, int first, int second) {
    put(finish(mix(mix(mix(template, 0x6a09e667), first), second)));
  }

  public void add(int template, int first, int second, int third) {
    put(finish(mix(mix(mix(mix(template, 0x3c6ef372), first), second), third)));
  }

  /** A feature of a word. */
  public void add(int template, String value) {
    add(template, value.hashCode());
  }

  public void add(int template, String first, String second) {
    add(template, first.hashCode(), second.hashCode());
  }

  public void add(int template, int first, String second) {
    add(template, first, second.hashCode());
  }

  private void put(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  private static int mix(int h, int value) {
    int k = value * 0xcc9e2d51;
    k = Integer.rotateLeft(k, 15) * 0x1b873593;
    return Integer.rotateLeft(h ^ k, 13) * 5 + 0xe6546b64;
  }

  private static int finish(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ h >>> 16;
  }

  /** Room for one number a feature and one more, for whoever looks them up. */
  int[] scratch() {
    if (scratch.length <= size) {
      scratch = new int[hashes.length + 1];
    }
    return scratch;
  }

  int size() {
    return size;
  }

  int at(int i) {
    return hashes[i];
  }

  /** Those whose hashes {@link #toArray} gave. */
  public static Features of(int[] hashes) {
    Features features = new Features();
    features.hashes = hashes.clone();
    features.size = hashes.length;
    return features;
  }

  /** A copy of the hashes, in the order in which they were added. */
  public int[] toArray() {
    return Arrays.copyOf(hashes, size);
  }
}
