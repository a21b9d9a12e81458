package org.entente.extraction.mention;

import java.util.HashMap;
import java.util.Map;

/** How names of organisations are compared. */
public final class OrganizationNames {
  private static final Map<String, String> SAME =
      new HashMap<>(
          Map.ofEntries(
              Map.entry("center", "centre"),
              Map.entry("centro", "centre"),
              Map.entry("universidad", "university"),
              Map.entry("universidade", "university"),
              Map.entry("universita", "university"),
              Map.entry("universite", "university"),
              Map.entry("universitat", "university"),
              Map.entry("organisation", "organization"),
              Map.entry("instituto", "institute"),
              Map.entry("institut", "institute"),
              Map.entry("de", "of"),
              Map.entry("do", "of"),
              Map.entry("da", "of"),
              Map.entry("programme", "program"),
              Map.entry("headquarters", "")));

  private OrganizationNames() {}

  /** Two names with the same key are the same name: folded, spelling variants brought together. */
  public static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : Fold.words(name)) {
      String same = sameAs(word);
      if (!same.isEmpty() && !same.equals("the")) {
        key.append(key.length() > 0 ? " " : "").append(same);
      }
    }
    return key.toString();
  }

  /** The spelling that stands for a folded word in keys; the word itself where no other does. */
  static String sameAs(String word) {
    return SAME.getOrDefault(word, word);
  }
}
