package org.entente.extraction.mention;

import java.util.List;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.PlaceKind;
import org.jspecify.annotations.Nullable;

/** A typed stretch of a sentence, by the indices of its tokens: {@code begin} up to before end. */
public sealed interface Tag {
  /** Index of the sentence in its document. */
  int sentence();

  int begin();

  int end();

  default boolean covers(int token) {
    return begin() <= token && token < end();
  }

  /**
   * A person's name.
   *
   * @param nameBegin index of the first token after the honorifics
   * @param honorifics as written
   * @param gender m, f or ?
   */
  record PersonTag(
      int sentence, int begin, int end, int nameBegin, List<String> honorifics, char gender)
      implements Tag {}

  /** A pronoun for a person. */
  record PronounTag(int sentence, int begin, int end, char gender) implements Tag {}

  /**
   * An organisation's name, or words that refer back to one.
   *
   * @param name as written, without an article
   * @param noun the head noun that shows the sort, small letters, or the empty string
   * @param acronym the acronym defined in brackets behind it, or null
   * @param anaphoric whether it names none but refers back: "the Centre"
   */
  record OrganizationTag(
      int sentence,
      int begin,
      int end,
      String name,
      OrganizationKind kind,
      String noun,
      boolean owned,
      @Nullable String acronym,
      boolean anaphoric)
      implements Tag {}

  /**
   * A post's name without its organisation.
   *
   * @param role as written, without words of status
   * @param status former, current or next
   * @param head the head noun, small letters
   * @param weak whether the head is an everyday word
   * @param ofState whether it is an office of state
   * @param ofCampus whether it is an office of a university
   * @param plural whether several hold it: "Vice-Presidents"
   */
  record RoleTag(
      int sentence,
      int begin,
      int end,
      String role,
      String status,
      String head,
      boolean weak,
      boolean ofState,
      boolean ofCampus,
      boolean plural)
      implements Tag {}

  /** A date, or a range of days when {@code last} is there. */
  record DateTag(int sentence, int begin, int end, PartialDate date, @Nullable PartialDate last)
      implements Tag {}

  /** A place's name. */
  record PlaceTag(int sentence, int begin, int end, String name, PlaceKind kind) implements Tag {}
}
