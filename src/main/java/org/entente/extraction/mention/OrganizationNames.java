package org.entente.extraction.mention;

/** How names of organisations are compared. */
public final class OrganizationNames {
  private OrganizationNames() {}

  /** Two names with the same key are the same name: folded, spelling variants brought together. */
  public static String key(String name) {
    return OrganizationBook.key(name);
  }
}
