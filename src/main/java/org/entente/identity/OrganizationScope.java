package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.authority.Authority;
import org.entente.identity.Organizations.Candidate;

/** Joins the organisations that may be compared with one another. */
final class OrganizationScope {
  private final String scope;
  private final CommonWords common;
  private final Registrations registrations;
  private final Clusters<Candidate> clusters = new Clusters<>();

  /** The rule that joined something to the set of a leader. */
  private final Map<Candidate, String> rules = new TreeMap<>();

  /** The documents of each set of several, by its leader. */
  private final Map<Candidate, Set<String>> sources = new TreeMap<>();

  /** Pairs that share a name and that some document names apart. */
  private final List<List<Candidate>> apart = new ArrayList<>();

  /**
   * @param scope empty where names are known the world over
   * @param registrations what registers say of names in this scope
   */
  OrganizationScope(String scope, CommonWords common, Registrations registrations) {
    this.scope = scope;
    this.common = common;
    this.registrations = registrations;
  }

  void resolve(List<Candidate> candidates, Map<Naming, Entity> entities, List<Decision> decisions) {
    candidates.forEach(clusters::add);
    joinFullNames(candidates);
    joinRegistered(candidates);
    List<List<List<Candidate>>> ambiguous = joinAcronyms();
    for (List<Candidate> set : clusters.sets()) {
      Entity entity = entity(set);
      set.forEach(c -> entities.put(c.naming(), entity));
      registrations.register(entity, set, entries(set), decisions);
      if (set.size() > 1) {
        decisions.add(same(entity, set));
      }
    }
    for (List<Candidate> pair : apart) {
      decisions.add(different(pair, entities));
    }
    for (List<List<Candidate>> sets : ambiguous) {
      decisions.add(ambiguous(sets, entities));
    }
  }

  private void joinFullNames(List<Candidate> candidates) {
    Map<String, Candidate> first = new TreeMap<>();
    for (Candidate candidate : candidates) {
      for (String name : fullNames(candidate)) {
        Candidate known = first.putIfAbsent(name, candidate);
        if (known != null) {
          join(known, candidate, "organization.same-full-name");
        }
      }
    }
  }

  /** Joins what one entry of a register names, be it by different names. */
  private void joinRegistered(List<Candidate> candidates) {
    Map<String, Candidate> first = new TreeMap<>();
    for (Candidate candidate : candidates) {
      registrations
          .find(fullNames(candidate))
          .map(entry -> first.putIfAbsent(entry.key(), candidate))
          .ifPresent(known -> join(known, candidate, Registrations.RULE));
    }
  }

  /** Names under which a document's organisation may be found: the name, and aliases of its own. */
  private Set<String> fullNames(Candidate candidate) {
    Set<String> names = new TreeSet<>();
    names.add(Names.fold(candidate.organization().name()));
    for (String alias : candidate.organization().aliases()) {
      if (Names.words(alias).size() > 1 && !common.isGeneric(alias)) {
        names.add(Names.fold(alias));
      }
    }
    return names;
  }

  /** Joins what is known by an acronym only; returns the sets that share one and stay apart. */
  private List<List<List<Candidate>>> joinAcronyms() {
    Map<String, List<List<Candidate>>> bound = new TreeMap<>();
    Map<String, List<Candidate>> bare = new TreeMap<>();
    for (List<Candidate> set : clusters.sets()) {
      if (set.stream().allMatch(c -> Names.isAcronym(c.organization().name()))) {
        set.forEach(c -> bare.put(Names.fold(c.organization().name()), set));
      } else {
        Set<String> acronyms = acronyms(set);
        entries(set).stream()
            .flatMap(entry -> entry.acronyms().stream())
            .map(Names::fold)
            .forEach(acronyms::add);
        acronyms.forEach(a -> bound.computeIfAbsent(a, k -> new ArrayList<>()).add(set));
      }
    }
    List<List<List<Candidate>>> ambiguous = new ArrayList<>();
    bound.forEach(
        (acronym, sets) -> {
          List<Candidate> known = bare.getOrDefault(acronym, List.of());
          if (sets.size() > 1) {
            List<List<Candidate>> all = new ArrayList<>(sets);
            all.add(known);
            ambiguous.add(all);
          } else if (!known.isEmpty()) {
            join(sets.get(0).get(0), known.get(0), "organization.bound-acronym");
          }
        });
    return ambiguous;
  }

