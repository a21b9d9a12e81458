package org.entente.extraction.relation;

import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;

/**
 * A place in the text where an entity or a post is named.
 *
 * @param order its number among the document's spots, in the order of the text
 * @param entity whom or what it names: a person's or an organisation's identifier, or the empty
 *     string for a post, unless that stands for its holder
 * @param begin where the tag begins, kept here because it is asked for most of all
 * @param end where it ends
 */
record Spot(int order, Sentence sentence, Tag tag, String entity, int begin, int end) {
  Spot(int order, Sentence sentence, Tag tag, String entity) {
    this(order, sentence, tag, entity, tag.begin(), tag.end());
  }

  boolean isPerson() {
    return tag instanceof Tag.PersonTag || tag instanceof Tag.PronounTag || isTitle();
  }

  boolean isOrganization() {
    return tag instanceof Tag.OrganizationTag;
  }

  boolean isRole() {
    return tag instanceof Tag.RoleTag && entity.isEmpty();
  }

  /** Whether a post stands for its holder. */
  boolean isTitle() {
    return tag instanceof Tag.RoleTag && !entity.isEmpty();
  }

  /** The same place of the text as a mention of a person. */
  Spot of(String person) {
    return new Spot(order, sentence, tag, person, begin, end);
  }

  boolean sharesSentence(Spot other) {
    return sentence.index() == other.sentence.index();
  }

  /** The number of words between two spots of one sentence. */
  int distance(Spot other) {
    return begin() < other.begin() ? other.begin() - end() : begin() - other.end();
  }
}
