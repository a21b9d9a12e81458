package org.entente.text;

import java.util.Set;

/**
 * Tells whether the full stop behind a short word ends a sentence, where that word may be an
 * initial ("Yu. Ivanov") or the end of a name ("met President Yu. The guests").
 */
final class NameEnd {
  /** Words that begin a sentence and no name. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "The", "He", "She", "They", "It", "This", "These", "That", "In", "On", "At", "As", "For",
          "After", "Before", "During", "Both", "Also", "Among", "His", "Her", "Their", "Its", "We",
          "Our", "Absent", "Present", "Later", "Then", "With", "From", "While", "When", "There",
          "Other", "Others", "To", "By", "If", "All", "And", "But", "Since");

  private NameEnd() {}

  /** Whether a word begins a sentence and no name. */
  static boolean isBeginning(String word) {
    return BEGINNINGS.contains(word);
  }

  /**
   * Whether a sentence ends behind the word from {@code begin} up to the full stop at {@code stop}:
   * no name follows, or the word has a vowel and a capital right before it, as a family name has.
   */
  static boolean at(String plain, int begin, int stop, int limit) {
    int next = stop + 1;
    while (next < limit && Character.isWhitespace(plain.charAt(next))) {
      next++;
    }
    int end = next;
    while (end < limit && Character.isLetter(plain.charAt(end))) {
      end++;
    }
    return end == next
        || !Character.isUpperCase(plain.charAt(next))
        || isBeginning(plain.substring(next, end))
        || isWord(plain, begin, stop) && isBehindCapital(plain, begin);
  }

  private static boolean isWord(String plain, int begin, int end) {
    return plain.substring(begin, end).matches(".*[aeiou].*");
  }

  private static boolean isBehindCapital(String plain, int begin) {
    int end = begin;
    while (end > 0 && plain.charAt(end - 1) == ' ') {
      end--;
    }
    int first = end;
    while (first > 0 && Character.isLetter(plain.charAt(first - 1))) {
      first--;
    }
    return first < end && Character.isUpperCase(plain.charAt(first));
  }
}
