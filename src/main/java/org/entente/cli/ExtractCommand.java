package org.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.Document;
import org.entente.evaluation.Explanation;
import org.entente.extraction.Extractor;
import org.entente.extraction.FactsJson;
import org.entente.graph.Export;
import org.entente.graph.GraphBuilder;
import org.entente.graph.Reading;
import org.entente.mapping.Mapped;
import org.entente.mapping.Mapping;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      description = {
        "Files (.txt, .html, .md, .pdf, .docx, .odt, .eml; tables, .roster.csv; RDF, .ttl .jsonld"
            + " .nt .nq .trig .rdf), folders of such, archives (.zip, .tar, .tar.gz, .warc,"
            + " .warc.gz), feeds (RSS, Atom), addresses."
      })
  private List<String> sources = new ArrayList<>();

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

  @Mixin private OwnWords words = new OwnWords();

  @Mixin private Registers registers = new Registers();

  @Mixin private Fetching fetching = new Fetching();

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
  public Integer call() throws Failure, Misuse, IOException {
    complaints = 0;
    String named = Graphs.base(base);
    PrintWriter out = spec.commandLine().getOut();
    if (explain) {
      Explanation explanation = new Explanation(words.lexicon());
      read(document -> explained(document, explanation).forEach(out::println));
    } else {
      Extractor extractor = words.extractor();
      if (format == FactsFormat.JSONL) {
        read(
            document ->
                reading(document, extractor)
                    .ifPresent(reading -> out.println(FactsJson.line(reading.facts()))));
      } else {
        List<Reading> readings = new ArrayList<>();
        read(document -> reading(document, extractor).ifPresent(readings::add));
        out.print(
            rdf(
                new Corpus(
                    readings,
                    Corpus.register(sources),
                    Corpus.overrules(sources),
                    Map.of(),
                    List.of(),
                    List.of()),
                named));
      }
    }
    out.flush();
    return complaints == 0 ? 0 : 1;
  }

  private void read(Consumer<Document> each) {
    sources.forEach(
        new SourceReader(fetching.fetcher(), each, this::complain, this::say, files -> {})::read);
  }

  /** What a document says; nothing where that must not enter a graph, which is told. */
  private Optional<Reading> reading(Document document, Extractor extractor) {
    Mapped mapped = Understanding.of(document, extractor::extract);
    mapped.problems().forEach(this::complain);
    Understanding.remark(document).ifPresent(this::say);
    Reading reading = new Reading(document, mapped.facts());
    Optional<String> refused = Corpus.refused(reading);
    refused.ifPresent(this::complain);
    return refused.isPresent() ? Optional.empty() : Optional.of(reading);
  }

  private static List<String> explained(Document document, Explanation explanation) {
    if (Mapping.of(document.name()).isPresent()) {
      return List.of("== " + document.name() + ": says itself what is what; no prose to explain");
    }
    return Understanding.remark(document)
        .map(remark -> List.of("== " + remark))
        .orElseGet(() -> explanation.of(document));
  }

  private String rdf(Corpus corpus, String named) throws IOException, Failure {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    GraphBuilder builder = corpus.builder(named, registers.entries());
    write(builder.comparing(words.identityWords()).build(corpus.readings()), bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void write(DatasetGraph dataset, ByteArrayOutputStream bytes) throws IOException {
    switch (format) {
      case TRIG -> Export.TRIG.write(dataset, bytes);
      case NQUADS -> Export.NQUADS.write(dataset, bytes);
      case TURTLE -> bytes.write(RdfText.of(dataset.getDefaultGraph(), Form.TURTLE));
      case JSONL -> throw new IllegalStateException("JSON lines are no RDF");
    }
  }

  private void complain(String message) {
    complaints++;
    say(message);
  }

  private void say(String message) {
    spec.commandLine().getErr().println(message);
    spec.commandLine().getErr().flush();
  }
}
