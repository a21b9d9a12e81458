package org.entente.graph;

import static org.entente.graph.Rdf.text;
import static org.entente.graph.Rdf.triple;
import static org.entente.graph.Rdf.type;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.authority.Authority;
import org.entente.identity.Entity;
import org.entente.vocabulary.ENT;

/**
 * What registers say of organisations, as statements on the entry and not on the organisation: of
 * this, only documents speak.
 */
final class RegisterStatements {
  private RegisterStatements() {}

  static void state(Iris iris, Entity organization, Authority entry, StreamRDF out) {
    Node node = iris.thing("register-entry", entry.name(), entry.key());
    out.triple(type(node, ENT.RegisterEntry));
    out.triple(triple(node, RDFS.label, text(entry.name())));
    out.triple(triple(node, ENT.identifies, iris.entity(organization)));
    out.triple(triple(node, ENT.inRegister, text(entry.register())));
    entry.aliases().forEach(name -> out.triple(triple(node, SKOS.altLabel, text(name))));
    entry.acronyms().forEach(name -> out.triple(triple(node, SKOS.altLabel, text(name))));
    entry.identifiers().forEach(id -> link(node, SKOS.exactMatch.asNode(), id, out));
    entry.homepage().ifPresent(page -> link(node, FOAF.homepage.asNode(), page, out));
    entry.country().ifPresent(c -> out.triple(triple(node, ENT.country, text(c))));
  }

  private static void link(Node entry, Node property, String address, StreamRDF out) {
    Rdf.iri(address)
        .filter(iri -> address.matches("https?://.*"))
        .ifPresent(iri -> out.triple(Triple.create(entry, property, iri)));
  }
}
