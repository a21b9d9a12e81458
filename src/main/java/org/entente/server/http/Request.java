package org.entente.server.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a client asks.
 *
 * @param method such as {@code GET}
 * @param path decoded, beginning with a slash
 * @param parameters of the query string, in order; of a name that is given twice, the last
 * @param headers by name in lower case
 */
public record Request(
    String method, String path, Map<String, String> parameters, Map<String, String> headers) {
  public Request {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    Map<String, String> lower = new TreeMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    headers = Collections.unmodifiableMap(lower);
  }

  /** The value of a header, its name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The value of a parameter of the query string. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The same without that parameter, where another resource is asked that has none such. */
  public Request without(String parameter) {
    Map<String, String> others = new LinkedHashMap<>(parameters);
    others.remove(parameter);
    return new Request(method, path, others, headers);
  }

  /** The {@code Accept} header. */
  public Optional<String> accept() {
    return header("Accept");
  }

  /** Whether only the headers are wanted. */
  public boolean isHead() {
    return method.equals("HEAD");
  }
}
