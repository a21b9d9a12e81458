package org.entente.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Export;
import org.entente.server.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code entente export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the graph of a store to standard output.",
    footer = {
      "",
      "Example: entente export --store graph/ --format nquads > graph.nq",
      "Exit status: 0 written, 1 the store could not be read, 2 wrong usage."
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
  private Path store = Path.of("store");

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "nquads or trig: everything. csv, graphml or gexf: who met whom.")
  private String format = "nquads";

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Failure, Misuse, IOException {
    Export form =
        Export.of(format.toLowerCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    new Misuse(
                        "--format takes nquads, trig, csv, graphml or gexf, not '" + format + "'"));
    Graphs.Opened opened =
        Graphs.open(Optional.of(store), List.of(), "", new Registers(), new Fetching(), console);
    DatasetGraph data = opened.data();
    data.begin(ReadWrite.READ);
    try (OutputStream out = new BufferedOutputStream(console.out())) {
      if (form.isRdf()) {
        out.write(version(opened).getBytes(StandardCharsets.UTF_8));
      }
      form.write(data, out);
    } finally {
      data.end();
    }
    return 0;
  }

  /** A line, a comment in the forms of RDF, by which a dump tells what it is a dump of. */
  private static String version(Graphs.Opened opened) {
    String hash = opened.edition().hash();
    return "# %s: SHA-256 %s of the sorted N-Quads without this line\n"
        .formatted(Holdings.editionIri(opened.base(), hash), hash);
  }
}
