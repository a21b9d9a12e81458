package org.entente.server.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.ENT;

/** The sorts of things that can be found, in the order in which they are offered. */
public enum Sort {
  PERSON("person", "persons", FOAF.Person),
  ORGANIZATION("organisation", "organisations", ORG.Organization),
  MEETING("meeting", "meetings", ENT.Meeting),
  POST("post", "posts", ORG.Post),
  AGREEMENT("agreement", "agreements", ENT.Agreement),
  TOPIC("topic", "topics", SKOS.Concept),
  /** Places have names and no nodes: they are what {@code ent:place} and {@code ent:venue} say. */
  PLACE("place", "places", ENT.place),
  DOCUMENT("document", "documents", ENT.Document);

  private final String singular;
  private final String plural;
  private final String type;

  Sort(String singular, String plural, Resource type) {
    this.singular = singular;
    this.plural = plural;
    this.type = type.getURI();
  }

  /** The sort that {@code word} asks for, as it stands in addresses. */
  public static Optional<Sort> of(String word) {
    return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
  }

  /** The word for it in addresses, such as {@code organization}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word for one of it. */
  public String singular() {
    return singular;
  }

  /** The word for {@code count} of it. */
  public String words(int count) {
    return count == 1 ? singular : plural;
  }

  /** The class of its things. */
  Node type() {
    return NodeFactory.createURI(type);
  }
}
