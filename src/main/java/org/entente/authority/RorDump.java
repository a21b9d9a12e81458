package org.entente.authority;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The dump of the Research Organization Registry, schema 2: one array of records. Records that ROR
 * has withdrawn are left out.
 *
 * @see <a href="https://ror.readme.io/docs/ror-data-structure">the data structure of ROR</a>
 */
final class RorDump {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private RorDump() {}

  /** Reads one record after the other, so that only what is kept of them is in memory. */
  static List<Authority> read(String register, InputStream in)
      throws IOException, UnusableRegister {
    List<Authority> all = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new UnusableRegister(
            register + ": does not begin with [, as the dump of ROR does; is it another file?");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        JsonNode item = JSON.readTree(parser);
        if (!item.path("status").asText().equals("withdrawn")) {
          all.add(authority(register, item, all.size() + 1));
        }
      }
    } catch (JsonProcessingException e) {
      throw new UnusableRegister(
          "%s: is no JSON at line %d, column %d; see that it was fetched whole"
              .formatted(register, e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
          e);
    }
    return all;
  }

  private static Authority authority(String register, JsonNode item, int number)
      throws UnusableRegister {
    List<JsonNode> names = list(item.path("names"));
    Optional<String> shown =
        names.stream().filter(n -> is(n, "ror_display")).map(RorDump::value).findFirst();
    if (shown.isEmpty() || item.path("id").asText().isEmpty()) {
      throw new UnusableRegister(
          register
              + ": entry "
              + number
              + " lacks an id or a name of type ror_display; only schema 2 of ROR is read");
    }
    List<String> identifiers = new ArrayList<>(List.of(item.path("id").asText()));
    for (JsonNode external : list(item.path("external_ids"))) {
      if (external.path("type").asText().equals("wikidata")) {
        list(external.path("all")).forEach(id -> identifiers.add(WIKIDATA + id.asText()));
      }
    }
    return new Authority(
        register,
        shown.get(),
        names.stream()
            .filter(n -> is(n, "label") || is(n, "alias"))
            .map(RorDump::value)
            .filter(n -> !n.equals(shown.get()))
            .toList(),
        names.stream().filter(n -> is(n, "acronym")).map(RorDump::value).toList(),
        identifiers,
        list(item.path("links")).stream()
            .filter(link -> link.path("type").asText().equals("website"))
            .map(RorDump::value)
            .findFirst(),
        list(item.path("locations")).stream()
            .map(place -> place.path("geonames_details").path("country_name").asText())
            .filter(country -> !country.isEmpty())
            .findFirst());
  }

  private static boolean is(JsonNode name, String type) {
    return list(name.path("types")).stream().anyMatch(t -> t.asText().equals(type))
        && !value(name).isBlank();
  }

  private static String value(JsonNode node) {
    return node.path("value").asText();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
