package org.entente.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.entente.graph.Edition;
import org.entente.graph.Extent;
import org.entente.server.describe.Form;
import org.entente.server.http.KeptAnswers;
import org.entente.server.http.Problems;
import org.entente.server.http.Resource;
import org.entente.server.page.EditorPages;
import org.entente.server.page.Names;
import org.entente.server.page.ProblemPages;
import org.entente.server.page.QuestionPages;
import org.entente.server.page.Templates;
import org.entente.server.search.LabelIndex;
import org.entente.server.sparql.KeptOutcomes;
import org.entente.server.sparql.KnownNames;
import org.entente.server.sparql.Limits;
import org.entente.server.sparql.OutcomeAnswers;
import org.entente.server.sparql.OwnValues;
import org.entente.server.sparql.QueryRunner;
import org.entente.server.sparql.SparqlEndpoint;
import org.entente.server.sparql.Suggestions;
import org.entente.server.sparql.WholeData;

/** A running server. Read-only; closing it stops it. */
public final class EntenteServer implements AutoCloseable {
  /** Large enough for most pages, small enough for the container's pool of buffers. */
  private static final int OUTPUT_BUFFER = 32 * 1024;

  /** So many at once: a slow reader holds a place for long. */
  private static final int DUMPS = 4;

  private static final int REQUEST_HEADER = 96 * 1024;

  private final FusekiServer fuseki;
  private final KeptAnswers kept;
  private final Warming warming;
  private final Traffic traffic;

  private EntenteServer(Built built, Warming warming, Traffic traffic) {
    this.fuseki = built.fuseki();
    this.kept = built.kept();
    this.warming = warming;
    this.traffic = traffic;
  }

  /** A server that does not run yet, and what of its parts the start needs. */
  private record Built(FusekiServer fuseki, Site site, KeptAnswers kept) {}

  /**
   * Starts serving.
   *
   * @param port the port, or 0 for any that is free
   * @throws PortTaken if another program listens there
   */
  public static EntenteServer start(Holdings holdings, int port, Limits limits) throws PortTaken {
    Supplier<LabelIndex> index =
        new PerVersion<>(
            holdings, () -> LabelIndex.of(holdings.facts(), node -> incoming(holdings, node)));
    WholeData whole =
        new WholeData(
            new KeptOutcomes(holdings::version),
            new Prepared<>(holdings, () -> KnownNames.of(holdings.facts())),
            new ServedLinks(holdings));
    LongSupplier statements = new StatementCount(holdings);
    Traffic traffic = new Traffic();
    Counters counters = new Counters(statements, whole.kept(), traffic);
    DatasetGraph data = holdings.data();
    data.begin(ReadWrite.READ);
    Built built;
    OwnValues values;
    try {
      Names names = new Names(holdings.facts(), holdings.ontology(), holdings.base());
      values =
          new OwnValues(
              new Suggestions(
                  holdings.facts(),
                  holdings.ontology(),
                  names::of,
                  holdings.base(),
                  holdings::version));
      built = build(holdings, port, limits, names, values, index, whole, statements, counters);
    } finally {
      data.end();
    }
    tune(built.fuseki().getJettyServer(), limits);
    run(built, port);
    AskedAhead ahead = new AskedAhead(holdings, limits, whole, values, statements, traffic);
    return new EntenteServer(built, new Warming(holdings, index, ahead, traffic), traffic);
  }

