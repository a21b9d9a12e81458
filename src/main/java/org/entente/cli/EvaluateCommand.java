package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.DocumentReader;
import org.entente.document.UnreadableDocument;
import org.entente.evaluation.Annotation;
import org.entente.evaluation.BadGold;
import org.entente.evaluation.Calibration;
import org.entente.evaluation.Evaluation;
import org.entente.evaluation.GoldFolder;
import org.entente.evaluation.Kind;
import org.entente.evaluation.ScoreTable;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code entente evaluate}: how good the extraction is on annotated documents. */
@Command(
    name = "evaluate",
    description = "Measures extracted facts against gold annotations: precision, recall, F1.",
    footer = {
      "",
      "Examples:",
      "  entente evaluate gold",
      "  entente evaluate gold --documents data --errors posts",
      "  entente evaluate gold --facts theirs.jsonl",
      "",
      "Exit status: 0 measured, 1 something could not be read, 2 wrong usage."
    },
    sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "GOLD_DIR",
      description = "Folder of gold annotations, NAME.json each, beside their documents.")
  private Path gold = Path.of("");

  @Mixin private OwnWords words = new OwnWords();

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "Folder of the documents, where it is another.")
  private Optional<Path> documents = Optional.empty();

  @Option(
      names = "--errors",
      paramLabel = "KIND",
      converter = KindConverter.class,
      description = "List what was missed (-) and what is wrong (+) of a kind, such as posts.")
  private Optional<Kind> errors = Optional.empty();

  @Option(
      names = "--confidence",
      description = "Show for each range of confidence which share of the facts is right.")
  private boolean confidence;

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description = "Measure these facts, as extract writes them, instead of extracting.")
  private Optional<Path> facts = Optional.empty();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  private int complaints;

  static final class KindConverter implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String value) {
      return Kind.of(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no kind \"%s\"; choose one of %s"
                          .formatted(
                              value,
                              Stream.of(Kind.values())
                                  .map(Kind::label)
                                  .collect(Collectors.joining(", ")))));
    }
  }

  @Override
  public Integer call() throws Failure {
    complaints = 0;
    try {
      if (facts.isPresent()) {
        Map<String, Annotation> found = GoldFolder.lines(facts.get());
        print(Evaluation.of(GoldFolder.annotations(gold).annotations(), found), Map.of());
      } else {
        GoldFolder folder = GoldFolder.read(gold, documents.orElse(gold));
        Map<String, Facts> extracted = extract(folder);
        Map<String, Annotation> found = new TreeMap<>();
        extracted.forEach((stem, f) -> found.put(stem, Annotation.of(f)));
        print(Evaluation.of(folder.annotations(), found), extracted);
      }
    } catch (BadGold e) {
      complain(String.valueOf(e.getMessage()));
    }
    return complaints == 0 ? 0 : 1;
  }

  private Map<String, Facts> extract(GoldFolder folder) throws Failure {
    Extractor extractor = words.extractor();
    Map<String, Facts> extracted = new TreeMap<>();
    folder
        .documents()
        .forEach(
            (stem, file) -> {
              try {
                extracted.put(stem, extractor.extract(DocumentReader.read(file)));
              } catch (UnreadableDocument e) {
                complain(String.valueOf(e.getMessage()));
              }
            });
    return extracted;
  }

  private void print(Evaluation evaluation, Map<String, Facts> extracted) {
    PrintWriter out = spec.commandLine().getOut();
    errors.ifPresent(kind -> evaluation.errors(kind).forEach(out::println));
    ScoreTable.of(evaluation).forEach(out::println);
    if (confidence && facts.isPresent()) {
      complain("--confidence needs the extraction; facts in a file carry no confidence");
    } else if (confidence) {
      out.println();
      Calibration.of(evaluation, extracted).table().forEach(out::println);
    }
    out.flush();
  }

  private void complain(String message) {
    complaints++;
    spec.commandLine().getErr().println(message);
    spec.commandLine().getErr().flush();
  }
}
