package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/** Whom a document is about: its publisher, its home organisation, what stands near a mention. */
public final class Context {
  private static final Set<String> MEDIA = WordGroups.of("media");
  private static final Set<String> CAMPUS = WordGroups.of("campus");
  private final Reading reading;
  private final @Nullable Organization publisher;
  private final @Nullable Organization home;

  /** An organisation taken over from the context, and the rule that did it. */
  record Inherited(String id, String rule) {}

  public Context(Reading reading) {
    this.reading = reading;
    this.publisher = findPublisher();
    this.home = findHome();
  }

  /** The organisation that published the document. */
  public Optional<Organization> publisher() {
    return Optional.ofNullable(publisher);
  }

  /** The organisation the document is about: its publisher, unless that only reports. */
  Optional<Organization> home() {
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
                  first.zone().equals("masthead") ? 0.95 : 0.7);
            });
  }

  /**
   * Named in the masthead; else in a line of boiler-plate; else the first that the text is about.
   */
  private @Nullable Organization findPublisher() {
    Organization best = null;
    int bestAt = Integer.MAX_VALUE;
    for (Organization o : reading.organizations()) {
      for (Mention m : o.mentions()) {
        if (m.zone().equals("masthead") && m.evidence().span().begin() < bestAt) {
          best = o;
          bestAt = m.evidence().span().begin();
        }
      }
    }
    return best != null ? best : mostNamed();
  }

  private @Nullable Organization mostNamed() {
    Organization best = null;
    double most = 0;
    for (Organization o : reading.organizations()) {
      double score = o.mentions().size() + (o.kind() == OrganizationKind.ORGANIZATION ? 0.5 : 0);
      if (score > most) {
        best = o;
        most = score;
      }
    }
    return best;
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

  static boolean isMedia(Organization o) {
    String[] words = Fold.of(o.name()).split(" ");
    return MEDIA.contains(o.type()) || MEDIA.contains(words[words.length - 1]);
  }

  static boolean isCampus(Organization o) {
    return CAMPUS.contains(o.type());
  }

  /** The organisation that a role without one belongs to, as far as the context tells. */
  @Nullable Inherited organizationFor(Sentence s, RoleTag role, Tag person) {
    if (role.ofState()) {
      Organization ministry = ministryFor(s, role);
      return ministry == null ? null : new Inherited(ministry.id(), "ministry");
    }
    Organization above = underHeading(s);
    if (above != null) {
      return new Inherited(above.id(), "heading");
    }
    Organization owner = role.ofCampus() ? campus(s) : home;
    Organization near = nearest(s, role);
    boolean leads = near != null && leadsSegment(s, role.begin());
    if (near != null && (owner == null || near.equals(owner) || leads)) {
      return new Inherited(near.id(), "near");
    }
    return owner == null ? null : new Inherited(owner.id(), "home");
  }

  /** The university that a campus role belongs to: the home, else the one named last before. */
  private @Nullable Organization campus(Sentence s) {
    if (home == null || isCampus(home)) {
      return home;
    }
    for (Sentence other : reading.sentences()) {
      if (other.block() == s.block() && other.index() <= s.index()) {
        for (Organization o : named(other)) {
          if (isWholeCampus(o)) {
            return o;
          }
        }
      }
    }
    return mostNamedCampus();
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
      List<Organization> above = named(reading.sentences().get(s.index() - 1));
      best = above.isEmpty() ? null : above.get(above.size() - 1);
    }
    return best == null ? null : new Inherited(best.id(), "its");
  }

  /** The organisation that the heading right above the sentence's paragraph names, alone. */
  @Nullable Organization underHeading(Sentence s) {
    int block = s.block();
    for (int i = s.index() - 1; i >= 0; i--) {
      Sentence above = reading.sentences().get(i);
      if (above.zone() == Zone.HEADING) {
        List<Organization> named = named(above);
        return named.size() == 1 ? named.get(0) : null;
      }
      boolean item = s.zone() == Zone.LIST_ITEM && above.zone() == s.zone();
      if (block - above.block() > 1 || above.block() < block && !item) {
        break;
      }
      block = above.block();
    }
    return null;
  }

  /** "From the High Commission came X, ...; the Academy was represented by its dean, Y". */
  boolean leadsSegment(Sentence s, int at) {
    int start = 0;
    for (int k = 0; k < at; k++) {
      boolean from = s.is(k, "from") && k > 0 && s.is(k - 1, ",");
      start = s.is(k, ";") || from ? k + 1 : start;
    }
    for (Tag tag : reading.tags(s)) {
      if (tag instanceof Tag.PersonTag && tag.begin() >= start && tag.begin() < at) {
        return false;
      }
      if (tag instanceof OrganizationTag && tag.begin() >= start && tag.end() <= at) {
        boolean first = tag.begin() - start <= 3;
        boolean linked =
            s.is(tag.end(), "was")
                || s.is(tag.end(), "were")
                || s.is(tag.end(), "by")
                || s.is(tag.end(), "came")
                || s.is(tag.end(), ":")
                || s.is(tag.end(), "had")
                || s.is(tag.begin() - 1, "from")
                || s.is(tag.begin() - 2, "from");
        return first && linked;
      }
    }
    return false;
  }

  /** "Minister of Education" where the text near by names a ministry of the same field. */
  private @Nullable Organization ministryFor(Sentence s, RoleTag role) {
    Set<String> field = new HashSet<>(Fold.words(role.role()));
    field.removeAll(WordGroups.of("plain-words-of-minister"));
    Organization best = null;
    int most = 0;
    for (Organization o : reading.organizations()) {
      if (!o.type().equals("ministry") && !o.name().toLowerCase(Locale.ROOT).contains("ministry")) {
        continue;
      }
      Set<String> words = new HashSet<>(Fold.words(o.name()));
      words.retainAll(field);
      boolean near = o.mentions().stream().anyMatch(m -> sameBlock(m, s));
      int score = words.size() * 2 + (near ? 1 : 0);
      boolean whole = words.size() == field.size();
      if (!words.isEmpty() && (near || whole) && score > most) {
        best = o;
        most = score;
      }
    }
    return best;
  }

  private boolean sameBlock(Mention m, Sentence s) {
    return reading
        .passages()
        .document()
        .blocks()
        .get(s.block())
        .span()
        .contains(m.evidence().span());
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

  /** All organisations named in a sentence, in order. */
  List<Organization> named(Sentence s) {
    List<Organization> named = new ArrayList<>();
    for (Tag tag : reading.tags(s)) {
      String id = tag instanceof OrganizationTag ? reading.entity(tag) : null;
      if (id != null && !named.contains(reading.organization(id))) {
        named.add(reading.organization(id));
      }
    }
    return named;
  }
}
