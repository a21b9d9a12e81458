package org.entente.extraction.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.evidence.Span;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.extraction.mention.Tag.PlaceTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What a sentence says of encounters: the words that tell of one, its date, place and time. */
public final class Cues {
  private static final Set<String> VENUES = WordGroups.of("venues");

  /**
   * What one sentence says.
   *
   * @param kind of encounter, null where no word tells of one
   * @param strong whether a word tells of it by itself
   * @param planned whether it is said to come
   * @param happens whether it took place or has a date, rather than being wished for
   * @param negated whether it is said not to have taken place
   */
  public record Cue(
      @Nullable MeetingKind kind,
      boolean strong,
      boolean happens,
      boolean planned,
      boolean negated,
      @Nullable DateTag date,
      @Nullable PlaceTag place,
      boolean follows,
      boolean sameDay,
      boolean speaks,
      boolean attends,
      boolean history,
      boolean quoted,
      boolean appoints,
      String rule) {}

  private final Lexicon lexicon;
  private final Reading reading;
  private final Map<Integer, Cue> cues = new HashMap<>();

  public Cues(Lexicon lexicon, Reading reading) {
    this.lexicon = lexicon;
    this.reading = reading;
  }

  /** What the sentence says; worked out once. */
  public Cue of(Sentence s) {
    Cue known = cues.get(s.index());
    if (known == null) {
      known = read(s);
      cues.put(s.index(), known);
    }
    return known;
  }

  private Cue read(Sentence s) {
    Telling telling = Telling.of(s, reading, lexicon);
    MeetingKind kind = telling.kind();
    int at = telling.at();
    DateTag date = date(s, at);
    boolean speaks = any(s, "speaks");
    boolean attends = any(s, "attends");
    boolean planned = at >= 0 && isPlanned(s, at);
    boolean person = reading.tags(s).stream().anyMatch(t -> t instanceof PersonTag);
    boolean witness = telling.strong() || date != null || attends && person;
    boolean dated = date != null && date.date().month() > 0;
    boolean doubted = kind != null && isNegated(s, at);
    boolean negated = kind == null ? isDenied(s) : doubted && !isNotOnly(s, at);
    boolean happens = kind != null && witness && (!planned || dated) && !doubted;
    return new Cue(
        kind,
        telling.strong(),
        happens,
        planned,
        negated,
        date,
        place(s),
        follows(s),
        sameDay(s),
        speaks,
        attends,
        isHistory(s),
        isQuoted(s),
        any(s, "appoint"),
        kind == null ? "none" : kind.label());
  }

  private boolean any(Sentence s, String group) {
    PhraseTable<String> verbs = lexicon.verbs(group);
    for (int i = 0; i < s.size(); i++) {
      if (verbs.longest(s.tokens(), i) != null) {
        return true;
      }
    }
    return false;
  }

  /** The date nearest to the words that tell of the encounter; a bare year tells history. */
  private @Nullable DateTag date(Sentence s, int at) {
    DateTag best = null;
    int nearest = Integer.MAX_VALUE;
    for (Tag tag : reading.tags(s)) {
      if (tag instanceof DateTag d && d.date().month() > 0) {
        boolean since =
            s.is(tag.begin() - 1, "since")
                || s.is(tag.begin() - 1, "until")
                || OtherDates.isHistory(s, d);
        int distance = Math.abs(d.begin() - Math.max(at, 0)) + (d.date().day() > 0 ? 0 : 20);
        if (!since && distance < nearest) {
          best = d;
          nearest = distance;
        }
      }
    }
    return best;
  }

  private @Nullable PlaceTag place(Sentence s) {
    for (Tag tag : reading.tags(s)) {
      if (tag instanceof PlaceTag p && EncounterRules.isPlace(tag)) {
        boolean in =
            s.is(p.begin() - 1, "in")
                || s.is(p.begin() - 1, "at")
                || s.is(p.begin() - 1, "to")
                || p.begin() >= 2 && s.is(p.begin() - 1, "the") && s.is(p.begin() - 2, "in");
        if (in) {
          return p;
        }
      }
    }
    return null;
  }

