package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.identity.OrganizationAcronyms.Shared;
import org.entente.identity.Organizations.Candidate;

/**
 * Finds out whom documents mean that name an organisation by its acronym alone. Three letters stand
 * for a university here and for another there, so that what else the documents name has to tell.
 */
final class BareAcronyms {
  /** Acronyms as long as this are seldom anybody else's. */
  private static final int LONG = 5;

  /** Shorter ones that several have are not even one organisation's where they stand alone. */
  private static final int SHORT = 3;

  /** How many documents must say what an acronym stands for, to be believed in all others. */
  private static final int SEVERAL = 2;

  /** How many times more documents one has that has it against others by mistake. */
  private static final int MOST = 5;

  private final OrganizationScope scope;
  private final OrganizationAcronyms acronyms;
  private final Company company;
  private final OrganizationPoints points;
  private final Set<Candidate> alone = new TreeSet<>();
  private final List<Undecided> undecided = new ArrayList<>();

  /** Sets that may be one. */
  record Undecided(String rule, String reason, List<List<Candidate>> sets, List<Point> points) {}

  BareAcronyms(
      OrganizationScope scope,
      OrganizationAcronyms acronyms,
      Company company,
      OrganizationPoints points) {
    this.scope = scope;
    this.points = points;
    this.acronyms = acronyms;
    this.company = company;
  }

  void resolve() {
    acronyms.shared().forEach(this::resolve);
  }

  /** What has a short acronym for its name that several have, each known in its document only. */
  Set<Candidate> alone() {
    return alone;
  }

  List<Undecided> undecided() {
    return undecided;
  }

  private void resolve(Shared shared) {
    List<List<Candidate>> owners =
        foremost(shared).stream().filter(o -> !isNamedApart(shared, o)).toList();
    if (owners.size() == 1 && isSchool(owners.get(0))) {
      Candidate owner = owners.get(0).get(0);
      for (List<Candidate> school : shared.schools()) {
        join(owner, school.get(0), OrganizationRules.BOUND_ACRONYM, owner, shared.acronym());
      }
    }
    boolean sure = owners.size() == 1 && isSure(shared.acronym(), owners.get(0));
    List<List<Candidate>> open = new ArrayList<>();
    for (List<Candidate> bare : shared.bare()) {
      List<List<Candidate>> meant =
          sure ? owners : owners.stream().filter(o -> isNear(shared.acronym(), bare, o)).toList();
      if (meant.size() == 1) {
        List<Candidate> owner = meant.get(0);
        if (sure) {
          String rule = rule(shared.acronym(), owner);
          join(owner.get(0), bare.get(0), rule, witness(shared.acronym(), owner), shared.acronym());
        } else {
          joinNear(shared.acronym(), bare, owner);
        }
      } else {
        open.add(bare);
      }
    }
    if (owners.size() > 1 && shared.acronym().length() <= SHORT) {
      open.forEach(alone::addAll);
    } else {
      List<Candidate> known =
          open.stream().map(o -> o.get(0)).filter(c -> !c.isInDocument()).toList();
      for (Candidate c : known) {
        join(known.get(0), c, OrganizationRules.FULL_NAME, known.get(0), shared.acronym());
      }
    }
    note(owners, open);
  }

  /**
   * Joins by an acronym.
   *
   * @param witness one of the set of {@code owner} that shows best that it has it
   */
  private void join(
      Candidate owner, Candidate bare, String rule, Candidate witness, String acronym) {
    scope.join(owner, bare, rule, () -> OrganizationPoints.acronym(witness, bare, acronym));
  }

  /** The first that binds the acronym, or else the first. */
  private Candidate witness(String acronym, List<Candidate> owner) {
    return owner.stream().filter(c -> acronyms.binds(acronym, c)).findFirst().orElse(owner.get(0));
  }

  private void joinNear(String acronym, List<Candidate> bare, List<Candidate> owner) {
    Candidate witness = witness(acronym, owner);
    scope.join(
        owner.get(0),
        bare.get(0),
        OrganizationRules.NEARBY_ACRONYM,
        () ->
            shared(bare.get(0).naming().source(), bare, owner)
                .map(shared -> points.nearby(witness, bare.get(0), acronym, shared))
                .orElseGet(() -> OrganizationPoints.acronym(witness, bare.get(0), acronym)));
  }

  /** Whether a document names both {@code owner} and the acronym, as two. */
  private boolean isNamedApart(Shared shared, List<Candidate> owner) {
    String rule = rule(shared.acronym(), owner);
    if (OrganizationRules.joinsWithinDocument(rule)) {
      return false;
    }
    Map<String, Candidate> there = new HashMap<>();
    owner.forEach(c -> there.putIfAbsent(c.naming().source(), c));
    boolean apart = false;
    for (List<Candidate> bare : shared.bare()) {
      for (Candidate candidate : bare) {
        Candidate other = there.get(candidate.naming().source());
        if (other != null) {
          join(other, candidate, rule, other, shared.acronym());
          apart = true;
        }
      }
    }
    return apart;
  }

