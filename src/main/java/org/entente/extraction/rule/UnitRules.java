package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.Responsibility;
import org.entente.extraction.fact.UnitOf;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.OrganizationNames;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/** Which unit or body belongs to which organisation: the nearest parent that the text gives. */
public final class UnitRules {
  private static final Set<String> INNER = WordGroups.of("inner-units");

  private record Found(String parent, Evidence evidence) {}

  /** The units of a document; {@code responsibilities} make units of a unit's head. */
  public List<UnitOf> read(
      Reading reading,
      Context context,
      List<Responsibility> responsibilities,
      Map<String, String> headOf) {
    Map<String, Found> parents = new LinkedHashMap<>();
    for (Responsibility r : responsibilities) {
      String parent = headOf.get(r.person());
      for (String unit : r.units()) {
        if (parent != null && !unit.equals(parent)) {
          put(
              parents,
              unit,
              parent,
              reading.evidence(r.evidence().span(), "unit.responsible", 0.93));
        }
      }
    }
    for (Sentence s : reading.sentences()) {
      if (s.zone() != Zone.BOILERPLATE) {
        inSentence(reading, s, parents);
      }
    }
    byPrefix(reading, parents);
    underHome(reading, context, parents);
    List<UnitOf> units = new ArrayList<>();
    parents.forEach((child, found) -> units.add(new UnitOf(child, found.parent, found.evidence)));
    return units;
  }

  private static void put(
      Map<String, Found> parents, String child, String parent, Evidence evidence) {
    Found old = parents.get(child);
    boolean cycle = parents.containsKey(parent) && parents.get(parent).parent.equals(child);
    if (!child.equals(parent)
        && !cycle
        && (old == null || old.evidence.confidence() < evidence.confidence())) {
      parents.put(child, new Found(parent, evidence));
    }
  }

  private void inSentence(Reading reading, Sentence s, Map<String, Found> parents) {
    List<OrganizationTag> tags = new ArrayList<>();
    for (Tag tag : reading.tags(s)) {
      if (tag instanceof OrganizationTag organization) {
        tags.add(organization);
      }
    }
    for (int k = 0; k + 1 < tags.size(); k++) {
      OrganizationTag first = tags.get(k);
      OrganizationTag second = tags.get(k + 1);
      String a = reading.entity(first);
      String b = reading.entity(second);
      if (a == null || b == null) {
        continue;
      }
      int between = Employers.brackets(s, first.end());
      if (isPossessive(s, first.end(), second.begin()) && !second.anaphoric()) {
        put(parents, b, a, reading.evidence(s, "unit.possessive", 0.86));
      } else if (belongs(
          s, between, second.begin(), first, reading.organization(a), reading.organization(b))) {
        put(parents, a, b, reading.evidence(s, "unit.of", 0.93));
      }
    }
  }

  private static boolean isPossessive(Sentence s, int from, int to) {
    return (s.is(from, "'s") || s.is(from, "'"))
        && to - from <= 2
        && (to == from + 1 || s.token(from + 1).isCapital() || s.is(from + 1, "own"));
  }

  /** "X of Y", "X at Y", "X, Y" where X can be a part and Y a whole. */
  private static boolean belongs(
      Sentence s, int from, int to, OrganizationTag tag, Organization child, Organization parent) {
    boolean part = child.kind() != OrganizationKind.ORGANIZATION || INNER.contains(child.type());
    if (!part || tag.anaphoric() || to <= from) {
      return false;
    }
    boolean the = to == from + 2 && s.is(from + 1, "the");
    if (to != from + 1 && !the) {
      return false;
    }
    return switch (s.token(from).lower()) {
      case "of", "at", "within", "under" -> true;
      case "in" -> parent.kind() != OrganizationKind.UNIT;
      case "," ->
          !the
              && (isWhole(parent)
                  || parent.kind() == OrganizationKind.UNIT
                      && child.kind() == OrganizationKind.UNIT)
              && isRank(child, parent);
      default -> false;
    };
  }

  private static boolean isWhole(Organization o) {
    return o.kind() == OrganizationKind.ORGANIZATION && !INNER.contains(o.type())
        || o.type().isEmpty();
  }

