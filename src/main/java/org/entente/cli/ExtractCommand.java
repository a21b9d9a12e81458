package org.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.Document;
import org.entente.document.DocumentReader;
import org.entente.document.UnreadableDocument;
import org.entente.evaluation.Explanation;
import org.entente.extraction.Extractor;
import org.entente.extraction.FactsJson;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.graph.Export;
import org.entente.graph.GraphBuilder;
import org.entente.graph.Reading;
import org.entente.graph.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente extract}: documents to facts, on standard output. */
@Command(
    name = "extract",
    description = "Reads documents and writes the facts they state.",
    footer = {
      "",
      "Examples:",
      "  entente extract data > facts.jsonl",
      "  entente extract --format trig news.html",
      "  entente extract --explain news.html",
      "",
      "Exit status: 0 fine, 1 a source could not be read (the others are), 2 wrong usage."
    },
    sortOptions = false)
public final class ExtractCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "Files, or folders with .txt and .html files.")
  private List<Path> sources = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
  private FactsFormat format = FactsFormat.JSONL;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = "http://localhost:3030/",
      description = "What the names of things begin with, in RDF; ${DEFAULT-VALUE} if left out.")
  private String base = "";

  @Option(
      names = "--explain",
      description =
          "Instead of facts, show how each document was read: zones, names, which rule made which"
              + " fact from which words, and what was not understood.")
  private boolean explain;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  private int complaints;

  @Override
  public Integer call() throws IOException {
    complaints = 0;
    PrintWriter out = spec.commandLine().getOut();
    List<Path> files = DocumentFiles.of(sources, this::complain);
    if (explain) {
      Explanation explanation = new Explanation(Lexicon.standard());
      for (Path file : files) {
        read(file).ifPresent(d -> explanation.of(d).forEach(out::println));
      }
    } else if (format == FactsFormat.JSONL) {
      Extractor extractor = Extractor.standard();
      for (Path file : files) {
        read(file).ifPresent(d -> out.println(FactsJson.line(extractor.extract(d))));
      }
    } else {
      out.print(rdf(files));
    }
    out.flush();
    return complaints == 0 ? 0 : 1;
  }

  private String rdf(List<Path> files) throws IOException {
    Extractor extractor = Extractor.standard();
    Map<String, Path> named = new HashMap<>();
    List<Reading> readings = new ArrayList<>();
    for (Path file : files) {
      Optional<Document> document = read(file);
      if (document.isEmpty()) {
        continue;
      }
      Path other = named.putIfAbsent(document.get().name(), file);
      if (other == null) {
        readings.add(new Reading(document.get(), extractor.extract(document.get())));
      } else {
        complain(file + ": left out, for " + other + " has the same name; rename one of them");
      }
    }
    String version = getClass().getPackage().getImplementationVersion();
    GraphBuilder builder =
        new GraphBuilder(base, Register.EMPTY, version == null ? "development" : version);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(builder.build(readings), bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void write(DatasetGraph dataset, ByteArrayOutputStream bytes) throws IOException {
    switch (format) {
      case TRIG -> Export.TRIG.write(dataset, bytes);
      case NQUADS -> Export.NQUADS.write(dataset, bytes);
      case TURTLE -> RDFDataMgr.write(bytes, dataset.getDefaultGraph(), RDFFormat.TURTLE_BLOCKS);
      case JSONL -> throw new IllegalStateException("JSON lines are no RDF");
    }
  }

  private Optional<Document> read(Path file) {
    try {
      return Optional.of(DocumentReader.read(file));
    } catch (UnreadableDocument e) {
      complain(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void complain(String message) {
    complaints++;
    spec.commandLine().getErr().println(message);
    spec.commandLine().getErr().flush();
  }
}
