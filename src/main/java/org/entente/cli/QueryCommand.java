package org.entente.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.entente.catalogue.MalformedParameter;
import org.entente.catalogue.Parameter;
import org.entente.catalogue.ParameterType;
import org.entente.catalogue.Question;
import org.entente.graph.Iris;
import org.entente.server.http.Refused;
import org.entente.server.page.Names;
import org.entente.server.sparql.Limits;
import org.entente.server.sparql.Outcome;
import org.entente.server.sparql.OwnValues;
import org.entente.server.sparql.QueryRunner;
import org.entente.vocabulary.ENT;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente query}. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Ask a question by its name, or the SPARQL query of a file, and write the answer to standard"
          + " output. Without --store and --endpoint the bundled documents are asked."
    },
    footer = {
      "",
      "Example: entente query who-met --param day=2019-03-05 --format csv",
      "The names are listed by: entente query --list",
      "Exit status: 0 answered, also with no rows, 1 the question could not be answered, 2 wrong usage."
    })
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME|FILE",
      description = "The name of a bundled question, or a file with a query.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--list", description = "List the bundled questions.")
  private boolean list;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "Set a parameter of the question (may be repeated).")
  private List<String> parameters = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table (by default), csv, tsv, json, xml; where the answer is RDF: ttl (by default), nt,"
              + " nq, jsonld, trig, rdf.")
  private Optional<String> format = Optional.empty();

  @Option(names = "--store", paramLabel = "DIR", description = "Ask the graph of this store.")
  private Optional<Path> store = Optional.empty();

  @Option(names = "--endpoint", paramLabel = "URL", description = "Ask this SPARQL endpoint.")
  private Optional<String> endpoint = Optional.empty();

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Failure, Misuse, IOException {
    if (list) {
      write(Questions.list());
      return 0;
    }
    if (store.isPresent() && endpoint.isPresent()) {
      throw new Misuse("give --store or --endpoint, not both");
    }
    Question question =
        Questions.find(
            name.orElseThrow(() -> new Misuse("name a question or a file; --list shows them")));
    Answers.Style style = Answers.style(format.map(f -> f.toLowerCase(Locale.ROOT)));
    if (endpoint.isPresent()) {
      Jena.await();
      Remote remote = Remote.at(endpoint.get());
      Query query = bind(question, namesThings(question) ? remote.dataBase() : remote.base());
      style.fit(query);
      write(Answers.text(remote.ask(query), style));
      return 0;
    }
    Graphs.Opened graph =
        Graphs.open(store, List.of(), Iris.DEFAULT_BASE, new Registers(), new Fetching(), console);
    style.fit(bind(question, graph.base()));
    graph.data().begin(ReadWrite.READ);
    try {
      write(Answers.text(ask(question, graph), style));
    } catch (Refused e) {
      throw new Failure(e.problem().detail() + " " + e.problem().remedy(), e);
    } finally {
      graph.data().end();
    }
    return 0;
  }

  /** Whether a value may be a relative name, which means what the data calls so. */
  private static boolean namesThings(Question question) {
    return question.parameters().stream()
        .map(Parameter::type)
        .anyMatch(type -> type == ParameterType.THING || type == ParameterType.IRI);
  }

  /** The answer; what was not chosen and has none, is asked with values of the data. */
  private Outcome ask(Question question, Graphs.Opened graph) throws Misuse, Refused {
    QueryRunner runner = new QueryRunner(Limits.LOCAL);
    Map<String, String> given = values();
    Graph ontology = graph.data().getGraph(NodeFactory.createURI(ENT.ONTOLOGY));
    Names names = new Names(graph.data().getDefaultGraph(), ontology, graph.base());
    try {
      OwnValues.Answered answered =
          OwnValues.of(graph.data(), graph.base(), names::of)
              .ask(
                  question,
                  given,
                  values -> runner.run(question.bind(values, graph.base()), graph.data()));
      answered
          .chosen(given)
          .forEach(
              (name, value) ->
                  console.say("entente: asked with --param \"" + name + "=" + value + "\""));
      answered
          .examples()
          .forEach(
              (name, value) ->
                  console.say(
                      "entente: %s=%s is an example of the bundled documents; choose another with --param %s=VALUE"
                          .formatted(name, value, name)));
      return answered.outcome();
    } catch (MalformedParameter e) {
      throw misuse(e);
    }
  }

  private Query bind(Question question, String base) throws Misuse {
    try {
      return question.bind(values(), base);
    } catch (MalformedParameter e) {
      throw misuse(e);
    }
  }

  private static Misuse misuse(MalformedParameter e) {
    return new Misuse(e.getMessage().replace("Example: ", "Example: --param "));
  }

  private Map<String, String> values() throws Misuse {
    Map<String, String> values = new LinkedHashMap<>();
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      if (equals < 1) {
        throw new Misuse(
            "--param takes NAME=VALUE, not '" + parameter + "'. Example: --param day=2019-03-05");
      }
      values.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    return values;
  }

  private void write(String text) throws IOException {
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
    console.out().flush();
  }
}
