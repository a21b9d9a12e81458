package org.entente.graph;

import static org.entente.graph.Rdf.text;
import static org.entente.graph.Rdf.triple;
import static org.entente.graph.Rdf.type;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Person;
import org.entente.identity.Fact;

/** Who and what a document names, under which names, and where. */
final class NamingStatements {
  private NamingStatements() {}

  static void state(Page page) {
    for (Person person : page.facts().persons()) {
      Node node = page.node(person.id());
      List<Resource> types = List.of(FOAF.Person);
      names(page, person.id(), types, person.name(), person.aliases(), person.mentions());
      List<Triple> titles = new ArrayList<>();
      person.honorifics().forEach(title -> titles.add(triple(node, FOAF.title, text(title))));
      if (!titles.isEmpty()) {
        page.claim(person.mentions().get(0).evidence(), titles);
      }
      person.mentions().forEach(mention -> page.mention(mention, node, person.name()));
    }
    for (Organization o : page.facts().organizations()) {
      names(page, o.id(), OrganizationTypes.of(o), o.name(), o.aliases(), o.mentions());
      o.mentions().forEach(mention -> page.mention(mention, page.node(o.id()), o.name()));
    }
  }

  /** One claim for each name, supported by the first mention that uses it. */
  private static void names(
      Page page,
      String id,
      List<Resource> types,
      String name,
      List<String> aliases,
      List<Mention> mentions) {
    Node node = page.node(id);
    for (String form : Stream.concat(Stream.of(name), aliases.stream()).distinct().toList()) {
      boolean shown = form.equals(page.label(id));
      List<Triple> triples = new ArrayList<>();
      types.forEach(type -> triples.add(type(node, type)));
      triples.add(triple(node, shown ? RDFS.label : SKOS.altLabel, text(form)));
      if (form.equals(name)) {
        triples.add(triple(node, FOAF.name, text(form)));
      }
      page.claim(Fact.name(page.naming(id), form), first(form, mentions).evidence(), triples);
    }
  }

  private static Mention first(String form, List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.evidence().quote().equals(form))
        .findFirst()
        .or(() -> mentions.stream().filter(m -> m.evidence().quote().contains(form)).findFirst())
        .orElse(mentions.get(0));
  }
}
