package org.entente.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.extraction.lexicon.BadLexicon;
import org.entente.extraction.lexicon.EntryFile.Entry;
import org.entente.extraction.lexicon.WordFiles;

/** Words of roles and organisations by sort. Immutable. */
final class StandingWords {
  static final int RANKS = 5;

  private static final String FILE = "standing.txt";
  private static final List<String> SORTS =
      List.of(
          "student",
          "students",
          "state",
          "telling",
          "beside",
          "beside-in-association",
          "association",
          "second",
          "not-second",
          "rank-1",
          "rank-2",
          "rank-3",
          "rank-4",
          "rank-5");

  /** The words, and what may stand before and behind them. */
  private static final Pattern FORM = Pattern.compile("([*+] +)?([^*+]+?)( +[*+])?");

  private static final Map<String, String> BEFORE = Map.of("", "", "*", "(?:.* )?", "+", ".+ ");
  private static final Map<String, String> BEHIND = Map.of("", "", "*", "(?: .*)?", "+", " .+");

  private final Map<String, Pattern> patterns = new HashMap<>();

  /**
   * @throws BadLexicon if a line is none of the form, or a sort has none
   */
  StandingWords(WordFiles files) {
    FoldedFile list = FoldedFile.of(files, FILE, "SORT | ROLE ; ROLE");
    Map<String, Map<Frame, Set<String>>> sorts = new TreeMap<>();
    for (Entry entry : list.entries()) {
      if (!SORTS.contains(entry.first())) {
        throw list.bad(entry, "the sorts are " + String.join(", ", SORTS));
      }
      for (String value : list.values(entry, 1)) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
          throw list.bad(entry, "* and + stand by themselves before or behind all words");
        }
        sorts
            .computeIfAbsent(entry.first(), sort -> new TreeMap<>())
            .computeIfAbsent(Frame.of(form), frame -> new TreeSet<>())
            .add(list.name(entry, form.group(2)));
      }
    }
    for (String sort : SORTS) {
      Map<Frame, Set<String>> forms = sorts.get(sort);
      if (forms == null) {
        throw new BadLexicon(FILE, 0, "there is no line of the sort " + sort);
      }
      patterns.put(sort, pattern(forms));
    }
  }

  /** What stands before and behind words, as an expression. */
  private record Frame(String before, String behind) implements Comparable<Frame> {
    static Frame of(Matcher form) {
      return new Frame(
          BEFORE.getOrDefault(mark(form, 1), ""), BEHIND.getOrDefault(mark(form, 3), ""));
    }

    private static String mark(Matcher form, int group) {
      String mark = form.group(group);
      return mark == null ? "" : mark.strip();
    }

    @Override
    public int compareTo(Frame other) {
      return toString().compareTo(other.toString());
    }
  }

  private static Pattern pattern(Map<Frame, Set<String>> forms) {
    List<String> all = new ArrayList<>();
    forms.forEach(
        (frame, words) ->
            all.add(
                words.stream()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", frame.before + "(?:", ")" + frame.behind))));
    return Pattern.compile(String.join("|", all));
  }

  /** Whether a folded name is of the sort. */
  boolean is(String sort, String folded) {
    Pattern pattern = patterns.get(sort);
    if (pattern == null) {
      throw new IllegalArgumentException("there is no sort " + sort);
    }
    return pattern.matcher(folded).matches();
  }
}
