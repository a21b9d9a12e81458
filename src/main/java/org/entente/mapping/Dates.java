package org.entente.mapping;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.extraction.fact.PartialDate;

/** Dates in ISO 8601: a year, a month of a year, a day; what follows the day is left aside. */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:T.*|Z|[+-]\\d\\d:\\d\\d)?)?)?");

  private Dates() {}

  /** The date, if it is one. */
  static Optional<PartialDate> of(String words) {
    Matcher iso = ISO.matcher(words.strip());
    if (!iso.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as the 31st of February
    }
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** Whether a time cannot be, for it ends before it begins. */
  static boolean endsTooEarly(Optional<PartialDate> from, Optional<PartialDate> until) {
    return from.isPresent() && until.isPresent() && until.get().last().isBefore(from.get().first());
  }
}
