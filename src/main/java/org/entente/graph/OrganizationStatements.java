package org.entente.graph;

import static org.entente.graph.Rdf.text;
import static org.entente.graph.Rdf.triple;
import static org.entente.graph.Rdf.type;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.Statement;
import org.entente.extraction.fact.UnitOf;
import org.entente.identity.Fact;
import org.entente.vocabulary.ENT;

/** How organisations belong together, and what is said of them. */
final class OrganizationStatements {
  private OrganizationStatements() {}

  static void state(Page page) {
    page.facts().unitOf().forEach(unit -> unitOf(page, unit));
    page.facts().statements().forEach(s -> page.claim(s.evidence(), said(page, s)));
  }

  private static void unitOf(Page page, UnitOf unit) {
    Node child = page.node(unit.child());
    Node parent = page.node(unit.parent());
    List<Triple> triples = new ArrayList<>();
    triples.add(triple(child, ORG.subOrganizationOf, parent));
    page.facts().organizations().stream()
        .filter(o -> o.id().equals(unit.child()) && o.kind() == OrganizationKind.UNIT)
        .forEach(o -> triples.add(triple(child, ORG.unitOf, parent)));
    page.claim(Fact.part(page.naming(unit.child()), unit.parent()), unit.evidence(), triples);
  }

  private static List<Triple> said(Page page, Statement statement) {
    Node node = page.node(statement.organization());
    Node words = text(statement.words());
    return switch (statement.kind()) {
      case AUSPICES -> List.of(triple(node, ENT.underAuspicesOf, page.node(statement.words())));
      case SUCCESSION -> change(page, statement.words(), statement.organization());
      case FUNCTION -> List.of(triple(node, ENT.function, words));
      case REGION -> List.of(triple(node, ENT.activeIn, words));
      case PLAN -> plan(page, statement, node, words);
    };
  }

  private static List<Triple> change(Page page, String earlier, String later) {
    String label = page.label(earlier) + " became " + page.label(later);
    Node change =
        page.iris().thing("change", label, page.entity(earlier).key(), page.entity(later).key());
    return List.of(
        type(change, ORG.ChangeEvent),
        triple(change, RDFS.label, text(label)),
        triple(change, ORG.originalOrganization, page.node(earlier)),
        triple(change, ORG.resultingOrganization, page.node(later)));
  }

  private static List<Triple> plan(Page page, Statement statement, Node by, Node words) {
    String key = page.entity(statement.organization()).key();
    Node plan = page.iris().thing("plan", statement.words(), key, statement.words());
    return List.of(
        type(plan, ENT.Plan),
        triple(plan, RDFS.label, words),
        triple(plan, ENT.words, words),
        triple(plan, ENT.plannedBy, by));
  }
}
