package org.entente.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Parameter;
import org.entente.catalogue.ParameterType;
import org.entente.catalogue.Question;
import org.entente.catalogue.View;
import org.entente.server.chart.Figure;
import org.entente.server.chart.Grid;
import org.entente.server.chart.Network;
import org.entente.server.chart.Outline;
import org.entente.server.chart.PlaceMap;
import org.entente.server.chart.Strips;
import org.entente.server.sparql.Outcome;
import org.entente.server.sparql.OwnValues;
import org.entente.server.sparql.Suggestions;

/** The list of questions, each question with its form and answer, and outcomes of any query. */
public final class QuestionPages {
  /** So many values are named where an example has no answer. */
  private static final int HINTS = 5;

  private final Names names;
  private final Suggestions suggestions;

  public QuestionPages(Names names, Suggestions suggestions) {
    this.names = names;
    this.suggestions = suggestions;
  }

  /** The page that lists all questions, by their first tag. */
  public Page list(Catalogue catalogue) {
    Map<String, List<Entry>> byTag = new TreeMap<>();
    for (Question question : catalogue.questions()) {
      String tag = question.tags().stream().findFirst().orElse("other");
      byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(Entry.of(question));
    }
    List<Group> groups =
        byTag.entrySet().stream()
            .map(group -> new Group(group.getKey(), group.getValue()))
            .sorted(Comparator.comparingInt(group -> -group.entries().size()))
            .toList();
    return Page.of("questions", "Questions", Map.of("groups", groups));
  }

  /**
   * The page of a question with its answer; the form has the values that this answers.
   *
   * @param alternates the same answer in other forms
   */
  public Page page(
      Question question, OwnValues.Answered answered, List<Page.Alternate> alternates) {
    Map<String, Object> model =
        model(
            question, answered.values(), answered.examples(), Optional.of(answered.outcome()), "");
    return new Page("question", question.summary(), alternates, "", model);
  }

  /** The page of a question that could not be asked, with the reason. */
  public Page page(Question question, Map<String, String> values, String reason) {
    Map<String, Object> model = model(question, values, Map.of(), Optional.empty(), reason);
    return Page.of("question", question.summary(), model);
  }

  private Map<String, Object> model(
      Question question,
      Map<String, String> values,
      Map<String, String> examples,
      Optional<Outcome> outcome,
      String reason) {
    List<Field> fields = question.parameters().stream().map(p -> field(p, values)).toList();
    String sent =
        fields.stream()
            .map(f -> f.name() + "=" + Names.encode(f.value()))
            .collect(Collectors.joining("&", fields.isEmpty() ? "" : "?", ""));
    Map<String, Object> model = new HashMap<>(figures(question, outcome));
    model.put(
        "examples",
        question.parameters().stream().flatMap(p -> hint(question, p, examples)).toList());
    model.put("drawn", "The answer, drawn");
    model.put("question", question);
    model.put("fields", fields);
    model.put("hasFields", !fields.isEmpty());
    model.put("tables", outcome.map(o -> Table.linked(o, names)).stream().toList());
    model.put("reason", reason);
    model.put("refused", !reason.isEmpty());
    model.put("sent", sent);
    model.put("rows", rows(question.text()));
    return model;
  }

  private Field field(Parameter parameter, Map<String, String> values) {
    return new Field(
        parameter.name(),
        values.getOrDefault(parameter.name(), parameter.standard().orElse("")),
        parameter.description(),
        parameter.type(),
        suggestions.of(parameter.type()));
  }

  /** What to choose in place of an example. */
  private Stream<Hint> hint(Question question, Parameter parameter, Map<String, String> examples) {
    String address =
        "/queries/" + Names.encode(question.name()) + "?" + Names.encode(parameter.name()) + "=";
    return Optional.ofNullable(examples.get(parameter.name()))
        .map(
            example ->
                new Hint(
                    parameter.name(),
                    example,
                    suggestions.foremost(parameter.type()).stream()
                        .limit(HINTS)
                        .map(value -> new Piece(value, address + Names.encode(value)))
                        .toList()))
        .stream();
  }

  /** The drawing of the answer, by its kind, for which there is a template each. */
  private Map<String, Object> figures(Question question, Optional<Outcome> outcome) {
    List<Figure> figures =
        question.view().stream()
            .flatMap(view -> outcome.stream().flatMap(o -> figure(view, o).stream()))
            .toList();
    return Map.of(
        "strips", figures.stream().filter(Strips.class::isInstance).toList(),
        "networks", figures.stream().filter(Network.class::isInstance).toList(),
        "maps", figures.stream().filter(PlaceMap.class::isInstance).toList(),
        "outlines", figures.stream().filter(Outline.class::isInstance).toList());
  }

  private Optional<Figure> figure(View view, Outcome outcome) {
    if (!(outcome instanceof Outcome.Rows rows)) {
      return Optional.empty();
    }
    List<List<String>> words = new ArrayList<>();
    for (Binding row : rows.rows()) {
      words.add(
          rows.variables().stream()
              .map(v -> Optional.ofNullable(row.get(v)).map(names::of).orElse(""))
              .toList());
    }
    List<String> columns = rows.variables().stream().map(Var::getVarName).toList();
    return Figure.of(view, new Grid(columns, words));
  }

  /** How many lines a text field needs to show this. */
  private static int rows(String text) {
    return (int) Math.min(40, Math.max(8, text.lines().count() + 1));
  }

  /**
   * A parameter in a form.
   *
   * @param choices what it may be, among others
   */
  public record Field(
      String name,
      String value,
      String description,
      ParameterType type,
      List<Suggestions.Choice> choices) {
    public Field {
      choices = List.copyOf(choices);
    }

    /** The kind of input. */
    public String input() {
      return switch (type) {
        case DATE -> "date";
        case INTEGER -> "number";
        default -> "text";
      };
    }

    /** Whether there is anything to choose from. */
    public boolean suggested() {
      return !choices.isEmpty();
    }
  }

  /**
   * An example of the bundled documents to which the data has no answer.
   *
   * @param choices values of the data, which lead to the question about them
   */
  public record Hint(String name, String example, List<Piece> choices) {
    public Hint {
      choices = List.copyOf(choices);
    }

    /** Whether there is anything to choose from. */
    public boolean suggested() {
      return !choices.isEmpty();
    }
  }

  /** Questions about one sort of thing. */
  public record Group(String tag, List<Entry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }

    /** The heading. */
    public String heading() {
      return Headings.capital(tag);
    }

    /** How many there are. */
    public int count() {
      return entries.size();
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
