package org.entente.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.InfModel;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.reasoner.Reasoner;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class OntologyTest {
  private static final Model ONTOLOGY =
      RDFDataMgr.loadModel(Path.of("ontology", "entente.ttl").toString());

  @Test
  void constantsAndOntologyHaveTheSameTerms() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : ENT.class.getFields()) {
      if (Resource.class.isAssignableFrom(field.getType())) {
        Resource term = (Resource) field.get(null);
        assertEquals(ENT.NS + field.getName(), term.getURI(), "a constant is named like its term");
        constants.add(term.getURI());
      }
    }
    assertEquals(declared(), constants);
    assertTrue(constants.size() > 90, "saw " + constants.size() + " terms");
  }

  @Test
  void propertiesArePropertiesAndClassesAreNot() throws IllegalAccessException {
    int seen = 0;
    for (Field field : ENT.class.getFields()) {
      if (Resource.class.isAssignableFrom(field.getType())) {
        Resource term = ((Resource) field.get(null)).inModel(ONTOLOGY);
        boolean property =
            term.hasProperty(RDF.type, OWL.ObjectProperty)
                || term.hasProperty(RDF.type, OWL.DatatypeProperty);
        assertEquals(
            property, field.getType().getSimpleName().equals("Property"), term.getLocalName());
        seen++;
      }
    }
    assertTrue(seen > 90, "saw " + seen + " terms");
  }

  @Test
  void everyTermHasLabelDefinitionAndOrigin() {
    Set<String> terms = declared();
    for (String iri : terms) {
      Resource term = ONTOLOGY.getResource(iri);
      assertEquals("en", term.getProperty(RDFS.label).getLanguage(), iri);
      assertEquals("en", term.getProperty(RDFS.comment).getLanguage(), iri);
      assertTrue(
          term.hasProperty(RDFS.isDefinedBy, ONTOLOGY.getResource(ENT.ONTOLOGY)),
          iri + " says who defines it");
    }
    assertTrue(terms.size() > 90, "saw " + terms.size() + " terms");
  }

  @Test
  void everyOwnTermThatIsUsedIsDeclared() {
    Set<String> used = new TreeSet<>();
    ONTOLOGY
        .listStatements()
        .forEach(
            s -> {
              used.add(String.valueOf(s.getSubject().getURI()));
              used.add(s.getPredicate().getURI());
              RDFNode object = s.getObject();
              used.add(object.isURIResource() ? object.asResource().getURI() : "");
            });
    used.removeIf(iri -> !iri.startsWith(ENT.NS));
    assertEquals(declared(), used);
  }

  @Test
  void headerSaysVersionLicenceCreatorAndPrefix() {
    Resource header = ONTOLOGY.getResource(ENT.ONTOLOGY);
    assertTrue(header.hasProperty(RDF.type, OWL.Ontology));
    assertEquals(
        ENT.ONTOLOGY + "/0.1.0", header.getProperty(OWL2.versionIRI).getResource().getURI());
    assertTrue(header.hasProperty(DCTerms.license));
    assertEquals("The Entente authors", header.getProperty(DCTerms.creator).getString());
    String vann = "http://purl.org/vocab/vann/";
    assertEquals(
        ENT.PREFIX,
        header.getProperty(ONTOLOGY.getProperty(vann, "preferredNamespacePrefix")).getString());
    assertEquals(
        ENT.NS,
        header.getProperty(ONTOLOGY.getProperty(vann, "preferredNamespaceUri")).getString());
    assertEquals(ENT.NS, Prefixes.ALL.getNsPrefixURI(ENT.PREFIX));
  }

  /** A class that could have no member would make the data contradictory: so each is given one. */
  @Test
  void everyClassCanHaveMembers() {
    List<Resource> classes =
        ONTOLOGY
            .listSubjectsWithProperty(RDF.type, OWL.Class)
            .filterKeep(Resource::isURIResource)
            .toList();
    for (Resource type : classes) {
      Model one = ModelFactory.createDefaultModel();
      one.createResource("urn:x:member", type);
      assertEquals(List.of(), contradictions(one), type.getLocalName());
    }
    assertTrue(classes.size() > 40, "saw " + classes.size() + " classes");
  }

  @Test
  void aMeetingIsNoPlanAndAPersonNoOrganization() {
    Model plan = ModelFactory.createDefaultModel();
    plan.createResource("urn:x:a", ENT.Plan).addProperty(RDF.type, ENT.Visit);
    assertFalse(contradictions(plan).isEmpty());
    Model person = ModelFactory.createDefaultModel();
    person.createResource("urn:x:a", FOAF.Person).addProperty(RDF.type, ENT.Section);
    assertFalse(contradictions(person).isEmpty());
    Model implied = ModelFactory.createDefaultModel();
    implied
        .createResource("urn:x:a", FOAF.Person)
        .addProperty(ENT.underAuspicesOf, implied.createResource("urn:x:b"));
    assertFalse(contradictions(implied).isEmpty(), "the domain makes the person an organisation");
  }

  @Test
  void theSampleContradictsNothing() {
    Model sample = RDFDataMgr.loadModel("src/test/resources/graph/sample.trig");
    assertTrue(sample.size() > 1000);
    assertEquals(List.of(), contradictions(sample));
  }

  /** What the OWL reasoner has against {@code data} taken together with the ontology. */
  static List<String> contradictions(Model data) {
    Reasoner reasoner = ReasonerRegistry.getOWLReasoner().bindSchema(ONTOLOGY);
    InfModel inferred = ModelFactory.createInfModel(reasoner, data);
    List<String> reports = new ArrayList<>();
    inferred
        .validate()
        .getReports()
        .forEachRemaining(
            report -> {
              if (report.isError()) {
                reports.add(report.toString());
              }
            });
    return reports;
  }

  private static Set<String> declared() {
    Set<String> terms = new TreeSet<>();
    ONTOLOGY.listSubjectsWithProperty(RDFS.isDefinedBy).forEach(term -> terms.add(term.getURI()));
    return terms;
  }
}
