package org.entente.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.TreeSet;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Canonical N-Quads: one line a quad, sorted, no line twice, lines ended by a line feed, so that
 * equal datasets without blank nodes give equal bytes.
 */
public final class NQuads {
  private static final NodeFormatterNT NODES = new NodeFormatterNT();

  private NQuads() {}

  /** Writes {@code dataset}; holds all its lines in memory meanwhile. */
  public static void write(DatasetGraph dataset, OutputStream out) throws IOException {
    TreeSet<String> lines = new TreeSet<>();
    Iterator<Quad> quads = dataset.find();
    while (quads.hasNext()) {
      lines.add(line(quads.next()));
    }
    for (String line : lines) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  private static String line(Quad quad) {
    IndentedLineBuffer line = new IndentedLineBuffer();
    NODES.format(line, quad.getSubject());
    line.print(" ");
    NODES.format(line, quad.getPredicate());
    line.print(" ");
    NODES.format(line, quad.getObject());
    if (!quad.isDefaultGraph()) {
      line.print(" ");
      NODES.format(line, quad.getGraph());
    }
    return line.asString() + " .\n";
  }
}
