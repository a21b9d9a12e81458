package org.entente.server.sparql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.catalogue.MalformedParameter;
import org.entente.catalogue.Parameter;
import org.entente.catalogue.ParameterType;
import org.entente.catalogue.Question;
import org.entente.server.http.Refused;
import org.entente.vocabulary.ENT;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks questions of which not every parameter was chosen. The values of the catalogue are examples
 * of the bundled documents; where they have no answer, values of the data that is asked take their
 * place, if those have one. A question with an answer is asked once, another at most fourteen
 * times; what was found for one without any value is remembered until the data changes. Safe for
 * use by many threads.
 */
public final class OwnValues {
  private static final Logger LOG = LoggerFactory.getLogger(OwnValues.class);
  private static final List<ParameterType> STATEMENT =
      List.of(ParameterType.THING, ParameterType.IRI, ParameterType.THING);

  private final Suggestions suggestions;
  private final Map<String, Map<String, String>> found = new HashMap<>();
  private long foundIn = -1;

  public OwnValues(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  /**
   * For questions on a dataset that does not change.
   *
   * @param base what the IRIs of its things begin with
   * @param names what each of its nodes is called
   */
  public static OwnValues of(DatasetGraph data, String base, Function<Node, String> names) {
    Graph facts = data.getDefaultGraph();
    Graph ontology = data.getGraph(NodeFactory.createURI(ENT.ONTOLOGY));
    return new OwnValues(new Suggestions(facts, ontology, names, base, () -> 0));
  }

  /** Where the values come from. */
  public Suggestions suggestions() {
    return suggestions;
  }

  /** How a question is asked with some values; what these do not name has the catalogue's. */
  @FunctionalInterface
  public interface Asked {
    Outcome with(Map<String, String> values) throws MalformedParameter, Refused;
  }

  /**
   * An answer, and what it answers.
   *
   * @param values those that were given, and those of the data that took an example's place
   * @param examples the examples that have no answer and stayed all the same, by their parameters
   */
  public record Answered(
      Map<String, String> values, Map<String, String> examples, Outcome outcome) {
    public Answered {
      values = Map.copyOf(values);
      examples = Map.copyOf(examples);
    }

    /** What took an example's place, by parameter. */
    public Map<String, String> chosen(Map<String, String> given) {
      Map<String, String> chosen = new HashMap<>(values);
      chosen.keySet().removeAll(given.keySet());
      return Map.copyOf(chosen);
    }
  }

  /**
   * The answer to a question.
   *
   * @param given values by parameter, which stay as they are
   */
  public Answered ask(Question question, Map<String, String> given, Asked asked)
      throws MalformedParameter, Refused {
    long version = suggestions.version();
    Map<String, String> known = given.isEmpty() ? known(question, version) : null;
    if (known != null) {
      Outcome outcome = asked.with(known);
      if (known.isEmpty() || !isEmpty(outcome)) {
        return answered(question, known, outcome);
      }
    }
    Answered answered = answered(question, given, asked.with(given));
    if (isEmpty(answered.outcome())) {
      try {
        answered = other(question, given, asked).orElse(answered);
      } catch (Refused e) {
        // What takes too long is not tried further, nor remembered: the example, which nobody chose
        // either, has an answer, be it an empty one.
        LOG.debug("{} stays with its example: {}", question.name(), e.problem().detail());
        return answered;
      }
    }
    if (given.isEmpty()) {
      remember(question, version, answered.values());
    }
    return answered;
  }

  /** The answer to the first of the values to try that have one. */
  private Optional<Answered> other(Question question, Map<String, String> given, Asked asked)
      throws MalformedParameter, Refused {
    for (Map<String, String> values : attempts(question, given)) {
      Outcome outcome = asked.with(values);
      if (!isEmpty(outcome)) {
        return Optional.of(answered(question, values, outcome));
      }
    }
    return Optional.empty();
  }

  private Answered answered(Question question, Map<String, String> values, Outcome outcome) {
    return new Answered(values, isEmpty(outcome) ? examples(question, values) : Map.of(), outcome);
  }

  /** What was found for a question asked without any value; empty if its examples stay. */
  private synchronized @Nullable Map<String, String> known(Question question, long version) {
    if (version != foundIn) {
      found.clear();
      foundIn = version;
    }
    return found.get(question.name());
  }

  private synchronized void remember(Question question, long version, Map<String, String> values) {
    if (version == foundIn) {
      found.put(question.name(), values);
    }
  }

  private static boolean isEmpty(Outcome outcome) {
    return outcome instanceof Outcome.Rows rows && rows.rows().isEmpty();
  }

  /** The values of the data to try; one parameter varies, the others have what is foremost. */
  private List<Map<String, String>> attempts(Question question, Map<String, String> given) {
    List<Parameter> open = open(question, given);
    if (open.stream().map(Parameter::type).toList().equals(STATEMENT)) {
      return suggestions.statements().stream().map(words -> with(given, open, words)).toList();
    }
    List<Parameter> known = open.stream().filter(p -> !own(p).isEmpty()).toList();
    if (known.isEmpty()) {
      return List.of();
    }
    List<Map<String, String>> attempts = new ArrayList<>();
    for (String last : own(known.get(known.size() - 1))) {
      List<String> words = new ArrayList<>(known.stream().map(p -> own(p).get(0)).toList());
      words.set(words.size() - 1, last);
      attempts.add(with(given, known, words));
    }
    return attempts;
  }

  private static List<Parameter> open(Question question, Map<String, String> given) {
    return question.parameters().stream().filter(p -> !given.containsKey(p.name())).toList();
  }

  /** Values that the data has in place of an example; none for a document that it has. */
  private List<String> own(Parameter parameter) {
    boolean held =
        parameter.type() == ParameterType.DOCUMENT
            && suggestions.hasDocument(parameter.standard().orElse(""));
    return held ? List.of() : suggestions.foremost(parameter.type());
  }

  private static Map<String, String> with(
      Map<String, String> given, List<Parameter> parameters, List<String> words) {
    Map<String, String> values = new LinkedHashMap<>(given);
    for (int i = 0; i < words.size(); i++) {
      values.put(parameters.get(i).name(), words.get(i));
    }
    return values;
  }

  /** Names and words of the bundled documents; a number or a term of the ontology is of any. */
  private Map<String, String> examples(Question question, Map<String, String> given) {
    Map<String, String> examples = new LinkedHashMap<>();
    for (Parameter parameter : open(question, given)) {
      boolean word = parameter.type() == ParameterType.STRING;
      String example = parameter.standard().orElse("");
      if (!example.isEmpty() && (word || !own(parameter).isEmpty())) {
        examples.put(parameter.name(), example);
      }
    }
    return examples;
  }
}
