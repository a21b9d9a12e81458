package org.entente.extraction.fact;

import java.util.Locale;

/** What sort of organisation a name stands for. */
public enum OrganizationKind {
  /** Stands for itself: a university, ministry, company, association. */
  ORGANIZATION,
  /** Part of another: a division, department, section, faculty, office. */
  UNIT,
  /** Decides or advises: a committee, council, governing board. */
  BODY;

  /** The name in the JSON form, such as {@code unit}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
