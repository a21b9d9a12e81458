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
 * @param decisions how many decisions on identity were taken from files beside the documents
 * @param problems what could not be read or done
 * @param remarks what is no problem and might surprise
 * @param total how many documents the store has now
 */
record LoadReport(
    List<Line> lines,
    List<String> quarantined,
    List<String> withdrawn,
    int decisions,
    List<String> problems,
    List<String> remarks,
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
  record Line(
      String name,
      int persons,
      int organizations,
      int posts,
      int meetings,
      int agreements,
      State state,
      List<Unread> unread) {
    static Line of(Facts facts, State state, List<Unread> unread) {
      return new Line(
          facts.source(),
          facts.persons().size(),
          facts.organizations().size(),
          facts.posts().size(),
          facts.meetings().size(),
          facts.agreements().size(),
          state,
          unread);
    }

    String stateWord() {
      return state.word();
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
    if (decisions > 0) {
      parts.add(count(decisions, "decision") + " taken from identity.ttl");
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
    String told =
        remarks.stream().map(remark -> "remark: " + remark + "\n").collect(Collectors.joining());
    return summary() + "\n" + documents + held + gone + failed + told;
  }

  private static String line(Line line) {
    return line.state().word()
        + ": "
        + line.name()
        + ": "
        + String.join(
            ", ",
            count(line.persons(), "person"),
            count(line.organizations(), "organisation"),
            count(line.posts(), "post"),
            count(line.meetings(), "meeting"),
            count(line.agreements(), "agreement"))
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
