package org.entente.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between the servlet container and the values of this package. */
public final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final String READ = Exchange.class.getName();
  private static final long MOST_DRAINED = 8L * 1024 * 1024;

  private Exchange() {}

  /** A request and all values of its query string, as they are kept for whoever reads it next. */
  private record Read(Request request, Map<String, List<String>> fields) {}

  /**
   * The request as a value. Only the query string is read, never the body.
   *
   * @throws IllegalArgumentException if the address is not well percent-encoded
   */
  public static Request read(HttpServletRequest servlet) {
    return once(servlet).request();
  }

  /** All values of the query string, by name, in order. */
  public static Map<String, List<String>> fields(HttpServletRequest servlet) {
    return once(servlet).fields();
  }

  private static Read once(HttpServletRequest servlet) {
    if (servlet.getAttribute(READ) instanceof Read known) {
      return known;
    }
    Map<String, List<String>> fields = decoded(servlet.getQueryString());
    Read read = new Read(request(servlet, fields), fields);
    servlet.setAttribute(READ, read);
    return read;
  }

  private static Request request(HttpServletRequest servlet, Map<String, List<String>> fields) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : Collections.list(servlet.getHeaderNames())) {
      headers.put(name, String.join(", ", Collections.list(servlet.getHeaders(name))));
    }
    String path = decode(servlet.getRequestURI().replace("+", "%2B"));
    Map<String, String> last = new LinkedHashMap<>();
    fields.forEach((name, values) -> last.put(name, values.get(values.size() - 1)));
    return new Request(servlet.getMethod(), path, last, headers);
  }

  /** Whether {@link #read} can read the address. */
  public static boolean isReadable(HttpServletRequest servlet) {
    try {
      once(servlet);
      return true;
    } catch (IllegalArgumentException e) {
      LOG.debug("An address cannot be read", e);
      return false;
    }
  }

  /** Sends the answer. Its body is left out by the container where HEAD was asked. */
  public static void send(Answer answer, HttpServletResponse servlet) throws IOException {
    servlet.setStatus(answer.status());
    answer.headers().forEach(servlet::setHeader);
    if (answer.status() != 304 && answer.status() != 204) {
      servlet.setContentLength(answer.length());
      answer.writeTo(servlet.getOutputStream());
    }
  }

  /**
   * Reads what is left of a body that nobody asked for, up to a bound, so that the connection can
   * be used again. A client that sends yet more is told that the connection ends with this answer;
   * else it would send its next request into a connection that is about to be closed.
   */
  public static void drain(HttpServletRequest servlet, HttpServletResponse response) {
    try {
      long skipped = servlet.getInputStream().skip(MOST_DRAINED);
      if (skipped == MOST_DRAINED) {
        response.setHeader("Connection", "close");
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("The rest of a body is not to be had", e);
      response.setHeader("Connection", "close");
    }
  }

  private static Map<String, List<String>> decoded(@Nullable String query) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      if (!name.isEmpty()) {
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        fields.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
      }
    }
    return fields;
  }

  private static String decode(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}
