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

/** "He" is the man, or the person of unknown sex, named last before it. */
final class Pronouns {
  /** How many persons a pronoun may mean: those named last. */
  private static final int MEANT = 3;

  private final Passages passages;
  private final List<List<Tag>> tags;
  private final PersonBook persons;

  Pronouns(Passages passages, List<List<Tag>> tags, PersonBook persons) {
    this.passages = passages;
    this.tags = tags;
    this.persons = persons;
  }

  /** Adds to the entities of the tags whom each pronoun means; the persons are there already. */
  void resolve(Map<Tag, String> entities) {
    Map<String, Character> gender = new HashMap<>();
    int index = 0;
    for (PersonBook.Entry entry : persons.entries()) {
      gender.put("p" + ++index, entry.gender());
    }
    List<String> recent = new ArrayList<>();
    for (Sentence s : passages.sentences()) {
      if (!s.zone().isRunning()) {
        continue;
      }
      for (Tag tag : tags.get(s.index())) {
        if (tag instanceof PersonTag && entities.get(tag) != null) {
          String last = entities.get(tag);
          recent.remove(last);
          recent.add(last);
          if (recent.size() > MEANT) {
            recent.remove(0);
          }
        } else if (tag instanceof PronounTag pronoun) {
          String meant = meant(recent, gender, pronoun.gender());
          if (meant != null) {
            entities.put(tag, meant);
          }
        }
      }
    }
  }

  /** Of the persons named last the one known to be of that sex, else the last not of the other. */
  private static @Nullable String meant(
      List<String> recent, Map<String, Character> gender, char sex) {
    String unknown = null;
    for (int k = recent.size() - 1; k >= 0; k--) {
      char known = gender.getOrDefault(recent.get(k), '?');
      if (known == sex) {
        return recent.get(k);
      }
      unknown = known == '?' && unknown == null ? recent.get(k) : unknown;
    }
    return unknown;
  }
}
