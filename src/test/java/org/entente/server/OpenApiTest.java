package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.stream.Stream;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The description that programs read: valid OpenAPI, and true of what the server does. */
class OpenApiTest {
  @AutoClose private static final Sample sample = Sample.start();

  @Test
  void aParserOfOpenApiFindsNothingWrong() {
    SwaggerParseResult read = read(sample.get("/openapi.json").body());
    assertEquals(List.of(), read.getMessages());
    assertEquals("3.1.0", read.getOpenAPI().getOpenapi());
    String broken =
        sample.get("/openapi.json").body().replace("\"in\" : \"query\"", "\"in\" : \"air\"");
    assertFalse(read(broken).getMessages().isEmpty(), "the parser looks");
  }

  @Test
  void everyQuestionIsDescribedAndAnswersAsDescribed() {
    OpenAPI api = read(sample.get("/openapi.json").body()).getOpenAPI();
    List<Question> questions = Catalogue.bundled().questions();
    assertTrue(questions.size() >= 52, "saw " + questions.size());
    assertEquals(questions.size() + 1, api.getPaths().size());
    for (Question question : questions) {
      String path = "/queries/" + question.name();
      Operation get = api.getPaths().get(path).getGet();
      assertEquals(question.summary(), get.getSummary());
      List<String> names = get.getParameters().stream().map(Parameter::getName).toList();
      assertEquals(question.parameters().size() + 1, names.size(), names.toString());
      for (org.entente.catalogue.Parameter parameter : question.parameters()) {
        assertTrue(names.contains(parameter.name()), names.toString());
      }
    }
    Operation get = api.getPaths().get("/queries/organizations-together").getGet();
    assertEquals("1900", get.getParameters().get(0).getSchema().getDefault().toString());
    assertEquals("integer", get.getParameters().get(0).getSchema().getTypes().iterator().next());
    Operation met = api.getPaths().get("/queries/who-met").getGet();
    String pattern = met.getParameters().get(0).getSchema().getPattern();
    assertTrue(
        Stream.of("2019", "2019-03", "2019-03-05").allMatch(p -> p.matches(pattern)), pattern);
    for (String type : get.getResponses().get("200").getContent().keySet()) {
      String sent =
          sample
              .get("/queries/organizations-together", "Accept", type)
              .headers()
              .firstValue("Content-Type")
              .orElse("");
      assertTrue(sent.startsWith(type), sent);
    }
    assertEquals(5, get.getResponses().get("200").getContent().size());
    MediaType problem = get.getResponses().get("400").getContent().get("application/problem+json");
    assertEquals("#/components/schemas/Problem", problem.getSchema().get$ref());
    assertTrue(
        sample
            .get("/queries/organizations-together?from=x", "Accept", "application/problem+json")
            .body()
            .contains("\"remedy\""));
  }

  private static SwaggerParseResult read(String text) {
    return new OpenAPIV3Parser().readContents(text);
  }
}
