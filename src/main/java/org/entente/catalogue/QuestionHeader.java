package org.entente.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;

/**
 * Reads the header of a query file: the lines that begin with {@code #+}.
 *
 * <p>A line {@code #+ key: words} opens a field; {@code #+} and two or more blanks go on with it.
 * The keys are {@code summary} (which must be there), {@code description}, {@code tags} (with
 * commas), {@code params} (one a line: {@code name: type = default — description}), {@code expect}
 * and {@code view} (a kind of drawing and the columns it shows: {@code bar place meetings}).
 */
final class QuestionHeader {
  private static final List<String> KEYS =
      List.of("summary", "description", "tags", "params", "expect", "view");
  private static final Pattern FIELD = Pattern.compile("#\\+ ?([a-z]+):(?:\\s+(.*))?");
  private static final Pattern MORE = Pattern.compile("#\\+\\s+(\\S.*)");
  // The default may be empty, and then a dash must not be taken for it.
  private static final Pattern PARAMETER =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9]*):\\s*([a-z]+)(?:\\s*=\\s*(?!—)(.*?))?(?:\\s+—\\s+(.*))?");

  private final String name;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  private QuestionHeader(String name) {
    this.name = name;
  }

  /**
   * The question that the file {@code name.rq} with this {@code text} holds.
   *
   * @throws IllegalArgumentException if the header or the query is wrong; the message says where
   */
  static Question read(String name, String text) {
    Question question = unchecked(name, text);
    new QuestionHeader(name).check(question);
    return question;
  }

  /** The same, of which the query is known to be right. */
  static Question unchecked(String name, String text) {
    QuestionHeader header = new QuestionHeader(name);
    header.split(text);
    return new Question(
        name,
        header.required("summary"),
        header.words("description").orElse(""),
        header.tags(),
        header.parameters(),
        header.words("expect"),
        header.view(),
        text);
  }

  private void split(String text) {
    Optional<List<String>> open = Optional.empty();
    for (String line : text.lines().filter(l -> l.startsWith("#+")).toList()) {
      String stripped = line.stripTrailing();
      Matcher field = FIELD.matcher(stripped);
      Matcher more = MORE.matcher(stripped);
      if (field.matches()) {
        open = Optional.of(open(field.group(1)));
        Optional.ofNullable(field.group(2)).ifPresent(open.get()::add);
      } else if (more.matches() && open.isPresent()) {
        open.get().add(more.group(1));
      } else if (!stripped.equals("#+")) {
        throw wrong("cannot read the header line '" + line + "'");
      }
    }
  }

  private List<String> open(String key) {
    if (!KEYS.contains(key)) {
      throw wrong("unknown header field '" + key + "'; known: " + String.join(", ", KEYS));
    }
    List<String> lines = new ArrayList<>();
    if (fields.put(key, lines) != null) {
      throw wrong("the header field '" + key + "' is there twice");
    }
    return lines;
  }

  private Optional<String> words(String key) {
    String joined = String.join(" ", fields.getOrDefault(key, List.of()));
    return joined.isBlank() ? Optional.empty() : Optional.of(joined);
  }

  private String required(String key) {
    return words(key).orElseThrow(() -> wrong("the header has no '" + key + "'"));
  }

  private List<String> tags() {
    return words("tags").stream()
        .flatMap(tags -> Arrays.stream(tags.split(",")))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private Optional<View> view() {
    Optional<String> words = words("view");
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        View.of(words.get())
            .orElseThrow(
                () ->
                    wrong(
                        "a view is a kind and its columns, such as 'bar place meetings', not '"
                            + words.get()
                            + "'; the kinds: "
                            + View.kinds())));
  }

  private List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String line : fields.getOrDefault("params", List.of())) {
      Parameter parameter = parameter(line);
      if (!names.add(parameter.name())) {
        throw wrong("the parameter '" + parameter.name() + "' is there twice");
      }
      parameters.add(parameter);
    }
    return parameters;
  }

  private Parameter parameter(String line) {
    Matcher m = PARAMETER.matcher(line);
    if (!m.matches()) {
      throw wrong("a parameter is 'name: type = default — description', not '" + line + "'");
    }
    ParameterType type =
        ParameterType.of(m.group(2))
            .orElseThrow(() -> wrong("unknown parameter type '" + m.group(2) + "'"));
    Optional<String> standard = Optional.ofNullable(m.group(3)).map(String::strip);
    String description = Optional.ofNullable(m.group(4)).orElse("");
    return new Parameter(m.group(1), type, standard, description);
  }

  /** The query parses, and the standard values suit their types. */
  private void check(Question question) {
    try {
      Query query = QueryFactory.create(question.text(), "http://localhost/");
      for (Parameter parameter : question.parameters()) {
        parameter.term(parameter.example(), "http://localhost/");
      }
      for (String column : question.view().map(View::columns).orElse(List.of())) {
        if (!query.isSelectType() || !query.getResultVars().contains(column)) {
          throw wrong("the view shows a column '" + column + "', which the query does not give");
        }
      }
    } catch (QueryException | MalformedParameter e) {
      throw new IllegalArgumentException("queries/" + name + ".rq: " + e.getMessage(), e);
    }
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("queries/" + name + ".rq: " + what);
  }
}
