package org.entente.extraction.relation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.rule.Context;
import org.entente.learning.Features;

/** What place an organisation has in its document. */
final class OrganizationFeatures {
  private final Map<String, Integer> rank = new HashMap<>();
  private final Scenery scenery;

  OrganizationFeatures(Scenery scenery) {
    this.scenery = scenery;
    List<Organization> byMentions =
        scenery.reading().organizations().stream()
            .sorted(Comparator.comparingInt((Organization o) -> -o.mentions().size()))
            .toList();
    for (Organization o : byMentions) {
      rank.put(o.id(), rank.size());
    }
  }

  /** Whether the text is about the organisation or it is named most, in one number. */
  int standing(Organization o) {
    Context context = scenery.context();
    int publisher = context.publisher().filter(o::equals).isPresent() ? 1 : 0;
    int home = context.home().filter(o::equals).isPresent() ? 2 : 0;
    return publisher + home + 4 * Math.min(2, rank.getOrDefault(o.id(), 9));
  }

  /** Adds the features under the templates {@code base} to {@code base + 9}. */
  void add(Organization o, int base, Features f) {
    Context context = scenery.context();
    int publisher = context.publisher().filter(o::equals).isPresent() ? 1 : 0;
    int home = context.home().filter(o::equals).isPresent() ? 1 : 0;
    int media = Context.isMedia(o) ? 1 : 0;
    int campus = Context.isCampus(o) ? 1 : 0;
    f.add(base, publisher, home, media);
    f.add(base + 1, home, campus, o.kind().ordinal());
    f.add(base + 2, Math.min(4, rank.getOrDefault(o.id(), 9)));
    f.add(base + 3, Math.min(4, o.mentions().size()), o.kind().ordinal());
    f.add(base + 4, Integer.parseInt(o.id().substring(1)) < 3 ? 1 : 0, home);
    int zones = 0;
    for (Mention m : o.mentions()) {
      zones |= m.zone().equals("title") ? 1 : m.zone().equals("masthead") ? 2 : 0;
      zones |= m.zone().equals("boilerplate") ? 4 : m.zone().equals("body") ? 8 : 0;
    }
    f.add(base + 5, zones);
    f.add(base + 6, home, Math.min(4, rank.getOrDefault(o.id(), 9)));
  }
}
