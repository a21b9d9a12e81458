package org.entente.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.text.csv.SPARQLResultsCSVWriter;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * RDF4J's memory store as a SPARQL endpoint, on the HTTP server that Fuseki has too. Tables are
 * answered as CSV and graphs as Turtle, whatever is asked for; what fails has status 500, or breaks
 * off.
 */
final class Rdf4jServer implements AutoCloseable {
  private final SailRepository repository;
  private final Server server = new Server(0);

  /** Reads the N-Quads and starts. */
  Rdf4jServer(Path data) throws Exception {
    MemoryStore store = new MemoryStore();
    store.setEvaluationStrategyFactory(new DefaultGraphOnly());
    repository = new SailRepository(store);
    try (SailRepositoryConnection connection = repository.getConnection()) {
      connection.add(data.toFile(), RDFFormat.NQUADS);
    }
    server.setHandler(new Endpoint());
    server.start();
  }

  int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  private final class Endpoint extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      String text = Request.extractQueryParameters(request).getValue("query");
      try (SailRepositoryConnection connection = repository.getConnection()) {
        Query query = connection.prepareQuery(text);
        query.setMaxExecutionTime((int) Loop.PATIENCE.toSeconds());
        OutputStream out = Content.Sink.asOutputStream(response);
        answer(query, response, out);
        // Not where it fails: to close it then would make a whole answer of what is there.
        out.close();
      }
      callback.succeeded();
      return true;
    }
  }

  private static void answer(Query query, Response response, OutputStream out) {
    if (query instanceof TupleQuery table) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/csv;charset=utf-8");
      table.evaluate(new SPARQLResultsCSVWriter(out));
    } else {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/turtle;charset=utf-8");
      ((GraphQuery) query).evaluate(new TurtleWriter(out));
    }
  }

  @Override
  public void close() throws Exception {
    server.stop();
    repository.shutDown();
  }
}
