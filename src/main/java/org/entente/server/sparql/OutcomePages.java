package org.entente.server.sparql;

import org.entente.server.http.Answer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;

/** What the endpoint leaves to others: pages for people, and its own description. */
public interface OutcomePages {
  /** The answer to a request without a query, asked inside of a transaction. */
  Answer about(Request request) throws Refused;

  /** A page that shows the outcome of the query with this text. */
  Answer page(String query, Outcome outcome);

  /** A page on which the query with this text can be mended, with what is wrong with it. */
  Answer refused(String query, Problem problem);
}
