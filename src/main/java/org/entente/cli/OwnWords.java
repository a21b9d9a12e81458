package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.Extractor;
import org.entente.extraction.Models;
import org.entente.extraction.lexicon.BadLexicon;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.WordFiles;
import org.entente.identity.IdentityWords;
import picocli.CommandLine.Option;

/** The option {@code --words}: a reader's own word lists and rules beside the program's. */
final class OwnWords {
  @Option(
      names = "--words",
      paramLabel = "DIR",
      description =
          "A folder with word lists or rules of your own (role-heads.txt, posts.txt,"
              + " known-names.txt ...), whose lines are added to the program's.")
  private Optional<Path> folder = Optional.empty();

  boolean given() {
    return folder.isPresent();
  }

  /** What tells the words that texts are read with from others: empty where none is added. */
  String mark() throws Failure {
    String mark;
    try {
      mark = files().mark();
    } catch (BadLexicon e) {
      throw new Failure(e.getMessage() + "; entente check --words shows all such lines", e);
    }
    return mark.isEmpty() ? "" : " with words " + mark;
  }

  /** The program's words and the folder's. */
  Lexicon lexicon() throws Failure {
    try {
      WordFiles files = files();
      IdentityWords.of(files); // lest a folder be good for one command and bad for another
      return Lexicon.of(files);
    } catch (BadLexicon e) {
      throw new Failure(e.getMessage() + "; entente check --words shows all such lines", e);
    }
  }

  /** What names are compared by: the program's words and the folder's. */
  IdentityWords identityWords() throws Failure {
    try {
      return IdentityWords.of(files());
    } catch (BadLexicon e) {
      throw new Failure(e.getMessage() + "; entente check --words shows all such lines", e);
    }
  }

  /** What to say where names are compared without words that an earlier load brought. */
  Optional<String> without(IdentityWords earlier) {
    return given() || earlier.added().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "names are compared without the words of an earlier load (%s); --words brings them back"
                .formatted(String.join(", ", earlier.added().keySet())));
  }

  /** A reader with the program's words and the folder's. */
  Extractor extractor() throws Failure {
    try {
      return new Extractor(lexicon(), Models.standard());
    } catch (BadLexicon e) {
      throw new Failure(e.getMessage() + "; entente check --words shows all such lines", e);
    }
  }

  /** Every line that cannot be understood. */
  List<String> complaints() throws Failure {
    List<String> complaints = new ArrayList<>();
    WordFiles files = sound(complaints);
    while (true) {
      try {
        // Without models: the rules are read, and nothing else costs time.
        new Extractor(Lexicon.of(files), Models.NONE);
        IdentityWords.of(files);
        return complaints;
      } catch (BadLexicon e) {
        complaints.add(String.valueOf(e.getMessage()));
        if (e.place().line() == 0) {
          return complaints; // a file as a whole, which no line can be taken from
        }
        files = files.without(e.place());
      }
    }
  }

  /** The files that are lists; of each other one there is a complaint. */
  private WordFiles sound(List<String> complaints) throws Failure {
    Set<String> unsound = new HashSet<>();
    while (true) {
      try {
        return files(unsound);
      } catch (BadLexicon e) {
        complaints.add(String.valueOf(e.getMessage()));
        unsound.add(e.place().file());
      }
    }
  }

  /** How many lines the folder adds. */
  int added() throws Failure {
    return files().added();
  }

  private WordFiles files() throws Failure {
    return files(Set.of());
  }

  private WordFiles files(Set<String> leaving) throws Failure {
    if (folder.isEmpty()) {
      return WordFiles.standard();
    }
    if (!Files.isDirectory(folder.get())) {
      throw new Failure(folder.get() + ": is no folder; --words takes one with word lists in it");
    }
    try {
      return WordFiles.with(folder.get(), leaving);
    } catch (IOException e) {
      throw new Failure(folder.get() + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }
}
