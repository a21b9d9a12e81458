package org.entente.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.MalformedParameter;
import org.entente.catalogue.Question;
import org.entente.graph.Check;
import org.entente.graph.Finding;
import org.entente.graph.Iris;
import org.entente.graph.Quarantined;
import org.entente.graph.Store;
import org.entente.graph.UndecidedName;
import org.entente.graph.UnusableStore;
import org.entente.server.http.Refused;
import org.entente.server.sparql.Limits;
import org.entente.server.sparql.QueryRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Check a graph against its shapes, for statements without evidence, and that every bundled"
          + " question can be asked of it; list the names of which it is undecided whether one"
          + " thing bears them. Without arguments: the bundled documents.",
      "With --words: check that folder's word lists and rules instead, line by line."
    },
    footer = {
      "",
      "Examples:",
      "  entente check --store graph/",
      "  entente check --words my-words/",
      "Exit status: 0 all is well, 1 something is wrong or could not be read, 2 wrong usage."
    })
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "0..*", paramLabel = "PATH", description = "Documents whose graph to check.")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--store", paramLabel = "DIR", description = "Check the graph of this store.")
  private Optional<Path> store = Optional.empty();

  @Mixin private OwnWords words = new OwnWords();

  @Mixin private Fetching fetching = new Fetching();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Failure, Misuse, IOException {
    if (store.isPresent() && !sources.isEmpty()) {
      throw new Misuse("give a store or documents, not both");
    }
    if (words.given()) {
      return words(sources.isEmpty() && store.isEmpty());
    }
    Graphs.Opened graph =
        Graphs.open(store, sources, Iris.DEFAULT_BASE, new Registers(), fetching, console);
    DatasetGraph data = graph.data();
    data.begin(ReadWrite.READ);
    try {
      List<Finding> findings = Check.of(data);
      List<String> others = new ArrayList<>();
      graph.problems().forEach(problem -> others.add("not read: " + problem));
      others.addAll(quarantined());
      others.addAll(unanswered(graph));
      StringBuilder report =
          new StringBuilder(
              findings.isEmpty() && !others.isEmpty()
                  ? "The graph is as it should be, but:\n"
                  : Check.report(findings));
      others.forEach(line -> report.append(line).append('\n'));
      report.append(UndecidedName.report(UndecidedName.of(data.getDefaultGraph())));
      console.out().write(report.toString().getBytes(StandardCharsets.UTF_8));
      console.out().flush();
      return Check.conforms(findings) && others.isEmpty() ? 0 : 1;
    } finally {
      data.end();
    }
  }

  private int words(boolean alone) throws Failure, Misuse, IOException {
    if (!alone) {
      throw new Misuse("--words checks word lists; leave out the store and the documents");
    }
    List<String> complaints = words.complaints();
    StringBuilder report = new StringBuilder();
    complaints.forEach(line -> report.append(line).append('\n'));
    if (complaints.isEmpty()) {
      report.append("All ").append(words.added()).append(" lines are understood.\n");
    }
    console.out().write(report.toString().getBytes(StandardCharsets.UTF_8));
    console.out().flush();
    return complaints.isEmpty() ? 0 : 1;
  }

  private List<String> quarantined() throws Failure {
    if (store.isEmpty()) {
      return List.of();
    }
    try {
      return new Store(store.get())
          .quarantine().values().stream().map(Quarantined::problem).toList();
    } catch (UnusableStore e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<String> unanswered(Graphs.Opened graph) {
    QueryRunner runner = new QueryRunner(Limits.LOCAL);
    List<String> lines = new ArrayList<>();
    for (Question question : Catalogue.bundled().questions()) {
      try {
        runner.run(question.bind(Map.of(), graph.base()), graph.data());
      } catch (MalformedParameter | Refused e) {
        lines.add("question " + question.name() + ": " + e.getMessage());
      }
    }
    return lines;
  }
}