  /** The entries that the names in the set find. */
  private Collection<Authority> entries(List<Candidate> set) {
    Map<String, Authority> entries = new TreeMap<>();
    set.forEach(
        c -> registrations.find(fullNames(c)).ifPresent(entry -> entries.put(entry.key(), entry)));
    return entries.values();
  }

  private static Set<String> acronyms(List<Candidate> set) {
    return set.stream()
        .flatMap(c -> c.organization().aliases().stream())
        .filter(Names::isAcronym)
        .map(Names::fold)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void join(Candidate one, Candidate other, String rule) {
    Candidate a = clusters.leader(one);
    Candidate b = clusters.leader(other);
    if (a.equals(b)) {
      return;
    }
    Set<String> both = new TreeSet<>(sources(a));
    // That a document names two is a hint that they are two; a register knows.
    if (!rule.equals(Registrations.RULE) && !Collections.disjoint(both, sources(b))) {
      apart.add(List.of(one, other));
      return;
    }
    both.addAll(sources(b));
    clusters.join(a, b);
    rules.put(clusters.leader(a), rule);
    sources.put(clusters.leader(a), both);
  }

  /** The documents of the set that {@code leader} leads. */
  private Set<String> sources(Candidate leader) {
    return sources.getOrDefault(leader, Set.of(leader.naming().source()));
  }

  private Entity entity(List<Candidate> set) {
    TreeSet<String> names = new TreeSet<>();
    set.forEach(c -> names.add(c.organization().name()));
    set.forEach(c -> names.addAll(c.organization().aliases()));
    String label = Label.of(set.stream().map(c -> c.organization().name()).toList());
    String key = Names.fold(label) + (scope.isEmpty() ? "" : "|" + scope);
    return new Entity(Entity.Type.ORGANIZATION, key, label, names);
  }

  private Decision same(Entity entity, List<Candidate> set) {
    String rule = rules.getOrDefault(set.get(0), "organization.same-full-name");
    return new Decision(
        Decision.Outcome.SAME,
        List.of(entity),
        rule,
        reason(rule),
        set.stream().map(Candidate::grounds).toList());
  }

  private String reason(String rule) {
    return switch (rule) {
      case "organization.bound-acronym" ->
          "One document has the acronym alone, and just one organisation is bound to it.";
      case Registrations.RULE -> "A register has these names for one organisation.";
      default ->
          "The documents share a full name"
              + (scope.isEmpty() ? " that is nobody else's." : " and the parent.");
    };
  }

  private static Decision different(List<Candidate> pair, Map<Naming, Entity> entities) {
    return new Decision(
        Decision.Outcome.DIFFERENT,
        entities(pair, entities),
        "organization.named-apart",
        "They share a name, but one document names them as two.",
        pair.stream().map(Candidate::grounds).toList());
  }

  private static List<Entity> entities(List<Candidate> all, Map<Naming, Entity> entities) {
    return all.stream().flatMap(c -> Stream.ofNullable(entities.get(c.naming()))).toList();
  }

  private static Decision ambiguous(List<List<Candidate>> sets, Map<Naming, Entity> entities) {
    List<Candidate> all = sets.stream().flatMap(List::stream).sorted().toList();
    return new Decision(
        Decision.Outcome.UNDECIDED,
        entities(all, entities),
        "organization.shared-acronym",
        "Several organisations with other full names use the same acronym.",
        all.stream().map(Candidate::grounds).toList());
  }
}
