package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Person;
import org.entente.identity.Organizations.Candidate;

/**
 * Persons that tell of organisations whose name many have: one who holds a post there in two
 * documents, or all those of two documents that tell the same news.
 */
final class Witnesses {
  static final String RULE = "organization.same-persons";

  /** How many persons two documents that tell the same news have in common at least. */
  private static final int FEWEST = 3;

  private final IdentityWords words;
  private final Map<String, Set<String>> persons = new TreeMap<>();
  private final Map<Naming, Set<String>> holders = new TreeMap<>();

  Witnesses(Collection<Facts> documents, IdentityWords words) {
    this.words = words;
    for (Facts facts : documents) {
      Map<String, String> names = new TreeMap<>();
      for (Person person : facts.persons()) {
        String name = Names.unordered(person.name());
        if (name.contains(" ")) {
          names.put(person.id(), name);
        }
      }
      persons.put(facts.source(), new TreeSet<>(names.values()));
      facts
          .posts()
          .forEach(
              post ->
                  Optional.ofNullable(names.get(post.person()))
                      .ifPresent(
                          name ->
                              post.organization()
                                  .ifPresent(
                                      id ->
                                          holders
                                              .computeIfAbsent(
                                                  new Naming(facts.source(), id),
                                                  n -> new TreeSet<>())
                                              .add(name))));
    }
  }

  /**
   * Two that are one.
   *
   * @param persons who shows it, by their folded names
   * @param held whether by a post there, or else by being named in both documents
   */
  record Join(Candidate one, Candidate other, List<String> persons, boolean held) {}

  /**
   * Pairs of {@code candidates} that persons show to be one. The cost grows with the number of
   * candidates times that of the persons of a document.
   */
  List<Join> joins(Collection<Candidate> candidates) {
    Map<String, List<Candidate>> blocks = new TreeMap<>();
    for (Candidate candidate : candidates) {
      if (candidate.isInDocument()) {
        blocks
            .computeIfAbsent(Names.fold(candidate.organization().name()), n -> new ArrayList<>())
            .add(candidate);
      }
    }
    List<Join> joins = new ArrayList<>();
    joinCountries(candidates, joins);
    blocks.values().stream().filter(b -> b.size() > 1).forEach(block -> join(block, joins));
    return joins;
  }

  /**
   * The "Ministry of Education" whose minister another document has at the "Ministry of Education
   * of Kenya" is that of Kenya.
   */
  private void joinCountries(Collection<Candidate> candidates, List<Join> joins) {
    Map<String, Candidate> placed = new TreeMap<>();
    Map<String, Candidate> open = new TreeMap<>();
    for (Candidate candidate : candidates.stream().sorted().toList()) {
      Set<String> held = holders.getOrDefault(candidate.naming(), Set.of());
      if (!held.isEmpty()) {
        Wording wording = words.wordings().of(candidate.organization().name());
        boolean country = wording.countries().size() == 1 && wording.proper().isEmpty();
        if (country || candidate.isInDocument()) {
          held.forEach(
              person -> (country ? placed : open).put(person + "|" + wording.words(), candidate));
        }
      }
    }
    open.forEach(
        (key, candidate) ->
            Optional.ofNullable(placed.get(key))
                .ifPresent(
                    known -> {
                      List<String> person = List.of(key.substring(0, key.indexOf('|')));
                      joins.add(new Join(known, candidate, person, true));
                    }));
  }

  private void join(List<Candidate> block, List<Join> joins) {
    Map<String, Candidate> held = new TreeMap<>();
    Map<String, Candidate> named = new TreeMap<>();
    Map<Candidate, Map<Candidate, Integer>> common = new TreeMap<>();
    for (Candidate candidate : block.stream().sorted(Comparator.naturalOrder()).toList()) {
      for (String person : holders.getOrDefault(candidate.naming(), Set.of())) {
        Optional.ofNullable(held.putIfAbsent(person, candidate))
            .ifPresent(known -> joins.add(new Join(known, candidate, List.of(person), true)));
      }
      // Each person leads to the document before, so that many documents cost no more than that.
      for (String person : persons(candidate)) {
        Optional.ofNullable(named.put(person, candidate))
            .ifPresent(
                last ->
                    common
                        .computeIfAbsent(candidate, c -> new TreeMap<>())
                        .merge(last, 1, Integer::sum));
      }
    }
    common.forEach(
        (candidate, others) ->
            others.forEach(
                (other, count) -> {
                  if (sameNews(candidate, other, count)) {
                    joins.add(new Join(other, candidate, shared(other, candidate), false));
                  }
                }));
  }

  private boolean sameNews(Candidate one, Candidate other, int common) {
    int all = persons(one).size() + persons(other).size() - common;
    return !one.naming().source().equals(other.naming().source())
        && common >= FEWEST
        && 2 * common >= all;
  }

  private List<String> shared(Candidate one, Candidate other) {
    return persons(one).stream().filter(persons(other)::contains).limit(FEWEST).toList();
  }

  private Set<String> persons(Candidate candidate) {
    return persons.getOrDefault(candidate.naming().source(), Set.of());
  }
}
