package org.entente.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.entente.document.Document;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.PartialDate;
import org.entente.identity.Entity;
import org.entente.identity.Fact;
import org.entente.identity.Identities;
import org.entente.identity.Naming;
import org.entente.vocabulary.ENT;

/** One document while its statements are written: what its identifiers mean, and where they go. */
class Page {
  private final Reading reading;
  private final Identities identities;
  private final Iris iris;
  private final Passages passages;
  private final Map<String, Node> nodes = new HashMap<>();
  private final String softwareVersion;
  private final Bounds bounds;
  private final Map<Fact, Set<Node>> decisions;
  private final StreamRDF out;
  private final Node document;

  /**
   * @param bounds is told what was observed when
   * @param grounds which facts decisions rest on
   */
  Page(
      Reading reading,
      Identities identities,
      Iris iris,
      String softwareVersion,
      Bounds bounds,
      DecisionGrounds grounds,
      StreamRDF out) {
    this.reading = reading;
    this.identities = identities;
    this.iris = iris;
    this.passages = new Passages(iris);
    this.softwareVersion = softwareVersion;
    this.bounds = bounds;
    this.decisions = grounds.byFact();
    this.out = out;
    this.document = iris.document(reading.facts().source());
  }

  Facts facts() {
    return reading.facts();
  }

  Document document() {
    return reading.document();
  }

  Iris iris() {
    return iris;
  }

  /** What the document's identifier {@code id} stands for. */
  Entity entity(String id) {
    return identities.of(facts().source(), id);
  }

  Node node(String id) {
    return nodes.computeIfAbsent(id, i -> iris.entity(entity(i)));
  }

  String label(String id) {
    return entity(id).label();
  }

  Node documentNode() {
    return document;
  }

  /** The date of publication, where the document tells it. */
  Optional<PartialDate> published() {
    return facts().document().date().map(Found::value);
  }

  /** What the document calls {@code id}. */
  Naming naming(String id) {
    return new Naming(facts().source(), id);
  }

  /** States {@code triples}, which {@code evidence} supports. */
  void claim(Evidence evidence, List<Triple> triples) {
    claim(evidence, triples, Set.of());
  }

  /** The same, where the claim says {@code fact}, on which decisions may rest. */
  void claim(Fact fact, Evidence evidence, List<Triple> triples) {
    claim(evidence, triples, decisions.getOrDefault(fact, Set.of()));
  }

  /**
   * States a claim.
   *
   * @param resting the decisions that rest on it
   */
  void claim(Evidence evidence, List<Triple> triples, Set<Node> resting) {
    Claim claim = Claim.of(iris, facts().source(), document, passage(evidence), evidence, triples);
    ClaimGraphs.write(claim, softwareVersion, out);
    resting.forEach(decision -> out.triple(Rdf.triple(decision, ENT.restsOn, claim.iri())));
  }

  void claim(Evidence evidence, Triple... triples) {
    claim(evidence, Arrays.asList(triples));
  }

  /** Says, in the words of a claim with this evidence, that a tenure held on a date. */
  Triple observed(Node tenure, PartialDate date, Evidence evidence) {
    bounds.observed(tenure, date, facts().source(), evidence);
    return Rdf.triple(tenure, ENT.observedOn, Rdf.date(date));
  }

  /** Writes where {@code node} is named; {@code name} is what shows in the name of the mention. */
  void mention(Mention mention, Node node, String name) {
    Node passage = passage(mention.evidence());
    Node iri = iris.thing("mention", name, node.getURI(), passage.getURI());
    plain(Rdf.type(iri, ENT.Mention));
    plain(Rdf.triple(iri, ENT.mentions, node));
    plain(Rdf.triple(iri, ENT.inDocument, documentNode()));
    plain(Rdf.triple(iri, ENT.passage, passage));
    plain(Rdf.triple(iri, ENT.zone, Rdf.text(mention.zone())));
    plain(Rdf.triple(iri, ENT.anaphoric, Rdf.truth(mention.anaphoric())));
  }

  /** Writes a triple that comes from no sentence, such as the whole text. */
  void plain(Triple triple) {
    out.triple(triple);
  }

  /** Writes the passage of {@code evidence}, and names it. */
  Node passage(Evidence evidence) {
    return passages.write(reading.document(), document, evidence.span(), out);
  }
}
