package org.entente.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;

/**
 * Parents that a document does not state, but that the name of the part says: the secretariat of
 * SEAMEO is the "SEAMEO Secretariat", and its own of nobody else.
 */
final class NamedParents {
  private final IdentityWords words;
  private final Map<String, Entity> known = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Map<String, Map<String, String>> own = new HashMap<>();

  NamedParents(Collection<Facts> documents, IdentityWords words) {
    this.words = words;
    for (Facts facts : documents) {
      Map<String, String> ids = new HashMap<>();
      for (Organization organization : facts.organizations()) {
        ids.putIfAbsent(Names.fold(organization.name()), organization.id());
        organization.aliases().forEach(a -> ids.putIfAbsent(Names.fold(a), organization.id()));
      }
      own.put(facts.source(), ids);
    }
  }

  /** Takes note of organisations of which others may be a part. */
  void add(Collection<Entity> entities) {
    for (Entity entity : new HashSet<>(entities)) {
      for (String name : entity.names()) {
        String folded = Names.fold(name);
        Entity other = known.putIfAbsent(folded, entity);
        if (other != null && !other.equals(entity)) {
          shared.add(folded);
        }
      }
    }
  }

  /** The folded name of a parent in that of {@code organization}, of which it is the only one. */
  Optional<String> in(Organization organization) {
    String name = organization.name();
    List<String> parts = new ArrayList<>(List.of(name.split(" ")));
    if (parts.size() < 2
        || !words.isSinglePart(Names.fold(parts.get(parts.size() - 1)))
        || (organization.kind() == OrganizationKind.ORGANIZATION && parts.size() > 3)) {
      return Optional.empty();
    }
    String first = parts.remove(0);
    String rest = String.join(" ", parts);
    return Names.isAcronym(first) && words.common().isGeneric(rest)
        ? Optional.of(Names.fold(first))
        : Optional.empty();
  }

  /** What the document {@code source} means by {@code parent}, or else all documents do. */
  Optional<Entity> of(String source, String parent, Map<Naming, Entity> entities) {
    String id = own.getOrDefault(source, Map.of()).get(parent);
    Entity there = id == null ? null : entities.get(new Naming(source, id));
    return there == null && !shared.contains(parent)
        ? Optional.ofNullable(known.get(parent))
        : Optional.ofNullable(there);
  }
}
