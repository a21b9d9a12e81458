package org.entente.server;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** What answers hold. */
final class Answers {
  private Answers() {}

  static Node object(Graph graph, Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).next().getObject();
  }

  static long number(Graph graph, Node subject, Node predicate) {
    return Long.parseLong(object(graph, subject, predicate).getLiteralLexicalForm());
  }

  static Graph graph(String text, Lang lang) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(text, lang).base(Sample.BASE).parse(data);
    return data.getDefaultGraph();
  }

  static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  static void leaksNothing(String body) {
    for (String inside :
        List.of(
            "Exception",
            "at org.",
            "at java.",
            "org.apache",
            "org.eclipse",
            "jetty",
            "Jena",
            "/tmp/",
            ".java:",
            "stack")) {
      assertFalse(body.contains(inside), "'" + inside + "' in: " + body);
    }
  }
}
