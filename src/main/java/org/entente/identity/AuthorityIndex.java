package org.entente.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.authority.Authority;

/**
 * The entries of registers by their names. A name that several entries have finds none, for it does
 * not tell which is meant; acronyms find none at all, for a register knows but some of those that
 * use one. Entries of several registers that share an identifier or a site are one.
 *
 * <p>Never changed once made; a look-up takes the same time however many entries there are.
 */
final class AuthorityIndex {
  static final AuthorityIndex EMPTY = new AuthorityIndex(List.of());

  private final Map<String, Authority> names = new HashMap<>();

  AuthorityIndex(Collection<Authority> entries) {
    Set<String> shared = new HashSet<>();
    for (Authority entry : joined(entries)) {
      entry.names().map(Names::fold).forEach(name -> put(shared, name, entry));
    }
    names.keySet().removeAll(shared);
  }

  /** Whether it finds nothing at all. */
  boolean isEmpty() {
    return names.isEmpty();
  }

  /** The one entry that has {@code folded} for a name. */
  Optional<Authority> named(String folded) {
    return Optional.ofNullable(names.get(folded));
  }

  private void put(Set<String> shared, String name, Authority entry) {
    Authority known = names.putIfAbsent(name, entry);
    if (known != null && !known.equals(entry)) {
      shared.add(name);
    }
  }

  private static Collection<Authority> joined(Collection<Authority> entries) {
    Map<Integer, Authority> all = new TreeMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    int next = 0;
    for (Authority entry : entries) {
      List<String> keys = new ArrayList<>(entry.identifiers());
      site(entry).ifPresent(keys::add);
      Optional<Integer> known =
          keys.stream().map(numbers::get).filter(Objects::nonNull).findFirst();
      // Within one register two entries of one site are two, such as a university and its press.
      if (known.map(all::get).filter(k -> !k.register().equals(entry.register())).isPresent()) {
        all.computeIfPresent(known.get(), (number, first) -> first.and(entry));
      } else {
        all.put(next, entry);
        known = Optional.of(next++);
      }
      for (String key : keys) {
        numbers.putIfAbsent(key, known.get());
      }
    }
    return all.values();
  }

  /** The host of a home page that is the first page of its site. */
  private static Optional<String> site(Authority entry) {
    return entry
        .homepage()
        .filter(page -> page.matches("https?://[A-Za-z0-9.-]+/?"))
        .map(page -> URI.create(page).getHost())
        .map(host -> host.startsWith("www.") ? host.substring(4) : host);
  }
}
