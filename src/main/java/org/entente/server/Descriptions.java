package org.entente.server;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.ClaimGraphs;
import org.entente.server.describe.Describer;
import org.entente.server.describe.Description;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import org.entente.server.http.Answer;
import org.entente.server.http.Offer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.Names;
import org.entente.server.page.Page;
import org.entente.server.page.StartPages;
import org.entente.server.page.Templates;
import org.entente.server.page.ThingPages;
import org.entente.vocabulary.ENT;

/**
 * {@code /doc/TYPE/SLUG[.EXT]}: what is said of a thing, in the form of the extension or the one
 * that suits the client; {@code /doc/TYPE}: the things of a type.
 */
final class Descriptions implements Resource {
  static final String PREFIX = "/doc/";

  /** The link to the dataset's description, after other links. */
  static final String DATASET_LINK = ", </.well-known/void>; rel=\"describedby\"";

  /** The link to a licence, after other links. */
  static final String LICENSE_LINK = ", <%s>; rel=\"license\"";

  private static final int RDF_PAGE = 1000;
  private static final int HTML_PAGE = 5000;

  private final Holdings holdings;
  private final ThingPages pages;
  private final ThingLists lists;
  private final Templates templates;

  Descriptions(Holdings holdings, ThingPages pages, ThingLists lists, Templates templates) {
    this.holdings = holdings;
    this.pages = pages;
    this.lists = lists;
    this.templates = templates;
  }

  @Override
  public Answer get(Request request) throws Refused {
    String rest = request.path().substring(PREFIX.length());
    int dot = rest.lastIndexOf('.');
    Optional<Offer> named = dot < 0 ? Optional.empty() : Variants.of(rest.substring(dot + 1));
    if (named.isPresent() && Things.exists(holdings, rest.substring(0, dot))) {
      return describe(rest.substring(0, dot), named.get(), request);
    }
    if (Things.exists(holdings, rest)) {
      return describe(rest, Variants.choose(request), request).with("Vary", "Accept");
    }
    String stem = named.isPresent() ? rest.substring(0, dot) : rest;
    if (StartPages.type(stem).isPresent()) {
      return lists.answer(stem, named, request);
    }
    String bare = rest.replaceFirst("/$", "");
    if (!bare.equals(rest)
        && (StartPages.type(bare).isPresent() || Things.exists(holdings, bare))) {
      return new Moved(request.path(), PREFIX + bare).get(request);
    }
    return named.isPresent()
        ? Former.answer(holdings, rest.substring(0, dot), PREFIX, rest.substring(dot))
        : Former.answer(holdings, rest, PREFIX, "");
  }

  private Answer describe(String rest, Offer form, Request request) throws Refused {
    int number = Numbers.page(request);
    Node thing = Things.node(holdings, rest);
    int size = form instanceof Form ? RDF_PAGE : HTML_PAGE;
    Description description = new Describer(holdings.facts(), size).describe(thing, number);
    if (number > description.pages()) {
      throw new Refused(Problem.noSuchPage(request.path(), number));
    }
    String path = PREFIX + Names.encodePath(rest);
    byte[] body =
        form instanceof Form rdf
            ? rdf(description, rest, rdf)
            : html(description, rest, path, day(request));
    String turned = number == 1 ? "" : "?page=" + number;
    return Answer.of(200, form.contentType(), body)
        .with("Content-Location", path + "." + form.extension() + turned)
        .with("Link", links(path, form, description));
  }

  private byte[] html(Description description, String rest, String path, Optional<String> day) {
    String jsonLd = new String(rdf(description, rest, Form.JSON_LD), StandardCharsets.UTF_8);
    Page page = pages.page(description, path, Variants.alternates(path), jsonLd, day);
    return templates.html(page).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] rdf(Description description, String rest, Form form) {
    DatasetGraph out = DatasetGraphFactory.create();
    Graph graph = out.getDefaultGraph();
    description.outgoing().forEach(graph::add);
    description.incoming().forEach(graph::add);
    description.labels().forEach(graph::add);
    new Colophon(holdings, rest, description).addTo(graph);
    new Hydra(
            holdings.base() + "doc/" + rest,
            description.page(),
            description.pages(),
            description.total())
        .addTo(graph);
    if (form.hasQuads()) {
      claims(description, out);
    }
    return RdfText.of(out, form);
  }

  /** Who says so: the claims about the thing, each as its own graph. */
  private void claims(Description description, DatasetGraph out) {
    for (Triple triple : description.incoming()) {
      if (triple.getPredicate().equals(ENT.about.asNode())) {
        Node claim = triple.getSubject();
        ClaimGraphs.statements(holdings.data(), claim)
            .forEach(statement -> out.add(Quad.create(claim, statement)));
      }
    }
  }

  private String links(String path, Offer form, Description description) {
    StringBuilder links = new StringBuilder(Variants.links(path, form));
    links.append(", <%s%s>; rel=\"canonical\"".formatted(holdings.base(), path.substring(1)));
    links.append(DATASET_LINK);
    holdings.imprint().license().map(LICENSE_LINK::formatted).ifPresent(links::append);
    if (description.page() > 1) {
      links.append(", <%s?page=%d>; rel=\"prev\"".formatted(path, description.page() - 1));
    }
    if (description.page() < description.pages()) {
      links.append(", <%s?page=%d>; rel=\"next\"".formatted(path, description.page() + 1));
    }
    return links.toString();
  }

  private static Optional<String> day(Request request) throws Refused {
    Optional<String> day = request.parameter("day").filter(word -> !word.isEmpty());
    if (day.isPresent() && !day.get().matches("[0-9]{4}(-[0-9]{2}){0,2}")) {
      throw new Refused(
          new Problem(
              400,
              "Not a day",
              "The parameter 'day' takes a day, written year, month, day.",
              "Example: day=2019-12-31."));
    }
    return day;
  }
}
