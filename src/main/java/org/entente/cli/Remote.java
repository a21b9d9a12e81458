package org.entente.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.entente.server.sparql.Outcome;
import org.entente.vocabulary.ENT;

/**
 * A SPARQL endpoint elsewhere.
 *
 * @param base the root of its site, against which relative names in queries are resolved
 */
record Remote(String address, String base) {
  private static final String DOCUMENTS = "id/document/";

  static Remote at(String address) throws Misuse {
    if (!address.matches("https?://[^\\s<>\"]+")) {
      throw new Misuse(
          "--endpoint takes an http address, and '"
              + address
              + "' is none. Example: --endpoint http://localhost:3030/sparql");
    }
    return new Remote(address, URI.create(address).resolve("/").toString());
  }

  private static String status(RuntimeException e) {
    int status =
        e instanceof QueryExceptionHTTP query
            ? query.getStatusCode()
            : e instanceof HttpException http ? http.getStatusCode() : 0;
    return status > 0 ? " (status " + status + ")" : "";
  }

  private String perhaps() {
    return address.endsWith("/sparql")
        ? ""
        : "; Entente's own endpoints end in /sparql, as in " + base + "sparql";
  }

  /** Jena tells the type, the first characters, or both. */
  private static String kind(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    return lower.contains("text/html") || lower.contains("<html") || lower.contains("<!doctype")
        ? "a web page"
        : "something that cannot be read as one";
  }

  /**
   * What the names of its things begin with, which may be another address than its own: all that
   * stands before {@code id/} in a document's name, or the root of its site where it has none.
   */
  String dataBase() throws Failure {
    Query query = QueryFactory.create("SELECT ?d { ?d a <" + ENT.Document + "> } LIMIT 1");
    return ask(query) instanceof Outcome.Rows found
        ? found.rows().stream()
            .map(row -> row.get("d"))
            .filter(Node::isURI)
            .map(Node::getURI)
            .filter(iri -> iri.contains(DOCUMENTS))
            .map(iri -> iri.substring(0, iri.lastIndexOf(DOCUMENTS)))
            .findFirst()
            .orElse(base)
        : base;
  }

  /** Asks it. */
  Outcome ask(Query query) throws Failure {
    try (QueryExecHTTP exec = QueryExecHTTP.newBuilder().endpoint(address).query(query).build()) {
      if (query.isSelectType()) {
        RowSet found = exec.select();
        List<Binding> rows = new ArrayList<>();
        found.forEachRemaining(rows::add);
        return new Outcome.Rows(found.getResultVars(), rows, false);
      }
      if (query.isAskType()) {
        return new Outcome.Truth(exec.ask());
      }
      return new Outcome.Triples(
          query.isDescribeType() ? exec.describe() : exec.construct(), false);
    } catch (QueryExceptionHTTP | HttpException e) {
      throw new Failure(
          "the endpoint "
              + address
              + " does not answer the query"
              + status(e)
              + "; check the address and that the server runs"
              + perhaps(),
          e);
    } catch (JenaException e) {
      throw new Failure(
          "what "
              + address
              + " answers is no answer to a query but "
              + kind(String.valueOf(e.getMessage()))
              + perhaps(),
          e);
    }
  }
}
