package org.entente.server;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import org.entente.server.http.Answer;
import org.entente.server.http.Offer;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.page.DatasetPages;
import org.entente.server.page.Page;
import org.entente.server.page.Templates;

/**
 * {@code /.well-known/void}: the dataset described in VoID and DCAT, counted once a version; for
 * people a page that says what it is, where to download it and how to cite it.
 */
final class VoidResource implements Resource {
  static final String PATH = "/.well-known/void";

  private final Holdings holdings;
  private final DatasetPages pages;
  private final DumpSizes sizes;
  private final Templates templates;
  private final PerVersion<Graph> description;

  VoidResource(Holdings holdings, DatasetPages pages, DumpSizes sizes, Templates templates) {
    this.holdings = holdings;
    this.pages = pages;
    this.sizes = sizes;
    this.templates = templates;
    this.description = new PerVersion<>(holdings, () -> DatasetDescription.of(holdings));
  }

  @Override
  public Answer get(Request request) throws Refused {
    Offer form = Variants.choose(request);
    Answer answer =
        form instanceof Form rdf
            ? Answer.of(200, rdf.contentType(), RdfText.of(described(), rdf))
            : Answer.of(200, form.contentType(), templates.html(page()));
    List<Page.Alternate> all = new ArrayList<>(forms());
    all.add(Variants.page(PATH + "?format=" + Variants.HTML.extension()));
    String license =
        holdings.imprint().license().map(Descriptions.LICENSE_LINK::formatted).orElse("");
    return answer
        .with("Vary", "Accept")
        .with("Link", Variants.links(all, form.contentType()) + license);
  }

  private Graph described() {
    Graph all = GraphFactory.createDefaultGraph();
    all.getPrefixMapping().setNsPrefixes(description.get().getPrefixMapping());
    GraphUtil.addInto(all, description.get());
    GraphUtil.addInto(all, DatasetDescription.sizes(holdings, sizes));
    return all;
  }

  private Page page() {
    List<DatasetPages.Dump> dumps =
        DatasetDescription.DUMPS.stream()
            .map(
                form ->
                    new DatasetPages.Dump(
                        Dump.path(form),
                        DatasetDescription.contents(form),
                        sizes.of(form, holdings.version())))
            .toList();
    String version = holdings.editionIri();
    return pages.page(
        new DatasetPages.About(
            holdings.imprint().titleOrKind(),
            DatasetDescription.DESCRIPTION,
            CitationResource.line(holdings),
            version.substring(version.indexOf('#') + 1),
            holdings.imprint().license().stream().toList(),
            dumps,
            forms()));
  }

  private static List<Page.Alternate> forms() {
    return List.of(Form.values()).stream()
        .map(
            form ->
                new Page.Alternate(
                    PATH + "?format=" + form.extension(), form.mediaType(), form.title()))
        .toList();
  }
}
