package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.entente.authority.Authority;
import org.entente.identity.Organizations.Candidate;

/** Joins the organisations that may be compared with one another. */
final class OrganizationScope {
  private final String scope;
  private final Optional<Entity> parent;

  /** Folded, the longest first. */
  private final List<String> parentNames;

  private final IdentityWords words;
  private final Witnesses witnesses;
  private final Company company;
  private final Registrations registrations;
  private final OrganizationPoints points;
  private final Map<Naming, Naming> parents;
  private final List<Candidate> candidates;
  private final OrganizationSets sets;

  private final FullNames fullNames;

  /** What the names say; most are those of organisations of several documents. */
  private final Map<String, Wording> wordings = new HashMap<>();

  /**
   * @param within what the documents tell of all organisations
   * @param scope empty where names are known the world over
   * @param parent that of which all are a part, if they are
   * @param registrations what registers say of names in this scope
   * @param candidates all in this scope
   */
  OrganizationScope(
      Organizations.Telling within,
      String scope,
      Optional<Entity> parent,
      Registrations registrations,
      List<Candidate> candidates) {
    this.scope = scope;
    this.parent = parent;
    this.parentNames =
        parent.stream()
            .flatMap(p -> p.names().stream())
            .map(Names::fold)
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(n -> n))
            .toList();
    this.words = within.words();
    this.fullNames = new FullNames(words);
    this.witnesses = within.witnesses();
    this.company = within.company();
    this.points = within.points();
    this.parents = within.parents();
    this.registrations = registrations;
    this.candidates = candidates;
    this.sets = new OrganizationSets(candidates);
  }

  void resolve(Map<Naming, Entity> entities, List<Decision> decisions) {
    joinFullNames();
    joinRegistered();
    if (scope.isEmpty()) {
      for (List<Candidate> one : words.known().joins(candidates)) {
        one.forEach(c -> joinNames(one.get(0), c, KnownNames.RULE, ", as a list has them"));
      }
    }
    joinWordings();
    witnesses.joins(candidates).forEach(this::join);
    OrganizationAcronyms acronyms = new OrganizationAcronyms(this);
    acronyms.joinSameNames(candidates);
    BareAcronyms bare = new BareAcronyms(this, acronyms, company, points);
    bare.resolve();
    Map<Candidate, List<Point>> common = sets.points();
    Map<Candidate, List<Candidate>> found = new HashMap<>();
    for (List<Candidate> set : sets.sets()) {
      Entity entity = entity(set, bare.alone());
      set.forEach(c -> entities.put(c.naming(), entity));
      registrations.note(set, c -> registrations.find(fullNames.of(c)));
      found.put(set.get(0), set);
      if (set.size() > 1) {
        decisions.add(same(entity, set, common.getOrDefault(set.get(0), List.of())));
      }
    }
    for (OrganizationSets.Apart one : sets.apart()) {
      decisions.add(
          PairDecisions.different(
              one, c -> found.getOrDefault(sets.leader(c), List.of(c)), entities));
    }
    for (BareAcronyms.Undecided one : bare.undecided()) {
      decisions.add(PairDecisions.ambiguous(one, entities));
    }
  }

  private void join(Witnesses.Join one) {
    join(
        one.one(),
        one.other(),
        Witnesses.RULE,
        () ->
            one.held()
                ? points.holder(one.one(), one.other(), one.persons().get(0))
                : points.people(one.one(), one.other(), one.persons()));
  }

  /** Joins two by their names, which are {@code how} one. */
  private void joinNames(Candidate one, Candidate other, String rule, String how) {
    join(one, other, rule, () -> OrganizationPoints.names(one, other, how));
  }

  private void joinFullNames() {
    Map<String, List<Candidate>> named = new TreeMap<>();
    for (Candidate candidate : candidates) {
      fullNames
          .of(candidate)
          .forEach(name -> named.computeIfAbsent(name, n -> new ArrayList<>()).add(candidate));
    }
    named.forEach(
        (name, all) -> {
          // An acronym alone is looked at when it is known who has it.
          if (!scope.isEmpty() || !all.stream().allMatch(OrganizationAcronyms::isBare)) {
            Candidate first = all.get(0);
            String folded = scope.isEmpty() ? name : name.substring(scope.length() + 1);
            for (Candidate c : all) {
              join(
                  first,
                  c,
                  OrganizationRules.FULL_NAME,
                  () -> OrganizationPoints.name(first, c, folded));
            }
          }
        });
  }

  /** Joins what one entry of a register names, be it by different names. */
  private void joinRegistered() {
    Map<String, Candidate> first = new TreeMap<>();
    for (Candidate one : candidates) {
      registrations
          .find(fullNames.of(one))
          .ifPresent(
              entry -> {
                Candidate known = first.computeIfAbsent(entry.key(), k -> one);
                join(
                    known,
                    one,
                    OrganizationRules.SAME_ENTRY,
                    () -> OrganizationPoints.entry(known, one, entry));
              });
    }
  }

  /** The sets as they are now. */
  List<List<Candidate>> sets() {
    return sets.sets();
  }

  /** Joins what differs in small words, order of words, language or spelling only. */
  private void joinWordings() {
    Map<String, Candidate> first = new TreeMap<>();
    for (Candidate candidate : candidates) {
      if (!candidate.isInDocument()) {
        wording(candidate)
            .map(key -> first.putIfAbsent(key, candidate))
            .ifPresent(
                known ->
                    joinNames(known, candidate, OrganizationRules.WORDING, ", which say the same"));
      }
    }
  }

  /**
   * Within one parent all but its own names tells; elsewhere the name must have words of its own.
   */
  private Optional<String> wording(Candidate candidate) {
    String name = Names.fold(candidate.organization().name());
    if (!candidate.hasParent()) {
      return words.wordings().key(wording(name));
    }
    for (String above : parentNames) {
      name = without(name, above);
    }
    return Optional.of(name);
  }

  IdentityWords words() {
    return words;
  }

  /** What {@code name} says. */
  Wording wording(String name) {
    return wordings.computeIfAbsent(name, words.wordings()::of);
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
        c ->
            registrations
                .find(fullNames.of(c))
                .ifPresent(entry -> entries.put(entry.key(), entry)));
    return entries.values();
  }

  void join(Candidate one, Candidate other, String rule, Supplier<Point> point) {
    sets.join(one, other, rule, point);
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

  private Decision same(Entity entity, List<Candidate> set, List<Point> points) {
    String rule = sets.rule(set);
    List<Point> common = new ArrayList<>(points);
    parent.ifPresent(
        above ->
            common.add(
                new Point(
                    "the parent " + above.label(),
                    set.stream()
                        .map(
                            c ->
                                OrganizationPoints.place(
                                    c, Optional.ofNullable(parents.get(c.naming()))))
                        .toList())));
    return new Decision(
        Decision.Outcome.SAME,
        List.of(entity),
        rule,
        OrganizationRules.reason(rule, !scope.isEmpty()),
        common,
        set.stream().map(Candidate::grounds).toList());
  }
}
