package org.entente.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** The bundled queries with their standard parameters, asked of a dataset. */
final class Questions {
  private static final Path FOLDER = Path.of("queries");
  private static final Pattern PARAMETER =
      Pattern.compile("(?m)^#\\+ {3}(\\w+): (\\w+) = (.*?) — .*$");

  private Questions() {}

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rq"))
          .map(name -> name.substring(0, name.length() - 3))
          .sorted()
          .toList();
    }
  }

  /** The question as it is asked when no parameter is given. */
  static Query query(String name) throws IOException {
    String text = Files.readString(FOLDER.resolve(name + ".rq"));
    Map<Var, Node> values = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      values.put(Var.alloc(parameter.group(1)), term(parameter.group(2), parameter.group(3)));
    }
    return QueryTransformOps.replaceVars(QueryFactory.create(text, Iris.DEFAULT_BASE), values);
  }

  static String csv(Query query, DatasetGraph dataset) {
    try (QueryExecution execution = QueryExecution.create(query, DatasetFactory.wrap(dataset))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ResultSetFormatter.outputAsCSV(out, execution.execSelect());
      return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  private static Node term(String type, String value) {
    return switch (type) {
      case "iri", "thing" ->
          NodeFactory.createURI(IRIx.create(Iris.DEFAULT_BASE).resolve(value).str());
      case "date", "period" -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
      case "integer" -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
      default -> NodeFactory.createLiteralString(value);
    };
  }
}
