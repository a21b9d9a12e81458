package org.entente.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.evaluation.Annotation.Encounter;
import org.entente.evaluation.Annotation.Holding;
import org.entente.evaluation.Annotation.Named;
import org.entente.evaluation.Annotation.Unit;

/**
 * Reads annotations in the JSON form of the gold documents. Lists that are left out are empty;
 * members that are not scored are passed over.
 */
final class AnnotationJson {
  private AnnotationJson() {}

  /**
   * Reads one document's facts.
   *
   * @throws IllegalArgumentException if an item lacks a member that it must have, or is no object
   */
  static Annotation read(JsonNode root) {
    return new Annotation(
        optional(root.path("document").path("date")),
        each(root, "persons", AnnotationJson::named),
        each(root, "organizations", AnnotationJson::named),
        kinds(root),
        each(root, "unitOf", u -> new Unit(text(u, "child"), text(u, "parent"))),
        each(root, "posts", AnnotationJson::holding),
        each(root, "appointments", AnnotationJson::holding),
        each(root, "meetings", AnnotationJson::encounter),
        each(root, "agreements", a -> strings(a, "parties")),
        strings(root, "topics"));
  }

  private static Map<String, String> kinds(JsonNode root) {
    Map<String, String> kinds = new HashMap<>();
    for (JsonNode item : root.path("organizations")) {
      optional(item.path("kind")).ifPresent(kind -> kinds.put(item.path("id").asText(""), kind));
    }
    return kinds;
  }

  private static Named named(JsonNode node) {
    return new Named(text(node, "id"), text(node, "name"), strings(node, "aliases"));
  }

  private static Holding holding(JsonNode node) {
    return new Holding(
        text(node, "person"),
        optional(node.path("role")).orElse(""),
        optional(node.path("organization")),
        node.path("former").asBoolean(false));
  }

  private static Encounter encounter(JsonNode node) {
    return new Encounter(
        node.path("kind").asText(""),
        optional(node.path("date")),
        optional(node.path("place")),
        optional(node.path("venue")),
        strings(node, "participants"),
        strings(node, "organizations"));
  }

  private static <T> List<T> each(JsonNode root, String member, Function<JsonNode, T> make) {
    List<T> made = new ArrayList<>();
    for (JsonNode item : root.path(member)) {
      try {
        made.add(make.apply(item));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(member + "[" + made.size() + "]: " + e.getMessage(), e);
      }
    }
    return made;
  }

  private static String text(JsonNode node, String member) {
    return optional(node.path(member))
        .orElseThrow(() -> new IllegalArgumentException("\"" + member + "\" is missing"));
  }

  private static List<String> strings(JsonNode node, String member) {
    List<String> strings = new ArrayList<>();
    for (JsonNode item : node.path(member)) {
      if (!item.isTextual()) {
        throw new IllegalArgumentException("\"" + member + "\" holds more than strings");
      }
      strings.add(item.textValue());
    }
    return strings;
  }

  private static Optional<String> optional(JsonNode node) {
    return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
  }
}
