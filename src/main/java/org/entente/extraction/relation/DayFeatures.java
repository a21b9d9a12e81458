package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.extraction.rule.Cues;
import org.entente.extraction.rule.OtherDates;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What the model sees of an encounter and a date that may be its own. */
final class DayFeatures {
  private static final int MOST = 40;

  /** How far into a sentence the day in its date line may begin. */
  private static final int DATE_LINE = 8;

  private static final Set<String> DAYS_AGO = WordGroups.of("days-ago");
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
    Reading reading = scenery.reading();
    int others = reading.passages().beforeOthers();
    for (Sentence s : reading.sentences().subList(0, others)) {
      for (Spot spot : scenery.dates(s)) {
        boolean may = spot.tag() instanceof DateTag tag && !OtherDates.isHistory(s, tag);
        if (may && spot.tag() instanceof DateTag tag && dates.size() < MOST) {
          dates.add(new Dated(s, tag));
        }
      }
    }
    return dates;
  }

  /**
   * Whether an encounter may have been on a date: what another sentence says is to come is not when
   * this took place.
   */
  boolean fits(int index, Dated dated) {
    Sentence anchor = anchors.get(index);
    boolean here = dated.sentence().index() == anchor.index();
    if (isDateLine(dated)) {
      return false;
    }
    return here
        || cues.of(anchor).planned()
        || !OtherDates.isPlanned(dated.sentence(), dated.tag());
  }

  /** "Oslo, 9 July 2020: The Rector received her yesterday": the first is the report's day. */
  private boolean isDateLine(Dated dated) {
    Found<PartialDate> published = scenery.reading().published().orElse(null);
    Sentence s = dated.sentence();
    boolean opens =
        published != null
            && published.value().equals(dated.tag().date())
            && dated.tag().last() == null
            && dated.tag().begin() < DATE_LINE
            && s.is(dated.tag().end(), ":");
    return opens
        && scenery.dates(s).stream()
            .map(spot -> s.token(spot.begin()).lower())
            .anyMatch(DAYS_AGO::contains);
  }

  /** The features of having the date, or none. */
  void of(int index, @Nullable Dated dated, Features f) {
    f.clear();
    Sentence anchor = anchors.get(index);
    if (dated == null) {
      ofNone(anchor, f);
    } else {
      date(anchor, dated, f);
      words(anchor, dated, f);
    }
  }

  private void ofNone(Sentence anchor, Features f) {
    Cues.Cue cue = cues.of(anchor);
    int own = cue.date() == null ? 0 : 1;
    f.add(500, own, several());
    f.add(501, own, ruledDate(anchor) == null ? 0 : 1, several());
    f.add(502, cue.planned() ? 1 : 0, cue.sameDay() ? 1 : 0, own);
    f.add(503, cue.kind() == null ? 9 : cue.kind().ordinal(), own);
  }

  /** What date it is, and how far from the sentence that tells of the encounter. */
  private void date(Sentence anchor, Dated dated, Features f) {
    DateTag tag = dated.tag();
    Sentence s = dated.sentence();
    DateTag cue = cues.of(anchor).date();
    int own = cue == null ? 0 : 1;
    int away = away(anchor, dated);
    int precise = tag.date().day() > 0 ? 2 : tag.date().month() > 0 ? 1 : 0;
    boolean cued = s.index() == anchor.index() && tag.equals(cue);
    PartialDate rule = ruledDate(anchor);
    PartialDate published = scenery.reading().published().map(p -> p.value()).orElse(null);
    int relation = relation(tag.date(), published);
    int zone = s.zone().ordinal();
    f.add(510, away, precise, own);
    f.add(511, cued ? 1 : 0, precise, several());
    f.add(512, zone, own, precise);
    f.add(513, relation, own, away);
    f.add(514, relation, zone, precise);
    f.add(515, tag.date().equals(rule) ? 1 : 0, rule == null ? 1 : 0, precise);
    f.add(516, Math.min(2, anchors.between(s, anchor)), away, own);
    f.add(517, tag.last() == null ? 0 : 1, precise, away == 0 ? 1 : 0);
    f.add(518, s.block() == anchor.block() ? 1 : 0, away, own);
  }

  /** The words before the date, and what its sentence tells. */
  private void words(Sentence anchor, Dated dated, Features f) {
    Sentence s = dated.sentence();
    int begin = dated.tag().begin();
    int here = away(anchor, dated) == 0 ? 1 : 0;
    int own = cues.of(anchor).date() == null ? 0 : 1;
    f.add(519, here, scenery.code(s, begin - 1));
    f.add(520, here, begin > 0 ? s.token(begin - 1).lower() : "");
    f.add(521, here, s.token(begin).lower());
    f.add(522, cues.of(s).history() ? 1 : 0, here);
    f.add(523, cues.of(s).kind() == null ? 0 : 1, here, own);
    f.add(524, isFirst(dated) ? 1 : 0, own, several());
    f.add(525, own == 1 ? PathFeatures.distance(Math.abs(begin - anchor.size() / 2)) : 99, here);
  }

  private int several() {
    return Math.min(3, anchors.size());
  }

  private static int away(Sentence anchor, Dated dated) {
    return Math.max(-5, Math.min(4, dated.sentence().index() - anchor.index()));
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
