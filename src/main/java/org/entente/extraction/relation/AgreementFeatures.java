package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.rule.AgreementRules;
import org.entente.learning.Features;
import org.entente.text.Sentence;

/** What the model sees of a sentence that may tell of an agreement, and of a possible party. */
final class AgreementFeatures {
  private final EncounterView view;
  private final AgreementRules rules;
  private final Sides sides;
  private final List<Sentence> candidates = new ArrayList<>();

  AgreementFeatures(EncounterView view, AgreementRules rules) {
    this.view = view;
    this.rules = rules;
    this.sides = view.scenery.sides();
    for (Sentence s : view.scenery.reading().sentences()) {
      if (s.zone().isRunning() && rules.kind(s) != null) {
        candidates.add(s);
      }
    }
  }

  /** The sentences that name an agreement. */
  List<Sentence> candidates() {
    return List.copyOf(candidates);
  }

  /** The features of a sentence. */
  void of(Sentence s, Features f) {
    view.telling.ofSentence(s, f);
    String kind = String.valueOf(rules.kind(s));
    int done = rules.isDone(s) ? 1 : 0;
    int bodies = bodies(s);
    int before = 0;
    int doneBefore = 0;
    for (Sentence other : candidates) {
      before += other.index() < s.index() ? 1 : 0;
      doneBefore += other.index() < s.index() && rules.isDone(other) ? 1 : 0;
    }
    f.add(900, kind, "" + done);
    f.add(901, done, bodies);
    f.add(902, done, Math.min(2, before), Math.min(2, doneBefore));
    f.add(903, done, bodies, Math.min(2, doneBefore));
    f.add(904, kind);
  }

  private int bodies(Sentence s) {
    return (int) Math.min(4, view.scenery.spots(s).stream().filter(Spot::isOrganization).count());
  }

  /** The features of an organisation at the k-th agreement. */
  void of(
      Organization o, int k, List<Sentence> anchors, AttendanceFeatures attendance, Features f) {
    attendance.of(o.id(), k, f);
    Sentence s = anchors.get(k);
    int side = sides.of(o);
    int bodies = bodies(s);
    f.add(910, o.kind().ordinal(), o.type());
    f.add(911, side, bodies);
    Spot here = null;
    int order = 0;
    int at = 0;
    for (Spot spot : view.scenery.spots(s)) {
      if (spot.isOrganization()) {
        order++;
        at = here == null && spot.entity().equals(o.id()) ? order : at;
        here = here == null && spot.entity().equals(o.id()) ? spot : here;
      }
    }
    f.add(912, at, bodies, o.kind().ordinal());
    f.add(913, at, bodies, side & Sides.HOME);
    if (here == null) {
      f.add(914, side, bodies, o.kind().ordinal());
      return;
    }
    String before = here.begin() == 0 ? "<" : s.token(here.begin() - 1).lower();
    String behind = here.end() == s.size() ? ">" : s.token(here.end()).lower();
    f.add(915, before, behind);
    f.add(916, before);
    f.add(917, behind);
    f.add(918, Sides.cue(here), at);
    f.add(919, here.begin() > 1 ? s.token(here.begin() - 2).lower() : "<", before);
    f.add(920, o.kind().ordinal(), before);
  }
}
