package org.entente.server.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Proactive content negotiation by RFC 9110, section 12.5.1. Pure functions.
 *
 * <p>For each offer the most specific range that includes it gives the weight; the offer of the
 * greatest weight wins, and of several the one that is offered first.
 */
public final class Negotiation {
  private Negotiation() {}

  /**
   * The best of {@code offers} for this {@code Accept} header.
   *
   * @param accept the header; without one, or with none that can be read, all is welcome
   * @return nothing where the header rules out every offer
   */
  public static <T extends Offer> Optional<T> choose(Optional<String> accept, List<T> offers) {
    List<MediaRange> ranges = accept.map(Negotiation::ranges).orElse(List.of());
    if (ranges.isEmpty()) {
      return offers.stream().findFirst();
    }
    Optional<T> best = Optional.empty();
    int most = 0;
    for (T offer : offers) {
      int weight = weight(offer, ranges);
      if (weight > most) {
        best = Optional.of(offer);
        most = weight;
      }
    }
    return best;
  }

  /** Whether HTML is named by the header, as browsers do, and is as welcome as anything else. */
  public static boolean prefersHtml(Optional<String> accept) {
    List<MediaRange> ranges = accept.map(Negotiation::ranges).orElse(List.of());
    int html = weight("text/html", ranges.stream().filter(r -> !r.type().equals("*")).toList());
    return html > 0 && ranges.stream().allMatch(range -> range.quality() <= html);
  }

  private static int weight(Offer offer, List<MediaRange> ranges) {
    int most = weight(offer.mediaType(), ranges);
    for (String alias : offer.aliases()) {
      // A wildcard speaks of the media type that would be sent, not of its other names.
      List<MediaRange> exact = ranges.stream().filter(r -> !r.subtype().equals("*")).toList();
      most = Math.max(most, weight(alias, exact));
    }
    return most;
  }

  private static int weight(String mediaType, List<MediaRange> ranges) {
    return ranges.stream()
        .filter(range -> range.includes(mediaType))
        .max(Comparator.comparingInt(MediaRange::specificity))
        .map(MediaRange::quality)
        .orElse(0);
  }

  private static List<MediaRange> ranges(String accept) {
    List<MediaRange> ranges = new ArrayList<>();
    for (String member : members(accept)) {
      MediaRange.parse(member).ifPresent(ranges::add);
    }
    return ranges;
  }

  /** Splits at commas outside of quotes. */
  private static List<String> members(String header) {
    List<String> members = new ArrayList<>();
    boolean quoted = false;
    int begin = 0;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        members.add(header.substring(begin, i));
        begin = i + 1;
      }
    }
    members.add(header.substring(begin));
    return members;
  }
}
