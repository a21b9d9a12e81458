package org.entente.server;

import java.net.http.HttpResponse;
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
}