  /** Names that are written in full are not in doubt for having one acronym. */
  private void note(List<List<Candidate>> owners, List<List<Candidate>> open) {
    if (!owners.isEmpty() && !open.isEmpty()) {
      List<List<Candidate>> all = new ArrayList<>(owners);
      all.addAll(open);
      String acronym = open.get(0).get(0).organization().name();
      List<Point> told = new ArrayList<>();
      owners.forEach(owner -> told.add(bound(Names.fold(acronym), owner)));
      undecided.add(
          owners.size() > 1
              ? new Undecided(
                  OrganizationRules.SHARED_ACRONYM,
                  "Several organisations have the acronym "
                      + acronym
                      + ", and nothing else in a document that has it alone tells which it means.",
                  all,
                  told)
              : new Undecided(
                  OrganizationRules.UNPROVEN_ACRONYM,
                  "One organisation is known to have the acronym "
                      + acronym
                      + ", but nothing else in a document that has it alone shows that it means"
                      + " this one.",
                  all,
                  told));
    }
  }

  /** What documents say of one that has the acronym. */
  private Point bound(String acronym, List<Candidate> owner) {
    List<Candidate> binding = owner.stream().filter(c -> acronyms.binds(acronym, c)).toList();
    List<Candidate> shown = binding.isEmpty() ? owner : binding;
    return new Point(
        shown.get(0).organization().name(),
        shown.stream()
            .flatMap(c -> OrganizationPoints.acronym(c, c, acronym).facts().stream())
            .toList());
  }

  /**
   * All that have the acronym; only the first where many documents speak for it, few for others.
   */
  private List<List<Candidate>> foremost(Shared shared) {
    List<List<Candidate>> owners = shared.owners();
    int all = owners.stream().mapToInt(o -> binding(shared.acronym(), o)).sum();
    return owners.stream()
        .filter(o -> owners.size() > 1 && shared.acronym().length() > SHORT)
        .filter(o -> !isSchool(o))
        .filter(
            o -> {
              int own = binding(shared.acronym(), o);
              return own >= MOST * Math.max(1, all - own);
            })
        .findFirst()
        .map(List::of)
        .orElse(owners);
  }

  /** Schools are many, and have short acronyms. */
  private boolean isSure(String acronym, List<Candidate> owner) {
    return acronym.length() >= LONG
        || !isSchool(owner)
        || isNamedByIt(acronym, owner)
        || binding(acronym, owner) >= SEVERAL
        || !scope.entries(owner).isEmpty();
  }

  /** "RMIT" is the RMIT University. */
  private static boolean isNamedByIt(String acronym, List<Candidate> owner) {
    return owner.stream()
        .map(c -> Names.words(c.organization().name()))
        .anyMatch(words -> words.size() == 2 && words.contains(acronym));
  }

  private boolean isSchool(List<Candidate> set) {
    return set.stream()
        .flatMap(c -> Names.words(c.organization().name()).stream())
        .anyMatch(scope.words().wordings()::isSchool);
  }

  private int binding(String acronym, List<Candidate> set) {
    return (int) set.stream().filter(c -> acronyms.binds(acronym, c)).count();
  }

  private boolean isNear(String acronym, List<Candidate> bare, List<Candidate> owner) {
    return acronym.length() > 2
        && sources(bare).stream().allMatch(s -> shared(s, bare, owner).isPresent());
  }

  /** What the document {@code source} of {@code bare} names and one of {@code owner} does too. */
  private Optional<Company.Shared> shared(
      String source, List<Candidate> bare, List<Candidate> owner) {
    Set<String> own =
        Stream.concat(bare.stream(), owner.stream())
            .map(c -> Names.fold(c.organization().name()))
            .collect(Collectors.toSet());
    return company.shared(source, sources(owner), own);
  }

  private static Collection<String> sources(List<Candidate> set) {
    return set.stream()
        .map(c -> c.naming().source())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** An acronym that the initials of a full name spell is that name's in the same document too. */
  private static String rule(String acronym, List<Candidate> set) {
    boolean spelt =
        acronym.length() > 2
            && set.stream()
                .map(c -> Names.words(c.organization().name()))
                .anyMatch(words -> OrganizationAcronyms.spells(acronym, words));
    return spelt ? OrganizationRules.SPELT_ACRONYM : OrganizationRules.BOUND_ACRONYM;
  }
}
