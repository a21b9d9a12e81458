package org.entente.extraction.relation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Zone;

/**
 * Who came together: people are named once as a delegation or as its hosts, and a later encounter
 * only says that "the delegation" or "the guests" went on. One instance belongs to one document.
 */
final class Companions {
  private static final Set<String> GROUPS = WordGroups.of("companies");
  private static final Set<String> SIDES = WordGroups.of("sides");

  /** How a list is told that follows in sentences of its own. */
  private static final int LISTED = 100;

  private final Scenery scenery;
  private final Anchors anchors;
  private final int[] anchorGroups;
  private final int[] partGroups;
  private final Map<String, Set<String>> employers = new HashMap<>();
  private final Map<String, Integer> roles = new HashMap<>();
  private final Map<String, Spot> firsts = new HashMap<>();
  private final String home;

  Companions(Scenery scenery, List<Post> posts, Anchors anchors) {
    this.scenery = scenery;
    this.anchors = anchors;
    this.anchorGroups = new int[anchors.size()];
    this.partGroups = new int[anchors.size()];
    for (int k = 0; k < anchors.size(); k++) {
      Sentence anchor = anchors.get(k);
      anchorGroups[k] = groups(anchor);
      for (Sentence s : scenery.reading().sentences()) {
        if (s.index() >= anchor.index() && s.index() < end(k) && s.zone().isRunning()) {
          partGroups[k] |= groups(s);
        }
      }
    }
    for (Post post : posts) {
      post.organization()
          .ifPresent(o -> employers.computeIfAbsent(post.person(), p -> new HashSet<>()).add(o));
    }
    this.home = scenery.context().home().map(Organization::id).orElse("");
  }

  /** The first sentence that tells of the next encounter. */
  private int end(int k) {
    return k + 1 < anchors.size() ? anchors.get(k + 1).index() : Integer.MAX_VALUE;
  }

  /** Words of a sentence that stand for several people, as flags. */
  private static int groups(Sentence s) {
    int groups = 0;
    for (int i = 0; i < s.size(); i++) {
      String word = s.token(i).lower();
      if (GROUPS.contains(word)) {
        boolean known = i > 0 && (s.is(i - 1, "the") || s.is(i - 1, "this") || s.is(i - 1, "his"));
        groups |= known ? 1 : 2;
      }
      groups |= word.equals("they") || word.equals("them") ? 4 : 0;
      groups |= SIDES.contains(word) && i > 0 && !s.token(i - 1).isCapital() ? 8 : 0;
    }
    return groups;
  }

  /** The first mention in the running text, else the very first. */
  Spot first(String entity) {
    return firsts.computeIfAbsent(
        entity,
        e -> {
          List<Spot> spots = scenery.spots(e);
          for (Spot spot : spots) {
            if (spot.sentence().zone().isRunning()) {
              return spot;
            }
          }
          return spots.get(0);
        });
  }

  /** How an entity is brought in: the telling word before it, or the one before its list. */
  private int role(String entity) {
    return roles.computeIfAbsent(entity, e -> role(first(e)));
  }

  private int role(Spot spot) {
    int own = Sides.cue(spot);
    if (own > 0 || spot.sentence().zone() != Zone.LIST_ITEM && spot.begin() > 4) {
      return own;
    }
    List<Sentence> sentences = scenery.reading().sentences();
    for (int i = spot.sentence().index() - 1; i >= 0; i--) {
      Sentence before = sentences.get(i);
      if (before.zone() != Zone.LIST_ITEM) {
        int cue = Sides.cue(before, before.size());
        return cue == 0 ? 0 : LISTED + cue;
      }
    }
    return 0;
  }

  /** Those who are brought in by the same sentence. */
  Set<String> mates(String entity) {
    Set<String> mates = new HashSet<>();
    if (scenery.spots(entity).isEmpty()) {
      return mates;
    }
    for (Spot spot : scenery.spots(first(entity).sentence())) {
      if (spot.isPerson() && !spot.entity().equals(entity)) {
        mates.add(spot.entity());
      }
    }
    return mates;
  }

  /** What the encounter's sentences say of those who came with others. */
  int groups(int k) {
    return partGroups[k];
  }

  /** The features of an entity at an encounter. */
  void of(String entity, int k, int kind, Features f) {
    int person = entity.startsWith("p") ? 1 : 0;
    int within = within(entity, k);
    int role = role(entity);
    int code = person * 4 + within;
    f.add(470, code, anchorGroups[k]);
    f.add(471, code, partGroups[k]);
    f.add(472, code, role, anchorGroups[k]);
    f.add(473, code, role, partGroups[k]);
    f.add(474, code, role, Math.min(3, anchors.size()));
    f.add(475, code, role, kind);
    int owner = owner(entity);
    int since = Math.max(-2, Math.min(3, k - owner));
    f.add(476, code, since, anchorGroups[k]);
    f.add(477, code, since, partGroups[k]);
    f.add(478, code, since, role);
    employer(entity, k, code, f);
    anchors.get(k).tokens().stream()
        .filter(t -> t.isWord() && !t.isCapital())
        .forEach(t -> f.add(479, code, t.lower()));
  }

  private int within(String entity, int k) {
    int from = anchors.get(k).index();
    int within = 0;
    for (Spot spot : scenery.spots(entity)) {
      int at = spot.sentence().index();
      within |= at == from ? 2 : at > from && at < end(k) ? 1 : 0;
    }
    return within;
  }

  /** The encounter told last where the entity is brought in. */
  int owner(String entity) {
    int owner = -1;
    for (int k = 0; k < anchors.size(); k++) {
      owner = anchors.get(k).index() <= first(entity).sentence().index() ? k : owner;
    }
    return owner;
  }

  /** Whether an employer is named where the encounter is told, and whether it publishes. */
  private void employer(String entity, int k, int code, Features f) {
    Set<String> own = employers.getOrDefault(entity, Set.of());
    int named = own.isEmpty() ? 4 : 0;
    for (String organization : own) {
      int within = within(organization, k);
      named |= within > 1 ? 2 : within;
      named |= organization.equals(home) ? 8 : 0;
    }
    f.add(490, code, named);
    f.add(491, code, named, anchorGroups[k]);
    f.add(492, code, named, partGroups[k]);
  }
}
