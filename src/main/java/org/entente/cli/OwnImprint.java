package org.entente.cli;

import java.util.Optional;
import org.entente.server.Imprint;
import picocli.CommandLine.Option;

/** The options that say what a graph of one's own is as a work; what is not said is not said. */
final class OwnImprint {
  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "What the dataset is called, in its description and citation.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--creator",
      paramLabel = "NAME",
      description = "Who is to be cited as its maker; nobody by default.")
  private Optional<String> creator = Optional.empty();

  @Option(
      names = "--license",
      paramLabel = "IRI",
      description = "The licence of the data; by default none is stated.")
  private Optional<String> license = Optional.empty();

  /** What is said. */
  Imprint imprint() throws Misuse {
    line("--title", title);
    line("--creator", creator);
    if (license.isPresent() && !license.get().matches("https?://[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+")) {
      throw new Misuse(
          "--license takes the address of a licence, and '"
              + license.get()
              + "' is none. Example: --license https://creativecommons.org/licenses/by/4.0/");
    }
    return new Imprint(title, creator, license);
  }

  private static void line(String option, Optional<String> text) throws Misuse {
    if (text.isPresent() && (text.get().isBlank() || text.get().matches("(?s).*\\p{Cntrl}.*"))) {
      throw new Misuse(option + " takes a line of text");
    }
  }
}
