package org.entente.identity;

/** The rules by which organisations are joined, and what they say for themselves. */
final class OrganizationRules {
  static final String FULL_NAME = "organization.same-full-name";
  static final String WORDING = "organization.same-wording";
  static final String SAME_ENTRY = "organization.same-entry";
  static final String SAME_ACRONYM = "organization.same-acronym";
  static final String BOUND_ACRONYM = "organization.bound-acronym";
  static final String SPELT_ACRONYM = "organization.spelt-acronym";
  static final String NEARBY_ACRONYM = "organization.nearby-acronym";
  static final String SHARED_ACRONYM = "organization.shared-acronym";
  static final String UNPROVEN_ACRONYM = "organization.unproven-acronym";

  private OrganizationRules() {}

  /**
   * Whether {@code rule} joins what one document names as two. That it does so is a hint that they
   * are two, for names that may be another's; not for one name in two languages or word orders, nor
   * for what is known from elsewhere.
   */
  static boolean joinsWithinDocument(String rule) {
    return rule.equals(SAME_ENTRY)
        || rule.equals(KnownNames.RULE)
        || rule.equals(WORDING)
        || rule.equals(SPELT_ACRONYM);
  }

  /**
   * Why {@code rule} joins, in a sentence for people.
   *
   * @param inParent whether the names were compared within one parent
   */
  static String reason(String rule, boolean inParent) {
    return switch (rule) {
      case WORDING ->
          inParent
              ? "But for the name of the parent in them the names are the same, and the parent is."
              : "The names differ in small words, the order of words, the language of common words,"
                  + " the spelling, or the form of a country's name only.";
      case SAME_ACRONYM ->
          "The documents give it the same acronym, and the names differ in small words, language"
              + " or the country only.";
      case BOUND_ACRONYM ->
          "One document has the acronym alone, and others say of just one organisation that it has"
              + " it.";
      case SPELT_ACRONYM ->
          "One document has the acronym alone, which the initials of the full name spell, and"
              + " others say of just one organisation that it has it.";
      case NEARBY_ACRONYM ->
          "One document has the acronym alone, and names a person or an organisation that few"
              + " documents name and that those of the full name do too.";
      case KnownNames.RULE ->
          "A list of organisations known the world over has these names for one.";
      case Witnesses.RULE ->
          "The name is the same, but for its country, and so are the persons: one holds a post"
              + " there in both documents, or the documents tell of the same people.";
      case SAME_ENTRY -> "A register has these names for one organisation.";
      default ->
          "The documents share a full name"
              + (inParent ? " and the parent." : " that is nobody else's.");
    };
  }
}
