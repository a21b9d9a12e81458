package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.extraction.rule.Cues;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What the model sees of an encounter and a date that may be its own. */
final class DayFeatures {
  private static final int MOST = 40;
  private final Scenery scenery;
  private final Cues cues;
  private final List<Meeting> ruled;
  private final Anchors anchors;

  /** A date in the text. */
  record Dated(Sentence sentence, DateTag tag) {}

  DayFeatures(Scenery scenery, Cues cues, List<Meeting> ruled, List<Sentence> anchors) {
    this.scenery = scenery;
    this.cues = cues;
    this.ruled = ruled;
    this.anchors = new Anchors(anchors);
  }

  /** The first dates of the document, in order. */
  List<Dated> dates() {
    List<Dated> dates = new ArrayList<>();
    for (Sentence s : scenery.reading().sentences()) {
      for (Spot spot : scenery.dates(s)) {
        if (spot.tag() instanceof DateTag tag && dates.size() < MOST) {
          dates.add(new Dated(s, tag));
        }
      }
    }
    return dates;
  }

  /** The features of having the date, or none. */
  void of(int index, @Nullable Dated dated, Features f) {
    f.clear();
    Sentence anchor = anchors.get(index);
    Cues.Cue cue = cues.of(anchor);
    int several = Math.min(3, anchors.size());
    boolean own = cue.date() != null;
    PartialDate rule = ruledDate(anchor);
    if (dated == null) {
      f.add(500, own ? 1 : 0, several);
      f.add(501, own ? 1 : 0, rule == null ? 0 : 1, several);
      f.add(502, cue.planned() ? 1 : 0, cue.sameDay() ? 1 : 0, own ? 1 : 0);
      f.add(503, cue.kind() == null ? 9 : cue.kind().ordinal(), own ? 1 : 0);
      return;
    }
    int apart = dated.sentence().index() - anchor.index();
    int away = Math.max(-5, Math.min(4, apart));
    int precise = dated.tag().date().day() > 0 ? 2 : dated.tag().date().month() > 0 ? 1 : 0;
    boolean cued =
        own && dated.sentence().index() == anchor.index() && dated.tag().equals(cue.date());
    PartialDate published = scenery.reading().published().map(p -> p.value()).orElse(null);
    int relation = relation(dated.tag().date(), published);
    int zone = dated.sentence().zone().ordinal();
    f.add(510, away, precise, own ? 1 : 0);
    f.add(511, cued ? 1 : 0, precise, several);
    f.add(512, zone, own ? 1 : 0, precise);
    f.add(513, relation, own ? 1 : 0, away);
    f.add(514, relation, zone, precise);
    f.add(515, dated.tag().date().equals(rule) ? 1 : 0, rule == null ? 1 : 0, precise);
    f.add(516, Math.min(2, anchors.between(dated.sentence(), anchor)), away, own ? 1 : 0);
    f.add(517, dated.tag().last() == null ? 0 : 1, precise, away == 0 ? 1 : 0);
    boolean block = dated.sentence().block() == anchor.block();
    f.add(518, block ? 1 : 0, away, own ? 1 : 0);
    Sentence s = dated.sentence();
    int here = away == 0 ? 1 : 0;
    f.add(519, here, scenery.code(s, dated.tag().begin() - 1));
    f.add(520, here, dated.tag().begin() > 0 ? s.token(dated.tag().begin() - 1).lower() : "");
    f.add(521, here, s.token(dated.tag().begin()).lower());
    f.add(522, cues.of(s).history() ? 1 : 0, here);
    f.add(523, cues.of(s).kind() == null ? 0 : 1, here, own ? 1 : 0);
    f.add(524, isFirst(dated) ? 1 : 0, own ? 1 : 0, several);
    f.add(
        525,
        own ? PathFeatures.distance(Math.abs(dated.tag().begin() - anchor.size() / 2)) : 99,
        here);
  }

  private boolean isFirst(Dated dated) {
    for (Dated other : dates()) {
      if (other.sentence().zone().isRunning()) {
        return other.equals(dated);
      }
    }
    return false;
  }

  private static int relation(PartialDate date, @Nullable PartialDate published) {
    if (published == null) {
      return 0;
    }
    if (date.equals(published)) {
      return 1;
    }
    long days = java.time.temporal.ChronoUnit.DAYS.between(date.first(), published.last());
    return days < 0 ? 2 : days <= 10 ? 3 : days <= 60 ? 4 : days <= 400 ? 5 : 6;
  }

  private @Nullable PartialDate ruledDate(Sentence anchor) {
    for (Meeting m : ruled) {
      if (m.evidence().span().equals(anchor.span())) {
        return m.date().map(d -> d.value()).orElse(null);
      }
    }
    return null;
  }
}
