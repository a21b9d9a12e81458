package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.rule.Context;
import org.entente.learning.Features;

/** What place an organisation has in its document; worked out once for each. */
final class OrganizationFeatures {
  private final Map<String, Profile> profiles = new HashMap<>();

  /**
   * What is worked out of one organisation.
   *
   * @param sort as {@link Sorts} has it
   * @param rank its place by the number of mentions, from zero
   * @param zones the sorts of text it is named in, as bits
   * @param names all its names, comparable, each with a space before and behind
   * @param words the comparable words of its name
   */
  record Profile(
      int publisher,
      int home,
      int media,
      int campus,
      int sort,
      int rank,
      int zones,
      List<String> names,
      Set<String> words) {
    Profile {
      names = List.copyOf(names);
      words = Set.copyOf(words);
    }
  }

  OrganizationFeatures(Scenery scenery) {
    Context context = scenery.context();
    List<Organization> byMentions =
        scenery.reading().organizations().stream()
            .sorted(Comparator.comparingInt((Organization o) -> -o.mentions().size()))
            .toList();
    for (Organization o : byMentions) {
      profiles.put(o.id(), profile(o, context, profiles.size()));
    }
  }

  private static Profile profile(Organization o, Context context, int rank) {
    int zones = 0;
    for (Mention m : o.mentions()) {
      zones |= m.zone().equals("title") ? 1 : m.zone().equals("masthead") ? 2 : 0;
      zones |= m.zone().equals("boilerplate") ? 4 : m.zone().equals("body") ? 8 : 0;
    }
    List<String> names = new ArrayList<>();
    o.aliases().forEach(alias -> names.add(" " + Fold.of(alias) + " "));
    names.add(" " + Fold.of(o.name()) + " ");
    return new Profile(
        context.publisher().filter(o::equals).isPresent() ? 1 : 0,
        context.home().filter(o::equals).isPresent() ? 1 : 0,
        Context.isMedia(o) ? 1 : 0,
        Context.isCampus(o) ? 1 : 0,
        Sorts.of(o),
        rank,
        zones,
        names,
        Set.copyOf(Fold.words(o.name())));
  }

  /** What is worked out of an organisation of the document. */
  Profile of(Organization o) {
    return Objects.requireNonNull(profiles.get(o.id()));
  }

  /** Whether the text is about the organisation or it is named most, in one number. */
  int standing(Organization o) {
    Profile p = of(o);
    return p.publisher() + 2 * p.home() + 4 * Math.min(2, p.rank());
  }

  /** Adds the features under the templates {@code base} to {@code base + 6}. */
  void add(Organization o, int base, Features f) {
    Profile p = of(o);
    f.add(base, p.publisher(), p.home(), p.media());
    f.add(base + 1, p.home(), p.campus(), o.kind().ordinal());
    f.add(base + 2, Math.min(4, p.rank()));
    f.add(base + 3, Math.min(4, o.mentions().size()), o.kind().ordinal());
    f.add(base + 4, Integer.parseInt(o.id().substring(1)) < 3 ? 1 : 0, p.home());
    f.add(base + 5, p.zones());
    f.add(base + 6, p.home(), Math.min(4, p.rank()));
  }
}
