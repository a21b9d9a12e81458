package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.Responsibility;
import org.entente.extraction.fact.Statement;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.extraction.mention.Tag.PlaceTag;
import org.entente.extraction.mention.Tag.PronounTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/** Responsibilities, auspices, fields of function, regions and plans, in the text's own words. */
public final class StatementRules {
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9,
          "ten", 10);
  private static final Set<String> FUTURE = Set.of("will", "plans", "plan", "intends", "intend");
  private static final Set<String> PLANNED = WordGroups.of("planned-doings");

  /** "He is responsible for four departments, including A; B; and C". */
  public List<Responsibility> responsibilities(Reading reading) {
    List<Responsibility> found = new ArrayList<>();
    for (Sentence s : reading.sentences()) {
      for (int i = 0; s.zone().isRunning() && i + 1 < s.size(); i++) {
        boolean says =
            s.is(i, "responsible") && s.is(i + 1, "for")
                || s.is(i, "in") && s.is(i + 1, "charge") && s.is(i + 2, "of")
                || s.is(i, "oversees")
                || s.is(i, "supervises")
                || s.is(i, "heads");
        if (says) {
          responsibility(reading, s, i, found);
        }
      }
    }
    return found;
  }

  private static void responsibility(
      Reading reading, Sentence s, int at, List<Responsibility> found) {
    String person = null;
    List<String> units = new ArrayList<>();
    for (Tag tag : reading.tags(s)) {
      String id = reading.entity(tag);
      if (id != null
          && tag.end() <= at
          && (tag instanceof PersonTag || tag instanceof PronounTag)) {
        person = id;
      }
      boolean unit =
          id != null
              && tag.begin() > at
              && tag instanceof OrganizationTag o
              && o.kind() == OrganizationKind.UNIT
              && !o.anaphoric();
      if (unit && !units.contains(id)) {
        units.add(id);
      }
    }
    if (person != null && units.size() > 1) {
      OptionalInt claimed = OptionalInt.empty();
      for (int k = at; k < Math.min(s.size(), at + 6) && claimed.isEmpty(); k++) {
        Integer number = NUMBERS.get(s.token(k).lower());
        claimed = number == null ? claimed : OptionalInt.of(number);
      }
      found.add(
          new Responsibility(
              person, units, claimed, reading.evidence(s, "responsibility.units", 0.94)));
    }
  }

  /** What is said of organisations in words that are kept. */
  public List<Statement> statements(Reading reading, Context context) {
    List<Statement> found = new ArrayList<>();
    for (Sentence s : reading.sentences()) {
      if (s.zone() == Zone.BOILERPLATE) {
        continue;
      }
      auspices(reading, context, s, found);
      if (s.zone().isRunning()) {
        functions(reading, s, found);
        regions(reading, s, found);
        plans(reading, s, found);
      }
    }
    return found;
  }

  private static @Nullable OrganizationTag before(Reading reading, Sentence s, int at) {
    OrganizationTag best = null;
    for (Tag tag : reading.tags(s)) {
      if (tag instanceof OrganizationTag o && tag.end() <= at && reading.entity(tag) != null) {
        best = o;
      }
    }
    return best;
  }

  private static @Nullable OrganizationTag after(Reading reading, Sentence s, int at) {
    for (Tag tag : reading.tags(s)) {
      if (tag instanceof OrganizationTag o && tag.begin() >= at && reading.entity(tag) != null) {
        return o;
      }
    }
    return null;
  }

  private static void auspices(
      Reading reading, Context context, Sentence s, List<Statement> found) {
    for (int i = 0; i + 3 < s.size(); i++) {
      if (!(s.is(i, "auspices")
          && s.is(i + 1, "of")
          && (s.is(i - 1, "the") || s.is(i - 1, "under")))) {
        continue;
      }
      OrganizationTag under = after(reading, s, i);
      OrganizationTag whose = before(reading, s, i);
      String of =
          whose != null
              ? reading.entity(whose)
              : s.zone() == Zone.MASTHEAD || s.zone() == Zone.DATELINE
                  ? context.publisher().map(o -> o.id()).orElse(null)
                  : null;
      String above = under == null ? null : reading.entity(under);
      boolean known =
          above == null
              || of == null
              || of.equals(above)
              || found.stream()
                  .anyMatch(
                      f -> f.kind() == Statement.Kind.AUSPICES && f.organization().equals(of));
      if (!known && of != null && under != null && above != null) {
        int begin = whose == null ? Math.max(0, i - 2) : whose.begin();
        found.add(
            new Statement(
                of,
                Statement.Kind.AUSPICES,
                above,
                reading.evidence(s.span(begin, under.end()), "auspices", 0.95)));
      }
    }
  }

  /** "fulfilled its functions in the fields of A, B, C and D". */
  private void functions(Reading reading, Sentence s, List<Statement> found) {
    for (int i = 1; i + 2 < s.size(); i++) {
      boolean fields = (s.is(i, "fields") || s.is(i, "areas")) && s.is(i + 1, "of");
      boolean function =
          has(s, "functions", Math.max(0, i - 6), i)
              || has(s, "function", Math.max(0, i - 6), i)
              || has(s, "mandate", Math.max(0, i - 6), i);
      OrganizationTag whose = fields && function ? before(reading, s, i) : null;
      String id = whose == null ? null : reading.entity(whose);
      if (id != null) {
        list(reading, s, i + 2, id, found);
      }
    }
  }

  private static boolean has(Sentence s, String word, int from, int to) {
    for (int k = from; k < to; k++) {
      if (s.is(k, word)) {
        return true;
      }
    }
    return false;
  }

  private static void list(
      Reading reading, Sentence s, int from, String id, List<Statement> found) {
    int begin = from;
    boolean last = false;
    for (int k = from; k <= s.size(); k++) {
      boolean and = s.is(k, "and");
      boolean stop = k == s.size() || s.is(k, ".") || s.is(k, ";") || last && s.is(k, ",");
      if (!stop && !and && !s.is(k, ",")) {
        continue;
      }
      if (k > begin && k - begin <= 6) {
        found.add(
            new Statement(
                id,
                Statement.Kind.FUNCTION,
                s.span(begin, k).of(reading.passages().document().text()),
                reading.evidence(s, "function.fields", 0.9)));
      }
      begin = k + 1;
      if (stop) {
        return;
      }
      last = and;
    }
  }

  /** "results in developing countries in Asia and Africa": where an organisation works. */
  private static void regions(Reading reading, Sentence s, List<Statement> found) {
    for (Tag tag : reading.tags(s)) {
      boolean region = tag instanceof PlaceTag p && p.kind() == PlaceKind.REGION;
      OrganizationTag whose = region ? before(reading, s, tag.begin()) : null;
      boolean works =
          has(s, "countries", Math.max(0, tag.begin() - 4), tag.begin())
              || s.is(tag.begin() - 1, "across")
              || s.is(tag.begin() - 1, "in")
              || s.is(tag.begin() - 1, "and")
              || s.is(tag.begin() - 2, "countries");
      String id = whose == null ? null : reading.entity(whose);
      if (id != null && works && tag instanceof PlaceTag place) {
        found.add(
            new Statement(
                id, Statement.Kind.REGION, place.name(), reading.evidence(s, "region.works", 0.8)));
      }
    }
  }

  /** "X will continue to ... projects": said to come, so no encounter and no result. */
  private static void plans(Reading reading, Sentence s, List<Statement> found) {
    for (int i = 1; i < s.size(); i++) {
      if (!FUTURE.contains(s.token(i).lower())) {
        continue;
      }
      OrganizationTag whose = before(reading, s, i);
      int end = i;
      boolean planned = false;
      while (end < s.size() && !s.is(end, ".") && !s.is(end, ";") && !s.is(end, "\"")) {
        planned |= PLANNED.contains(s.token(end).lower());
        end++;
      }
      String id = whose == null ? null : reading.entity(whose);
      if (id != null && planned && whose != null && i - whose.end() <= 3 && end > i + 1) {
        found.add(
            new Statement(
                id,
                Statement.Kind.PLAN,
                s.span(i, end).of(reading.passages().document().text()),
                reading.evidence(s.span(whose.begin(), end), "plan.future", 0.85)));
      }
      i = Math.max(i, end);
    }
  }
}
