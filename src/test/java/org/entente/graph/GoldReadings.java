package org.entente.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.evidence.Span;
import org.entente.extraction.fact.Agreement;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.Attendance;
import org.entente.extraction.fact.DocumentFacts;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.Part;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Participation;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.Topic;
import org.entente.extraction.fact.UnitOf;

/**
 * The documents of the bundled corpus with their gold facts. Gold facts have no passages, so that
 * each is given the first place where its person or organisation is named, or the first character.
 */
final class GoldReadings {
  private static final Path GOLD = Path.of("src/test/resources/gold/bundled");

  private final Document document;
  private final JsonNode gold;

  private GoldReadings(Document document, JsonNode gold) {
    this.document = document;
    this.gold = gold;
  }

  static List<Reading> all() throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("data"))) {
      files = all.filter(f -> !f.toString().matches(".*\\.(ttl|csv)")).sorted().toList();
    }
    List<Reading> readings = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      Path json = GOLD.resolve(name.substring(0, name.lastIndexOf('.')) + ".json");
      readings.add(read(file, json));
    }
    return readings;
  }

  /** A document with the facts of its annotation. */
  static Reading read(Path text, Path json) throws Exception {
    Document document = DocumentReader.read(text);
    JsonNode gold = new ObjectMapper().readTree(Files.readString(json));
    return new Reading(document, new GoldReadings(document, gold).facts());
  }

  private Facts facts() {
    Optional<PartialDate> published = date(gold.at("/document/date"));
    Optional<String> publisher = optional(gold.at("/document/publisher"));
    return new Facts(
        document.name(),
        new DocumentFacts(
            gold.at("/document/title").asText(""),
            publisher,
            publisher.map(this::evidence),
            published.map(d -> new Found<>(d, nowhere("date")))),
        each("persons", this::person),
        each("organizations", this::organization),
        each(
            "unitOf",
            u -> new UnitOf(text(u, "child"), text(u, "parent"), evidence(text(u, "child")))),
        each("posts", this::post),
        each("appointments", this::appointment),
        each("meetings", this::meeting),
        each("agreements", this::agreement),
        each("topics", t -> new Topic(t.asText(), List.of(nowhere("topic")))),
        List.of(),
        List.of());
  }

  private Person person(JsonNode p) {
    return new Person(
        text(p, "id"),
        text(p, "name"),
        strings(p.get("aliases")),
        strings(p.get("honorifics")),
        mentions(p));
  }

  private Organization organization(JsonNode o) {
    String name = text(o, "name");
    OrganizationKind kind = OrganizationKind.valueOf(text(o, "kind").toUpperCase(Locale.ROOT));
    String type =
        Stream.of(name.toLowerCase(Locale.ROOT).split(" "))
            .filter(
                Set.of("university", "ministry", "division", "section", "board", "centre", "office")
                    ::contains)
            .findFirst()
            .orElse("");
    return new Organization(
        text(o, "id"), name, strings(o.get("aliases")), kind, type, mentions(o));
  }

  private Post post(JsonNode p) {
    return new Post(
        text(p, "person"),
        text(p, "role"),
        optional(p.get("organization")),
        p.path("former").asBoolean(),
        evidence(text(p, "person")));
  }

  private Appointment appointment(JsonNode a) {
    return new Appointment(
        text(a, "person"),
        text(a, "role"),
        optional(a.get("organization")),
        optional(a.get("by")),
        date(a.get("date")),
        evidence(text(a, "person")));
  }

  private Meeting meeting(JsonNode m) {
    return new Meeting(
        text(m, "id"),
        MeetingKind.valueOf(text(m, "kind").toUpperCase(Locale.ROOT)),
        date(m.get("date")).map(d -> new Found<>(d, nowhere("date"))),
        date(m.path("end")).map(d -> new Found<>(d, nowhere("date"))),
        optional(m.path("place")).map(p -> new Found<>(p, nowhere("place"))),
        optional(m.path("venue")).map(v -> new Found<>(v, nowhere("venue"))),
        strings(m.get("participants")).stream().map(this::participation).toList(),
        strings(m.get("organizations")).stream().map(o -> new Attendance(o, evidence(o))).toList(),
        optional(m.path("chair")),
        List.of(),
        nowhere("meeting " + text(m, "id")));
  }

  private Participation participation(String person) {
    List<Integer> held = new ArrayList<>();
    for (int i = 0; i < gold.get("posts").size(); i++) {
      if (text(gold.get("posts").get(i), "person").equals(person)) {
        held.add(i);
      }
    }
    return new Participation(person, held, List.of(), Set.of(Part.ATTENDEE), evidence(person));
  }

  private Agreement agreement(JsonNode a) {
    return new Agreement(
        text(a, "id"),
        text(a, "kind"),
        strings(a.get("parties")),
        strings(a.get("signatories")),
        date(a.path("date")),
        Optional.empty(),
        nowhere("agreement " + text(a, "id")));
  }

  /** The first occurrences of the names, or the first character where no name stands as it is. */
  private List<Mention> mentions(JsonNode named) {
    List<Mention> mentions = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of(text(named, "name")));
    names.addAll(strings(named.get("aliases")));
    for (String name : names) {
      int at = document.text().indexOf(name);
      if (at >= 0) {
        Span span = new Span(at, at + name.length());
        mentions.add(
            new Mention(Evidence.at(document.text(), span, "mention.gold", 1), "body", false));
      }
    }
    return mentions.isEmpty() ? List.of(new Mention(nowhere("mention"), "body", false)) : mentions;
  }

  private Evidence evidence(String id) {
    return Stream.of("persons", "organizations")
        .flatMap(kind -> each(kind, n -> n).stream())
        .filter(n -> text(n, "id").equals(id))
        .map(n -> mentions(n).get(0).evidence())
        .findFirst()
        .orElseThrow();
  }

  private Evidence nowhere(String rule) {
    return Evidence.at(document.text(), new Span(0, 1), rule, 1);
  }

  private <T> List<T> each(String field, java.util.function.Function<JsonNode, T> make) {
    List<T> made = new ArrayList<>();
    gold.path(field).forEach(node -> made.add(make.apply(node)));
    return made;
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asText();
  }

  private static List<String> strings(JsonNode nodes) {
    List<String> strings = new ArrayList<>();
    nodes.forEach(node -> strings.add(node.asText()));
    return strings;
  }

  private static Optional<String> optional(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }

  private static Optional<PartialDate> date(JsonNode node) {
    return optional(node)
        .map(
            text -> {
              String[] parts = text.split("-");
              return new PartialDate(
                  Integer.parseInt(parts[0]),
                  parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                  parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
            });
  }
}
