package org.entente.extraction.fact;

import java.util.List;

/**
 * A named person.
 *
 * @param id identifier within the document, such as {@code p1}
 * @param name the fullest form in the text, without honorifics, as written there
 * @param aliases other forms in the text: a surname alone, another order
 * @param honorifics titles used before the name, as written
 * @param mentions where the person is named, in order of the text; never empty
 */
public record Person(
    String id, String name, List<String> aliases, List<String> honorifics, List<Mention> mentions) {
  public Person {
    aliases = List.copyOf(aliases);
    honorifics = List.copyOf(honorifics);
    mentions = List.copyOf(mentions);
  }
}
