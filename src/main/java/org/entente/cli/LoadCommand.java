package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    description = {
      "Read documents and keep them and their graph on disk.",
      "A document of a name that the store has takes the place of that one; all others stay."
    },
    footer = {
      "",
      "Examples:",
      "  entente load news/ report.html --store graph/",
      "  entente load --withdraw report.html --store graph/",
      "Exit status: 0 fine, 1 a source could not be read or taken in (the others are), 2 wrong usage."
    })
final class LoadCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "SOURCE",
      description =
          "A file, a folder, an archive, a feed, an address or that of a sitemap; extract --help tells the formats.")
  private List<String> sources = new ArrayList<>();

  @Mixin private OwnWords words = new OwnWords();

  @Mixin private Registers registers = new Registers();

  @Mixin private Fetching fetching = new Fetching();

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "Where to keep it.")
  private Path store = Path.of("store");

  @Option(
      names = "--withdraw",
      paramLabel = "NAME",
      description =
          "Take out this document, or register, and all that it alone says (may be repeated).")
  private List<String> withdrawn = new ArrayList<>();

  @Option(names = "--anew", description = "Forget what the store held before.")
  private boolean anew;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write what was read, what could not be and what was not understood to this file: as a"
              + " page (.html), as RDF (.ttl) or as text.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "What names of things begin with; the store's, else http://localhost:3030/.")
  private Optional<String> base = Optional.empty();

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Failure, Misuse {
    if (sources.isEmpty() && withdrawn.isEmpty() && !registers.given() && base.isEmpty()) {
      throw new Misuse(
          "say what to load, which register to know, what to withdraw, or another --base");
    }
    Optional<String> named = base.isPresent() ? Optional.of(Graphs.base(base.get())) : base;
    Load load;
    try {
      Store target = new Store(store);
      load = new Load(target, anew, words, console);
      load.know(registers.byFile());
      read(load);
      load.withdraw(withdrawn);
      load.keep(named);
    } catch (UnusableStore e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
    if (report.isPresent()) {
      ReportFile.write(load.fullReport(), report.get());
    }
    LoadReport done = load.report();
    console.say(done.summary() + " in " + store);
    return done.problems().isEmpty() ? 0 : 1;
  }

  /** Where nothing can be read, the report says why all the same. */
  private void read(Load load) throws Failure {
    try {
      load.read(sources, fetching.fetcher());
    } catch (Failure e) {
      if (report.isPresent()) {
        ReportFile.write(load.report(), report.get());
      }
      throw e;
    }
  }
}
