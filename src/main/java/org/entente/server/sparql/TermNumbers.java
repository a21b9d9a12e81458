package org.entente.server.sparql;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for terms, from 0 on, so that they are found and compared without a look at their texts.
 * Safe for many threads: a term is found by each thread that learned of its number, or of something
 * made after it was added.
 */
final class TermNumbers {
  /** What has no number. */
  static final int NONE = -1;

  private volatile Table current = new Table(1 << 10);
  private int size;

  /** At most half of the slots hold a number; those that do hold one more than it. */
  private static final class Table {
    private final int[] slots;
    private final @Nullable Node[] terms;
    private final int[] hashes;

    Table(int capacity) {
      slots = new int[2 * capacity];
      terms = new Node[capacity];
      hashes = new int[capacity];
    }

    private Table(Table smaller) {
      int capacity = smaller.slots.length;
      slots = new int[2 * capacity];
      terms = Arrays.copyOf(smaller.terms, capacity);
      hashes = Arrays.copyOf(smaller.hashes, capacity);
      for (int i = 0; i < smaller.terms.length; i++) {
        int at = slot(hashes[i]);
        while (slots[at] != 0) {
          at = next(at);
        }
        slots[at] = i + 1;
      }
    }

    int slot(int hash) {
      return (hash * 0x9E3779B9 >>> 7) & (slots.length - 1);
    }

    int next(int slot) {
      return (slot + 1) & (slots.length - 1);
    }

    /** Another thread may be adding: what is half added is not what is looked for. */
    int number(Node term, int hash) {
      for (int at = slot(hash), found = slots[at]; found != 0; at = next(at), found = slots[at]) {
        if (hashes[found - 1] == hash && term.equals(terms[found - 1])) {
          return found - 1;
        }
      }
      return NONE;
    }
  }

  /** The number of a term, or {@link #NONE}. */
  int number(Node term) {
    return current.number(term, term.hashCode());
  }

  /** The term with a number that somebody has. */
  Node term(int number) {
    Node term = current.terms[number];
    if (term == null) {
      throw new IllegalArgumentException("no term has the number " + number);
    }
    return term;
  }

  /** The hash of the term with a number that somebody has. */
  int hash(int number) {
    return current.hashes[number];
  }

  /** The number of a term, which is a new one if it had none. */
  synchronized int add(Node term) {
    int hash = term.hashCode();
    int known = current.number(term, hash);
    if (known != NONE) {
      return known;
    }
    Table table = current;
    if (size == table.terms.length) {
      table = new Table(table);
      current = table;
    }
    table.terms[size] = term;
    table.hashes[size] = hash;
    int at = table.slot(hash);
    while (table.slots[at] != 0) {
      at = table.next(at);
    }
    table.slots[at] = size + 1;
    return size++;
  }
}