  /** The first page is made while Jetty starts, which takes as long, but not for a taken port. */
  private static void run(Built built, int port) throws PortTaken {
    FusekiServer fuseki = built.fuseki();
    try {
      for (Connector connector : fuseki.getJettyServer().getConnectors()) {
        ((NetworkConnector) connector).open();
      }
      built.site().prepare("/");
      fuseki.start();
    } catch (IOException | RuntimeException e) {
      fuseki.stop();
      if (bound(e)) {
        throw new PortTaken(port, e);
      }
      throw e instanceof RuntimeException error
          ? error
          : new UncheckedIOException("port " + port + " cannot be listened on", (IOException) e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return fuseki.getPort();
  }

  /** The sizes of the buffers for answers, in bytes, one a connector. */
  List<Integer> outputBuffers() {
    return Stream.of(fuseki.getJettyServer().getConnectors())
        .map(EntenteServer::configuration)
        .map(HttpConfiguration::getOutputBufferSize)
        .toList();
  }

  /** How many whole answers are kept now. */
  int answersKept() {
    return kept.size();
  }

  /**
   * Makes ready, in the background, what the first readers would wait for; to be called after the
   * start and after each exchange of the data.
   */
  public void warm() {
    warming.begin();
  }

  /** Waits until it is stopped, or the thread is interrupted. */
  public void join() throws InterruptedException {
    fuseki.getJettyServer().join();
  }

  @Override
  public void close() {
    traffic.close();
    fuseki.stop();
  }

  private static Built build(
      Holdings holdings,
      int port,
      Limits limits,
      Names names,
      OwnValues values,
      Supplier<LabelIndex> index,
      WholeData whole,
      LongSupplier statements,
      Counters counters) {
    Templates templates = new Templates(() -> footer(holdings));
    Problems problems = new ProblemPages(templates);
    OwnExamples own = new OwnExamples(holdings, limits, whole, values);
    SparqlAbout about =
        new SparqlAbout(holdings, own, new EditorPages(names, holdings.catalogue()), templates);
    KeptAnswers kept = new KeptAnswers();
    DumpSizes sizes = new DumpSizes(kept::forget);
    Map<String, Resource> resources =
        Routes.of(holdings, names, statements, templates, index, sizes, own);
    resources.put("/metrics", counters);
    Resource asked =
        questions(holdings, limits, names, values, new OutcomeAnswers(about), whole, templates);
    resources.put(QuestionsResource.PATH, asked);
    resources.put(QuestionsResource.PATH + "/", asked);
    Site site = new Site(resources, holdings, problems, kept);
    FusekiServer.Builder builder = filtered(limits, problems, counters);
    dumps(builder, limits, holdings, problems, sizes);
    SparqlEndpoint endpoint =
        new SparqlEndpoint(holdings.data(), limits, about, problems, whole, kept);
    builder
        .port(port)
        .fusekiModules(FusekiModules.create())
        .enablePing(false)
        .enableStats(false)
        .addServlet("/sparql", endpoint)
        .addServlet("/sparql/", endpoint)
        .addServlet("/*", site);
    return new Built(builder.build(), site, kept);
  }

  /** Filters come in this order: what is refused is counted and has the headers of all answers. */
  private static FusekiServer.Builder filtered(
      Limits limits, Problems problems, Counters counters) {
    Gate gate = new Gate(limits, problems);
    return FusekiServer.create()
        // Some wait for their turn, and some for slow readers; others need one all the same.
        .maxServerThreads(100)
        .addFilter("/*", counters)
        .addFilter("/*", new CommonHeaders())
        .addFilter("/*", new Addresses(problems))
        .addFilter("/sparql/*", gate)
        .addFilter("/queries/*", gate)
        // Both show questions with values of the data, which are asked for.
        .addFilter(OpenApiResource.PATH, gate)
        .addFilter(ExamplesResource.PATH + "/*", gate);
  }

  private static void dumps(
      FusekiServer.Builder builder,
      Limits limits,
      Holdings holdings,
      Problems problems,
      DumpSizes sizes) {
    Gate narrow = new Gate(limits.withConcurrent(DUMPS), problems);
    for (Form form : DatasetDescription.DUMPS) {
      builder
          .addFilter(Dump.path(form), narrow)
          .addServlet(Dump.path(form), new Dump(holdings, problems, sizes, form));
    }
  }

  private static Resource questions(
      Holdings holdings,
      Limits limits,
      Names names,
      OwnValues values,
      OutcomeAnswers answers,
      WholeData whole,
      Templates templates) {
    QueryRunner runner = new QueryRunner(limits);
    return new InLanguage(
        names,
        n ->
            new QuestionsResource(
                holdings,
                runner,
                whole,
                answers,
                values,
                new QuestionPages(n, values.suggestions()),
                templates));
  }

  private static long incoming(Holdings holdings, Node node) {
    return Extent.count(holdings.data(), Node.ANY, Node.ANY, node);
  }

  private static Templates.Footer footer(Holdings holdings) {
    Edition edition = holdings.edition();
    String iri = holdings.editionIri();
    String address = "/" + iri.substring(holdings.base().length());
    String day = edition.modified().toString().substring(0, 10);
    return new Templates.Footer(address, iri, edition.hash(), day);
  }

  private static void tune(Server jetty, Limits limits) {
    for (Connector connector : jetty.getConnectors()) {
      HttpConfiguration configuration = configuration(connector);
      configuration.setOutputBufferSize(OUTPUT_BUFFER);
      configuration.setRequestHeaderSize(REQUEST_HEADER);
      configuration.setSendServerVersion(false);
    }
    jetty.setErrorHandler(new PlainErrors());
    if (jetty.getHandler() instanceof ServletContextHandler context) {
      context.setErrorHandler(new PlainErrors());
      context.setMaxFormContentSize(4 * limits.queryLength());
    }
  }

  private static HttpConfiguration configuration(Connector connector) {
    return connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
  }

  private static boolean bound(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }
}
