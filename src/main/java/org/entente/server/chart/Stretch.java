package org.entente.server.chart;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a day, month or year takes, in years with fractions; months are taken as equally
 * long, and days as a 31st of one, which is finer than a drawing shows.
 *
 * @param begin when it begins
 * @param end when it is over
 */
record Stretch(double begin, double end) {
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?");

  /** The stretch that an ISO 8601 date means, or nothing where the word is none. */
  static Optional<Stretch> of(String word) {
    Matcher date = DATE.matcher(word);
    if (!date.matches()) {
      return Optional.empty();
    }
    double year = Integer.parseInt(date.group(1));
    if (date.group(2) == null) {
      return Optional.of(new Stretch(year, year + 1));
    }
    double month = year + (Integer.parseInt(date.group(2)) - 1) / 12.0;
    if (date.group(3) == null) {
      return Optional.of(new Stretch(month, month + 1 / 12.0));
    }
    double day = month + (Integer.parseInt(date.group(3)) - 1) / 372.0;
    return Optional.of(new Stretch(day, day + 1 / 372.0));
  }
}
