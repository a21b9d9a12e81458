package org.entente.server.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.entente.server.sparql.Outcome;

/** The list of questions, each question with its form and answer, and outcomes of any query. */
public final class QuestionPages {
  private final Names names;

  public QuestionPages(Names names) {
    this.names = names;
  }

  /** The page that lists all questions. */
  public Page list(Catalogue catalogue) {
    List<Entry> entries = catalogue.questions().stream().map(Entry::of).toList();
    return Page.of("questions", "Questions", Map.of("questions", entries));
  }

  /**
   * The page of a question with its answer.
   *
   * @param values the parameters that were given
   */
  public Page page(Question question, Map<String, String> values, Outcome outcome) {
    return page(question, values, List.of(Table.of(outcome, names)), "");
  }

  /** The page of a question that could not be asked, with the reason. */
  public Page page(Question question, Map<String, String> values, String reason) {
    return page(question, values, List.of(), reason);
  }

  private Page page(
      Question question, Map<String, String> values, List<Table> tables, String reason) {
    List<Field> fields =
        question.parameters().stream()
            .map(
                p ->
                    new Field(
                        p.name(),
                        values.getOrDefault(p.name(), p.standard().orElse("")),
                        p.description(),
                        p.type().word()))
            .toList();
    String sent =
        fields.stream()
            .map(f -> f.name() + "=" + Names.encode(f.value()))
            .collect(Collectors.joining("&", fields.isEmpty() ? "" : "?", ""));
    return Page.of(
        "question",
        question.summary(),
        Map.of(
            "question", question,
            "fields", fields,
            "hasFields", !fields.isEmpty(),
            "tables", tables,
            "reason", reason,
            "refused", !reason.isEmpty(),
            "sent", sent,
            "rows", rows(question.text())));
  }

  /** How many lines a text field needs to show this. */
  private static int rows(String text) {
    return (int) Math.min(40, Math.max(8, text.lines().count() + 1));
  }

  /** A parameter in a form. */
  public record Field(String name, String value, String description, String type) {
    /** The kind of input. */
    public String input() {
      return switch (type) {
        case "date" -> "date";
        case "integer" -> "number";
        default -> "text";
      };
    }
  }

  /** A question in the list. */
  public record Entry(String summary, String href, String description, String tags) {
    static Entry of(Question question) {
      return new Entry(
          question.summary(),
          "/queries/" + Names.encode(question.name()),
          question.description(),
          String.join(", ", question.tags()));
    }
  }
}
