package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.extraction.lexicon.BadLexicon;
import org.entente.extraction.lexicon.EntryFile;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over the elements of a sentence, as rule files write it.
 *
 * <p>{@code PERSON HE OFFICE OFFICES ORG DATE PLACE} match an element of the kind ({@code OFFICES}
 * an office in the plural, {@code HE} a pronoun); a small word matches itself; {@code a/b} one of
 * several words; {@code @group} a phrase of that group of {@code verbs.txt}; {@code ~3} skips up to
 * three words, {@code ^3} likewise but none that parts a name from a post ("met with", "for"); a
 * question mark behind a part makes it optional. Matching backtracks over gaps and optional parts
 * only, so its cost is bounded by the pattern's length.
 *
 * @param name the rule's name
 * @param confidence of what it finds
 */
record Pattern(String name, double confidence, List<Part> parts) {
  /** Words that part a name from a post that is not its own: "X met with | the Director of Y". */
  private static final Set<String> BARRED = WordGroups.of("barred-from-gap");

  /** One part of a pattern. */
  record Part(Kind kind, Set<String> words, int most, boolean optional) {}

  /** What a part matches. */
  enum Kind {
    PERSON,
    HE,
    OFFICE,
    OFFICES,
    OFFICEOF,
    ORG,
    DATE,
    PLACE,
    WORD,
    GROUP,
    GAP
  }

  /** What a pattern found: the elements of its typed parts, in order, and where it ended. */
  record Match(int begin, int end, List<Element> captured) {}

  /**
   * The patterns of a file.
   *
   * @throws BadLexicon at the first line that is no pattern or asks for verbs that there are not
   */
  static List<Pattern> read(EntryFile file, Lexicon lexicon) {
    List<Pattern> patterns = new ArrayList<>();
    for (EntryFile.Entry entry : file.entries()) {
      double confidence;
      try {
        confidence = Double.parseDouble(entry.column(1));
      } catch (NumberFormatException e) {
        throw file.bad(entry, "the second column is a confidence such as 0.95");
      }
      if (!(confidence > 0 && confidence <= 1)) {
        throw file.bad(entry, "a confidence lies between 0 and 1");
      }
      List<Part> parts = new ArrayList<>();
      for (String word : entry.column(2).split("\\s+")) {
        Part part = part(file, entry, word);
        if (part.kind == Kind.GROUP && !lexicon.hasVerbs(word.substring(1).replace("?", ""))) {
          throw file.bad(entry, "verbs.txt has no group " + word.substring(1));
        }
        parts.add(part);
      }
      patterns.add(new Pattern(entry.first(), confidence, List.copyOf(parts)));
    }
    return List.copyOf(patterns);
  }

