package org.entente.graph;

import static org.entente.graph.Rdf.text;
import static org.entente.graph.Rdf.triple;
import static org.entente.graph.Rdf.type;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.identity.Decision;
import org.entente.identity.Entity;
import org.entente.vocabulary.ENT;

/** Decisions about identity, for people who want to know why two names are one thing or not. */
final class DecisionStatements {
  private final Iris iris;
  private final Set<String> documents;

  /**
   * @param documents the names of those whose passages are written
   */
  DecisionStatements(Iris iris, Collection<String> documents) {
    this.iris = iris;
    this.documents = Set.copyOf(documents);
  }

  /** The name of {@code decision}, made of what it is about and for. */
  static Node node(Iris iris, Decision decision) {
    String entities =
        decision.entities().stream().map(Entity::key).collect(Collectors.joining("; "));
    String grounds =
        decision.grounds().stream()
            .map(g -> g.source() + ": " + g.name() + " " + g.evidence().span())
            .collect(Collectors.joining("; "));
    return iris.thing("decision", label(decision), decision.rule(), entities, grounds);
  }

  private static String label(Decision decision) {
    return decision.entities().get(0).label();
  }

  /** States {@code decision} under its name; the claims it rests on say so beside themselves. */
  void state(Decision decision, Node node, StreamRDF out) {
    out.triple(type(node, ENT.IdentityDecision));
    out.triple(triple(node, RDFS.label, text("Who is meant by " + label(decision))));
    out.triple(triple(node, ENT.outcome, outcome(decision.outcome()).asNode()));
    out.triple(triple(node, ENT.rule, text(decision.rule())));
    out.triple(triple(node, ENT.reason, text(decision.reason())));
    decision.entities().forEach(e -> out.triple(triple(node, ENT.decidesOn, iris.entity(e))));
    for (Decision.Grounds g : decision.grounds()) {
      out.triple(triple(node, ENT.decidedFor, text(g.source() + ": " + g.name())));
      if (documents.contains(g.source())) {
        Node passage = iris.passage(g.source(), g.evidence().span());
        out.triple(triple(node, ENT.evidence, passage));
      }
    }
  }

  private static Resource outcome(Decision.Outcome outcome) {
    return switch (outcome) {
      case SAME -> ENT.same;
      case DIFFERENT -> ENT.different;
      case UNDECIDED -> ENT.undecided;
    };
  }
}
