package org.entente.authority;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One organisation as a register knows it.
 *
 * @param register the file that says so, by its name
 * @param name the name to show
 * @param aliases its other names, also in other languages
 * @param acronyms what it is called for short
 * @param identifiers IRIs that stand for it elsewhere, such as in ROR and Wikidata
 * @param homepage the address of its site
 * @param country where it has its seat, as the register writes it
 */
public record Authority(
    String register,
    String name,
    List<String> aliases,
    List<String> acronyms,
    List<String> identifiers,
    Optional<String> homepage,
    Optional<String> country) {
  public Authority {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an organisation has a name");
    }
    aliases = List.copyOf(new TreeSet<>(aliases));
    acronyms = List.copyOf(new TreeSet<>(acronyms));
    identifiers = List.copyOf(new TreeSet<>(identifiers));
  }

  /** What tells it from every other: its identifier in ROR, else elsewhere, its site, its name. */
  public String key() {
    return identifiers.stream()
        .filter(id -> id.startsWith("https://ror.org/"))
        .findFirst()
        .or(() -> identifiers.stream().findFirst())
        .or(() -> homepage)
        .orElse(name);
  }

  /** Its full names: the one to show and the other ones. */
  public Stream<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream());
  }

  /** The same organisation as another register knows it, joined; this one has the first word. */
  public Authority and(Authority other) {
    return new Authority(
        register.equals(other.register) ? register : register + ", " + other.register,
        name,
        Stream.concat(aliases.stream(), other.names().filter(n -> !n.equals(name))).toList(),
        Stream.concat(acronyms.stream(), other.acronyms.stream()).toList(),
        Stream.concat(identifiers.stream(), other.identifiers.stream()).toList(),
        homepage.or(other::homepage),
        country.or(other::country));
  }
}
