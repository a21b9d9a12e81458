package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.UnitOf;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.rule.Context;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;

/**
 * Says which organisations stand for themselves, which are part of others, and which are boards or
 * committees. Safe for use by many threads.
 */
public final class OrganizationKinds {
  private final Judge judge;

  public OrganizationKinds(Judge judge) {
    this.judge = judge;
  }

  /**
   * The organisations of a document, each of its likeliest kind.
   *
   * @param units what the rules say belongs to what
   */
  public List<Organization> of(Reading reading, Context context, List<UnitOf> units) {
    View view = new View(reading, context, units);
    Features f = new Features();
    List<Organization> all = new ArrayList<>();
    for (Organization o : reading.organizations()) {
      OrganizationKind best = o.kind();
      double top = Double.NEGATIVE_INFINITY;
      for (OrganizationKind kind : OrganizationKind.values()) {
        view.of(o, kind, f);
        double score = judge.score(f);
        best = score > top ? kind : best;
        top = Math.max(top, score);
      }
      all.add(new Organization(o.id(), o.name(), o.aliases(), best, o.type(), o.mentions()));
    }
    return all;
  }

  /** Groups for training: each organisation with each kind. */
  public static List<List<Candidate>> candidates(
      Reading reading, Context context, List<UnitOf> units) {
    View view = new View(reading, context, units);
    Features f = new Features();
    List<List<Candidate>> groups = new ArrayList<>();
    for (Organization o : reading.organizations()) {
      List<Candidate> group = new ArrayList<>();
      for (OrganizationKind kind : OrganizationKind.values()) {
        view.of(o, kind, f);
        group.add(new Candidate(List.of(o.id(), kind.label()), f.toArray()));
      }
      groups.add(group);
    }
    return groups;
  }

  /** What the model sees of a document. */
  private static final class View {
    private final Context context;
    private final Set<String> children = new HashSet<>();
    private final Set<String> parents = new HashSet<>();
    private final List<Organization> all;
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();

    View(Reading reading, Context context, List<UnitOf> units) {
      this.context = context;
      this.all = reading.organizations();
      for (UnitOf unit : units) {
        children.add(unit.child());
        parents.add(unit.parent());
      }
    }

    /** The features of an organisation's being of a kind. */
    void of(Organization o, OrganizationKind kind, Features f) {
      f.clear();
      int k = kind.ordinal();
      List<String> words = words(o);
      String last = words.isEmpty() ? "" : words.get(words.size() - 1);
      String first = words.isEmpty() ? "" : words.get(0);
      int child = children.contains(o.id()) ? 1 : 0;
      int parent = parents.contains(o.id()) ? 1 : 0;
      f.add(1150, k, o.kind().ordinal(), o.type().hashCode());
      f.add(1151, k, o.kind().ordinal(), child);
      f.add(1152, k, child, parent);
      f.add(1153, k, o.type().hashCode(), child);
      f.add(1154, k, first.hashCode());
      f.add(1155, k, last.hashCode());
      f.add(1156, k, first.hashCode(), child);
      f.add(1157, k, Math.min(6, words.size()), o.kind().ordinal());
      f.add(1158, k, context.publisher().filter(o::equals).isPresent() ? 1 : 0, parent);
      f.add(1159, k, context.home().filter(o::equals).isPresent() ? 1 : 0, parent);
      int within = parts.computeIfAbsent(o.id(), id -> within(words));
      f.add(1160, k, within, o.kind().ordinal());
      f.add(1161, k, within, o.type().hashCode());
      f.add(1162, k, o.aliases().isEmpty() ? 0 : 1, o.kind().ordinal());
      f.add(1163, k, Math.min(4, o.mentions().size()), o.kind().ordinal());
      f.add(1164, k, Math.min(5, all.size()), child);
      for (int i = 0; i < words.size(); i++) {
        f.add(1165, k, words.get(i).hashCode());
        f.add(1166, k, (i == 0 ? "<" : words.get(i - 1)).hashCode(), words.get(i).hashCode());
      }
      for (Mention m : o.mentions()) {
        f.add(1167, k, m.zone().hashCode());
      }
    }

    private List<String> words(Organization o) {
      return words.computeIfAbsent(o.id(), id -> Fold.words(o.name()));
    }

    /** Whether the words of another organisation's name are among these: its part, perhaps. */
    private int within(List<String> words) {
      int within = 0;
      Set<String> own = new HashSet<>(words);
      for (Organization other : all) {
        List<String> theirs = words(other);
        boolean part = theirs.size() < words.size() && own.containsAll(theirs);
        within = part ? theirs.size() == 1 ? Math.max(within, 1) : 2 : within;
      }
      return within;
    }
  }
}
