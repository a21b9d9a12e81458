package org.entente.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.server.describe.Form;
import org.entente.server.http.Answer;
import org.entente.server.http.Resource;
import org.entente.server.page.ClaimFacts;
import org.entente.server.page.DatasetPages;
import org.entente.server.page.DocumentPages;
import org.entente.server.page.GraphSources;
import org.entente.server.page.Names;
import org.entente.server.page.NetworkPages;
import org.entente.server.page.OntologyPages;
import org.entente.server.page.Organigram;
import org.entente.server.page.PlacePages;
import org.entente.server.page.SearchPages;
import org.entente.server.page.StartPages;
import org.entente.server.page.Templates;
import org.entente.server.page.ThingFacts;
import org.entente.server.page.ThingPages;
import org.entente.server.search.LabelIndex;

/** Which resource answers at which path, but for those that run queries. */
final class Routes {
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** Where the library's jar has its files; the version is that of the pom. */
  private static final String YASGUI = "/META-INF/resources/webjars/zazuko__yasgui/4.5.0/build/";

  private Routes() {}

  /** The resources by path; one that ends in a slash answers for all that begins so. */
  static Map<String, Resource> of(
      Holdings holdings,
      Names names,
      LongSupplier statements,
      Templates templates,
      Supplier<LabelIndex> index,
      DumpSizes sizes,
      OwnExamples own) {
    Map<String, Resource> resources = new HashMap<>();
    resources.put(
        "/",
        new InLanguage(
            names, n -> new RdfElsewhere(start(holdings, n, templates), VoidResource.PATH)));
    things(resources, holdings, names, templates);
    programs(resources, holdings, own);
    about(resources, holdings, names, templates, sizes);
    changes(resources, holdings, names, templates);
    find(resources, holdings, names, templates, index);
    moved(resources);
    files(resources);
    resources.put("/robots.txt", request -> robots(holdings));
    resources.put("/health", request -> health(statements));
    return resources;
  }

  /** The things with their descriptions, the terms that these use, and the documents. */
  private static void things(
      Map<String, Resource> resources, Holdings holdings, Names names, Templates templates) {
    resources.put(Things.PREFIX, new Things(holdings));
    resources.put(
        Descriptions.PREFIX, new InLanguage(names, n -> descriptions(holdings, n, templates)));
    Resource ontology =
        new InLanguage(
            names,
            n ->
                new OntologyResource(
                    holdings, new OntologyPages(holdings.ontology(), n), templates));
    for (String extension : withForms("", ".html")) {
      resources.put(OntologyResource.PATH + extension, ontology);
    }
    resources.put(
        DocumentsResource.PREFIX,
        new InLanguage(
            names,
            n ->
                new DocumentsResource(holdings, new DocumentPages(holdings.data(), n), templates)));
  }

  /** The questions as programs read them. */
  private static void programs(
      Map<String, Resource> resources, Holdings holdings, OwnExamples own) {
    Resource examples = new ExamplesResource(holdings, own);
    resources.put(ExamplesResource.PATH, examples);
    resources.put(ExamplesResource.PATH + "/", examples);
    resources.put(OpenApiResource.PATH, new OpenApiResource(holdings, own));
  }

  /** What tells of the dataset as a whole. */
  private static void about(
      Map<String, Resource> resources,
      Holdings holdings,
      Names names,
      Templates templates,
      DumpSizes sizes) {
    resources.put(VoidResource.PATH, dataset(holdings, names, sizes, templates));
    resources.put(CitationResource.TEXT, new CitationResource(holdings));
    resources.put(CitationResource.CFF, new CitationResource(holdings));
    Resource sitemap = new Sitemap(holdings);
    resources.put(Sitemap.PATH, sitemap);
    resources.put(Sitemap.PARTS, sitemap);
  }

  private static void changes(
      Map<String, Resource> resources, Holdings holdings, Names names, Templates templates) {
    Resource changes = new InLanguage(names, n -> new ChangesResource(holdings, n, templates));
    for (String extension : withForms("", ".csv", ".json", ".html")) {
      resources.put(ChangesResource.PATH + extension, changes);
    }
  }

  /** Extensions of addresses, with those of all forms of RDF. */
  private static List<String> withForms(String... others) {
    Stream<String> forms = Stream.of(Form.values()).map(form -> "." + form.extension());
    return Stream.concat(forms, Stream.of(others)).toList();
  }