  private static Part part(EntryFile file, EntryFile.Entry entry, String written) {
    boolean optional = written.length() > 1 && written.endsWith("?");
    String word = optional ? written.substring(0, written.length() - 1) : written;
    if (word.isEmpty()) {
      throw file.bad(entry, "the pattern is empty");
    }
    if (word.startsWith("~") || word.startsWith("^")) {
      Set<String> barred = word.startsWith("^") ? BARRED : Set.of();
      return new Part(Kind.GAP, barred, gap(file, entry, word), true);
    }
    if (word.startsWith("@")) {
      return new Part(Kind.GROUP, Set.of(word.substring(1)), 1, optional);
    }
    if (word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0))) {
      try {
        return new Part(Kind.valueOf(word), Set.of(), 1, optional);
      } catch (IllegalArgumentException e) {
        throw file.bad(entry, "no kind of element is called " + word);
      }
    }
    return new Part(
        Kind.WORD, Set.of(word.equals("/") ? new String[] {"/"} : word.split("/")), 1, optional);
  }

  private static int gap(EntryFile file, EntryFile.Entry entry, String word) throws BadLexicon {
    try {
      return Integer.parseInt(word.substring(1));
    } catch (NumberFormatException e) {
      throw file.bad(entry, "a gap is written ~3, not " + word);
    }
  }

  /** The match that begins at the element {@code i}, or null. */
  @Nullable Match at(List<Element> elements, int i, Lexicon lexicon, Sentence s) {
    Part first = parts.get(0);
    if (!first.optional && first.kind != Kind.GAP && one(elements, i, first, lexicon, s) < 0) {
      return null;
    }
    List<Element> captured = new ArrayList<>();
    int end = match(elements, i, 0, captured, lexicon, s);
    return end < 0 ? null : new Match(i, end, List.copyOf(captured));
  }

  private int match(
      List<Element> elements,
      int at,
      int part,
      List<Element> captured,
      Lexicon lexicon,
      Sentence s) {
    if (part == parts.size()) {
      return at;
    }
    Part wanted = parts.get(part);
    if (wanted.kind == Kind.GAP) {
      return gap(elements, at, part, captured, lexicon, s);
    }
    int next = one(elements, at, wanted, lexicon, s);
    if (next > 0) {
      boolean typed = wanted.kind.compareTo(Kind.WORD) < 0;
      if (typed) {
        captured.add(elements.get(at));
      }
      int end = match(elements, next, part + 1, captured, lexicon, s);
      if (end >= 0) {
        return end;
      }
      if (typed) {
        captured.remove(captured.size() - 1);
      }
    }
    return wanted.optional ? match(elements, at, part + 1, captured, lexicon, s) : -1;
  }

  private int gap(
      List<Element> elements,
      int at,
      int part,
      List<Element> captured,
      Lexicon lexicon,
      Sentence s) {
    int most = parts.get(part).most;
    for (int skip = 0; skip <= most; skip++) {
      int end = match(elements, at + skip, part + 1, captured, lexicon, s);
      if (end >= 0) {
        return end;
      }
      boolean skippable =
          at + skip < elements.size()
              && (elements.get(at + skip) instanceof Element.Word
                  || elements.get(at + skip) instanceof Element.Span span
                      && (span.tag() instanceof Tag.DateTag
                          || span.tag() instanceof Tag.PlaceTag
                          || span.tag() instanceof Tag.OrganizationTag));
      if (!skippable || isBreak(elements.get(at + skip), parts.get(part).words)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isBreak(Element element, Set<String> barred) {
    return element instanceof Element.Word w
        && (w.lower().equals(";") || w.lower().equals(".") || barred.contains(w.lower()));
  }

  /** The index after the element that {@code wanted} matches at {@code at}, or -1. */
  private static int one(List<Element> elements, int at, Part wanted, Lexicon lexicon, Sentence s) {
    if (at >= elements.size()) {
      return -1;
    }
    Element element = elements.get(at);
    if (wanted.kind == Kind.GROUP) {
      String group = wanted.words.iterator().next();
      var match = lexicon.verbs(group).longest(s.tokens(), element.begin());
      return match == null ? -1 : indexAt(elements, at, match.end());
    }
    return fits(element, wanted) ? at + 1 : -1;
  }

  private static int indexAt(List<Element> elements, int from, int token) {
    int k = from;
    while (k < elements.size() && elements.get(k).begin() < token) {
      k++;
    }
    return k;
  }

  private static boolean fits(Element element, Part wanted) {
    return switch (wanted.kind) {
      case PERSON -> element instanceof Element.Span s && s.tag() instanceof Tag.PersonTag;
      case HE -> element instanceof Element.Span s && s.tag() instanceof Tag.PronounTag;
      case ORG -> element instanceof Element.Span s && s.tag() instanceof Tag.OrganizationTag;
      case DATE -> element instanceof Element.Span s && s.tag() instanceof Tag.DateTag;
      case PLACE -> element instanceof Element.Span s && s.tag() instanceof Tag.PlaceTag;
      case OFFICE -> element instanceof Element.Office o && !o.isWeak();
      case OFFICEOF -> element instanceof Element.Office o && o.organization() != null;
      case OFFICES -> element instanceof Element.Office o && o.isPlural();
      case WORD -> element instanceof Element.Word w && wanted.words.contains(w.lower());
      case GROUP, GAP -> false;
    };
  }
}
