package org.entente.extraction.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.evidence.Span;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Person;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A document read up to its typed spans and the entities they stand for.
 *
 * @param passages the text
 * @param tags the tags of each sentence, in order, not overlapping
 * @param persons the persons named
 * @param organizations the organisations named
 * @param entities which person or organisation a tag stands for, by identifier
 * @param published the date of publication, with the words that say it
 */
public record Reading(
    Passages passages,
    List<List<Tag>> tags,
    List<Person> persons,
    List<Organization> organizations,
    Map<Tag, String> entities,
    Optional<Found<PartialDate>> published) {

  public Reading {
    tags = List.copyOf(tags);
    persons = List.copyOf(persons);
    organizations = List.copyOf(organizations);
    entities = new HashMap<>(entities);
  }

  public List<Sentence> sentences() {
    return passages.sentences();
  }

  /** The identifier of what a tag stands for, or null if it stands for nothing known. */
  public @Nullable String entity(Tag tag) {
    return entities.get(tag);
  }

  public List<Tag> tags(Sentence sentence) {
    return tags.get(sentence.index());
  }

  /** Evidence in the document's own text, as it was written. */
  public Evidence evidence(Span span, String rule, double confidence) {
    return Evidence.at(passages.document().text(), span, rule, confidence);
  }

  /** The whole sentence as evidence. */
  public Evidence evidence(Sentence sentence, String rule, double confidence) {
    return evidence(sentence.span(), rule, confidence);
  }

  /** The sentence that holds {@code span} as evidence. */
  public Evidence around(Span span, String rule, double confidence) {
    Sentence s = passages.at(span.begin());
    boolean within = s != null && s.span().contains(span);
    return s != null && within ? evidence(s, rule, confidence) : evidence(span, rule, confidence);
  }

  public Organization organization(String id) {
    return organizations.get(Integer.parseInt(id.substring(1)) - 1);
  }

  public Person person(String id) {
    return persons.get(Integer.parseInt(id.substring(1)) - 1);
  }
}
