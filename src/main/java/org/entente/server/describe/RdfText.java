package org.entente.server.describe;

import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.vocabulary.Prefixes;

/** Writes RDF in any {@link Form}, with the prefixes used everywhere. */
public final class RdfText {
  private RdfText() {}

  /** The graph as bytes of this form. */
  public static byte[] of(Graph graph, Form form) {
    return of(DatasetGraphFactory.wrap(graph), form);
  }

  /** The dataset as bytes; a form without quads takes its default graph alone. */
  public static byte[] of(DatasetGraph data, Form form) {
    Graph graph = data.getDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Prefixes.ALL);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter writer =
        (form.hasQuads() || form == Form.JSON_LD ? RDFWriter.source(data) : RDFWriter.source(graph))
            .format(form.format())
            // "@prefix" and not "PREFIX": some readers of Turtle know only the older spelling.
            .set(RIOT.symTurtleDirectiveStyle, "rdf10")
            .build();
    writer.output(out);
    return out.toByteArray();
  }
}
