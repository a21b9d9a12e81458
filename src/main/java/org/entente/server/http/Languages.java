package org.entente.server.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages that a reader prefers (RFC 9110, section 12.5.4), for choosing among texts that say
 * the same. Immutable.
 */
public final class Languages {
  /** The header that names them. */
  public static final String HEADER = "Accept-Language";

  /** Of a reader who says nothing: the text as written, else English. */
  public static final Languages ANY = new Languages(List.of());

  private static final String EVERY = "*";
  private static final String FALLBACK = "en";

  private final List<String> ranges;

  private Languages(List<String> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /** Those of an {@code Accept-Language} header; what in it cannot be read is left out. */
  public static Languages of(Optional<String> header) {
    record Weighted(String range, double weight) {}
    List<Weighted> found = new ArrayList<>();
    for (String member : header.orElse("").split(",")) {
      String[] parts = member.strip().split("\\s*;\\s*");
      String range = parts[0].toLowerCase(Locale.ROOT);
      String weight = parts.length > 1 ? parts[1] : "q=1";
      boolean wanted =
          range.matches("\\*|[a-z]{1,8}(-[a-z0-9]{1,8})*")
              && weight.matches("q=[01](\\.\\d{0,3})?");
      if (wanted) {
        found.add(new Weighted(range, Double.parseDouble(weight.substring(2))));
      }
    }
    return new Languages(
        found.stream()
            .filter(weighted -> weighted.weight() > 0)
            .sorted(Comparator.comparingDouble(weighted -> -weighted.weight()))
            .map(Weighted::range)
            .toList());
  }

  /**
   * How well a text in the language {@code tag} suits; the lower, the better. After the languages
   * that are asked for come texts without language, English, then all others.
   *
   * @param tag a language tag, or the empty string
   */
  public int rank(String tag) {
    String low = tag.toLowerCase(Locale.ROOT);
    for (int i = 0; i < ranges.size(); i++) {
      String range = ranges.get(i);
      if (!low.isEmpty() && (range.equals(EVERY) || within(low, range) || within(range, low))) {
        return i;
      }
    }
    return ranges.size() + (low.isEmpty() ? 0 : within(low, FALLBACK) ? 1 : 2);
  }

  /** Whether {@code narrow} is {@code wide}, or a variety of it as de-CH is of de. */
  private static boolean within(String narrow, String wide) {
    return narrow.equals(wide) || narrow.startsWith(wide + "-");
  }
}
