package org.entente.extraction.relation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.relation.Sites.Site;
import org.entente.extraction.rule.Cues;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What the model sees of an encounter and a place or venue that may be its own. One instance
 * belongs to one document; not for use by several threads.
 */
final class SiteFeatures {
  private final Scenery scenery;
  private final Cues cues;
  private final Anchors anchors;
  private final List<Site> sites;
  private final Sides sides;
  private final Map<Integer, Integer> bySentence = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> titled = new HashSet<>();

  /**
   * For one document.
   *
   * @param sites the places, or the venues, of the document
   */
  SiteFeatures(Scenery scenery, Cues cues, List<Sentence> anchors, List<Site> sites) {
    this.scenery = scenery;
    this.cues = cues;
    this.anchors = new Anchors(anchors);
    this.sites = List.copyOf(sites);
    this.sides = scenery.sides();
    for (Site site : sites) {
      bySentence.merge(site.sentence().index(), 1, Integer::sum);
      counts.merge(site.key(), 1, Integer::sum);
      if (site.sentence().zone() == Zone.TITLE) {
        titled.add(site.key());
      }
    }
  }

  List<Site> sites() {
    return sites;
  }

  /** The features of having been there, or at no place that is told. */
  void of(int index, @Nullable Site site, Features f) {
    f.clear();
    Sentence anchor = anchors.get(index);
    Cues.Cue cue = cues.of(anchor);
    int kind = cue.kind() == null ? 9 : cue.kind().ordinal();
    int several = Math.min(3, anchors.size());
    int own = Math.min(3, bySentence.getOrDefault(anchor.index(), 0));
    if (site == null) {
      f.add(970, own, several);
      f.add(971, own, kind);
      f.add(972, Math.min(4, sites.size()), own);
      f.add(973, cue.planned() ? 1 : 0, own);
      f.add(974, kind, several);
      return;
    }
    int apart = site.sentence().index() - anchor.index();
    int away = Math.max(-4, Math.min(5, apart));
    int here = apart == 0 ? 1 : 0;
    int sort = site.kind() == null ? 9 : site.kind().ordinal();
    f.add(975, away, own, several);
    f.add(976, away, sort, own);
    f.add(977, away, kind);
    f.add(978, site.sentence().zone().ordinal(), sort, here);
    f.add(979, site.sentence().block() == anchor.block() ? 1 : 0, away, own);
    f.add(980, Math.min(2, anchors.between(site.sentence(), anchor)), away);
    f.add(981, cues.of(site.sentence()).kind() == null ? 0 : 1, here, sort);
    f.add(982, cues.of(site.sentence()).history() ? 1 : 0, here);
    words(site, here, kind, f);
    inside(site, here, own, sort, f);
    form(site, away, own, kind, f);
    named(site, here, own, f);
  }

  private void words(Site site, int here, int kind, Features f) {
    Sentence s = site.sentence();
    int b = site.begin();
    String before = b > 0 ? s.token(b - 1).lower() : "<";
    String earlier = b > 1 ? s.token(b - 2).lower() : "<";
    String behind = site.end() < s.size() ? s.token(site.end()).lower() : ">";
    f.add(985, here, before);
    f.add(986, before.hashCode(), earlier.hashCode(), here);
    f.add(987, here, behind);
    f.add(988, before.hashCode(), behind.hashCode(), here);
    f.add(989, before.hashCode(), kind, here);
    f.add(990, here, scenery.code(s, b - 2), before.hashCode());
    f.add(991, here, s.token(site.end() - 1).lower());
    f.add(992, here, s.token(b).lower());
    for (int i = Math.max(0, b - 5); i < b - 1; i++) {
      f.add(993, here, s.token(i).lower());
    }
  }

  /** "Dean of Engineering in Bogotá": what stands right behind a post or a name is its own. */
  private void inside(Site site, int here, int own, int sort, Features f) {
    Sentence s = site.sentence();
    int behind = 0;
    int organization = 0;
    int covers = 0;
    for (Tag tag : scenery.reading().tags(s)) {
      boolean right = tag.end() <= site.begin() && site.begin() - tag.end() <= 2;
      behind = right && tag instanceof Tag.RoleTag ? 1 : behind;
      behind = right && tag instanceof Tag.OrganizationTag ? 2 : behind;
      behind = right && tag instanceof Tag.PersonTag ? 3 : behind;
      boolean within = tag.begin() >= site.begin() && tag.end() <= site.end();
      if (within && tag instanceof Tag.OrganizationTag) {
        covers = tag.end() - tag.begin() == site.end() - site.begin() ? 2 : 1;
        String entity = scenery.reading().entity(tag);
        organization = entity == null ? 0 : sides(entity);
      }
    }
    boolean dateline = site.begin() < 2 && s.zone() != Zone.TITLE && s.zone() != Zone.HEADING;
    f.add(1000, behind, here, sort);
    f.add(1001, behind, site.begin() > 0 ? s.token(site.begin() - 1).lower() : "<");
    f.add(1002, dateline ? 1 : 0, s.zone().ordinal(), own);
    f.add(1003, dateline ? 1 : 0, s.index() < 6 ? 1 : 0, sort);
    f.add(1004, covers, organization, here);
    f.add(1005, covers, organization & 1, own);
    f.add(1006, covers, here, own);
  }

  /** By what it is known to be a site, and whether what stands there is more than one. */
  private void form(Site site, int away, int own, int kind, Features f) {
    Sentence s = site.sentence();
    int form = site.form().ordinal();
    int here = away == 0 ? 1 : 0;
    String before = site.begin() > 0 ? s.token(site.begin() - 1).lower() : "<";
    String earlier = site.begin() > 1 ? s.token(site.begin() - 2).lower() : "<";
    int within = 0;
    int around = 0;
    for (Site other : sites) {
      if (other.sentence().index() == s.index() && !other.equals(site)) {
        boolean holds = other.begin() <= site.begin() && other.end() >= site.end();
        boolean held = other.begin() >= site.begin() && other.end() <= site.end();
        within = holds ? 1 + other.form().ordinal() : within;
        around = held ? 1 + other.form().ordinal() : around;
      }
    }
    f.add(1020, form, away, own);
    f.add(1021, form, kind, here);
    f.add(1022, form, here, before.hashCode());
    f.add(1023, form, kind, before.hashCode());
    f.add(1024, form, before.hashCode(), earlier.hashCode());
    f.add(1025, form, within, around);
    f.add(1026, form, within, here);
    f.add(1027, form, s.token(site.end() - 1).lower().hashCode(), kind);
    f.add(1028, form, s.zone().ordinal(), s.index() < 6 ? 1 : 0);
  }

  private int sides(String entity) {
    return scenery.reading().organizations().stream()
        .filter(o -> o.id().equals(entity))
        .findFirst()
        .map(sides::of)
        .orElse(0);
  }

  private void named(Site site, int here, int own, Features f) {
    int count = Math.min(4, counts.getOrDefault(site.key(), 0));
    boolean isFirst = sites.get(0).key().equals(site.key());
    int title = titled.contains(site.key()) ? 1 : 0;
    f.add(1010, count, here);
    f.add(1011, isFirst ? 1 : 0, here, own);
    f.add(1012, title, here);
    f.add(1013, Math.min(5, counts.size()), count);
    f.add(1014, Math.min(4, site.end() - site.begin()), here);
    f.add(1015, sites.get(0).equals(site) ? 1 : 0, Math.min(5, counts.size()));
  }
}
