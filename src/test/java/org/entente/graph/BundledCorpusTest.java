package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.ENT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole bundled corpus with its gold facts, as a graph. */
class BundledCorpusTest {
  private static DatasetGraph graph;
  private static Model model;

  @BeforeAll
  static void build() throws Exception {
    List<Reading> readings = GoldReadings.all();
    assertEquals(25, readings.size());
    graph =
        new GraphBuilder(Iris.DEFAULT_BASE, Register.read(Path.of("data/SOURCES.ttl")), "0.1.0")
            .build(readings);
    model = ModelFactory.createModelForGraph(graph.getDefaultGraph());
  }

  @Test
  void shapesHoldAndEveryStatementHasEvidence() {
    List<Finding> findings = Check.of(graph);
    assertTrue(Check.conforms(findings), Check.report(findings));
  }

  @Test
  void directorOfIcheiIsOnePersonInFourDocuments() {
    Resource li = model.getResource(Iris.DEFAULT_BASE + "id/person/li-ming");
    Set<String> documents = new TreeSet<>();
    model
        .listSubjectsWithProperty(ENT.mentions, li)
        .forEach(m -> documents.add(m.getProperty(ENT.inDocument).getResource().getURI()));
    assertEquals(4, documents.size(), documents.toString());
  }

  @Test
  void organizationsOfACommonNameStayApart() {
    for (String name : List.of("Governing Board", "Ministry of Education")) {
      assertEquals(2, model.listSubjectsWithProperty(RDFS.label, name).toList().size(), name);
    }
  }

  @Test
  void everyDocumentHasItsOriginAndLicence() {
    int seen = 0;
    for (Resource document : model.listSubjectsWithProperty(ENT.text).toList()) {
      assertTrue(document.hasProperty(DCTerms.source), document.getURI());
      assertTrue(document.hasProperty(DCTerms.license), document.getURI());
      seen++;
    }
    assertEquals(25, seen);
  }

  @Test
  void decisionsAreInTheGraph() {
    assertTrue(model.listSubjectsWithProperty(ENT.outcome, ENT.same).toList().size() > 3);
    assertTrue(model.listSubjectsWithProperty(ENT.outcome, ENT.undecided).toList().size() > 0);
  }

  /** Prints the decisions, to be read. */
  public static void main(String[] args) throws Exception {
    build();
    System.out.println(graph.stream().count() + " quads");
    System.out.print(Questions.csv(Questions.query("identity"), graph));
    System.out.print(
        Questions.csv(
            org.apache.jena.query.QueryFactory.create(
                "SELECT ?label (COUNT(?o) AS ?n) WHERE { ?o a <http://www.w3.org/ns/org#Organization> ;"
                    + " <http://www.w3.org/2000/01/rdf-schema#label> ?label } GROUP BY ?label HAVING (COUNT(?o) > 1)"),
            graph));
  }
}
