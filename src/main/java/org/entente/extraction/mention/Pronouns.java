package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.extraction.mention.Tag.PronounTag;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * "He" is the man, else the person of unknown sex, named last before it in its sentence; else the
 * first of those whom the nearest sentence before speaks of, as it is about him. Whoever is called
 * "he" is a man from then on.
 */
final class Pronouns {
  /** How many sentences that speak of somebody a pronoun looks back. */
  private static final int BACK = 4;

  private final Passages passages;
  private final List<List<Tag>> tags;
  private final PersonBook persons;
  private final Map<String, Character> sexes = new HashMap<>();

  Pronouns(Passages passages, List<List<Tag>> tags, PersonBook persons) {
    this.passages = passages;
    this.tags = tags;
    this.persons = persons;
  }

  /** Adds to the entities of the tags whom each pronoun means; the persons are there already. */
  void resolve(Map<Tag, String> entities) {
    int index = 0;
    for (PersonBook.Entry entry : persons.entries()) {
      sexes.put("p" + ++index, entry.gender());
    }
    List<List<String>> before = new ArrayList<>();
    for (Sentence s : passages.sentences()) {
      List<String> here =
          s.zone().isRunning() ? resolve(s, before, entities) : heading(s, entities);
      if (!here.isEmpty()) {
        before.add(here);
      }
      if (before.size() > BACK) {
        before.remove(0);
      }
    }
  }

  /** Whom alone a heading names: "Get to know Ann Example", and the text below is about her. */
  private List<String> heading(Sentence s, Map<Tag, String> entities) {
    List<String> named = new ArrayList<>();
    if (s.zone() == Zone.HEADING || s.zone() == Zone.CAPTION) {
      for (Tag tag : tags.get(s.index())) {
        if (tag instanceof PersonTag && entities.get(tag) != null) {
          named.add(entities.get(tag));
        }
      }
    }
    return named.size() == 1 ? named : List.of();
  }

  /** Whom a sentence speaks of, in order. */
  private List<String> resolve(Sentence s, List<List<String>> before, Map<Tag, String> entities) {
    List<String> here = new ArrayList<>();
    for (Tag tag : tags.get(s.index())) {
      String known = tag instanceof PersonTag ? entities.get(tag) : null;
      if (known != null) {
        here.add(known);
      } else if (tag instanceof PronounTag pronoun) {
        String meant = meant(here, before, pronoun.gender());
        if (meant != null) {
          entities.put(tag, meant);
          sexes.put(meant, pronoun.gender());
          here.add(meant);
        }
      }
    }
    return here;
  }

  private @Nullable String meant(List<String> here, List<List<String>> before, char sex) {
    List<String> back = new ArrayList<>(here);
    Collections.reverse(back);
    String meant = meant(back, sex);
    for (int i = before.size() - 1; meant == null && i >= 0; i--) {
      meant = meant(before.get(i), sex);
    }
    return meant;
  }

  /** The first known to be of that sex, else the first not known to be of the other. */
  private @Nullable String meant(List<String> persons, char sex) {
    String unknown = null;
    for (String person : persons) {
      char known = sexes.getOrDefault(person, '?');
      if (known == sex) {
        return person;
      }
      unknown = known == '?' && unknown == null ? person : unknown;
    }
    return unknown;
  }
}
