package org.entente.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.http.Answer;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.vocabulary.Prefixes;

/**
 * {@code /sparql-terms.json}: what the editor completes: the prefixes, and the classes and
 * properties that the data has. Reads all of the data, once for each state of it.
 */
final class EditorTerms implements Resource {
  static final String PATH = "/sparql-terms.json";

  private final Supplier<String> json;

  EditorTerms(Holdings holdings) {
    this.json = new PerVersion<>(holdings, () -> json(holdings.facts()));
  }

  @Override
  public Answer get(Request request) {
    return Answer.of(200, "application/json", json.get());
  }

  private static String json(Graph facts) {
    Set<String> classes = new TreeSet<>();
    Set<String> properties = new TreeSet<>();
    facts
        .find()
        .forEachRemaining(
            triple -> {
              properties.add(triple.getPredicate().getURI());
              if (triple.getPredicate().equals(RDF.type.asNode()) && triple.getObject().isURI()) {
                classes.add(triple.getObject().getURI());
              }
            });
    Map<String, Object> terms = new TreeMap<>();
    terms.put("prefixes", new TreeMap<>(Prefixes.ALL.getNsPrefixMap()));
    terms.put("classes", classes);
    terms.put("properties", properties);
    try {
      return new ObjectMapper().writeValueAsString(terms);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts cannot be written as JSON", e);
    }
  }
}
