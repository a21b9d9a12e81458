package org.entente.extraction.relation;

import java.util.Set;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.rule.Context;
import org.entente.text.Sentence;

/**
 * Which posts an organisation never has, whatever stands round them: a committee has no dean or
 * professor (of 10,059 annotated ones 3 are at a body), a university no minister or ambassador (of
 * 2,291 none).
 */
final class Fitness {
  private static final Set<String> OF_CAMPUS = WordGroups.of("posts-of-campus");
  private static final Set<String> OF_STATE = WordGroups.of("posts-of-state");

  /** "Dean of X", "X Dean", "X's Dean": the text says so itself. */
  private static final Set<Integer> BESIDE = Set.of(1, 2, 6);

  /** How many words may stand between "whose" and the post. */
  private static final int NEAR = 3;

  private final Scenery scenery;

  Fitness(Scenery scenery) {
    this.scenery = scenery;
  }

  /** Whether an organisation may have a post. */
  boolean fits(Spot role, Organization o) {
    Tag.RoleTag tag = (Tag.RoleTag) role.tag();
    Spot near = scenery.nearest(role, o.id());
    if (o.kind() == OrganizationKind.BODY && names(tag, OF_CAMPUS)) {
      return near != null && BESIDE.contains(Neighbourhood.direct(role, near));
    }
    boolean ofOther = Context.isCampus(o) && tag.ofState() && names(tag, OF_STATE);
    return !ofOther && (!isOwned(role) || isOwner(role, o));
  }

  private static boolean names(Tag.RoleTag tag, Set<String> posts) {
    return Fold.words(tag.head()).stream().anyMatch(posts::contains);
  }

  /** "Whose new director": the post of an organisation that was just named. */
  private static boolean isOwned(Spot role) {
    Sentence s = role.sentence();
    for (int i = role.begin() - 1; i >= Math.max(0, role.begin() - NEAR); i--) {
      if (s.is(i, "whose")) {
        return true;
      }
      if (!s.token(i).isWord() || s.token(i).isCapital()) {
        return false;
      }
    }
    return false;
  }

  /** Whether the sentence names it before the post, or names none there. */
  private boolean isOwner(Spot role, Organization o) {
    boolean none = true;
    for (Spot spot : scenery.spots(role.sentence())) {
      if (spot.isOrganization() && spot.end() <= role.begin()) {
        if (spot.entity().equals(o.id())) {
          return true;
        }
        none = false;
      }
    }
    return none;
  }
}
