package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What stands near a sentence: the heading above it, the head of its clause, ministries. */
public final class Surroundings {
  private final Reading reading;
  private final List<Ministry> ministries = new ArrayList<>();

  /** A ministry and the comparable words of its name. */
  private record Ministry(Organization organization, Set<String> words) {}

  Surroundings(Reading reading) {
    this.reading = reading;
    for (Organization o : reading.organizations()) {
      if (o.type().equals("ministry") || o.name().toLowerCase(Locale.ROOT).contains("ministry")) {
        ministries.add(new Ministry(o, Set.copyOf(Fold.words(o.name()))));
      }
    }
  }

  /** The organisation that the heading right above the sentence's paragraph names, alone. */
  public @Nullable Organization underHeading(Sentence s) {
    int block = s.block();
    for (int i = s.index() - 1; i >= 0; i--) {
      Sentence above = reading.sentences().get(i);
      if (above.zone() == org.entente.text.Zone.HEADING) {
        List<Organization> named = named(above);
        return named.size() == 1 ? named.get(0) : null;
      }
      boolean item = s.zone() == org.entente.text.Zone.LIST_ITEM && above.zone() == s.zone();
      if (block - above.block() > 1 || above.block() < block && !item) {
        break;
      }
      block = above.block();
    }
    return null;
  }

  /** "From the High Commission came X, ...; the Academy was represented by its dean, Y". */
  boolean leadsSegment(Sentence s, int at) {
    int start = 0;
    for (int k = 0; k < at; k++) {
      boolean from = s.is(k, "from") && k > 0 && s.is(k - 1, ",");
      start = s.is(k, ";") || from ? k + 1 : start;
    }
    for (Tag tag : reading.tags(s)) {
      if (tag instanceof Tag.PersonTag && tag.begin() >= start && tag.begin() < at) {
        return false;
      }
      if (tag instanceof OrganizationTag && tag.begin() >= start && tag.end() <= at) {
        boolean first = tag.begin() - start <= 3;
        boolean linked =
            s.is(tag.end(), "was")
                || s.is(tag.end(), "were")
                || s.is(tag.end(), "by")
                || s.is(tag.end(), "came")
                || s.is(tag.end(), ":")
                || s.is(tag.end(), "had")
                || s.is(tag.begin() - 1, "from")
                || s.is(tag.begin() - 2, "from");
        return first && linked;
      }
    }
    return false;
  }

  /** "Minister of Education" where the text near by names a ministry of the same field. */
  @Nullable Organization ministryFor(Sentence s, RoleTag role) {
    Set<String> field = new HashSet<>(Fold.words(role.role()));
    field.removeAll(
        Set.of(
            "minister",
            "of",
            "and",
            "the",
            "for",
            "deputy",
            "vice",
            "state",
            "permanent",
            "secretary",
            "first",
            "federal",
            "prime",
            "assistant",
            "under"));
    Organization best = null;
    int most = 0;
    for (Ministry ministry : ministries) {
      Organization o = ministry.organization();
      Set<String> words = new HashSet<>(ministry.words());
      words.retainAll(field);
      boolean near = !words.isEmpty() && o.mentions().stream().anyMatch(m -> sameBlock(m, s));
      int score = words.size() * 2 + (near ? 1 : 0);
      boolean whole = words.size() == field.size();
      if (!words.isEmpty() && (near || whole) && score > most) {
        best = o;
        most = score;
      }
    }
    return best;
  }

  private boolean sameBlock(Mention m, Sentence s) {
    return reading
        .passages()
        .document()
        .blocks()
        .get(s.block())
        .span()
        .contains(m.evidence().span());
  }

  /** All organisations named in a sentence, in order. */
  List<Organization> named(Sentence s) {
    List<Organization> named = new ArrayList<>();
    for (Tag tag : reading.tags(s)) {
      String id = tag instanceof OrganizationTag ? reading.entity(tag) : null;
      if (id != null && !named.contains(reading.organization(id))) {
        named.add(reading.organization(id));
      }
    }
    return named;
  }
}
