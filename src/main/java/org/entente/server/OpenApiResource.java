package org.entente.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.entente.catalogue.Parameter;
import org.entente.catalogue.Question;
import org.entente.server.describe.Form;
import org.entente.server.http.Answer;
import org.entente.server.http.Offer;
import org.entente.server.http.Request;
import org.entente.server.http.Resource;
import org.entente.server.sparql.ResultForm;

/** {@code /openapi.json}: the questions and the SPARQL endpoint as an OpenAPI 3.1 description. */
final class OpenApiResource implements Resource {
  static final String PATH = "/openapi.json";

  private static final String FOREIGN =
      "; the default is an example of the bundled documents and has no answer here";

  private final Holdings holdings;
  private final OwnExamples own;

  OpenApiResource(Holdings holdings, OwnExamples own) {
    this.holdings = holdings;
    this.own = own;
  }

  @Override
  public Answer get(Request request) {
    OwnExamples.All examples = own.all(holdings.catalogue());
    String json = describe(examples).toPrettyString() + "\n";
    return examples.lasting(Answer.of(200, "application/json", json));
  }

  private ObjectNode describe(OwnExamples.All examples) {
    ObjectNode api = new ObjectMapper().createObjectNode().put("openapi", "3.1.0");
    ObjectNode info = api.putObject("info");
    info.put("title", holdings.imprint().titleOrKind())
        .put("version", "1")
        .put("description", "Read-only. Every question can also be asked as SPARQL.");
    holdings
        .imprint()
        .license()
        .ifPresent(
            iri -> info.putObject("license").put("name", "Licence of the data").put("url", iri));
    api.putArray("servers").addObject().put("url", "/");
    ObjectNode paths = api.putObject("paths");
    for (Question question : holdings.catalogue().questions()) {
      ObjectNode path = paths.putObject(QuestionsResource.PATH + "/" + question.name());
      operation(path, question, examples.of(question));
    }
    sparql(paths.putObject("/sparql"));
    problem(api.putObject("components").putObject("schemas").putObject("Problem"));
    return api;
  }

  private static void operation(ObjectNode path, Question question, OwnExamples.Example example) {
    ObjectNode get = path.putObject("get");
    get.put("operationId", question.name())
        .put("summary", question.summary())
        .put("description", question.description());
    ArrayNode tags = get.putArray("tags");
    question.tags().forEach(tags::add);
    ArrayNode parameters = get.putArray("parameters");
    question
        .parameters()
        .forEach(parameter -> parameter(parameters.addObject(), parameter, example));
    List<Offer> forms = forms(question);
    format(parameters.addObject(), forms);
    responses(get.putObject("responses"), forms);
  }

  /** Rows and truths have other forms than RDF. */
  private static List<Offer> forms(Question question) {
    Query query = QueryFactory.create(question.text(), "http://localhost/");
    return query.isSelectType() || query.isAskType()
        ? List.of(ResultForm.values())
        : List.of(Form.values());
  }

  private static void parameter(ObjectNode node, Parameter parameter, OwnExamples.Example example) {
    boolean foreign = example.foreign().contains(parameter.name());
    node.put("name", parameter.name())
        .put("in", "query")
        .put("required", parameter.standard().isEmpty())
        .put("description", parameter.description() + (foreign ? FOREIGN : ""));
    ObjectNode schema = node.putObject("schema");
    switch (parameter.type()) {
      case INTEGER -> schema.put("type", "integer");
      case DATE -> schema.put("type", "string").put("format", "date");
      case PERIOD -> schema.put("type", "string").put("pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$");
      case IRI, THING -> schema.put("type", "string").put("format", "uri-reference");
      case STRING, PERSON, ORGANIZATION, TOPIC, DOCUMENT -> schema.put("type", "string");
    }
    parameter
        .standard()
        .map(value -> example.values().getOrDefault(parameter.name(), value))
        .ifPresent(value -> standard(schema, parameter, value));
  }

  private static void standard(ObjectNode schema, Parameter parameter, String value) {
    switch (parameter.type()) {
      case INTEGER -> schema.put("default", Long.parseLong(value));
      default -> schema.put("default", value);
    }
  }

  private static void format(ObjectNode node, List<Offer> forms) {
    node.put("name", "format")
        .put("in", "query")
        .put("required", false)
        .put("description", "the form of the answer; it goes before the Accept header");
    ArrayNode words = node.putObject("schema").put("type", "string").putArray("enum");
    forms.forEach(form -> words.add(form.extension()));
  }

  private static void sparql(ObjectNode path) {
    ObjectNode get = path.putObject("get");
    get.put("operationId", "sparql").put("summary", "Ask a SPARQL 1.1 query of your own");
    get.putArray("tags").add("sparql");
    ObjectNode query = get.putArray("parameters").addObject();
    query
        .put("name", "query")
        .put("in", "query")
        .put("required", false)
        .put("description", "the query; without one the service is described")
        .putObject("schema")
        .put("type", "string");
    List<Offer> forms = new ArrayList<>(List.of(ResultForm.values()));
    forms.addAll(List.of(Form.values()));
    ObjectNode responses = get.putObject("responses");
    responses(responses, forms);
    refused(responses.putObject("422"), "the query is right, but cannot be answered here");
  }

  private static void responses(ObjectNode responses, List<Offer> forms) {
    ObjectNode content =
        responses.putObject("200").put("description", "the answer").putObject("content");
    for (Offer form : forms) {
      boolean object = form == ResultForm.JSON;
      content(content, form).put("type", object ? "object" : "string");
    }
    refused(responses.putObject("400"), "a parameter or the query is wrong");
    refused(responses.putObject("406"), "not to be had in the form that is asked for");
    refused(responses.putObject("503"), "it takes too long, or too many ask at once");
  }

  private static ObjectNode content(ObjectNode content, Offer form) {
    return content.putObject(form.mediaType()).putObject("schema");
  }

  private static void refused(ObjectNode response, String description) {
    response
        .put("description", description)
        .putObject("content")
        .putObject("application/problem+json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/Problem");
  }

  /** Problem Details, RFC 9457, as this site has them. */
  private static void problem(ObjectNode schema) {
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("type").put("type", "string").put("format", "uri-reference");
    properties.putObject("status").put("type", "integer");
    properties.putObject("title").put("type", "string");
    properties.putObject("detail").put("type", "string");
    properties.putObject("remedy").put("type", "string");
  }
}
