package org.entente.extraction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Agreement;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.Attendance;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Participation;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.UnitOf;
import org.jspecify.annotations.Nullable;

/** Facts in the JSON form of the gold documents, one object a document, with its source. */
public final class FactsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FactsJson() {}

  /** One line of JSON, without the line break. */
  public static String line(Facts facts) {
    return node(facts).toString();
  }

  /** The facts as a tree. */
  public static ObjectNode node(Facts facts) {
    ObjectNode root = JSON.objectNode();
    root.put("source", facts.source());
    ObjectNode document = root.putObject("document");
    document.put("title", facts.document().title());
    put(document, "publisher", facts.document().publisher().orElse(null));
    put(document, "date", facts.document().date().map(d -> d.value().toString()).orElse(null));
    facts.persons().forEach(array(root, "persons", FactsJson::person));
    facts.organizations().forEach(array(root, "organizations", FactsJson::organization));
    facts.unitOf().forEach(array(root, "unitOf", FactsJson::unit));
    facts.posts().forEach(array(root, "posts", FactsJson::post));
    facts.appointments().forEach(array(root, "appointments", FactsJson::appointment));
    facts.meetings().forEach(array(root, "meetings", FactsJson::meeting));
    facts.agreements().forEach(array(root, "agreements", FactsJson::agreement));
    ArrayNode topics = root.putArray("topics");
    facts.topics().forEach(topic -> topics.add(topic.concept()));
    return root;
  }

  private static <T> Consumer<T> array(
      ObjectNode root, String name, BiConsumer<T, ObjectNode> writer) {
    ArrayNode array = root.putArray(name);
    return value -> writer.accept(value, array.addObject());
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value == null) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }

  private static void strings(ObjectNode node, String name, List<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }

  private static void person(Person p, ObjectNode node) {
    node.put("id", p.id());
    node.put("name", p.name());
    strings(node, "aliases", p.aliases());
    strings(node, "honorifics", p.honorifics());
  }

  private static void organization(Organization o, ObjectNode node) {
    node.put("id", o.id());
    node.put("name", o.name());
    strings(node, "aliases", o.aliases());
    node.put("kind", o.kind().label());
  }

  private static void unit(UnitOf u, ObjectNode node) {
    node.put("child", u.child());
    node.put("parent", u.parent());
  }

  private static void post(Post p, ObjectNode node) {
    node.put("person", p.person());
    node.put("role", p.role());
    put(node, "organization", p.organization().orElse(null));
    node.put("former", p.former());
  }

  private static void appointment(Appointment a, ObjectNode node) {
    node.put("person", a.person());
    node.put("role", a.role());
    put(node, "organization", a.organization().orElse(null));
    put(node, "by", a.by().orElse(null));
    put(node, "date", a.date().map(PartialDate::toString).orElse(null));
  }

  private static <T> @Nullable String text(Optional<Found<T>> found) {
    return found.map(f -> f.value().toString()).orElse(null);
  }

  private static void meeting(Meeting m, ObjectNode node) {
    node.put("id", m.id());
    node.put("kind", m.kind().label());
    put(node, "date", text(m.date()));
    put(node, "end", text(m.end()));
    put(node, "place", text(m.place()));
    put(node, "venue", text(m.venue()));
    strings(node, "participants", m.participants().stream().map(Participation::person).toList());
    strings(
        node, "organizations", m.organizations().stream().map(Attendance::organization).toList());
    put(node, "chair", m.chair().orElse(null));
  }

  private static void agreement(Agreement a, ObjectNode node) {
    node.put("id", a.id());
    node.put("kind", a.kind());
    strings(node, "parties", a.parties());
    put(node, "date", a.date().map(PartialDate::toString).orElse(null));
    strings(node, "signatories", a.signatories());
  }
}
