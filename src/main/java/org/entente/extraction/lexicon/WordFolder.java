package org.entente.extraction.lexicon;

import java.util.List;
import java.util.stream.Stream;

/** Where in the program word lists lie, and which of them a reader's folder may add to. */
public enum WordFolder {
  /** Words of the reading of texts; the groups of words, parts of single rules, take no more. */
  LEXICON(
      "extraction/lexicon",
      "abbreviations",
      "agreements",
      "common-words",
      "encounters",
      "event-words",
      "given-names",
      "honorifics",
      "joint-roles",
      "known-acronyms",
      "not-organizations",
      "organization-heads",
      "particles",
      "places",
      "role-heads",
      "role-modifiers",
      "role-status",
      "role-tails",
      "topics",
      "verbs"),
  /** Rules of the reading of texts. */
  RULES("extraction/rule", "appointments", "posts"),
  /** Words by which names are compared, when the texts are read. */
  IDENTITY(
      "identity",
      "known-names",
      "missions",
      "one-a-place",
      "organization-words",
      "saints",
      "schools",
      "shared-names",
      "single-parts",
      "small-words",
      "standing",
      "state-forms",
      "translations",
      "two-universities",
      "unique-names",
      "word-forms");

  private static final String ENDING = ".txt";

  private final String path;
  private final String names;

  WordFolder(String path, String... names) {
    this.path = "/org/entente/" + path + "/";
    this.names = String.join(" ", names);
  }

  /** The names of the lists that may be added to. */
  public List<String> names() {
    return Stream.of(names.split(" ")).map(name -> name + ENDING).toList();
  }

  /** The names of the lists of all folders that may be added to, no two the same. */
  static List<String> allNames() {
    return Stream.of(values()).flatMap(folder -> folder.names().stream()).sorted().toList();
  }

  /** Where in the program the file {@code name} lies. */
  static String path(String name) {
    return Stream.of(values())
            .filter(folder -> folder.names().contains(name))
            .findFirst()
            .orElse(LEXICON)
            .path
        + name;
  }
}
