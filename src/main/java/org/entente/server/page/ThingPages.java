package org.entente.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.describe.Description;
import org.entente.vocabulary.ENT;

/** The page of one thing: what is known of it, each fact with the passages that say so. */
public final class ThingPages {
  private final Graph data;
  private final Names names;
  private final ThingFacts facts;

  public ThingPages(Graph data, Names names, ThingFacts facts) {
    this.data = data;
    this.names = names;
    this.facts = facts;
  }

  /**
   * The page for a description.
   *
   * @param path where the description lives, without extension
   * @param jsonLd the same as JSON-LD
   */
  public Page page(
      Description description, String path, List<Page.Alternate> alternates, String jsonLd) {
    Node thing = description.thing();
    String name = names.of(thing);
    return new Page(
        "thing",
        name,
        alternates,
        jsonLd,
        Map.of(
            "name", name,
            "iri", thing.getURI(),
            "sorts", facts.sorts(thing),
            "sections", facts.sections(description),
            "text", text(thing),
            "alternates", alternates,
            "paged", description.pages() > 1,
            "position", "Page " + description.page() + " of " + description.pages(),
            "turns", turns(description, path)));
  }

  /** Of a document, where its text is. */
  private List<Piece> text(Node thing) {
    if (!data.contains(thing, RDF.type.asNode(), ENT.Document.asNode())) {
      return List.of();
    }
    Optional<Node> name = GraphSources.value(data, thing, DCTerms.identifier.asNode());
    return name
        .map(GraphSources::text)
        .map(n -> new Piece("Read its text, with every passage marked", documentHref(n)))
        .stream()
        .toList();
  }

  private static List<Piece> turns(Description description, String path) {
    List<Piece> turns = new ArrayList<>();
    if (description.page() > 1) {
      turns.add(new Piece("Previous", path + "?page=" + (description.page() - 1)));
    }
    if (description.page() < description.pages()) {
      turns.add(new Piece("Next", path + "?page=" + (description.page() + 1)));
    }
    return turns;
  }

  /** The address of a document's text. */
  static String documentHref(String name) {
    return "/documents/" + Names.encodePath(name);
  }
}
