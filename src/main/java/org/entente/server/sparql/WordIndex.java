package org.entente.server.sparql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the texts that may contain another text: those with a word that contains its longest word.
 * Of many texts, the words are few. Immutable.
 */
final class WordIndex {
  /**
   * All words, each between two ends of line, as bytes of UTF-8 that each stand for a character: a
   * text is found fastest where every character is a byte.
   */
  private final String words;

  /** Where the end of line behind each of them stands. */
  private final int[] ends;

  /** By word, in which texts it is, in their order. */
  private final List<int[]> places = new ArrayList<>();

  private final int texts;

  WordIndex(List<String> texts) {
    this.texts = texts.size();
    Map<String, List<Integer>> found = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (String word : words(texts.get(i))) {
        List<Integer> all = found.computeIfAbsent(word, any -> new ArrayList<>(1));
        if (all.isEmpty() || all.get(all.size() - 1) != i) {
          all.add(i);
        }
      }
    }
    StringBuilder all = new StringBuilder();
    this.ends = new int[found.size()];
    found.forEach(
        (word, in) -> {
          all.append(bytes(word)).append('\n');
          ends[places.size()] = all.length() - 1;
          places.add(in.stream().mapToInt(Integer::intValue).toArray());
        });
    this.words = all.toString();
  }

  /**
   * Shows all texts that may contain another, perhaps some of them several times; of a text without
   * words, all.
   *
   * @param goesOn is shown the place of each, and says whether the next is wanted
   */
  void candidates(String text, IntPredicate goesOn) {
    Optional<String> longest = longest(words(text));
    if (longest.isEmpty()) {
      show(IntStream.range(0, texts).toArray(), goesOn);
      return;
    }
    String part = bytes(longest.get());
    int word = 0;
    int at = words.indexOf(part);
    boolean wanted = true;
    while (at >= 0 && wanted) {
      int found = Arrays.binarySearch(ends, word, ends.length, at);
      word = found < 0 ? -found - 1 : found;
      wanted = show(places.get(word), goesOn);
      at = words.indexOf(part, ends[word]);
    }
  }

  private static boolean show(int[] places, IntPredicate goesOn) {
    for (int place : places) {
      if (!goesOn.test(place)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> longest(List<String> words) {
    return words.stream().max((one, other) -> Integer.compare(one.length(), other.length()));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
        if (at > begin) {
          words.add(text.substring(begin, at));
        }
        begin = at + 1;
      }
    }
    return words;
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
