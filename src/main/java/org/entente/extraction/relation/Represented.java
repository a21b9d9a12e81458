package org.entente.extraction.relation;

import java.util.Optional;
import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.entente.text.Zone;

/**
 * For whom a person is there, by the words between the two names: "Ola Hansen, representing the
 * Agency", "on behalf of", "Kenji Sato of Waseda University", "the Agency was represented by". Safe
 * for use by many threads.
 */
final class Represented {
  private static final Set<String> REPRESENTS = WordGroups.of("represents");
  private static final Set<String> BELONGS = WordGroups.of("belongs");

  /** Between a name and the words of representing, and between these and the other name. */
  private static final int FEW = 5;

  private Represented() {}

  /**
   * The organisation that a sentence says a person is there for.
   *
   * @param posted whether the person has a post at an organisation, which tells enough where the
   *     words only say where somebody is from
   */
  static Optional<String> by(Scenery scenery, Sentence s, String person, boolean posted) {
    for (Spot spot : scenery.spots(s)) {
      if (spot.isPerson() && spot.entity().equals(person)) {
        Optional<Spot> behind = next(scenery, spot);
        if (behind.filter(o -> represents(s, spot, o) || !posted && from(s, spot, o)).isPresent()) {
          return behind.map(Spot::entity);
        }
        Optional<Spot> before = previous(scenery, spot);
        if (before.filter(o -> isRepresentedBy(s, o, spot)).isPresent()) {
          return before.map(Spot::entity);
        }
      }
    }
    return Optional.empty();
  }

  /** The organisation named behind a person, before anybody else is. */
  private static Optional<Spot> next(Scenery scenery, Spot person) {
    return scenery.spots(person.sentence()).stream()
        .filter(spot -> spot.begin() >= person.end())
        .filter(spot -> spot.isPerson() || spot.isOrganization())
        .findFirst()
        .filter(Represented::isNamed);
  }

  private static Optional<Spot> previous(Scenery scenery, Spot person) {
    return scenery.spots(person.sentence()).stream()
        .filter(spot -> spot.end() <= person.begin())
        .filter(spot -> spot.isPerson() || spot.isOrganization())
        .reduce((first, second) -> second)
        .filter(Represented::isNamed);
  }

  private static boolean isNamed(Spot spot) {
    return spot.tag() instanceof Tag.OrganizationTag o && !o.anaphoric();
  }

  /** "Ola Hansen, who represents the Agency", "took part on behalf of the Agency". */
  private static boolean represents(Sentence s, Spot person, Spot organization) {
    for (int i = person.end(); i < organization.begin(); i++) {
      boolean behalf = s.is(i, "behalf") && s.is(i + 1, "of");
      boolean near = organization.begin() - i <= FEW && i - person.end() <= FEW;
      if (near && (behalf || REPRESENTS.contains(s.token(i).lower()) && !s.is(i + 1, "by"))) {
        return true;
      }
    }
    return false;
  }

  /** "Kenji Sato of Waseda University", "Kenji Sato (Waseda University)"; in a list a comma. */
  private static boolean from(Sentence s, Spot person, Spot organization) {
    int begin = organization.begin();
    begin -= s.is(begin - 1, "the") ? 1 : 0;
    if (begin - person.end() != 1) {
      return false;
    }
    return BELONGS.contains(s.token(person.end()).lower())
        || s.zone() == Zone.LIST_ITEM && s.is(person.end(), ",");
  }

  /** "The Agency was represented by its Director, Ola Hansen". */
  private static boolean isRepresentedBy(Sentence s, Spot organization, Spot person) {
    int begin = organization.end();
    for (int i = begin; i < Math.min(begin + FEW, person.begin()); i++) {
      if (s.is(i, "represented") && s.is(i + 1, "by") && person.begin() - i <= 2 * FEW) {
        return true;
      }
    }
    return false;
  }
}
