package org.entente.graph;

import static org.entente.graph.Rdf.text;
import static org.entente.graph.Rdf.triple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.entente.authority.Authority;
import org.entente.document.Document;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Post;
import org.entente.identity.Identities;
import org.entente.identity.Names;
import org.entente.identity.Overrule;
import org.entente.vocabulary.ENT;
import org.entente.vocabulary.Prefixes;

/**
 * Makes the graph of many documents. What is written depends on the documents alone, not on their
 * order, the time or the machine.
 *
 * <p>The default graph holds everything: facts, claims, passages, texts, decisions and the topic
 * scheme. The ontology stands in a graph of its own name.
 */
public final class GraphBuilder {
  private final String base;
  private final Register register;
  private final String softwareVersion;
  private final List<Overrule> overrules;
  private final List<Authority> registers;

  /**
   * A builder for one dataset.
   *
   * @param base the IRI, ending in a slash, under which things are named
   * @param register where the documents come from
   * @param softwareVersion said of every claim
   */
  public GraphBuilder(String base, Register register, String softwareVersion) {
    this(base, register, softwareVersion, List.of(), List.of());
  }

  private GraphBuilder(
      String base,
      Register register,
      String softwareVersion,
      List<Overrule> overrules,
      List<Authority> registers) {
    this.base = base;
    this.register = register;
    this.softwareVersion = softwareVersion;
    this.overrules = List.copyOf(overrules);
    this.registers = List.copyOf(registers);
  }

  /** The same, but persons have the last word on who is the same as whom. */
  public GraphBuilder overruled(List<Overrule> said) {
    return new GraphBuilder(base, register, softwareVersion, said, registers);
  }

  /** The same, but organisations are looked up in registers, whose entries these are. */
  public GraphBuilder knowing(List<Authority> entries) {
    return new GraphBuilder(base, register, softwareVersion, overrules, entries);
  }

  /** The graph in memory. Not safe for writing from several threads. */
  public DatasetGraph build(Collection<Reading> readings) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    write(readings, StreamRDFLib.dataset(dataset));
    return dataset;
  }

  /** Sends the graph to {@code out}, triples for the default graph; some come several times. */
  public void write(Collection<Reading> readings, StreamRDF out) {
    out.start();
    Prefixes.ALL.getNsPrefixMap().forEach(out::prefix);
    facts(readings, out);
    resource("topics.ttl").stream().forEach(out::triple);
    Node ontology = NodeFactory.createURI(ENT.ONTOLOGY);
    resource("entente.ttl").stream().map(t -> Quad.create(ontology, t)).forEach(out::quad);
    out.finish();
  }

  /** Sends what the documents say, without the ontology and the topic scheme. */
  void facts(Collection<Reading> readings, StreamRDF out) {
    List<Reading> sorted =
        readings.stream().sorted(Comparator.comparing(r -> r.document().name())).toList();
    List<Facts> facts = sorted.stream().map(Reading::facts).toList();
    Identities identities = Identities.of(facts, overrules, registers);
    Iris iris = new Iris(base, facts.stream().map(Facts::source).toList());
    Map<String, String> roles = roleLabels(facts);
    Map<String, Document> documents = new HashMap<>();
    Bounds bounds = new Bounds();
    for (Reading reading : sorted) {
      documents.put(reading.document().name(), reading.document());
      Page page = new Page(reading, identities, iris, softwareVersion, bounds, new Distinct(out));
      Offices offices = new Offices(page, roles);
      DocumentStatements.state(page);
      origin(page);
      NamingStatements.state(page);
      OrganizationStatements.state(page);
      PostStatements.state(page, offices);
      MeetingStatements.state(page, offices);
    }
    bounds.state(iris, softwareVersion, out);
    DecisionStatements decisions = new DecisionStatements(iris, new Passages(iris), documents);
    identities.decisions().forEach(decision -> decisions.state(decision, out));
    identities
        .registered()
        .forEach((entity, entry) -> RegisterStatements.state(iris, entity, entry, out));
  }

  private void origin(Page page) {
    Node document = page.documentNode();
    register
        .of(page.document().name())
        .ifPresent(
            source -> {
              source
                  .addresses()
                  .forEach(a -> page.plain(triple(document, DCTerms.source, iriOrText(a))));
              source
                  .licence()
                  .map(GraphBuilder::iriOrText)
                  .ifPresent(l -> page.plain(triple(document, DCTerms.license, l)));
              source.note().ifPresent(n -> page.plain(triple(document, SKOS.note, text(n))));
            });
  }

  private static Node iriOrText(String address) {
    return Rdf.iri(address).orElseGet(() -> text(address));
  }

  /** The form of each role that most posts use; among equals the first in the alphabet. */
  private static Map<String, String> roleLabels(List<Facts> documents) {
    Map<String, Map<String, Integer>> forms = new TreeMap<>();
    for (Facts facts : documents) {
      facts.posts().stream().map(Post::role).forEach(role -> count(forms, role));
      facts.appointments().stream().map(Appointment::role).forEach(role -> count(forms, role));
    }
    Map<String, String> labels = new HashMap<>();
    forms.forEach(
        (key, counts) ->
            counts.entrySet().stream()
                .min(
                    Comparator.<Map.Entry<String, Integer>>comparingInt(e -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .ifPresent(most -> labels.put(key, most.getKey())));
    return labels;
  }

  private static void count(Map<String, Map<String, Integer>> forms, String role) {
    forms.computeIfAbsent(Names.fold(role), key -> new TreeMap<>()).merge(role, 1, Integer::sum);
  }

  /** A file of the folder {@code ontology}, its relative IRIs taken against the base. */
  private Graph resource(String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = GraphBuilder.class.getResourceAsStream("/ontology/" + name)) {
      if (in == null) {
        throw new IllegalStateException("ontology/" + name + " is missing from the program");
      }
      RDFParser.source(in).lang(Lang.TURTLE).base(base).parse(graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graph;
  }
}
