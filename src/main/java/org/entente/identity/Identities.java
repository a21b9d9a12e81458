package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.entente.authority.Authority;
import org.entente.extraction.fact.Facts;

/**
 * What every identifier of every document stands for, and why. The order of the documents plays no
 * part.
 *
 * @param entities by the identifiers of the documents
 * @param registered the organisations that a register knows
 */
public record Identities(
    Map<Naming, Entity> entities, List<Decision> decisions, Map<Entity, Authority> registered) {
  public Identities {
    registered = Collections.unmodifiableMap(new TreeMap<>(registered));
    entities = Collections.unmodifiableMap(new HashMap<>(entities));
    decisions = List.copyOf(decisions);
  }

  /** Resolves the names of {@code documents}, whose sources must differ. */
  public static Identities of(List<Facts> documents) {
    return of(documents, List.of(), List.of());
  }

  /** The same, by the program's own words. */
  public static Identities of(
      List<Facts> documents, Collection<Overrule> overrules, Collection<Authority> registers) {
    return of(documents, overrules, registers, IdentityWords.standard());
  }

  /**
   * The same, but with what registers know, and where a person says otherwise, so. What is said of
   * names unknown is left aside.
   *
   * @param words by which names are compared
   */
  public static Identities of(
      List<Facts> documents,
      Collection<Overrule> overrules,
      Collection<Authority> registers,
      IdentityWords words) {
    List<Facts> sorted = documents.stream().sorted(Comparator.comparing(Facts::source)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).source().equals(sorted.get(i - 1).source())) {
        throw new IllegalArgumentException("two documents are named " + sorted.get(i).source());
      }
    }
    Map<Naming, Entity> entities = new HashMap<>();
    List<Decision> decisions = new ArrayList<>();
    Registrations registrations = new Registrations(new AuthorityIndex(registers));
    new Organizations(sorted, registrations, words).resolve(entities, decisions);
    new Overruling(Entity.Type.ORGANIZATION, sorted, entities, decisions).apply(overrules);
    new Persons(sorted, entities, words).resolve(decisions);
    Map<Naming, Entity> byRules = overrules.isEmpty() ? entities : new HashMap<>(entities);
    new Overruling(Entity.Type.PERSON, sorted, entities, decisions).apply(overrules);
    new Meetings(sorted, entities, byRules).resolve(decisions);
    return new Identities(entities, decisions, registrations.of(entities, decisions));
  }

  /** The names in {@code overrules} that none of the documents has. */
  public static List<Overrule.Name> unknown(Collection<Overrule> overrules, List<Facts> documents) {
    return Overruling.unknown(overrules, documents);
  }

  /**
   * What {@code id} of the document {@code source} stands for.
   *
   * @throws NoSuchElementException when the document's facts do not declare it
   */
  public Entity of(String source, String id) {
    Entity entity = entities.get(new Naming(source, id));
    if (entity == null) {
      throw new NoSuchElementException(source + " refers to " + id + " and does not declare it");
    }
    return entity;
  }
}
