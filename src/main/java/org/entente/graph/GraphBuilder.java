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
import java.util.function.Supplier;
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
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Post;
import org.entente.identity.Decision;
import org.entente.identity.Identities;
import org.entente.identity.IdentityWords;
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
  /** So many decisions are written at once. */
  private static final int DECISIONS = 64;

  private final String base;
  private final Register register;
  private final String softwareVersion;
  private final List<Overrule> overrules;
  private final List<Authority> registers;
  private final IdentityWords words;

  /**
   * A builder for one dataset.
   *
   * @param base the IRI, ending in a slash, under which things are named
   * @param register where the documents come from
   * @param softwareVersion said of every claim
   */
  public GraphBuilder(String base, Register register, String softwareVersion) {
    this(base, register, softwareVersion, List.of(), List.of(), IdentityWords.standard());
  }

  private GraphBuilder(
      String base,
      Register register,
      String softwareVersion,
      List<Overrule> overrules,
      List<Authority> registers,
      IdentityWords words) {
    this.base = base;
    this.register = register;
    this.softwareVersion = softwareVersion;
    this.overrules = List.copyOf(overrules);
    this.registers = List.copyOf(registers);
    this.words = words;
  }

  /** The same, but persons have the last word on who is the same as whom. */
  public GraphBuilder overruled(List<Overrule> said) {
    return new GraphBuilder(base, register, softwareVersion, said, registers, words);
  }

  /** The same, but organisations are looked up in registers, whose entries these are. */
  public GraphBuilder knowing(List<Authority> entries) {
    return new GraphBuilder(base, register, softwareVersion, overrules, entries, words);
  }

  /** The same, but names are compared by these words. */
  public GraphBuilder comparing(IdentityWords by) {
    return new GraphBuilder(base, register, softwareVersion, overrules, registers, by);
  }

  /** The graph in memory. Not safe for writing from several threads. */
  public DatasetGraph build(Collection<Reading> readings) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    write(Readings.of(readings), StreamRDFLib.dataset(dataset));
    return dataset;
  }

  /**
   * Sends the graph to {@code out}, triples for the default graph; some come several times. All
   * cores make it, the calling thread sends it.
   */
  public void write(Readings readings, StreamRDF out) {
    write(readings, out, () -> Part.kept(out));
  }

  /**
   * The same, but what a document says goes into a part of its own.
   *
   * @param parts makes a new one; asked by several threads
   */
  void write(Readings readings, StreamRDF out, Supplier<Part> parts) {
    out.start();
    Prefixes.ALL.getNsPrefixMap().forEach(out::prefix);
    facts(readings, out, parts);
    resource("topics.ttl").stream().forEach(out::triple);
    Node ontology = NodeFactory.createURI(ENT.ONTOLOGY);
    resource("entente.ttl").stream().map(t -> Quad.create(ontology, t)).forEach(out::quad);
    out.finish();
  }

  /** What has to be known of all documents to write one. */
  private record Whole(
      Identities identities,
      Iris iris,
      Map<String, String> roles,
      List<Node> decisions,
      Map<String, DecisionGrounds> grounds) {}

  private Whole whole(Readings readings) {
    List<Facts> outlines = readings.outlines();
    Identities identities = Identities.of(outlines, overrules, registers, words);
    Iris iris = new Iris(base, readings.names());
    List<Decision> decisions = identities.decisions();
    List<Node> nodes =
        decisions.parallelStream().map(one -> DecisionStatements.node(iris, one)).toList();
    return new Whole(
        identities, iris, roleLabels(outlines), nodes, DecisionGrounds.of(decisions, nodes));
  }

  /** Sends what the documents say, without the ontology and the topic scheme. */
  void facts(Readings readings, StreamRDF out) {
    facts(readings, out, () -> Part.kept(out));
  }

  private void facts(Readings readings, StreamRDF out, Supplier<Part> parts) {
    Whole whole = whole(readings);
    Bounds bounds = new Bounds();
    try (InOrder<String, Written> writing =
        new InOrder<>(
            name -> written(readings.of(name), whole, parts.get()),
            written -> {
              written.part().send();
              bounds.add(written.bounds());
            })) {
      readings.names().forEach(writing::add);
      writing.finish();
    }
    bounds.state(whole.iris(), softwareVersion, out);
    decisions(whole, readings, parts);
    whole
        .identities()
        .registered()
        .forEach((entity, entry) -> RegisterStatements.state(whole.iris(), entity, entry, out));
  }

  /** Sends why who is the same as whom; there are about as many decisions as documents. */
  private static void decisions(Whole whole, Readings readings, Supplier<Part> parts) {
    DecisionStatements statements = new DecisionStatements(whole.iris(), readings.names());
    List<Decision> decisions = whole.identities().decisions();
    try (InOrder<Integer, Part> writing =
        new InOrder<>(
            from -> {
              Part part = parts.get();
              for (int i = from; i < Math.min(decisions.size(), from + DECISIONS); i++) {
                statements.state(decisions.get(i), whole.decisions().get(i), part.out());
              }
              part.out().finish();
              return part;
            },
            Part::send)) {
      for (int i = 0; i < decisions.size(); i += DECISIONS) {
        writing.add(i);
      }
      writing.finish();
    }
  }

  /** Adds to {@code graph} what a document tells by itself, without what tells that it does. */
  void factsAlone(Reading reading, Graph graph) {
    Whole whole = whole(Readings.of(List.of(reading)));
    StreamRDF out = StreamRDFLib.graph(graph);
    Page page = new BarePage(reading, whole.identities(), whole.iris(), out);
    told(page, new Offices(page, whole.roles()));
  }

  /** What a document says, and what it observed. */
  private record Written(Part part, Bounds bounds) {}

  private Written written(Reading reading, Whole whole, Part part) {
    Written written = new Written(part, new Bounds());
    DecisionGrounds grounds =
        whole.grounds().getOrDefault(reading.document().name(), DecisionGrounds.NONE);
    Page page =
        new Page(
            reading,
            whole.identities(),
            whole.iris(),
            softwareVersion,
            written.bounds(),
            grounds,
            new Distinct(part.out()));
    Offices offices = new Offices(page, whole.roles());
    DocumentStatements.state(page);
    origin(page);
    told(page, offices);
    // Decisions name these passages.
    grounds.passages().forEach(page::passage);
    part.out().finish();
    return written;
  }

  private static void told(Page page, Offices offices) {
    NamingStatements.state(page);
    OrganizationStatements.state(page);
    PostStatements.state(page, offices);
    MeetingStatements.state(page, offices);
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
