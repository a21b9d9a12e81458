package org.entente.catalogue;

import java.util.stream.Collectors;

/** A parameter that a question cannot take; the message names it, its type and an example. */
public final class MalformedParameter extends Exception {
  private static final long serialVersionUID = 1L;

  private final String message;

  private MalformedParameter(String message) {
    super(message);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  static MalformedParameter of(Parameter parameter, String value) {
    return new MalformedParameter(
        "Parameter '%s' takes %s, and '%s' is none. Example: %s=%s"
            .formatted(
                parameter.name(),
                described(parameter.type()),
                shortened(value),
                parameter.name(),
                parameter.example()));
  }

  static MalformedParameter missing(Parameter parameter) {
    return new MalformedParameter(
        "Parameter '%s' must be given: %s. Example: %s=%s"
            .formatted(
                parameter.name(),
                described(parameter.type()),
                parameter.name(),
                parameter.example()));
  }

  static MalformedParameter unknown(Question question, String name) {
    String known =
        question.parameters().isEmpty()
            ? "It takes none."
            : question.parameters().stream()
                .map(Parameter::name)
                .collect(Collectors.joining(", ", "It takes: ", "."));
    return new MalformedParameter(
        "The query '%s' has no parameter '%s'. %s"
            .formatted(question.name(), shortened(name), known));
  }

  private static String described(ParameterType type) {
    return switch (type) {
      case IRI -> "an IRI (type iri)";
      case THING -> "an IRI of a thing (type thing)";
      case STRING -> "a text (type string)";
      case TOPIC -> "a topic's name (type topic)";
      case PERSON -> "a person's name (type person)";
      case ORGANIZATION -> "an organisation's name (type organization)";
      case DOCUMENT -> "a document's name (type document)";
      case DATE -> "a day such as 2019-03-05 (type date)";
      case PERIOD -> "a year, a month or a day such as 2019, 2019-03 or 2019-03-05 (type period)";
      case INTEGER -> "a whole number (type integer)";
    };
  }

  private static String shortened(String value) {
    return value.length() <= 80 ? value : value.substring(0, 77) + "...";
  }
}
