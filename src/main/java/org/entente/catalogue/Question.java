package org.entente.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A SPARQL query that can be asked by name.
 *
 * @param name the file's name without {@code .rq}
 * @param summary one line: the question in words
 * @param description what the answer holds, and how it is found
 * @param tags words to group questions by
 * @param parameters what can be set, in the header's order
 * @param expect what a right answer on the bundled corpus looks like, in words
 * @param view how the answer is drawn beside its table
 * @param text the whole file, header included
 */
public record Question(
    String name,
    String summary,
    String description,
    List<String> tags,
    List<Parameter> parameters,
    Optional<String> expect,
    Optional<View> view,
    String text) {
  public Question {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
  }

  /**
   * The query with every parameter set, as terms in its syntax tree and never as text.
   *
   * @param values values by parameter name; the standard value is used for what is not named
   * @param base the IRI against which relative IRIs, of values and of the query, are resolved
   * @throws MalformedParameter if a name is unknown, or a value is missing or not of its type
   */
  public Query bind(Map<String, String> values, String base) throws MalformedParameter {
    for (String name : values.keySet()) {
      if (parameters.stream().noneMatch(p -> p.name().equals(name))) {
        throw MalformedParameter.unknown(this, name);
      }
    }
    Map<Var, Node> terms = new HashMap<>();
    for (Parameter parameter : parameters) {
      Optional<String> value = Optional.ofNullable(values.get(parameter.name()));
      String chosen =
          value.or(parameter::standard).orElseThrow(() -> MalformedParameter.missing(parameter));
      terms.put(Var.alloc(parameter.name()), parameter.term(chosen, base));
    }
    Query query = QueryFactory.create(text, base);
    // A DESCRIBE may have no pattern, and with nothing to replace the library need not look for
    // one.
    return terms.isEmpty() ? query : QueryTransformOps.replaceVars(query, terms);
  }
}
