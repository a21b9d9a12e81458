package org.entente.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.http.Answer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.DocumentAddress;
import org.entente.server.page.Names;
import org.entente.server.page.StoredDocument;
import org.entente.vocabulary.ENT;

/**
 * {@code /sitemap.xml}: the pages that are worth finding (sitemaps.org, 0.9). It is an index of
 * {@code /sitemap/N.xml}, each with no more addresses than the format allows.
 */
final class Sitemap implements Resource {
  static final String PATH = "/sitemap.xml";
  static final String PARTS = "/sitemap/";

  /** The format allows 50,000. */
  private static final int MOST = 40_000;

  private static final String NS = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final List<Node> SORTS =
      List.of(
          FOAF.Person.asNode(),
          ORG.Organization.asNode(),
          ORG.Post.asNode(),
          ENT.Meeting.asNode(),
          ENT.Agreement.asNode());

  private final Holdings holdings;
  private final PerVersion<List<String>> addresses;

  Sitemap(Holdings holdings) {
    this.holdings = holdings;
    this.addresses = new PerVersion<>(holdings, this::addresses);
  }

  @Override
  public Answer get(Request request) throws Refused {
    List<String> all = addresses.get();
    int parts = (all.size() + MOST - 1) / MOST;
    if (request.path().equals(PATH)) {
      StringBuilder index = new StringBuilder();
      for (int part = 1; part <= parts; part++) {
        String at = holdings.base() + PARTS.substring(1) + part + ".xml";
        index.append("<sitemap><loc>%s</loc></sitemap>\n".formatted(escaped(at)));
      }
      return xml("sitemapindex", index);
    }
    String name = request.path().substring(PARTS.length());
    int part = name.matches("[1-9][0-9]{0,5}\\.xml") ? Integer.parseInt(name.split("\\.")[0]) : 0;
    if (part < 1 || part > parts) {
      throw new Refused(Problem.notFound(request.path()));
    }
    String day = holdings.edition().modified().toString();
    StringBuilder urls = new StringBuilder();
    for (String at : all.subList((part - 1) * MOST, Math.min(part * MOST, all.size()))) {
      urls.append("<url><loc>%s</loc><lastmod>%s</lastmod></url>\n".formatted(escaped(at), day));
    }
    return xml("urlset", urls);
  }

  private List<String> addresses() {
    String base = holdings.base();
    Graph facts = holdings.facts();
    List<String> found = new ArrayList<>(List.of(base, base + "ontology", base + "documents/"));
    for (String name : StoredDocument.names(facts)) {
      found.add(base + DocumentAddress.of(name).substring(1));
    }
    String things = base + Things.PREFIX.substring(1);
    for (Node sort : SORTS) {
      try (Stream<Triple> typed = facts.stream(Node.ANY, RDF.type.asNode(), sort)) {
        typed
            .map(triple -> triple.getSubject().toString())
            .filter(iri -> iri.startsWith(things))
            .distinct()
            .sorted()
            .map(iri -> base + "doc/" + Names.encodePath(iri.substring(things.length())))
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static Answer xml(String root, CharSequence content) {
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%1$s xmlns=\"%2$s\">\n%3$s</%1$s>\n"
            .formatted(root, NS, content);
    return Answer.of(200, "application/xml; charset=utf-8", text);
  }

  private static String escaped(String address) {
    return address.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
  }
}
