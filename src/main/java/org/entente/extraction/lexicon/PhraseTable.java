package org.entente.extraction.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Phrases and what they mean, looked up at a token in time proportional to the phrase found. A
 * hyphen and a space are the same: "vice-president" finds "Vice President". Built once, then read
 * by many threads.
 */
public final class PhraseTable<T> {
  private static final Pattern GAP = Pattern.compile("[\\s-]+");

  /** A phrase found: the index after its last token, and what it means. */
  public record Match<T>(int end, T value) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>(4);
    private @Nullable T value;

    /** For each word that goes on from here the bit that its hash says; most words have no bit. */
    private long[] bits = new long[1];

    private static int bit(String word) {
      int hash = word.hashCode() * 0x9E3779B1;
      return hash ^ hash >>> 15;
    }

    @Nullable Node<T> next(String word) {
      int bit = bit(word);
      return (bits[bit >>> 6 & bits.length - 1] >>> bit & 1) == 0 ? null : next.get(word);
    }

    Node<T> add(String word) {
      Node<T> node = next.computeIfAbsent(word, w -> new Node<>());
      if (next.size() * 8 > bits.length * Long.SIZE) {
        bits = new long[bits.length * 2];
        next.keySet().forEach(this::mark);
      }
      mark(word);
      return node;
    }

    private void mark(String word) {
      int bit = bit(word);
      bits[bit >>> 6 & bits.length - 1] |= 1L << bit;
    }
  }

  private final Node<T> root = new Node<>();
  private int size;

  /** Adds a phrase; a phrase added twice keeps its last meaning. */
  public void add(String phrase, T value) {
    Node<T> node = root;
    for (String word : GAP.split(phrase.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        node = node.add(word);
      }
    }
    size += node.value == null ? 1 : 0;
    node.value = value;
  }

  public int size() {
    return size;
  }

  /** What all phrases mean, in no particular order. */
  public List<T> values() {
    List<T> values = new ArrayList<>();
    gather(root, values);
    return values;
  }

  private static <T> void gather(Node<T> node, List<T> values) {
    T value = node.value;
    if (value != null) {
      values.add(value);
    }
    node.next.values().forEach(next -> gather(next, values));
  }

  /** The longest phrase that begins at the token {@code i}, or null. */
  public @Nullable Match<T> longest(List<Token> tokens, int i) {
    Node<T> node = root;
    Match<T> best = null;
    for (int k = i; k < tokens.size(); k++) {
      Node<T> after = step(node, tokens.get(k));
      if (after == null) {
        break;
      }
      node = after;
      T value = node.value;
      if (value != null) {
        best = new Match<>(k + 1, value);
      }
    }
    return best;
  }

  /** What exactly this one token means, or null. */
  public @Nullable T of(Token token) {
    Node<T> node = step(root, token);
    return node == null ? null : node.value;
  }

  /**
   * What exactly the tokens from {@code begin} up to before {@code end} mean, or null; no phrase
   * begins with a hyphen.
   */
  public @Nullable T of(List<Token> tokens, int begin, int end) {
    Node<T> node = tokens.get(begin).lower().startsWith("-") ? null : root;
    for (int k = begin; k < end && node != null; k++) {
      node = step(node, tokens.get(k));
    }
    return node == null ? null : node.value;
  }

  /** What exactly this phrase means, or null. */
  public @Nullable T of(String phrase) {
    Node<T> node = root;
    for (String word : GAP.split(phrase.toLowerCase(Locale.ROOT))) {
      node = node.next(word);
      if (node == null) {
        return null;
      }
    }
    return node.value;
  }

  private static <T> @Nullable Node<T> step(Node<T> node, Token token) {
    String lower = token.lower();
    Node<T> whole = node.next(lower);
    if (whole != null || lower.indexOf('-') < 0) {
      return whole;
    }
    Node<T> at = node;
    int begin = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || lower.charAt(i) == '-') {
        if (i > begin) {
          Node<T> next = at.next(lower.substring(begin, i));
          if (next == null) {
            return null;
          }
          at = next;
        }
        begin = i + 1;
      }
    }
    return at;
  }
}
