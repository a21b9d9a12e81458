package org.entente.server.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as HTTP writes them (RFC 9110, section 5.6.7). Pure functions. */
public final class HttpDate {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpDate() {}

  /** Such as {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
  public static String of(Instant instant) {
    return FORM.format(instant);
  }

  /**
   * Whether nothing has changed after {@code since}; a date that cannot be read says nothing.
   *
   * @param since the value of {@code If-Modified-Since}
   * @param modified the value of {@code Last-Modified}
   */
  public static boolean isSince(Optional<String> since, Optional<String> modified) {
    try {
      return since.isPresent()
          && modified.isPresent()
          && !FORM.parse(modified.get(), Instant::from)
              .isAfter(FORM.parse(since.get(), Instant::from));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