  /** "at UNESCO headquarters", "at the Novo Turismo Hotel", "at the University of X". */
  public @Nullable Span venue(Sentence s) {
    for (int i = 0; i + 1 < s.size(); i++) {
      if (!s.is(i, "at") && !s.is(i, "in")) {
        continue;
      }
      int from = s.is(i + 1, "the") ? i + 2 : i + 1;
      int end = from;
      while (end < s.size()
          && end - from < 8
          && (s.token(end).isCapital()
              || VENUES.contains(s.token(end).lower())
              || s.is(end, "of")
              || s.is(end, "'s"))) {
        end++;
        if (VENUES.contains(s.token(end - 1).lower()) && !s.is(end, "of")) {
          return s.span(from, end);
        }
      }
      for (Tag tag : reading.tags(s)) {
        if (s.is(i, "at")
            && tag.begin() == from
            && tag instanceof OrganizationTag o
            && !o.anaphoric()) {
          return s.span(from, tag.end());
        }
      }
    }
    return null;
  }

  private boolean follows(Sentence s) {
    for (int i = 0; i < Math.min(s.size(), 5); i++) {
      if (lexicon.verbs("follows").longest(s.tokens(), i) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameDay(Sentence s) {
    for (int i = 0; i + 1 < Math.min(s.size(), 8); i++) {
      boolean same =
          s.is(i, "same") && s.is(i + 1, "day")
              || s.is(i, "that") && s.is(i + 1, "day")
              || s.is(i, "in") && s.is(i + 2, "day") && !s.is(i + 1, "next")
              || s.is(i, "afterwards")
              || s.is(i, "later");
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words that tell of it stand behind "will", "would", "hopes to". */
  private boolean isPlanned(Sentence s, int at) {
    for (int k = Math.max(0, at - 7); k < at; k++) {
      PhraseTable.Match<String> match = lexicon.verbs("plan").longest(s.tokens(), k);
      if (match != null && match.end() <= at + 1 && !s.is(k, "may")) {
        return true;
      }
    }
    return false;
  }

  /** "Did not meet", "never came": no word tells of an encounter, and a verb of one is denied. */
  private boolean isDenied(Sentence s) {
    for (int i = 0; i + 1 < s.size(); i++) {
      if (lexicon.verbs("negation").of(s.token(i)) != null
          && lexicon.verbs("denied").longest(s.tokens(), i + 1) != null) {
        return true;
      }
    }
    return false;
  }

  /** "Not only met": said more strongly, not denied. */
  private static boolean isNotOnly(Sentence s, int at) {
    return s.is(at - 1, "only") && s.is(at - 2, "not");
  }

  private boolean isNegated(Sentence s, int at) {
    for (int k = Math.max(0, at - 3); k < at; k++) {
      if (lexicon.verbs("negation").of(s.token(k)) != null) {
        return true;
      }
    }
    return false;
  }

  /** A bare year long before the document's date: history. */
  private boolean isHistory(Sentence s) {
    int published = reading.published().map(f -> f.value().year()).orElse(0);
    boolean old = false;
    boolean precise = false;
    for (Tag tag : reading.tags(s)) {
      if (tag instanceof DateTag d) {
        precise |= d.date().day() > 0 && (published == 0 || d.date().year() >= published - 1);
        old |=
            published > 0
                && d.date().year() < published
                && (d.date().month() == 0 || d.date().year() < published - 1);
      }
    }
    return old && !precise;
  }

  private static boolean isQuoted(Sentence s) {
    return s.is(0, "\"") && !s.is(s.size() - 1, "\"") && s.size() > 3;
  }

  /** Persons whom the sentence names without saying that they were there. */
  public Set<String> leftOut(Sentence s) {
    Set<String> left = new HashSet<>();
    for (Tag tag : reading.tags(s)) {
      String id = tag instanceof PersonTag ? reading.entity(tag) : null;
      if (id == null) {
        continue;
      }
      int b = tag.begin();
      boolean behalf =
          s.is(b - 1, "of") && s.is(b - 2, "behalf") || s.is(b - 1, "for") && s.is(b - 2, "in");
      boolean whom = s.is(b - 1, "whom");
      if (behalf || whom) {
        left.add(id);
      }
    }
    return left;
  }
}
