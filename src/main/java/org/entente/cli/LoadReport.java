package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.evaluation.Unread;
import org.entente.extraction.fact.Facts;

/**
 * What a load did, in words.
 *
 * @param lines the documents read, by name
 * @param quarantined the names of those kept and left out of the graph, for they violate the shapes
 * @param withdrawn the names of those taken out
 * @param problems what could not be read or done
 * @param total how many documents the store has now
 */
record LoadReport(
    List<Line> lines,
    List<String> quarantined,
    List<String> withdrawn,
    List<String> problems,
    int total) {

  /** What a document is to the store. */
  enum State {
    NEW,
    CHANGED,
    UNCHANGED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A document read.
   *
   * @param unread what was not understood; empty also where nobody asked
   */
  record Line(Facts facts, State state, List<Unread> unread) {
    String name() {
      return facts.source();
    }

    String stateWord() {
      return state.word();
    }

    int persons() {
      return facts.persons().size();
    }

    int organizations() {
      return facts.organizations().size();
    }

    int posts() {
      return facts.posts().size();
    }

    int meetings() {
      return facts.meetings().size();
    }

    int agreements() {
      return facts.agreements().size();
    }

    int unreadCount() {
      return unread.size();
    }
  }

  /** One line. */
  String summary() {
    List<String> parts = new ArrayList<>();
    parts.add(count(lines.size(), "document") + " read");
    for (State state : State.values()) {
      long n = lines.stream().filter(line -> line.state() == state).count();
      if (n > 0) {
        parts.add(n + " " + state.word());
      }
    }
    if (!quarantined.isEmpty()) {
      parts.add(quarantined.size() + " in quarantine");
    }
    if (!withdrawn.isEmpty()) {
      parts.add(withdrawn.size() + " withdrawn");
    }
    parts.add(count(problems.size(), "problem"));
    return String.join(", ", parts) + "; " + count(total, "document") + " now";
  }

  /** A line a document, with the number of facts of each kind, and a line a problem. */
  String text() {
    String documents = lines.stream().map(LoadReport::line).collect(Collectors.joining());
    String held =
        quarantined.stream()
            .map(name -> "quarantined: " + name + "\n")
            .collect(Collectors.joining());
    String gone =
        withdrawn.stream().map(name -> "withdrawn: " + name + "\n").collect(Collectors.joining());
    String failed =
        problems.stream()
            .map(problem -> "not read: " + problem + "\n")
            .collect(Collectors.joining());
    return summary() + "\n" + documents + held + gone + failed;
  }

  private static String line(Line line) {
    Facts facts = line.facts();
    return line.state().word()
        + ": "
        + facts.source()
        + ": "
        + String.join(
            ", ",
            count(facts.persons().size(), "person"),
            count(facts.organizations().size(), "organisation"),
            count(facts.posts().size(), "post"),
            count(facts.meetings().size(), "meeting"),
            count(facts.agreements().size(), "agreement"))
        + "\n"
        + line.unread().stream()
            .map(
                u ->
                    "  not understood at %d-%d (%s?): %s%n"
                        .formatted(
                            u.span().begin(),
                            u.span().end(),
                            u.looksLike(),
                            u.words().replaceAll("\\s+", " ")))
            .collect(Collectors.joining());
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