  /** In a list "Faculty of A, Faculty of B" neither is part of the other. */
  private static boolean isRank(Organization child, Organization parent) {
    return !child.type().equals(parent.type());
  }

  /** "IAU Secretariat", "NUS College of Design": the name begins with its owner's. */
  private static void byPrefix(Reading reading, Map<String, Found> parents) {
    Map<String, String> byName = new HashMap<>();
    for (Organization o : reading.organizations()) {
      names(o).forEach(name -> byName.putIfAbsent(OrganizationNames.key(name), o.id()));
    }
    for (Organization o : reading.organizations()) {
      boolean part =
          o.kind() != OrganizationKind.ORGANIZATION
              || INNER.contains(o.type()) && !o.type().matches("institute|cent(re|er)|agency");
      if (!part || parents.containsKey(o.id())) {
        continue;
      }
      String owner = owner(o, byName);
      if (owner != null && !owner.equals(o.id())) {
        Evidence mention = o.mentions().get(0).evidence();
        put(parents, o.id(), owner, reading.around(mention.span(), "unit.prefix", 0.6));
      }
    }
  }

  private static List<String> names(Organization o) {
    List<String> names = new ArrayList<>(o.aliases());
    names.add(o.name());
    return names;
  }

  private static @Nullable String owner(Organization o, Map<String, String> byName) {
    for (String name : names(o)) {
      String[] words = name.split(" ");
      for (int k = Math.min(words.length - 1, 6); k > 0; k--) {
        String prefix = OrganizationNames.key(String.join(" ", List.of(words).subList(0, k)));
        String owner = byName.get(prefix);
        if (owner != null && !owner.equals(o.id())) {
          return owner;
        }
      }
    }
    return null;
  }

  /** A unit that the text gives to nobody belongs to whoever the text is about. */
  private static void underHome(Reading reading, Context context, Map<String, Found> parents) {
    Organization home = context.home().orElse(null);
    if (home == null) {
      return;
    }
    for (Organization o : reading.organizations()) {
      boolean owned =
          o.kind() != OrganizationKind.ORGANIZATION
              || o.type().matches("college|school|academy|institute|centre|center")
                  && Context.isCampus(home)
                  && isPart(o);
      Organization owner =
          !owned || parents.containsKey(o.id()) ? null : near(reading, context, o, home);
      if (owner != null && !owner.equals(o) && owner.kind() == OrganizationKind.ORGANIZATION) {
        Evidence mention = o.mentions().get(0).evidence();
        put(
            parents,
            o.id(),
            owner.id(),
            reading.around(
                mention.span(),
                owner.equals(home) ? "unit.home" : "unit.near",
                owner.equals(home) ? 0.6 : 0.75));
      }
    }
  }

  /** "School of Law", "Institute of Economics", "Music Academy": mostly part of a university. */
  private static boolean isPart(Organization o) {
    String lower = o.name().toLowerCase(Locale.ROOT);
    return lower.matches("(college|school|academy|institute|cent(re|er)) (of|for) .*")
        && !lower.matches(".*(national|international|technology$).*")
        && o.aliases().isEmpty();
  }

  /** The organisation of the heading or clause the unit stands under, else the home. */
  private static Organization near(
      Reading reading, Context context, Organization unit, Organization home) {
    int at = unit.mentions().get(0).evidence().span().begin();
    Sentence s = reading.passages().at(at);
    if (s != null) {
      Organization above = context.near().underHeading(s);
      if (above != null && above.kind() == OrganizationKind.ORGANIZATION && !above.equals(unit)) {
        return above;
      }
      Organization before = null;
      int token = 0;
      while (token < s.size() && s.token(token).begin() < at) {
        token++;
      }
      for (Tag tag : reading.tags(s)) {
        String id =
            tag instanceof OrganizationTag && tag.end() <= token ? reading.entity(tag) : null;
        Organization o = id == null ? null : reading.organization(id);
        boolean whole =
            o != null && Context.isCampus(o) && o.kind() == OrganizationKind.ORGANIZATION;
        before = whole ? o : before;
      }
      boolean its = s.is(token - 1, "its") || s.is(token - 1, "their");
      if (before != null && (its || context.near().leadsSegment(s, token))) {
        return before;
      }
    }
    return home;
  }
}