  private static Resource start(Holdings holdings, Names names, Templates templates) {
    StartPages pages = new StartPages(holdings.data(), names, facts(holdings, names));
    return request ->
        Answer.of(
            200, Variants.HTML.contentType(), templates.html(pages.start(holdings.catalogue())));
  }

  private static Resource dataset(
      Holdings holdings, Names names, DumpSizes sizes, Templates templates) {
    StartPages start = new StartPages(holdings.data(), names, facts(holdings, names));
    return new VoidResource(holdings, new DatasetPages(start), sizes, templates);
  }

  private static Resource descriptions(Holdings holdings, Names names, Templates templates) {
    ThingFacts facts = facts(holdings, names);
    return new Descriptions(
        holdings,
        new ThingPages(
            holdings.facts(),
            names,
            facts,
            new ClaimFacts(holdings.data(), names, new GraphSources(holdings.data(), names)),
            new Organigram(holdings.data(), names)),
        new ThingLists(holdings, new StartPages(holdings.data(), names, facts), templates),
        templates);
  }

  private static ThingFacts facts(Holdings holdings, Names names) {
    return new ThingFacts(holdings.facts(), names, new GraphSources(holdings.data(), names));
  }

  /** What finds things and shows them together. */
  private static void find(
      Map<String, Resource> resources,
      Holdings holdings,
      Names names,
      Templates templates,
      Supplier<LabelIndex> index) {
    Resource search = new SearchResource(index, new SearchPages(names), templates);
    resources.put(SearchResource.PATH, search);
    resources.put(SearchResource.PATH + ".json", search);
    resources.put(
        PlacesResource.PREFIX,
        new InLanguage(
            names,
            n ->
                new PageOnly(
                    new PlacesResource(
                        new PlacePages(holdings.data(), n, new GraphSources(holdings.data(), n)),
                        templates),
                    "For programs, /queries/meetings-by-place.csv tells of places.")));
    resources.put(EditorTerms.PATH, new EditorTerms(holdings));
    Resource network = new NetworkResource(holdings, new NetworkPages(names), templates);
    for (String extension : List.of("", ".csv", ".graphml", ".gexf")) {
      resources.put(NetworkResource.PATH + extension, network);
    }
    resources.put(
        NetworkResource.PATH,
        new PageOnly(
            network, "For programs, it is at /network.csv, /network.graphml, /network.gexf."));
  }

  /** The files that pages use. */
  private static void files(Map<String, Resource> resources) {
    resources.put("/style.css", file("/pages/style.css", "text/css; charset=utf-8"));
    resources.put("/suggest.js", file("/pages/suggest.js", SCRIPT));
    resources.put("/sparql.js", file("/pages/sparql.js", SCRIPT));
    resources.put("/yasgui.js", file(YASGUI + "yasgui.min.js", SCRIPT));
    resources.put("/yasgui.css", file(YASGUI + "yasgui.min.css", "text/css; charset=utf-8"));
  }

  /** Addresses with a slash too many or too few. */
  private static void moved(Map<String, Resource> resources) {
    for (String list : List.of(DocumentsResource.PREFIX, PlacesResource.PREFIX)) {
      String without = list.substring(0, list.length() - 1);
      resources.put(without, new Moved(without, list));
    }
    for (String single :
        List.of(
            NetworkResource.PATH,
            SearchResource.PATH,
            ChangesResource.PATH,
            OntologyResource.PATH)) {
      resources.put(single + "/", new Moved(single + "/", single));
    }
  }

  private static Answer health(LongSupplier statements) {
    String json = "{\"status\":\"ok\",\"statements\":" + statements.getAsLong() + "}\n";
    return Answer.of(200, "application/json", json).with("Cache-Control", "no-store");
  }

  private static Answer robots(Holdings holdings) {
    String rules = "User-agent: *\nDisallow: /sparql\nDisallow: /queries/\nAllow: /\n";
    String map = "Sitemap: " + holdings.base() + Sitemap.PATH.substring(1) + "\n";
    return Answer.of(200, "text/plain; charset=utf-8", rules + map);
  }

  private static Resource file(String name, String type) {
    Supplier<Answer> answer = new Once<>(() -> read(name, type));
    return request -> answer.get();
  }

  private static Answer read(String name, String type) {
    try (InputStream in = Routes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return Answer.of(200, type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
