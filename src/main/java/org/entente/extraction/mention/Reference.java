package org.entente.extraction.mention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.entente.extraction.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that dates without a year, weekdays and words like "yesterday" are told by: the day a
 * document was published, else the last whole date read.
 *
 * <p>One reference belongs to the reading of one document; not for use by several threads.
 */
final class Reference {
  private static final int PAST_DAYS = 245;
  private static final int FUTURE_DAYS = 120;
  private final @Nullable PartialDate published;
  private @Nullable PartialDate latest;

  Reference(@Nullable PartialDate published) {
    this.published = published;
  }

  /** Takes note of a date read. */
  void read(PartialDate date) {
    if (date.day() > 0) {
      latest = date;
    }
  }

  /** The last date read that gives the day, or null. */
  @Nullable PartialDate latest() {
    return latest;
  }

  /** The date to tell others by, or null where nothing gives one. */
  @Nullable PartialDate date() {
    return published != null ? published : latest;
  }

  /**
   * The date; a year left out, -1, is the one that brings it nearest to the reference.
   *
   * @throws DateTimeException if there is no such day, or nothing tells the year
   */
  PartialDate dated(int year, int month, int day) {
    if (year > 0) {
      return new PartialDate(year, month, day);
    }
    PartialDate reference = date();
    if (reference == null) {
      throw new DateTimeException("a day without a year, and nothing to tell it by");
    }
    LocalDate anchor = reference.last();
    PartialDate same = new PartialDate(anchor.getYear(), month, day);
    long days = ChronoUnit.DAYS.between(anchor, same.first());
    if (days > FUTURE_DAYS) {
      return new PartialDate(anchor.getYear() - 1, month, day);
    }
    return days < -PAST_DAYS ? new PartialDate(anchor.getYear() + 1, month, day) : same;
  }
}
