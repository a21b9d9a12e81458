package org.entente.benchmark;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Something that is asked of every server, again and again.
 *
 * @param name the heading of its row
 * @param accept the media type that is wanted of SPARQL endpoints
 * @param queries what SPARQL endpoints are asked, one after the other
 * @param paths where Entente answers the same by name, one after the other
 */
record Work(String name, String accept, List<String> queries, List<String> paths) {
  Work {
    queries = List.copyOf(queries);
    paths = List.copyOf(paths);
  }

  /** The requests to the SPARQL endpoint of a server. */
  List<HttpRequest> toEndpoint(String endpoint) {
    return queries.stream()
        .map(query -> URLEncoder.encode(query, StandardCharsets.UTF_8))
        .map(query -> HttpRequest.newBuilder(URI.create(endpoint + "?query=" + query)))
        .map(request -> request.header("Accept", accept).build())
        .toList();
  }

  /** The requests to Entente's own addresses. */
  List<HttpRequest> byName(String root) {
    return paths.stream()
        .map(path -> HttpRequest.newBuilder(URI.create(root + path)).build())
        .toList();
  }
}
