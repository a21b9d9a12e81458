package org.entente.cli;

import java.util.stream.Collectors;
import org.entente.extraction.fact.Facts;
import org.entente.graph.Reading;

/** What a load has read, in words. */
final class LoadReport {
  private LoadReport() {}

  /** One line. */
  static String summary(Corpus corpus) {
    int read = corpus.readings().size();
    int problems = corpus.problems().size();
    return count(read, "document") + " loaded, " + count(problems, "problem");
  }

  /** A line a document, with the number of facts of each kind, and a line a problem. */
  static String text(Corpus corpus) {
    String documents =
        corpus.readings().stream().map(LoadReport::line).collect(Collectors.joining());
    String problems =
        corpus.problems().stream()
            .map(problem -> "not read: " + problem + "\n")
            .collect(Collectors.joining());
    return summary(corpus) + "\n" + documents + problems;
  }

  private static String line(Reading reading) {
    Facts facts = reading.facts();
    return "read: "
        + facts.source()
        + ": "
        + String.join(
            ", ",
            count(facts.persons().size(), "person"),
            count(facts.organizations().size(), "organisation"),
            count(facts.posts().size(), "post"),
            count(facts.meetings().size(), "meeting"),
            count(facts.agreements().size(), "agreement"))
        + "\n";
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
