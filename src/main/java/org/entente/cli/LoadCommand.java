package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.graph.Iris;
import org.entente.graph.Store;
import org.entente.graph.UnusableStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code entente load}. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Read documents and keep their graph on disk, in place of what was there.",
    footer = {"", "Example: entente load news/ report.html --store graph/"})
final class LoadCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "A file, a folder, a zip archive or an address.")
  private List<String> sources = new ArrayList<>();

  @Mixin private OwnWords words = new OwnWords();

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "Where to keep it.")
  private Path store = Path.of("store");

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what was read and what could not be to this file.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "What names of things begin with; http://localhost:3030/ by default.")
  private String base = Iris.DEFAULT_BASE;

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Failure, Misuse {
    String named = Graphs.base(base);
    Corpus corpus = Corpus.read(sources, words.extractor(), console);
    try {
      new Store(store).write(corpus.builder(named), corpus.readings());
    } catch (UnusableStore e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
    if (report.isPresent()) {
      write(report.get(), LoadReport.text(corpus));
    }
    console.say(LoadReport.summary(corpus) + " in " + store);
    return corpus.problems().isEmpty() ? 0 : 1;
  }

  private static void write(Path file, String text) throws Failure {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Failure(
          "the report " + file + " cannot be written; see that its folder is there and writable",
          e);
    }
  }
}
