package org.entente.server.sparql;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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
  private static final int FOREMOST = 12;
  private static final Set<Resource> THINGS = Set.of(FOAF.Person, ORG.Organization, ENT.Meeting);

  private final Graph data;
  private final Graph ontology;
  private final Function<Node, String> names;
  private final String base;
  private final LongSupplier version;
  private final Map<ParameterType, List<Choice>> found = new HashMap<>();
  private final Map<ParameterType, List<String>> foremost = new HashMap<>();
  private long foundIn = -1;

  /**
   * @param names what each node is called
   * @param base what the IRIs of things begin with
   * @param version a number that changes with the data that this thread reads
   */
  public Suggestions(
      Graph data, Graph ontology, Function<Node, String> names, String base, LongSupplier version) {
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
  public synchronized List<Choice> of(ParameterType type) {
    forget();
    return found.computeIfAbsent(type, this::find);
  }

  /**
   * At most {@value #FOREMOST} values that the data itself would give as examples, best first:
   * those that most is said of, and of days the last on which somebody met. None for mere words,
   * numbers and terms.
   */
  public synchronized List<String> foremost(ParameterType type) {
    forget();
    return foremost.computeIfAbsent(type, this::first);
  }

  /** A number that changes with the data that this thread reads. */
  long version() {
    return version.getAsLong();
  }

  private void forget() {
    long now = version.getAsLong();
    if (now != foundIn) {
      found.clear();
      foremost.clear();
      foundIn = now;
    }
  }

  private List<String> first(ParameterType type) {
    Stream<String> values =
        switch (type) {
          case PERSON -> most(Set.of(FOAF.Person)).stream().map(names);
          case ORGANIZATION -> most(Set.of(ORG.Organization)).stream().map(names);
          case TOPIC -> topicsByMeetings().map(names);
          case DOCUMENT -> documents().stream().map(Choice::value);
          case THING -> most(THINGS).stream().filter(this::isOwn).map(this::relative);
          case DATE -> dates("[0-9]{4}-[0-9]{2}-[0-9]{2}");
          case PERIOD -> dates("[0-9]{4}(-[0-9]{2}){0,2}");
          case STRING, IRI, INTEGER -> Stream.empty();
        };
    return values.distinct().limit(FOREMOST).toList();
  }

  /** Those that any meeting has, the commonest first. */
  private Stream<Node> topicsByMeetings() {
    Map<Node, Integer> meetings = new HashMap<>();
    data.find(Node.ANY, ENT.topic.asNode(), Node.ANY)
        .forEachRemaining(triple -> meetings.merge(triple.getObject(), 1, Integer::sum));
    Comparator<Map.Entry<Node, Integer>> order =
        Map.Entry.comparingByValue(Comparator.reverseOrder());
    return meetings.entrySet().stream()
        .sorted(order.thenComparing(entry -> entry.getKey().toString()))
        .map(Map.Entry::getKey);
  }

  /** The days, or also months and years, in which somebody met, the last first. */
  private Stream<String> dates(String form) {
    return data.find(Node.ANY, ENT.date.asNode(), Node.ANY).toList().stream()
        .filter(triple -> data.contains(triple.getSubject(), ENT.participation.asNode(), Node.ANY))
        .map(triple -> names.apply(triple.getObject()))
        .filter(date -> date.matches(form))
        .sorted(Comparator.reverseOrder());
  }

  /** Whether a document of that name is in the data. */
  boolean hasDocument(String name) {
    return data.contains(
        Node.ANY, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(name));
  }

  /** What is said of a thing that has an address here and of another, each in three words. */
  List<List<String>> statements() {
    return foremost(ParameterType.THING).stream()
        .map(thing -> NodeFactory.createURI(base + thing))
        .flatMap(thing -> data.find(thing, Node.ANY, Node.ANY).toList().stream())
        .filter(triple -> triple.getObject().isURI() && isOwn(triple.getObject()))
        .sorted(Comparator.comparing(Triple::toString))
        .limit(FOREMOST)
        .map(
            triple ->
                List.of(
                    relative(triple.getSubject()),
                    triple.getPredicate().getURI(),
                    relative(triple.getObject())))
        .toList();
  }

  private boolean isOwn(Node node) {
    return node.getURI().startsWith(base);
  }

  private String relative(Node node) {
    return node.getURI().substring(base.length());
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
    return ordered(most(Set.of(sort)).stream().map(n -> new Choice(names.apply(n), "")).toList());
  }

  private List<Choice> topics() {
    return ordered(
        data.find(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode()).toList().stream()
            .map(triple -> new Choice(names.apply(triple.getSubject()), ""))
            .limit(MOST)
            .toList());
  }

  private List<Choice> things() {
    return ordered(
        most(THINGS).stream()
            .filter(this::isOwn)
            .map(node -> new Choice(relative(node), names.apply(node)))
            .toList());
  }

  private List<Choice> documents() {
    return ordered(
        data.find(Node.ANY, DCTerms.identifier.asNode(), Node.ANY).toList().stream()
            .map(triple -> new Choice(names.apply(triple.getObject()), ""))
            .limit(MOST)
            .toList());
  }

  private List<Choice> terms() {
    return ordered(
        ontology.find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY).toList().stream()
            .map(Triple::getSubject)
            .filter(Node::isURI)
            .map(node -> new Choice(node.getURI(), names.apply(node)))
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
