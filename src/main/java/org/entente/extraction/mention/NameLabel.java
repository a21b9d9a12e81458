package org.entente.extraction.mention;

/** What a token is to the name model: outside, or the beginning or inside of a name. */
public enum NameLabel {
  OUTSIDE,
  PERSON_BEGINS,
  PERSON,
  ORGANIZATION_BEGINS,
  ORGANIZATION,
  ROLE_BEGINS,
  ROLE;

  private static final NameLabel[] ALL = values();

  static NameLabel of(int ordinal) {
    return ALL[ordinal];
  }

  /** Whether a name begins with this token. */
  boolean begins() {
    return this != OUTSIDE && ordinal() % 2 == 1;
  }

  /** The label of the token after this one in the same name. */
  public NameLabel inside() {
    return begins() ? ALL[ordinal() + 1] : this;
  }
}
