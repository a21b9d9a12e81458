package org.entente.extraction.relation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.UnitOf;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.rule.Context;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What the model sees of an organisation and another that it may be a part of. */
final class ParentFeatures {
  /** At how many words from a unit, or an organisation, somebody stands beside it. */
  private static final int NEAR = 12;

  private final Scenery scenery;
  private final OrganizationFeatures organizations;
  private final Sides sides;
  private final Map<String, UnitOf> ruled = new HashMap<>();
  private final Map<Integer, Wholes> wholes = new HashMap<>();
  private final Map<Integer, Set<String>> besides = new HashMap<>();

  ParentFeatures(Scenery scenery, List<UnitOf> ruled) {
    this.scenery = scenery;
    this.organizations = scenery.organizationFeatures();
    this.sides = scenery.sides();
    ruled.forEach(u -> this.ruled.put(u.child(), u));
  }

  /** The features of belonging to nothing. */
  void ofNone(Organization child, Features f) {
    f.clear();
    f.add(1);
    f.add(2, child.kind().ordinal());
    f.add(3, child.type());
    List<String> words = Fold.words(child.name());
    f.add(4, child.type(), words.get(0));
    f.add(5, child.type(), words.get(words.size() - 1));
    f.add(6, words.size() == 1 ? 1 : 0, child.aliases().isEmpty() ? 0 : 1);
    for (String word : words) {
      f.add(7, word);
    }
    UnitOf rule = ruled.get(child.id());
    f.add(8, rule == null ? "none" : rule.evidence().rule());
    f.add(9, rule == null ? "none" : rule.evidence().rule(), child.kind().ordinal() + child.type());
    organizations.add(child, 10, f);
    Spot first = scenery.spots(child.id()).get(0);
    f.add(20, scenery.code(first.sentence(), first.begin() - 1), child.kind().ordinal());
    f.add(21, scenery.code(first.sentence(), first.end()), child.kind().ordinal());
    f.add(22, first.sentence().token(first.begin()).isCapital() ? 1 : 0, child.kind().ordinal());
    long here = scenery.spots(first.sentence()).stream().filter(Spot::isOrganization).count();
    f.add(23, (int) Math.min(4, here), child.kind().ordinal());
    f.add(24, first.sentence().zone().ordinal(), child.kind().ordinal());
    f.add(25, scenery.code(first.sentence(), first.begin() - 1), child.type());
    f.add(26, scenery.code(first.sentence(), first.end()), child.type());
  }

  /** The features of belonging to {@code parent}. */
  void of(Organization child, Organization parent, Features f) {
    f.clear();
    f.add(30);
    f.add(31, child.type(), parent.type());
    f.add(32, child.kind().ordinal(), parent.kind().ordinal());
    f.add(33, child.kind().ordinal(), parent.type());
    f.add(34, parent.kind().ordinal(), child.type());
    f.add(35, child.type().equals(parent.type()) ? 1 : 0, child.kind().ordinal());
    organizations.add(parent, 40, f);
    UnitOf rule = ruled.get(child.id());
    boolean same = rule != null && rule.parent().equals(parent.id());
    f.add(50, rule == null ? "none" : same ? rule.evidence().rule() : "other");
    f.add(51, same ? "=" : "!", rule == null ? "none" : rule.evidence().rule());
    UnitOf over = ruled.get(parent.id());
    f.add(52, over == null ? "none" : over.parent().equals(child.id()) ? "reverse" : "else");
    f.add(53, over != null && rule != null && over.parent().equals(rule.parent()) ? 1 : 0);
    f.add(54, contained(child, parent));
    f.add(55, contained(child, parent), child.kind().ordinal(), parent.kind().ordinal());
    places(child, parent, f);
  }

  /** Whether one name holds the other. */
  private int contained(Organization child, Organization parent) {
    List<String> own = organizations.of(child).names();
    List<String> others = organizations.of(parent).names();
    String name = own.get(own.size() - 1);
    for (String other : others) {
      if (name.startsWith(other)) {
        return 1;
      }
      if (name.contains(other)) {
        return 2;
      }
    }
    for (String alias : own) {
      for (String other : others) {
        if (alias.contains(other)) {
          return 3;
        }
      }
    }
    return others.get(others.size() - 1).contains(name) ? 4 : 0;
  }

  private void places(Organization child, Organization parent, Features f) {
    Spot bestChild = null;
    Spot bestParent = null;
    for (Spot spot : scenery.spots(child.id())) {
      Spot near = scenery.nearest(spot, parent.id());
      boolean better =
          near != null
              && (bestChild == null
                  || bestParent == null
                  || spot.distance(near) < bestChild.distance(bestParent));
      bestChild = better ? spot : bestChild;
      bestParent = better ? near : bestParent;
    }
    String kinds = child.kind().ordinal() + "/" + parent.kind().ordinal();
    Spot first = scenery.spots(child.id()).get(0);
    if (bestChild != null && bestParent != null) {
      PathFeatures.add(scenery, bestChild, bestParent, 60, f);
      f.add(80, path(bestChild, bestParent), kinds);
      f.add(81, path(bestChild, bestParent), child.type());
      f.add(82, rank(bestChild, bestParent), kinds);
      f.add(83, rank(bestChild, bestParent), parent.type());
    } else {
      f.add(84, kinds);
      f.add(85, back(first, parent), kinds);
    }
    int whole = lastWhole(first, parent);
    f.add(86, whole, kinds);
    f.add(87, whole, scenery.code(first.sentence(), first.begin() - 1));
    Organization above = scenery.context().near().underHeading(first.sentence());
    f.add(88, above != null && above.id().equals(parent.id()) ? 1 : 0, kinds);
    f.add(89, first.sentence().zone().ordinal(), whole);
    side(first, parent, kinds, whole, f);
  }

