package org.entente.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.evidence.Evidence;
import org.entente.identity.Decision;
import org.entente.identity.Fact;

/** Which facts and passages of one document decisions on identity rest on. */
final class DecisionGrounds {
  static final DecisionGrounds NONE = new DecisionGrounds();

  private final List<Evidence> passages = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();

  private record Told(Fact fact, Node decision) {}

  private DecisionGrounds() {}

  /**
   * Those of each document, by its name.
   *
   * @param nodes the names of {@code decisions}, in the same order
   */
  static Map<String, DecisionGrounds> of(List<Decision> decisions, List<Node> nodes) {
    Map<String, DecisionGrounds> grounds = new HashMap<>();
    for (int i = 0; i < decisions.size(); i++) {
      for (Decision.Grounds g : decisions.get(i).grounds()) {
        of(g.source(), grounds).passages.add(g.evidence());
      }
      for (Fact fact : decisions.get(i).facts()) {
        of(fact.of().source(), grounds).told.add(new Told(fact, nodes.get(i)));
      }
    }
    return grounds;
  }

  private static DecisionGrounds of(String source, Map<String, DecisionGrounds> grounds) {
    return grounds.computeIfAbsent(source, s -> new DecisionGrounds());
  }

  /** The passages that decisions name. */
  List<Evidence> passages() {
    return passages;
  }

  /** The decisions that rest on each fact. */
  Map<Fact, Set<Node>> byFact() {
    Map<Fact, Set<Node>> decisions = new HashMap<>();
    told.forEach(t -> decisions.computeIfAbsent(t.fact(), f -> new HashSet<>()).add(t.decision()));
    return decisions;
  }
}
