package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.evaluation.BadGold;
import org.entente.evaluation.Evaluation;
import org.entente.evaluation.Kind;
import org.entente.evaluation.ScoreTable;
import org.entente.extraction.Models;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.training.CrossValidation;
import org.entente.training.Lesson;
import org.entente.training.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente train}: makes the models of the extraction from annotated documents. */
@Command(
    name = "train",
    description = "Trains the models of the extraction on annotated documents.",
    footer = {
      "",
      "Examples:",
      "  entente train gold --model models.bin.gz",
      "  entente train annotations gold --documents data --model models.bin.gz",
      "  entente train gold more-gold --folds 5",
      "",
      "Exit status: 0 trained, 1 something could not be read or written, 2 wrong usage."
    },
    sortOptions = false)
public final class TrainCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "GOLD_DIR",
      arity = "1..*",
      description = "Folders of gold annotations, NAME.json each, beside their documents.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "Folder of the documents of those GOLD_DIRs that hold annotations alone.")
  private Optional<Path> documents = Optional.empty();

  @Option(names = "--model", paramLabel = "FILE", description = "Write the models here.")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--folds",
      paramLabel = "N",
      description =
          "Measure by cross-validation: read each N-th of the publishers by what the others teach.")
  private Optional<Integer> folds = Optional.empty();

  @Option(
      names = "--errors",
      paramLabel = "KIND",
      converter = EvaluateCommand.KindConverter.class,
      description = "With --folds: list what was missed (-) and what is wrong (+) of a kind.")
  private Optional<Kind> errors = Optional.empty();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (folds.isEmpty() && model.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "say what to do: write a --model, or measure with --folds");
    }
    if (folds.isPresent() && folds.get() < 2) {
      throw new ParameterException(
          spec.commandLine(), "--folds: at least 2, so that some documents teach and some test");
    }
    try {
      List<Lesson> lessons = new ArrayList<>();
      for (Path folder : folders) {
        lessons.addAll(Lesson.read(folder, documentsOf(folder)));
      }
      PrintWriter out = spec.commandLine().getOut();
      if (folds.isPresent()) {
        Evaluation evaluation = CrossValidation.run(lessons, folds.get());
        errors.ifPresent(kind -> evaluation.errors(kind).forEach(out::println));
        ScoreTable.of(evaluation).forEach(out::println);
        out.flush();
      }
      if (model.isPresent()) {
        Models trained = new Trainer(Lexicon.standard()).train(lessons);
        try (OutputStream file = Files.newOutputStream(model.get())) {
          trained.write(file);
        }
      }
      return 0;
    } catch (BadGold e) {
      return complain(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return complain(
          "the models cannot be written to "
              + model.map(Path::toString).orElse("a file")
              + "; check the path and its permissions: "
              + e.getMessage());
    }
  }

  /** The folder itself where it holds a text or a page, else the one given. */
  private Path documentsOf(Path folder) throws IOException {
    if (documents.isEmpty() || !Files.isDirectory(folder)) {
      return folder;
    }
    try (Stream<Path> files = Files.list(folder)) {
      boolean own = files.anyMatch(f -> !f.toString().endsWith(".json"));
      return own ? folder : documents.get();
    }
  }

  private int complain(String message) {
    spec.commandLine().getErr().println(message);
    spec.commandLine().getErr().flush();
    return 1;
  }
}
