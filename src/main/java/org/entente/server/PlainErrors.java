package org.entente.server;

import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What the container says when a request does not even reach the site, such as a malformed one: the
 * status and its name, what to do about it, and nothing of how the program is made.
 */
final class PlainErrors extends ErrorHandler {
  private static final String POST =
      "A long query goes into the body of a POST to /sparql, of type application/sparql-query.\n";

  private static final Map<Integer, String> REMEDIES =
      Map.of(
          400,
          """
          The address or a header line cannot be read for certain.
          In a path, '//', '%2F', '%5C', '%00' and encoded dots are not taken: write / as it is.
          A document whose name has such signs is at /documents/?name= and there they may be encoded.
          """,
          414,
          "The address is too long. " + POST,
          431,
          "The address and the headers are too long together. " + POST);

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    String remedy = REMEDIES.getOrDefault(status, "");
    String text = status + " " + HttpStatus.getMessage(status) + "\n" + remedy;
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, text, callback);
    return true;
  }
}
