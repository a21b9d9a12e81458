package org.entente.server.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.catalogue.ParameterType;
import org.entente.vocabulary.ENT;

/**
 * What may be filled into the fields of a form: those things of the graph that documents speak of
 * most, at most {@value #MOST} for a field. Found once for each version of the data, at the cost of
 * a look at every thing of the sort. Safe for many threads.
 */
public final class Suggestions {
  static final int MOST = 200;

  private final Graph data;
  private final Graph ontology;
  private final Names names;
  private final String base;
  private final LongSupplier version;
  private final Map<ParameterType, List<Choice>> found = new HashMap<>();
  private long foundIn = -1;

  /**
   * @param base what the IRIs of things begin with
   * @param version a number that changes with the data that this thread reads
   */
  public Suggestions(Graph data, Graph ontology, Names names, String base, LongSupplier version) {
    this.data = data;
    this.ontology = ontology;
    this.names = names;
    this.base = base;
    this.version = version;
  }

  /**
   * A value and, where that is no name, a name for it.
   *
   * @param label the empty string where the value says all
   */
  public record Choice(String value, String label) {}

  /** What a parameter of this type may be, in order of the words shown; none for dates and such. */
  synchronized List<Choice> of(ParameterType type) {
    long now = version.getAsLong();
    if (now != foundIn) {
      found.clear();
      foundIn = now;
    }
    return found.computeIfAbsent(type, this::find);
  }

  private List<Choice> find(ParameterType type) {
    return switch (type) {
      case PERSON -> named(FOAF.Person);
      case ORGANIZATION -> named(ORG.Organization);
      case TOPIC -> topics();
      case DOCUMENT -> documents();
      case THING -> things();
      case IRI -> terms();
      case STRING, DATE, PERIOD, INTEGER -> List.of();
    };
  }

  private List<Choice> named(Resource sort) {
    return ordered(most(Set.of(sort)).stream().map(n -> new Choice(names.of(n), "")).toList());
  }

  private List<Choice> topics() {
    return ordered(
        data.find(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode()).toList().stream()
            .map(triple -> new Choice(names.of(triple.getSubject()), ""))
            .limit(MOST)
            .toList());
  }

  private List<Choice> things() {
    return ordered(
        most(Set.of(FOAF.Person, ORG.Organization, ENT.Meeting)).stream()
            .filter(node -> node.getURI().startsWith(base))
            .map(node -> new Choice(node.getURI().substring(base.length()), names.of(node)))
            .toList());
  }

  private List<Choice> documents() {
    return ordered(
        data.find(Node.ANY, DCTerms.identifier.asNode(), Node.ANY).toList().stream()
            .map(triple -> new Choice(names.of(triple.getObject()), ""))
            .limit(MOST)
            .toList());
  }

  private List<Choice> terms() {
    return ordered(
        ontology.find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY).toList().stream()
            .map(Triple::getSubject)
            .filter(Node::isURI)
            .map(node -> new Choice(node.getURI(), names.of(node)))
            .limit(MOST)
            .toList());
  }

  /** Those of the sorts that most claims are about. */
  private List<Node> most(Set<Resource> sorts) {
    Map<Node, Long> claims = new HashMap<>();
    for (Resource sort : sorts) {
      data.find(Node.ANY, RDF.type.asNode(), sort.asNode())
          .filterKeep(triple -> triple.getSubject().isURI())
          .forEachRemaining(triple -> claims.computeIfAbsent(triple.getSubject(), this::claims));
    }
    Comparator<Map.Entry<Node, Long>> order = Map.Entry.comparingByValue(Comparator.reverseOrder());
    return claims.entrySet().stream()
        .sorted(order.thenComparing(entry -> entry.getKey().getURI()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private long claims(Node thing) {
    return data.stream(Node.ANY, ENT.about.asNode(), thing).count();
  }

  private static List<Choice> ordered(List<Choice> choices) {
    Set<Choice> seen = new HashSet<>();
    return choices.stream()
        .filter(seen::add)
        .sorted(Comparator.comparing(Choice::label).thenComparing(Choice::value))
        .toList();
  }
}
