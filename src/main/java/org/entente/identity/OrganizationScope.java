package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.authority.Authority;
import org.entente.identity.Organizations.Candidate;

/** Joins the organisations that may be compared with one another. */
final class OrganizationScope {
  /** Words between a name and its place. */
  private static final Set<String> PLACING = Set.of("in", "of", "at", "to");

  private final String scope;

  /** Folded, the longest first. */
  private final List<String> parentNames;

  private final CommonWords common;
  private final Witnesses witnesses;
  private final Company company;
  private final Registrations registrations;
  private final Clusters<Candidate> clusters = new Clusters<>();

  /** The rule that joined something to the set of a leader. */
  private final Map<Candidate, String> rules = new HashMap<>();

  /** The documents of each set of several, by its leader. */
  private final Map<Candidate, Set<String>> sources = new HashMap<>();

  /** What {@link #fullNames} found. */
  private final Map<Candidate, Set<String>> fullNames = new HashMap<>();

  /** What the names say; most are those of organisations of several documents. */
  private final Map<String, Wording> wordings = new HashMap<>();

  /** Pairs that share a name and that some document names apart. */
  private final List<List<Candidate>> apart = new ArrayList<>();

  /**
   * @param scope empty where names are known the world over
   * @param parentNames the names of that of which all are a part, if they are
   * @param witnesses what persons tell of organisations of a common name
   * @param company what the documents name besides
   * @param registrations what registers say of names in this scope
   */
  OrganizationScope(
      String scope,
      Collection<String> parentNames,
      CommonWords common,
      Witnesses witnesses,
      Company company,
      Registrations registrations) {
    this.scope = scope;
    this.parentNames =
        parentNames.stream()
            .map(Names::fold)
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(n -> n))
            .toList();
    this.common = common;
    this.witnesses = witnesses;
    this.company = company;
    this.registrations = registrations;
  }

  void resolve(List<Candidate> candidates, Map<Naming, Entity> entities, List<Decision> decisions) {
    candidates.forEach(clusters::add);
    joinFullNames(candidates);
    joinRegistered(candidates);
    if (scope.isEmpty()) {
      KnownNames.joins(candidates)
          .forEach(one -> one.forEach(c -> join(one.get(0), c, KnownNames.RULE)));
    }
    joinWordings(candidates);
    witnesses.joins(candidates).forEach(pair -> join(pair.get(0), pair.get(1), Witnesses.RULE));
    OrganizationAcronyms acronyms = new OrganizationAcronyms(this);
    acronyms.joinSameNames(candidates);
    BareAcronyms bare = new BareAcronyms(this, acronyms, company);
    bare.resolve();
    for (List<Candidate> set : clusters.sets()) {
      Entity entity = entity(set, bare.alone());
      set.forEach(c -> entities.put(c.naming(), entity));
      registrations.note(set, c -> registrations.find(fullNames(c)));
      if (set.size() > 1) {
        decisions.add(same(entity, set));
      }
    }
    for (List<Candidate> pair : apart) {
      decisions.add(PairDecisions.different(pair, entities));
    }
    for (BareAcronyms.Undecided one : bare.undecided()) {
      decisions.add(PairDecisions.ambiguous(one, entities));
    }
  }

  private void joinFullNames(List<Candidate> candidates) {
    Map<String, List<Candidate>> named = new TreeMap<>();
    for (Candidate candidate : candidates) {
      fullNames(candidate)
          .forEach(name -> named.computeIfAbsent(name, n -> new ArrayList<>()).add(candidate));
    }
    named.forEach(
        (name, all) -> {
          // An acronym alone is looked at when it is known who has it.
          if (!scope.isEmpty() || !all.stream().allMatch(OrganizationAcronyms::isBare)) {
            all.forEach(c -> join(all.get(0), c, OrganizationRules.FULL_NAME));
          }
        });
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

  /**
   * Names under which a document's organisation may be found: the name, and aliases of its own,
   * within its scope.
   */
  private Set<String> fullNames(Candidate candidate) {
    return fullNames.computeIfAbsent(candidate, this::findFullNames);
  }

  private Set<String> findFullNames(Candidate candidate) {
    Set<String> names = new TreeSet<>();
    names.add(candidate.organization().name());
    for (String alias : candidate.organization().aliases()) {
      if (Names.words(alias).size() > 1
          && !common.isGeneric(alias)
          && !isCut(candidate.organization().name(), alias)) {
        names.add(alias);
      }
    }
    return names.stream()
        .map(Names::fold)
        .map(name -> candidate.scope().isEmpty() ? name : candidate.scope() + "|" + name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Whether {@code alias} is the beginning of {@code name} only, which may be another's name: the
   * "British Council" for "British Council Wales", but not the "Mendel University" for the one "in
   * Brno".
   */
  private boolean isCut(String name, String alias) {
    String full = Names.fold(name);
    String brief = Names.fold(alias) + " ";
    return full.startsWith(brief)
        && (common.isSent(alias)
            || !PLACING.contains(full.substring(brief.length()).split(" ")[0]));
  }

  /** The sets as they are now. */
  List<List<Candidate>> sets() {
    return clusters.sets();
  }

  /** Joins what differs in small words, order of words, language or spelling only. */
  private void joinWordings(List<Candidate> candidates) {
    Map<String, Candidate> first = new TreeMap<>();
    for (Candidate candidate : candidates) {
      if (!candidate.isInDocument()) {
        wording(candidate)
            .map(key -> first.putIfAbsent(key, candidate))
            .ifPresent(known -> join(known, candidate, OrganizationRules.WORDING));
      }
    }
  }

  /**
   * Within one parent all but its own names tells; elsewhere the name must have words of its own.
   */
  private Optional<String> wording(Candidate candidate) {
    String name = Names.fold(candidate.organization().name());
    if (!candidate.hasParent()) {
      return wording(name).key();
    }
    for (String above : parentNames) {
      name = without(name, above);
    }
    return Optional.of(name);
  }

  /** What {@code name} says. */
  Wording wording(String name) {
    return wordings.computeIfAbsent(name, n -> Wording.of(n, common));
  }

  /** "Council" for the "Council of the Zebra Centre", where {@code parent} is "zebra centre". */
  private static String without(String name, String parent) {
    if (name.startsWith(parent + " ")) {
      return name.substring(parent.length() + 1);
    }
    for (String before : List.of(" of the ", " of ", " ")) {
      if (name.endsWith(before + parent)) {
        return name.substring(0, name.length() - before.length() - parent.length());
      }
    }
    return name;
  }

  /** The entries that the names in the set find. */
  Collection<Authority> entries(List<Candidate> set) {
    Map<String, Authority> entries = new TreeMap<>();
    set.forEach(
        c -> registrations.find(fullNames(c)).ifPresent(entry -> entries.put(entry.key(), entry)));
    return entries.values();
  }

  void join(Candidate one, Candidate other, String rule) {
    Candidate a = clusters.leader(one);
    Candidate b = clusters.leader(other);
    if (a.equals(b)) {
      return;
    }
    Set<String> ofA = sources(a);
    Set<String> ofB = sources(b);
    if (!OrganizationRules.joinsWithinDocument(rule) && !Collections.disjoint(ofA, ofB)) {
      apart.add(List.of(one, other));
      return;
    }
    // The fewer go to the more, for of some organisations there are thousands.
    Set<String> both = ofA.size() < ofB.size() ? ofB : ofA;
    both.addAll(both == ofA ? ofB : ofA);
    sources.remove(a);
    sources.remove(b);
    clusters.join(a, b);
    rules.put(clusters.leader(a), rule);
    sources.put(clusters.leader(a), both);
  }

  /** The documents of the set that {@code leader} leads; a set of its own, to be changed. */
  private Set<String> sources(Candidate leader) {
    Set<String> known = sources.get(leader);
    return known != null ? known : new HashSet<>(Set.of(leader.naming().source()));
  }

  private Entity entity(List<Candidate> set, Set<Candidate> alone) {
    TreeSet<String> names = new TreeSet<>();
    set.forEach(c -> names.add(c.organization().name()));
    set.forEach(c -> names.addAll(c.organization().aliases()));
    String label = Label.of(set.stream().map(c -> c.organization().name()).toList());
    String within =
        set.stream()
            .filter(c -> c.organization().name().equals(label))
            .map(c -> alone.contains(c) ? "in " + c.naming().source() : c.scope())
            .min(Comparator.naturalOrder())
            .orElse("");
    String key = Names.fold(label) + (within.isEmpty() ? "" : "|" + within);
    return new Entity(Entity.Type.ORGANIZATION, key, label, names);
  }

  private Decision same(Entity entity, List<Candidate> set) {
    String rule = rules.getOrDefault(set.get(0), OrganizationRules.FULL_NAME);
    return new Decision(
        Decision.Outcome.SAME,
        List.of(entity),
        rule,
        OrganizationRules.reason(rule, !scope.isEmpty()),
        set.stream().map(Candidate::grounds).toList());
  }
}
