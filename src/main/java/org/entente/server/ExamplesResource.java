package org.entente.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.catalogue.MalformedParameter;
import org.entente.catalogue.Question;
import org.entente.server.describe.Form;
import org.entente.server.describe.RdfText;
import org.entente.server.http.Answer;
import org.entente.server.http.Offer;
import org.entente.server.http.Problem;
import org.entente.server.http.Refused;
import org.entente.server.http.Request;

/**
 * {@code /.well-known/sparql-examples[/NAME]}: the questions, with values that have an answer if
 * the data has such, as SHACL executables, in the form that SIB's sparql-examples have, which
 * editors of queries read. To a browser it answers with the page of the question.
 */
final class ExamplesResource implements org.entente.server.http.Resource {
  static final String PATH = "/.well-known/sparql-examples";
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String SPEX = "https://purl.expasy.org/sparql-examples/ontology#";
  private static final String SCHEMA = "https://schema.org/";

  private final Holdings holdings;
  private final OwnExamples own;

  ExamplesResource(Holdings holdings, OwnExamples own) {
    this.holdings = holdings;
    this.own = own;
  }

  @Override
  public Answer get(Request request) throws Refused {
    String rest = request.path().substring(PATH.length());
    boolean all = rest.isEmpty() || rest.equals("/");
    List<Question> questions =
        holdings.catalogue().questions().stream()
            .filter(question -> all || rest.equals("/" + question.name()))
            .toList();
    if (questions.isEmpty()) {
      throw new Refused(Problem.notFound(request.path()));
    }
    Offer offer = Variants.choose(request);
    if (offer instanceof Form form) {
      OwnExamples.All examples = all ? own.all(holdings.catalogue()) : own.only(questions.get(0));
      byte[] body = RdfText.of(model(questions, examples).getGraph(), form);
      return examples.lasting(Answer.of(200, form.contentType(), body).with("Vary", "Accept"));
    }
    String page = QuestionsResource.PATH + (all ? "" : rest);
    return Answer.of(303).with("Location", page).with("Vary", "Accept");
  }

  private Model model(List<Question> questions, OwnExamples.All examples) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("sh", SH);
    Map<String, String> prefixes = new TreeMap<>();
    for (Question question : questions) {
      OwnExamples.Example example = examples.of(question);
      Query query = bound(question, example);
      prefixes.putAll(query.getPrefixMapping().getNsPrefixMap());
      Resource described = example(model, question, query);
      notes(example).forEach(note -> described.addProperty(SKOS.note, note, "en"));
    }
    Resource declared = model.createResource(holdings.base() + PATH.substring(1) + "#prefixes");
    prefixes.forEach(
        (prefix, namespace) ->
            declared.addProperty(
                sh(model, "declare"),
                model
                    .createResource(declared.getURI() + "-" + prefix)
                    .addProperty(sh(model, "prefix"), prefix)
                    .addProperty(
                        sh(model, "namespace"),
                        model.createTypedLiteral(namespace, XSDDatatype.XSDanyURI))));
    return model;
  }

  /** That a value has no answer here, where that is so. */
  private static Stream<String> notes(OwnExamples.Example example) {
    return example.foreign().stream()
        .sorted()
        .map(
            name ->
                "“%s” (%s) is an example of the bundled documents and has no answer here; choose another."
                    .formatted(example.values().get(name), name));
  }

  private Resource example(Model model, Question question, Query query) {
    String all = holdings.base() + PATH.substring(1);
    Resource example =
        model
            .createResource(all + "/" + question.name())
            .addProperty(RDF.type, model.createResource(SH + "SPARQLExecutable"))
            .addProperty(RDFS.comment, question.summary(), "en")
            .addProperty(sh(model, "prefixes"), model.createResource(all + "#prefixes"))
            .addProperty(
                model.createProperty(SCHEMA, "target"),
                model.createResource(holdings.base() + "sparql"))
            .addProperty(
                RDFS.seeAlso, model.createResource(holdings.base() + "queries/" + question.name()));
    if (!question.description().isEmpty()) {
      example.addProperty(DCTerms.description, question.description(), "en");
    }
    for (String tag : question.tags()) {
      example.addProperty(model.createProperty(SCHEMA, "keywords"), tag);
    }
    kind(query)
        .ifPresent(
            kind ->
                example.addProperty(
                    RDF.type, model.createResource(SH + "SPARQL" + kind + "Executable")));
    for (Property text : texts(model, query)) {
      example.addProperty(text, query.toString());
    }
    return example;
  }

  private static Optional<String> kind(Query query) {
    return query.isSelectType()
        ? Optional.of("Select")
        : query.isAskType()
            ? Optional.of("Ask")
            : query.isConstructType() ? Optional.of("Construct") : Optional.empty();
  }

  /** SHACL has no word for DESCRIBE: readers look for either of two others. */
  private static List<Property> texts(Model model, Query query) {
    return query.isSelectType()
        ? List.of(sh(model, "select"))
        : query.isAskType()
            ? List.of(sh(model, "ask"))
            : query.isConstructType()
                ? List.of(sh(model, "construct"))
                : List.of(model.createProperty(SPEX, "describe"), sh(model, "describe"));
  }

  private Query bound(Question question, OwnExamples.Example example) {
    try {
      return question.bind(example.values(), holdings.base());
    } catch (MalformedParameter e) {
      throw new IllegalStateException("the header of " + question.name() + " was checked", e);
    }
  }

  private static Property sh(Model model, String name) {
    return model.createProperty(SH, name);
  }
}
