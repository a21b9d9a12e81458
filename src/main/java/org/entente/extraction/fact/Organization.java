package org.entente.extraction.fact;

import java.util.List;

/**
 * A named organisation, unit or body.
 *
 * @param id identifier within the document, such as {@code o1}
 * @param name the fullest form in the text
 * @param aliases other forms in the text: acronyms, long forms, translations
 * @param kind what sort it is
 * @param type the head noun that shows its sort, lower case and singular ("division", "section",
 *     "university"), or the empty string where the name shows none
 * @param mentions where it is named, in order of the text; never empty
 */
public record Organization(
    String id,
    String name,
    List<String> aliases,
    OrganizationKind kind,
    String type,
    List<Mention> mentions) {
  public Organization {
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
  }
}
