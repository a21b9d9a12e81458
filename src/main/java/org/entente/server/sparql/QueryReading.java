package org.entente.server.sparql;

import java.util.Optional;
import org.apache.jena.irix.IRIs;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.lang.SyntaxVarScope;
import org.apache.jena.sparql.lang.sparql_11.ParseException;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11;

/** Reads queries of SPARQL 1.1 with the library's grammar, and mostly with words of our own. */
final class QueryReading {
  private QueryReading() {}

  /**
   * The query that {@code text} holds, the same as the library's. Only where a comment follows on
   * an opening bracket does the library take a bracket in the comment for the closing one.
   *
   * @throws QueryParseException if it holds none; line and column are given
   * @throws QueryException if the library fails in another way
   */
  static Query of(String text, String base) {
    return quick(text, base)
        .orElseGet(() -> QueryFactory.create(text, base, Syntax.syntaxSPARQL_11));
  }

  /** The query, if nothing is wrong with it and every word is known; it may be fine otherwise. */
  static Optional<Query> quick(String text, String base) {
    Query query = new Query();
    query.setSyntax(Syntax.syntaxSPARQL_11);
    query.setBase(IRIs.resolveIRI(base));
    query.setStrict(true);
    SPARQLParser11 parser = new SPARQLParser11(new QueryWords(text));
    parser.setQuery(query);
    try {
      parser.QueryUnit();
      SyntaxVarScope.check(query);
      return Optional.of(query);
    } catch (ParseException | RuntimeException | StackOverflowError e) {
      // The library says better what is wrong, or finds that nothing is.
      return Optional.empty();
    }
  }
}
