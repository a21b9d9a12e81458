package org.entente.extraction.rule;

import java.util.List;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;

/**
 * Dates for encounters whose own sentences give none: from the sentences near, or the stop before.
 */
final class SceneDates {
  private final Reading reading;
  private final Cues cues;
  private final List<Scene> scenes;

  SceneDates(Reading reading, Cues cues, List<Scene> scenes) {
    this.reading = reading;
    this.cues = cues;
    this.scenes = scenes;
  }

  /** A stop of a tour without a date has the tour's: its day, or the month of its days. */
  void fromStopBefore() {
    for (int i = 1; i < scenes.size(); i++) {
      Found<PartialDate> before = scenes.get(i - 1).date();
      if (scenes.get(i).date() == null && before != null) {
        PartialDate day = before.value();
        boolean range = scenes.get(i - 1).lasts();
        PartialDate date = range ? new PartialDate(day.year(), day.month(), 0) : day;
        Evidence e = before.evidence();
        scenes
            .get(i)
            .dated(
                new Found<>(date, new Evidence(e.span(), e.quote(), "encounter.date-before", 0.5)),
                null);
      }
    }
  }

  /** A date near by for an encounter whose own sentences give none. */
  void fromNear() {
    for (Scene scene : scenes) {
      int from = scene.sentences().isEmpty() ? 0 : scene.sentences().first() - 2;
      int to = scene.sentences().isEmpty() ? 0 : scene.sentences().last();
      for (int i = Math.max(0, from); i <= to && scene.date() == null; i++) {
        Sentence s = reading.sentences().get(i);
        DateTag date = s.zone().isRunning() ? cues.of(s).date() : null;
        boolean dateline =
            date != null
                && reading.published().isPresent()
                && reading
                    .published()
                    .get()
                    .evidence()
                    .span()
                    .equals(s.span(date.begin(), date.end()));
        boolean other =
            date != null && i != scene.sentences().first() && OtherDates.isPlanned(s, date);
        if (date != null && !dateline && !other && !cues.of(s).history()) {
          scene.dated(
              new Found<>(
                  date.date(),
                  reading.evidence(s.span(date.begin(), date.end()), "encounter.date-near", 0.6)),
              null);
        }
      }
    }
  }
}
