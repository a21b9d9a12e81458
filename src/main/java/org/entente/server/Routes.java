package org.entente.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.entente.server.describe.Form;
import org.entente.server.http.Answer;
import org.entente.server.http.Resource;
import org.entente.server.page.DocumentPages;
import org.entente.server.page.GraphSources;
import org.entente.server.page.Names;
import org.entente.server.page.OntologyPages;
import org.entente.server.page.StartPages;
import org.entente.server.page.Templates;
import org.entente.server.page.ThingFacts;
import org.entente.server.page.ThingPages;

/** Which resource answers at which path, but for those that run queries. */
final class Routes {
  private Routes() {}

  /** The resources by path; one that ends in a slash answers for all that begins so. */
  static Map<String, Resource> of(
      Holdings holdings, Names names, LongSupplier statements, Templates templates) {
    Map<String, Resource> resources = new HashMap<>();
    resources.put("/", new InLanguage(names, n -> start(holdings, n, templates)));
    resources.put(Things.PREFIX, new Things(holdings));
    resources.put(
        Descriptions.PREFIX, new InLanguage(names, n -> descriptions(holdings, n, templates)));
    Resource ontology =
        new InLanguage(
            names,
            n ->
                new OntologyResource(
                    holdings, new OntologyPages(holdings.ontology(), n), templates));
    resources.put(OntologyResource.PATH, ontology);
    for (Form form : Form.values()) {
      resources.put(OntologyResource.PATH + "." + form.extension(), ontology);
    }
    resources.put(OntologyResource.PATH + ".html", ontology);
    resources.put(
        DocumentsResource.PREFIX,
        new InLanguage(
            names,
            n ->
                new DocumentsResource(
                    holdings, new DocumentPages(holdings.facts(), n), templates)));
    resources.put(VoidResource.PATH, new VoidResource(holdings));
    Resource examples = new ExamplesResource(holdings);
    resources.put(ExamplesResource.PATH, examples);
    resources.put(ExamplesResource.PATH + "/", examples);
    resources.put(OpenApiResource.PATH, new OpenApiResource(holdings.catalogue()));
    resources.put("/style.css", file("/pages/style.css", "text/css; charset=utf-8"));
    resources.put(CitationResource.TEXT, new CitationResource(holdings));
    resources.put(CitationResource.CFF, new CitationResource(holdings));
    Resource sitemap = new Sitemap(holdings);
    resources.put(Sitemap.PATH, sitemap);
    resources.put(Sitemap.PARTS, sitemap);
    resources.put("/robots.txt", request -> robots(holdings));
    resources.put(
        "/health",
        request ->
            Answer.of(
                    200,
                    "application/json",
                    "{\"status\":\"ok\",\"statements\":" + statements.getAsLong() + "}\n")
                .with("Cache-Control", "no-store"));
    return resources;
  }

  private static Resource start(Holdings holdings, Names names, Templates templates) {
    StartPages pages = new StartPages(holdings.facts(), names, facts(holdings, names));
    return request ->
        Answer.of(
            200, Variants.HTML.contentType(), templates.html(pages.start(holdings.catalogue())));
  }

  private static Resource descriptions(Holdings holdings, Names names, Templates templates) {
    ThingFacts facts = facts(holdings, names);
    return new Descriptions(
        holdings,
        new ThingPages(holdings.facts(), names, facts),
        new StartPages(holdings.facts(), names, facts),
        templates);
  }

  private static ThingFacts facts(Holdings holdings, Names names) {
    return new ThingFacts(holdings.facts(), names, new GraphSources(holdings.data(), names));
  }

  private static Answer robots(Holdings holdings) {
    String rules = "User-agent: *\nDisallow: /sparql\nDisallow: /queries/\nAllow: /\n";
    String map = "Sitemap: " + holdings.base() + Sitemap.PATH.substring(1) + "\n";
    return Answer.of(200, "text/plain; charset=utf-8", rules + map);
  }

  private static Resource file(String name, String type) {
    try (InputStream in = Routes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      Answer answer = Answer.of(200, type, in.readAllBytes());
      return request -> answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
