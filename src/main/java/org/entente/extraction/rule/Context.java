package org.entente.extraction.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Whom a document is about: its publisher, its home organisation, what stands near a mention. */
public final class Context {
  private static final Set<String> MEDIA = WordGroups.of("media");
  private static final Set<String> CAMPUS = WordGroups.of("campuses");

  private final Reading reading;
  private final Surroundings near;
  private final @Nullable Organization publisher;
  private final @Nullable Organization home;
  private final @Nullable Organization mostNamedCampus;
  private @Nullable Cues cues;

  /** An organisation taken over from the context, and the rule that did it. */
  record Inherited(String id, String rule) {
    /** The share of such posts that was right on the documents the rules were developed on. */
    double trust() {
      return switch (rule) {
        case "ministry" -> 0.95;
        case "heading" -> 0.85;
        case "near", "its" -> 0.8;
        default -> 0.5;
      };
    }
  }

  public Context(Reading reading) {
    this.reading = reading;
    this.near = new Surroundings(reading);
    this.publisher = new Publishers(reading, near).find();
    this.home = findHome();
    this.mostNamedCampus = mostNamedCampus();
  }

  /** What stands near a sentence. */
  public Surroundings near() {
    return near;
  }

  /** The organisation that published the document. */
  public Optional<Organization> publisher() {
    return Optional.ofNullable(publisher);
  }

  /** The organisation the document is about: its publisher, unless that only reports. */
  public Optional<Organization> home() {
    return Optional.ofNullable(home);
  }

  /** The passage that shows the publisher. */
  public Optional<Evidence> publisherEvidence() {
    return publisher()
        .map(
            o -> {
              Mention first = o.mentions().get(0);
              return new Evidence(
                  first.evidence().span(),
                  first.evidence().quote(),
                  "document.publisher." + first.zone(),
                  sure(first.zone()));
            });
  }

  /** The share that was right in 570 annotated documents; the names of 324 had been learnt. */
  private static double sure(String zone) {
    return zone.equals("masthead") ? 0.9 : zone.equals("title") ? 0.64 : 0.42;
  }

  private @Nullable Organization findHome() {
    Organization p = publisher;
    if (p != null && !isMedia(p) && isInText(p)) {
      return p;
    }
    Organization best = null;
    int most = 0;
    for (Organization o : reading.organizations()) {
      boolean about = !o.equals(p) && o.kind() == OrganizationKind.ORGANIZATION;
      if (about && o.mentions().size() > most) {
        best = o;
        most = o.mentions().size();
      }
    }
    return best;
  }

  /** A publisher that its own text never names only reports on others. */
  private static boolean isInText(Organization o) {
    return !o.type().isEmpty()
        || o.mentions().stream()
            .anyMatch(
                m ->
                    m.zone().equals("body")
                        || m.zone().equals("list_item")
                        || m.zone().equals("caption"));
  }

  /** What the sentences say of encounters; asked by all who read of them, and worked out once. */
  public Cues cues(Lexicon lexicon) {
    Cues known = cues;
    if (known == null) {
      known = new Cues(lexicon, reading);
      cues = known;
    }
    return known;
  }

  public static boolean isMedia(Organization o) {
    if (MEDIA.contains(o.type())) {
      return true;
    }
    String name = Fold.of(o.name());
    return MEDIA.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  public static boolean isCampus(Organization o) {
    return CAMPUS.contains(o.type());
  }

  /** The organisation that a role without one belongs to, as far as the context tells. */
  @Nullable Inherited organizationFor(Sentence s, RoleTag role, Tag person) {
    if (role.ofState()) {
      Organization ministry = near.ministryFor(s, role);
      return ministry == null ? null : new Inherited(ministry.id(), "ministry");
    }
    Organization above = near.underHeading(s);
    if (above != null) {
      return new Inherited(above.id(), "heading");
    }
    Organization owner = role.ofCampus() ? campus(s) : home;
    Organization nearest = nearest(s, role);
    boolean leads = nearest != null && near.leadsSegment(s, role.begin());
    if (nearest != null && (owner == null || nearest.equals(owner) || leads)) {
      return new Inherited(nearest.id(), "near");
    }
    return owner == null ? null : new Inherited(owner.id(), "home");
  }

  /** The university that a campus role belongs to: the home, else the one named last before. */
  private @Nullable Organization campus(Sentence s) {
    if (home == null || isCampus(home)) {
      return home;
    }
    int first = s.index();
    while (first > 0 && reading.sentences().get(first - 1).block() == s.block()) {
      first--;
    }
    for (Sentence other : reading.sentences().subList(first, s.index() + 1)) {
      for (Organization o : near.named(other)) {
        if (isWholeCampus(o)) {
          return o;
        }
      }
    }
    return mostNamedCampus;
  }

  private static boolean isWholeCampus(Organization o) {
    return isCampus(o) && !o.type().equals("school") && o.kind() == OrganizationKind.ORGANIZATION;
  }

  private @Nullable Organization mostNamedCampus() {
    Organization best = null;
    for (Organization o : reading.organizations()) {
      boolean more = best == null || o.mentions().size() > best.mentions().size();
      best = isWholeCampus(o) && more ? o : best;
    }
    return best == null ? home : best;
  }

  /** What "its" means: the organisation named last before, in this sentence or the one above. */
  @Nullable Inherited owner(Sentence s, int at) {
    Organization best = null;
    for (Tag tag : reading.tags(s)) {
      String id = tag instanceof OrganizationTag && tag.end() <= at ? reading.entity(tag) : null;
      best = id == null ? best : reading.organization(id);
    }
    if (best == null && s.index() > 0) {
      List<Organization> above = near.named(reading.sentences().get(s.index() - 1));
      best = above.isEmpty() ? null : above.get(above.size() - 1);
    }
    return best == null ? null : new Inherited(best.id(), "its");
  }

  /** The organisation named last before the role in its sentence, if it can have such a post. */
  private @Nullable Organization nearest(Sentence s, RoleTag role) {
    Organization best = null;
    for (Tag tag : reading.tags(s)) {
      if (tag instanceof OrganizationTag && tag.end() <= role.begin()) {
        String id = reading.entity(tag);
        Organization o = id == null ? null : reading.organization(id);
        boolean fits = o != null && (!role.ofCampus() || isCampus(o) || o.equals(home));
        best = fits ? o : best;
      }
    }
    boolean campus = role.ofCampus() && home != null && isCampus(home);
    return campus && best != null && !isCampus(best) ? null : best;
  }
}
