package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.catalogue.Catalogue;
import org.entente.catalogue.Question;
import org.entente.server.sparql.Limits;
import org.junit.jupiter.api.Test;

/** What is made of examples that were not found out is not kept, lest it be taken for all. */
class OwnExamplesTest {
  private static final String EXAMPLES = "/.well-known/sparql-examples";

  private static Optional<String> caching(Sample sample, String path) {
    HttpResponse<String> answer = sample.get(path, "Accept", "text/turtle, application/json");
    assertEquals(200, answer.statusCode(), path);
    return answer.headers().firstValue("Cache-Control");
  }

  @Test
  void examplesThatThereIsNoTimeForAreNotKept() {
    Limits none =
        new Limits(8_000, 1_000, 500, Duration.ZERO, Sample.LIMITS.concurrent(), Duration.ZERO);
    int seen = 0;
    try (Sample hurried = Sample.start(Sample.data(), none);
        Sample usual = Sample.start()) {
      for (String path : List.of("/openapi.json", EXAMPLES, EXAMPLES + "/")) {
        assertEquals(Optional.of("no-store"), caching(hurried, path), path);
        assertEquals(Optional.of("no-cache"), caching(usual, path), path);
      }
      for (Question question : Catalogue.bundled().questions()) {
        String path = EXAMPLES + "/" + question.name();
        boolean asked = !question.parameters().isEmpty();
        seen += asked ? 1 : 0;
        assertEquals(Optional.of(asked ? "no-store" : "no-cache"), caching(hurried, path), path);
        assertEquals(Optional.of("no-cache"), caching(usual, path), path);
      }
    }
    assertTrue(seen >= 36, "saw " + seen);
  }
}
