package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.rule.Cues;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Zone;

/** What the model sees of a sentence that may be the first to tell of an encounter. */
final class TellingFeatures {
  private final Scenery scenery;
  private final Cues cues;
  private final List<Meeting> ruled;
  private final TellingContextFeatures context;

  TellingFeatures(Scenery scenery, Cues cues, List<Meeting> ruled) {
    this.scenery = scenery;
    this.cues = cues;
    this.ruled = ruled;
    this.context = new TellingContextFeatures(scenery);
  }

  /** Whether a sentence can tell of an encounter at all. */
  boolean isCandidate(Sentence s) {
    boolean text = s.zone().isRunning() || s.zone() == Zone.CAPTION || s.zone() == Zone.HEADING;
    Cues.Cue cue = cues.of(s);
    return text
        && (cue.kind() != null
            || cue.date() != null
            || scenery.spots(s).stream().anyMatch(Spot::isPerson)
            || scenery.spots(s).stream().anyMatch(Spot::isOrganization) && cue.attends());
  }

  /** The features of a sentence and of what stands round it. */
  void of(Sentence s, Features f) {
    ofSentence(s, f);
    context.add(s, f);
  }

  /** The features of a sentence by itself. */
  void ofSentence(Sentence s, Features f) {
    f.clear();
    Cues.Cue cue = cues.of(s);
    int kind = cue.kind() == null ? 9 : cue.kind().ordinal();
    int strength = (cue.strong() ? 1 : 0) + (cue.happens() ? 2 : 0) + (cue.planned() ? 4 : 0);
    int dated = cue.date() == null ? 0 : cue.date().date().day() > 0 ? 2 : 1;
    f.add(300);
    f.add(301, s.zone().ordinal());
    f.add(302, kind);
    f.add(303, kind, strength);
    f.add(304, kind, dated, strength);
    f.add(305, dated, cue.place() == null ? 0 : 1, strength);
    f.add(306, (cue.history() ? 1 : 0) + (cue.quoted() ? 2 : 0), strength);
    f.add(307, cue.appoints() ? 1 : 0, strength, dated);
    f.add(308, (cue.follows() ? 1 : 0) + (cue.sameDay() ? 2 : 0), strength);
    f.add(309, (cue.speaks() ? 1 : 0) + (cue.attends() ? 2 : 0), strength);
    place(s, strength, dated, f);
    words(s, strength, f);
    before(s, cue, strength, dated, f);
    rules(s, strength, dated, f);
  }

  private void place(Sentence s, int strength, int dated, Features f) {
    int order = 0;
    boolean opens = true;
    for (Sentence other : scenery.reading().sentences()) {
      if (other.index() < s.index() && other.zone().isRunning()) {
        order++;
        opens &= other.block() != s.block();
      }
    }
    int people = (int) Math.min(3, scenery.spots(s).stream().filter(Spot::isPerson).count());
    int bodies = (int) Math.min(3, scenery.spots(s).stream().filter(Spot::isOrganization).count());
    f.add(310, Math.min(6, order), strength);
    f.add(311, Math.min(6, order), dated);
    f.add(312, opens ? 1 : 0, strength, dated);
    f.add(313, people, bodies, strength);
    f.add(314, people, dated, strength);
  }

  private void words(Sentence s, int strength, Features f) {
    String last = "";
    int n = 0;
    for (Token t : s.tokens()) {
      if (t.isWord() && !t.isCapital() && n++ < 60) {
        f.add(320, t.lower());
        f.add(321, last, t.lower());
        last = t.lower();
      }
    }
    for (int i = 0; i < Math.min(3, s.size()); i++) {
      f.add(322, i, s.token(i).lower());
    }
    f.add(323, strength, s.token(0).lower());
  }

  /** What was told before: the same persons, another day. */
  private void before(Sentence s, Cues.Cue cue, int strength, int dated, Features f) {
    Set<String> here = scenery.entities(s);
    int tellers = 0;
    int shared = 0;
    int days = 0;
    boolean sameDay = false;
    Set<String> known = new HashSet<>();
    for (Sentence other : scenery.reading().sentences()) {
      if (other.index() >= s.index() || !other.zone().isRunning()) {
        continue;
      }
      Cues.Cue told = cues.of(other);
      if (told.kind() != null && told.happens()) {
        tellers++;
        shared += Collections.disjoint(here, scenery.entities(other)) ? 0 : 1;
      }
      if (told.date() != null) {
        days++;
        sameDay |= cue.date() != null && told.date().date().equals(cue.date().date());
      }
      known.addAll(scenery.entities(other));
    }
    Set<String> fresh = new HashSet<>(here);
    fresh.removeAll(known);
    int anew = Math.min(3, fresh.size());
    f.add(330, Math.min(3, tellers), strength);
    f.add(331, Math.min(2, shared), Math.min(2, tellers), strength);
    f.add(332, dated, sameDay ? 1 : 0, Math.min(2, days));
    f.add(333, anew, Math.min(2, tellers), strength);
    f.add(334, anew, dated, sameDay ? 1 : 0);
    f.add(335, Math.min(2, tellers), dated, strength);
    f.add(336, here.isEmpty() ? 1 : 0, fresh.size() == here.size() ? 1 : 0, strength);
  }

  private void rules(Sentence s, int strength, int dated, Features f) {
    int first = 0;
    int within = 0;
    for (Meeting m : ruled) {
      first |= m.evidence().span().equals(s.span()) ? 1 : 0;
      within |=
          m.participants().stream().anyMatch(p -> p.evidence().span().equals(s.span())) ? 1 : 0;
    }
    f.add(340, first, within, strength);
    f.add(341, first, Math.min(3, ruled.size()));
    f.add(342, first, dated, strength);
  }

  /** The sentences that the model weighs. */
  List<Sentence> candidates() {
    List<Sentence> candidates = new ArrayList<>();
    for (Sentence s : scenery.reading().sentences()) {
      if (isCandidate(s)) {
        candidates.add(s);
      }
    }
    return candidates;
  }
}