  /** Whether both seem to be of the same side, when the unit is named first. */
  private void side(Spot first, Organization parent, String kinds, int whole, Features f) {
    Sentence s = first.sentence();
    int side = sides.of(parent);
    int cue = sides.cueOf(first);
    int back = back(first, parent);
    f.add(90, cue, side);
    f.add(91, cue, side & Sides.HOME, back);
    f.add(92, side, back, kinds.hashCode());
    String before = first.begin() == 0 ? "<" : s.token(first.begin() - 1).lower();
    String behind = first.end() == s.size() ? ">" : s.token(first.end()).lower();
    f.add(93, whole * 2 + (side & Sides.HOME), before);
    f.add(94, whole * 2 + (side & Sides.HOME), behind);
    f.add(95, back, before);
    Set<String> near = besides.computeIfAbsent(first.order(), order -> beside(first));
    int same = near.isEmpty() ? 2 : near.contains(parent.id()) ? 1 : 0;
    f.add(97, same, kinds);
    f.add(98, same, whole, side & Sides.HOME);
    f.add(99, same, back);
    f.add(96, back, side & Sides.HOME, before.hashCode());
  }

  /** The organisations beside which the persons who stand beside a unit are named elsewhere. */
  private Set<String> beside(Spot child) {
    Set<String> beside = new HashSet<>();
    for (Spot person : scenery.spots(child.sentence())) {
      if (person.isPerson() && person.distance(child) <= NEAR) {
        for (Spot other : scenery.spots(person.entity())) {
          Spot nearest = other.sharesSentence(child) ? null : nearestOrganization(other);
          if (nearest != null) {
            beside.add(nearest.entity());
          }
        }
      }
    }
    return beside;
  }

  private @Nullable Spot nearestOrganization(Spot person) {
    Spot nearest = null;
    for (Spot spot : scenery.spots(person.sentence())) {
      boolean nearer =
          spot.isOrganization()
              && spot.distance(person) <= NEAR
              && (nearest == null || spot.distance(person) < nearest.distance(person));
      nearest = nearer ? spot : nearest;
    }
    return nearest;
  }

  private int path(Spot a, Spot b) {
    Spot left = a.begin() < b.begin() ? a : b;
    Spot right = a.begin() < b.begin() ? b : a;
    int[] path = scenery.between(a.sentence(), left.end(), right.begin());
    int order = a.begin() < b.begin() ? 1 : 2;
    return path.length > 4 ? order : PathFeatures.hash(path, 0, path.length) * 4 + order;
  }

  /** How many organisations stand between two in a sentence, and which comes first. */
  private int rank(Spot child, Spot parent) {
    int between = 0;
    for (Spot spot : scenery.spots(child.sentence())) {
      boolean within =
          spot.order() > Math.min(child.order(), parent.order())
              && spot.order() < Math.max(child.order(), parent.order());
      between += within && spot.isOrganization() ? 1 : 0;
    }
    return Math.min(3, between) * 2 + (child.begin() < parent.begin() ? 1 : 0);
  }

  /** How many sentences back the parent is named last before the child. */
  private int back(Spot first, Organization parent) {
    Spot last = scenery.lastBefore(first, parent.id());
    return last == null
        ? 9
        : Math.max(-1, Math.min(4, first.sentence().index() - last.sentence().index()));
  }

  /** 1 where the parent is the whole organisation named last before the child, 2 first behind. */
  private int lastWhole(Spot child, Organization parent) {
    Wholes found = wholes.computeIfAbsent(child.order(), order -> wholes(child));
    int code = parent.id().equals(found.last()) ? 1 : 0;
    return code + (parent.id().equals(found.next()) ? 2 : 0);
  }

  /** The identifiers of the whole organisations named last before a spot and first behind it. */
  private record Wholes(@Nullable String last, @Nullable String next) {}

  private Wholes wholes(Spot child) {
    Organization last = null;
    Organization next = null;
    List<Sentence> sentences = scenery.reading().sentences();
    for (int i = child.sentence().index(); i >= 0 && last == null; i--) {
      for (Spot spot : scenery.spots(sentences.get(i))) {
        Organization o = spot.entity().equals(child.entity()) ? null : whole(spot);
        last = o != null && spot.order() < child.order() ? o : last;
        next = o != null && spot.order() > child.order() && next == null ? o : next;
      }
    }
    return new Wholes(last == null ? null : last.id(), next == null ? null : next.id());
  }

  private @Nullable Organization whole(Spot spot) {
    if (!(spot.tag() instanceof Tag.OrganizationTag)) {
      return null;
    }
    Organization o = scenery.reading().organization(spot.entity());
    boolean whole = o.kind() == org.entente.extraction.fact.OrganizationKind.ORGANIZATION;
    return whole && !Context.isMedia(o) ? o : null;
  }
}
