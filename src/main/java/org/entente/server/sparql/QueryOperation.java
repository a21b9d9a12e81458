package org.entente.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetDescription;
import org.entente.server.http.Exchange;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;

/**
 * What a request of the SPARQL 1.1 protocol, section 2.1, asks for: a query by GET, by a form, or
 * as a body.
 *
 * @param query its text
 * @param fields all values by name, of the address and of the form
 */
record QueryOperation(String query, Map<String, List<String>> fields) {
  private static final String QUERY_TYPE = "application/sparql-query";
  private static final String UPDATE_TYPE = "application/sparql-update";
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";

  /**
   * Reads a request by GET, HEAD or POST.
   *
   * @throws Refused if it holds no query, more than one, too long a one, or an update
   */
  static QueryOperation of(HttpServletRequest servlet, Limits limits) throws Refused {
    if (!servlet.getMethod().equals("POST")) {
      return single(Exchange.fields(servlet));
    }
    if (servlet.getContentLengthLong() > 4L * limits.queryLength()) {
      throw new Refused(QueryGuard.tooLong(limits));
    }
    // The container fails at the type itself where it does not know the charset.
    String header = Optional.ofNullable(servlet.getHeader("Content-Type")).orElse("");
    String type = header.split(";")[0].strip();
    return switch (type.toLowerCase(Locale.ROOT)) {
      case QUERY_TYPE -> new QueryOperation(body(servlet, limits), Exchange.fields(servlet));
      case UPDATE_TYPE -> throw new Refused(QueryGuard.READ_ONLY);
      case FORM_TYPE -> single(form(servlet));
      default ->
          throw new Refused(
              new Problem(
                  415,
                  "Not a query",
                  "A body of this type cannot be read as a query.",
                  "Send " + QUERY_TYPE + ", or a form with the field 'query'."));
    };
  }

  /**
   * All that an answer depends on, wherever in the request it stood. What the client has already is
   * nothing to a request by POST.
   */
  Request asked(Request request) {
    Map<String, String> parameters = new TreeMap<>();
    fields.forEach((name, values) -> parameters.put(name, counted(values)));
    parameters.put("query", query);
    Map<String, String> headers = new TreeMap<>(request.headers());
    if (request.method().equals("POST")) {
      headers.remove("if-none-match");
    }
    return new Request("GET", request.path(), parameters, headers);
  }

  /** A form of the answer by its short name. */
  Optional<String> format() {
    return first("format").or(() -> first("output"));
  }

  /** The graphs to ask, where the request names some. */
  Optional<DatasetDescription> graphs() {
    List<String> merged = named("default-graph-uri");
    List<String> apart = named("named-graph-uri");
    return merged.isEmpty() && apart.isEmpty()
        ? Optional.empty()
        : Optional.of(DatasetDescription.create(merged, apart));
  }

  private List<String> named(String field) {
    return fields.getOrDefault(field, List.of()).stream().filter(iri -> !iri.isEmpty()).toList();
  }

  private Optional<String> first(String field) {
    return fields.getOrDefault(field, List.of()).stream().findFirst();
  }

  /** Several values as one, which no other values give. */
  private static String counted(List<String> values) {
    return values.size() == 1
        ? values.get(0).length() + " " + values.get(0)
        : values.stream().map(v -> v.length() + " " + v).collect(Collectors.joining());
  }

  private static Map<String, List<String>> form(HttpServletRequest servlet) throws Refused {
    try {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      servlet.getParameterMap().forEach((name, all) -> fields.put(name, Arrays.asList(all)));
      return fields;
    } catch (RuntimeException e) {
      // The container has no common name for what can be wrong with a form.
      throw new Refused(
          new Problem(
              400,
              "The form cannot be read",
              "The body is no form in UTF-8, percent-encoded, or is longer than a query may be.",
              "Send the query as 'application/sparql-query', which needs no encoding."));
    }
  }

  private static String body(HttpServletRequest servlet, Limits limits) throws Refused {
    try {
      int most = 4 * limits.queryLength();
      byte[] bytes = servlet.getInputStream().readNBytes(most + 1);
      if (bytes.length > most) {
        throw new Refused(QueryGuard.tooLong(limits));
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static QueryOperation single(Map<String, List<String>> fields) throws Refused {
    if (fields.containsKey("update")) {
      throw new Refused(QueryGuard.READ_ONLY);
    }
    List<String> queries = fields.getOrDefault("query", List.of());
    if (queries.size() != 1) {
      throw new Refused(
          new Problem(
              400,
              "One query, please",
              queries.isEmpty() ? "There is no query." : "There is more than one query.",
              "Give one field 'query' with a SPARQL query. There is no update here."));
    }
    return new QueryOperation(queries.get(0), fields);
  }
}
