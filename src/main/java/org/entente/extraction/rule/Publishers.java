package org.entente.extraction.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Imprint;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Who published a document: named in a line that says who wrote it; else in the masthead, though
 * not as somebody's there; else the agency that the text says it is from; else the organisation for
 * which most speaks: it is named first and often, it hosts, it is visited.
 */
final class Publishers {
  private static final Set<String> AUTHORS = WordGroups.of("tells-of-authors");
  private static final Set<String> HOSTS = WordGroups.of("publisher-hosts");
  private static final Set<String> ORIGIN = WordGroups.of("publisher-not");
  private static final Set<String> VISITED = WordGroups.of("publisher-visited");
  private static final Set<String> GUESTS = WordGroups.of("publisher-guests");

  /** In how many of the first sentences the authors are looked for. */
  private static final int HEAD = 6;

  /** How many mentions count. */
  private static final int MOST = 8;

  // Rounded from a regression on the seen documents that have no masthead.
  private static final int NAMED_FIRST = 4;
  private static final int AT_EDGES = 3;
  private static final int WHOLE = 2;
  private static final int WITHOUT_HEAD_NOUN = 2;
  private static final int HOST = 2;
  private static final int GUEST = 3;
  private static final int FROM = 2;
  private static final int FROM_IN_TITLE = 5;

  /** A unit or board of nobody's that is told less surely was right in one of eight documents. */
  private static final int ENOUGH_FOR_PART = 9;

  private final Reading reading;
  private final Surroundings near;

  Publishers(Reading reading, Surroundings near) {
    this.reading = reading;
    this.near = near;
  }

  @Nullable Organization find() {
    Organization best = authors();
    if (best != null) {
      return best;
    }
    best = masthead();
    if (best == null) {
      best = agency();
    }
    return best != null ? best : likeliest();
  }

  /** "Prepared by Ada Bell, International Office, Elm University" at the head: the last one. */
  private @Nullable Organization authors() {
    List<Sentence> head = reading.sentences();
    for (Sentence s : head.subList(0, Math.min(HEAD, head.size()))) {
      boolean by = s.size() > 2 && (s.is(1, "by") || s.is(1, ":"));
      List<Organization> named = near.named(s);
      if (by && AUTHORS.contains(s.token(0).lower()) && hasPerson(s) && !named.isEmpty()) {
        return named.get(named.size() - 1);
      }
    }
    return null;
  }

  private @Nullable Organization masthead() {
    Organization best = null;
    int bestAt = Integer.MAX_VALUE;
    for (Organization o : reading.organizations()) {
      for (Mention m : o.mentions()) {
        boolean masthead = m.zone().equals("masthead") && !isBesidePerson(m);
        if (masthead && m.evidence().span().begin() < bestAt) {
          best = o;
          bestAt = m.evidence().span().begin();
        }
      }
    }
    return best;
  }

  /** The agency that the text is from. */
  private @Nullable Organization agency() {
    Imprint imprint = new Imprint(reading.sentences());
    for (Sentence s : reading.sentences()) {
      Optional<OrganizationTag> tag = imprint.in(s, reading.tags(s));
      String id = tag.isPresent() ? reading.entity(tag.get()) : null;
      if (id != null) {
        return reading.organization(id);
      }
    }
    return null;
  }

  /** "Apologies: Ida Lund (Birch University)" at the head is of a person, not of who publishes. */
  private boolean isBesidePerson(Mention m) {
    return reading.sentences().stream()
        .filter(s -> s.span().contains(m.evidence().span()))
        .anyMatch(this::hasPerson);
  }

  private boolean hasPerson(Sentence s) {
    return reading.tags(s).stream().anyMatch(t -> t instanceof Tag.PersonTag);
  }

  /** What speaks for each organisation, weighed as it does in documents without a masthead. */
  private @Nullable Organization likeliest() {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> cues = new HashMap<>();
    Set<String> atEdges = new HashSet<>();
    int others = reading.passages().beforeOthers();
    for (Sentence s : reading.sentences().subList(0, others)) {
      for (Tag tag : reading.tags(s)) {
        String id = tag instanceof OrganizationTag ? reading.entity(tag) : null;
        if (id == null) {
          continue;
        }
        counts.merge(id, 1, Integer::sum);
        cues.merge(id, cue(s, tag), Integer::sum);
        if (s.zone() == Zone.BOILERPLATE) {
          atEdges.add(id);
        }
      }
    }
    Organization best = null;
    int most = Integer.MIN_VALUE;
    List<Organization> all = reading.organizations();
    for (int i = 0; i < all.size(); i++) {
      Organization o = all.get(i);
      if (!counts.containsKey(o.id())) {
        continue;
      }
      int score =
          Math.min(MOST, counts.getOrDefault(o.id(), 0))
              + cues.getOrDefault(o.id(), 0)
              + (i < 2 ? NAMED_FIRST : 0)
              + (atEdges.contains(o.id()) ? AT_EDGES : 0)
              + (o.kind() == OrganizationKind.ORGANIZATION ? WHOLE : 0)
              + (o.type().isEmpty() ? WITHOUT_HEAD_NOUN : 0);
      best = score > most ? o : best;
      most = Math.max(most, score);
    }
    boolean part = best != null && best.kind() != OrganizationKind.ORGANIZATION;
    return part && most < ENOUGH_FOR_PART ? null : best;
  }

  /** What the words beside a name tell: who hosts publishes, and not who comes. */
  private static int cue(Sentence s, Tag tag) {
    int before = tag.begin() - (s.is(tag.begin() - 1, "the") ? 2 : 1);
    boolean title = s.zone() == Zone.TITLE;
    int cue = s.block() == 0 ? 1 : 0;
    if (!title && s.zone() != Zone.BODY) {
      return cue;
    }
    cue += has(HOSTS, s, tag.end()) ? HOST : 0;
    cue -= has(ORIGIN, s, before) ? title ? FROM_IN_TITLE : FROM : 0;
    cue += title && has(VISITED, s, before) ? HOST : 0;
    cue -= title && has(GUESTS, s, tag.end()) ? GUEST : 0;
    return cue;
  }

  private static boolean has(Set<String> words, Sentence s, int i) {
    return i >= 0 && i < s.size() && words.contains(s.token(i).lower());
  }
}
