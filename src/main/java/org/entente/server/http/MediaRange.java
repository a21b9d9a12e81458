package org.entente.server.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One member of an {@code Accept} header (RFC 9110, section 12.5.1): a media type, {@code type/*}
 * or the wildcard of both, its parameters and its weight.
 *
 * @param quality 0 to 1000, thousandths of the weight {@code q}
 */
record MediaRange(String type, String subtype, Map<String, String> parameters, int quality) {
  MediaRange {
    parameters = Map.copyOf(parameters);
  }

  /** Reads one member; nothing where it is malformed. */
  static Optional<MediaRange> parse(String member) {
    String[] parts = member.split(";");
    String[] names = parts[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
    if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
      return Optional.empty();
    }
    if (names[0].equals("*") && !names[1].equals("*")) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    int quality = 1000;
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      String name = (equals < 0 ? parts[i] : parts[i].substring(0, equals)).strip();
      String value = equals < 0 ? "" : unquoted(parts[i].substring(equals + 1).strip());
      if (name.equalsIgnoreCase("q")) {
        Optional<Integer> weight = weight(value);
        if (weight.isEmpty()) {
          return Optional.empty();
        }
        quality = weight.get();
        break;
      }
      if (!name.isEmpty()) {
        parameters.put(name.toLowerCase(Locale.ROOT), value);
      }
    }
    return Optional.of(new MediaRange(names[0], names[1], parameters, quality));
  }

  /** Whether a body of the media type {@code offered} (such as {@code text/turtle}) is in range. */
  boolean includes(String offered) {
    int slash = offered.indexOf('/');
    boolean named =
        type.equals("*")
            || (type.equals(offered.substring(0, slash))
                && (subtype.equals("*") || subtype.equals(offered.substring(slash + 1))));
    return named && parameters.entrySet().stream().allMatch(MediaRange::satisfied);
  }

  /** The more exactly it names a type, the higher; the most specific range decides. */
  int specificity() {
    int named = (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
    return named * 100 + Math.min(parameters.size(), 99);
  }

  /**
   * All bodies are UTF-8. A profile asks for a shape, which a server may disregard; what other
   * parameters ask for is not on offer.
   */
  private static boolean satisfied(Map.Entry<String, String> parameter) {
    return switch (parameter.getKey()) {
      case "charset" -> parameter.getValue().equalsIgnoreCase("utf-8");
      case "profile" -> true;
      default -> false;
    };
  }

  private static Optional<Integer> weight(String value) {
    return value.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?")
        ? Optional.of((int) Math.round(Double.parseDouble(value) * 1000))
        : Optional.empty();
  }

  private static String unquoted(String value) {
    return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
