package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.extraction.mention.Tag.PronounTag;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * "He" is the man, or the person of unknown sex, named last before it in its sentence; else the
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
      List<String> here = s.zone().isRunning() ? resolve(s, before, entities) : List.of();
      if (!here.isEmpty()) {
        before.add(here);
      }
    }
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
    for (int k = here.size() - 1; k >= 0; k--) {
      if (mayBe(here.get(k), sex)) {
        return here.get(k);
      }
    }
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - BACK); i--) {
      for (String person : before.get(i)) {
        if (mayBe(person, sex)) {
          return person;
        }
      }
    }
    return null;
  }

  private boolean mayBe(String person, char sex) {
    char known = sexes.getOrDefault(person, '?');
    return known == sex || known == '?';
  }
}
