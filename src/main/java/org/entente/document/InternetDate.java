package org.entente.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates of e-mail and RSS (RFC 5322, section 3.3, with the old forms of section 4.3), such as
 * {@code Tue, 5 Mar 2019 10:00:00 +0100}.
 */
final class InternetDate {
  private static final Pattern DATE =
      Pattern.compile(
          "(?:^|\\s|,)(\\d{1,2})[ -]([A-Za-z]{3})[A-Za-z]*[ -](\\d{4}|\\d{2})"
              + "(?:\\s+(\\d{1,2}:\\d{2})(:\\d{2})?(?:\\s*([+-]\\d{2}):?(\\d{2})|\\s+([A-Z]{1,4}))?)?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, Integer> ZONES =
      Map.of(
          "UT", 0, "UTC", 0, "GMT", 0, "Z", 0, "EST", -5, "EDT", -4, "CST", -6, "MST", -7, "PST",
          -8, "CET", 1);

  private InternetDate() {}

  /**
   * The date as ISO 8601, in the zone of its writer, for it is the day there that counts; without
   * the time if its zone is not known. Nothing if it is no such date.
   */
  static Optional<String> iso(String written) {
    Matcher m = DATE.matcher(written);
    if (!m.find()) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1;
    int year = Integer.parseInt(m.group(3));
    int century = year >= 100 ? 0 : year < 50 ? 2000 : 1900;
    try {
      LocalDate day = LocalDate.of(year + century, month, Integer.parseInt(m.group(1)));
      Optional<ZoneOffset> zone = zone(m.group(6), m.group(7), m.group(8));
      if (m.group(4) == null || zone.isEmpty()) {
        return Optional.of(day.toString());
      }
      String seconds = m.group(5) == null ? ":00" : m.group(5);
      LocalTime time = LocalTime.parse("0".repeat(5 - m.group(4).length()) + m.group(4) + seconds);
      return Optional.of(
          OffsetDateTime.of(day, time, zone.get()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as 31 Feb
    }
  }

  private static Optional<ZoneOffset> zone(
      @Nullable String hours, @Nullable String minutes, @Nullable String name) {
    if (hours != null && minutes != null) {
      int sign = hours.startsWith("-") ? -1 : 1;
      return Optional.of(
          ZoneOffset.ofHoursMinutes(Integer.parseInt(hours), sign * Integer.parseInt(minutes)));
    }
    return Optional.ofNullable(name == null ? null : ZONES.get(name)).map(ZoneOffset::ofHours);
  }
}
