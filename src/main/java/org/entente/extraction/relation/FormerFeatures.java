package org.entente.extraction.relation;

import java.util.List;
import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.rule.Roles;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Zone;

/**
 * What the model sees of a post and its holder, of whom it is asked whether the post was over when
 * the document was written. One instance belongs to one document; not for use by several threads.
 */
final class FormerFeatures {
  /** Words that tell that something is over, or begins, or that somebody has died. */
  private static final Set<String> TELLING = WordGroups.of("tells-of-ends");

  private final Scenery scenery;
  private final int year;
  private final int obituary;

  FormerFeatures(Scenery scenery) {
    this.scenery = scenery;
    this.year = scenery.reading().published().map(f -> f.value().year()).orElse(0);
    int dead = 0;
    for (Sentence s : scenery.reading().sentences()) {
      for (Token t : s.tokens()) {
        boolean says = t.lower().equals("obituary") || t.lower().equals("funeral");
        dead |= says || s.zone() == Zone.TITLE && t.lower().equals("late") ? 1 : 0;
      }
    }
    this.obituary = dead;
  }

  /** The features of a holder's post. */
  void of(PostPairs.Pair pair, Features f) {
    f.clear();
    Spot role = pair.role();
    Tag.RoleTag tag = (Tag.RoleTag) role.tag();
    Sentence s = role.sentence();
    int rule = Roles.isFormer(s, tag) ? 1 : 0;
    int same = pair.person().sharesSentence(role) ? 1 : 0;
    f.add(1200, rule);
    f.add(1201, tag.status());
    f.add(1202, rule, obituary);
    f.add(1203, s.zone().ordinal(), same);
    f.add(1204, same, pair.person().begin() < role.begin() ? 1 : 0);
    years(s, role, f);
    for (int d = 1; d <= 5; d++) {
      f.add(1205, d, word(s, role.begin() - d).hashCode());
      f.add(1206, word(s, role.begin() - d));
      f.add(1207, word(s, role.end() + d - 1));
    }
    f.add(1208, word(s, role.begin() - 2), word(s, role.begin() - 1));
    f.add(1209, word(s, role.end()), word(s, role.end() + 1));
    f.add(1210, word(s, 0));
    f.add(1211, tag.head());
    for (Token t : s.tokens()) {
      if (TELLING.contains(t.lower())) {
        f.add(1212, t.lower());
        f.add(1213, same, t.lower());
      }
    }
    others(pair, f);
  }

  /** Years in the sentence, and how long before the document they are. */
  private void years(Sentence s, Spot role, Features f) {
    int old = 0;
    int range = 0;
    for (Spot spot : scenery.dates(s)) {
      Tag.DateTag date = (Tag.DateTag) spot.tag();
      int ago = year == 0 ? 0 : year - date.date().year();
      old = Math.max(old, ago > 1 ? 2 : ago > 0 ? 1 : 0);
      range |= date.last() != null ? 1 : 0;
      boolean behind = spot.begin() >= role.end() && spot.begin() - role.end() < 8;
      f.add(1215, behind ? 1 : 0, ago > 1 ? 2 : ago > 0 ? 1 : 0, date.date().month() > 0 ? 1 : 0);
      f.add(1216, behind ? 1 : 0, word(s, spot.begin() - 1).hashCode());
    }
    f.add(1217, old, range);
  }

  /** What other posts stand round this one: who has a new one mostly had another before. */
  private void others(PostPairs.Pair pair, Features f) {
    List<Spot> here = scenery.spots(pair.role().sentence());
    int before = 0;
    int behind = 0;
    int people = 0;
    for (Spot spot : here) {
      before += spot.isRole() && spot.begin() < pair.role().begin() ? 1 : 0;
      behind += spot.isRole() && spot.begin() > pair.role().begin() ? 1 : 0;
      people += spot.isPerson() ? 1 : 0;
    }
    f.add(1220, Math.min(2, before), Math.min(2, behind), Math.min(2, people));
  }

  private static String word(Sentence s, int i) {
    return i < 0 ? "<" : i >= s.size() ? ">" : s.token(i).lower();
  }
}
