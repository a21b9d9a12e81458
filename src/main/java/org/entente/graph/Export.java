package org.entente.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.entente.vocabulary.Prefixes;

/** The forms in which a graph can leave Entente. Equal graphs give equal bytes. */
public enum Export {
  /** Everything, one sorted line a quad. */
  NQUADS,
  /** Everything, for people. */
  TRIG,
  /** Who met whom, as a table. */
  CSV,
  /** Who met whom, as a network. */
  GRAPHML,
  /** Who met whom, as a network for Gephi. */
  GEXF;

  private static final Comparator<Quad> ORDER =
      Comparator.comparing((Quad quad) -> !quad.isDefaultGraph())
          .thenComparing(Quad::getGraph, NodeCmp::compareRDFTerms)
          .thenComparing(Quad::asTriple, Claim.ORDER);

  /** The word for this form on the command line, such as {@code nquads}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it holds everything, as RDF, in which lines that begin with # are comments. */
  public boolean isRdf() {
    return this == NQUADS || this == TRIG;
  }

  /** The form that {@code word} stands for. */
  public static Optional<Export> of(String word) {
    return Stream.of(values()).filter(form -> form.word().equals(word)).findFirst();
  }

  /** Writes {@code dataset}; the caller holds a read transaction and closes {@code out}. */
  public void write(DatasetGraph dataset, OutputStream out) throws IOException {
    switch (this) {
      case NQUADS -> NQuads.write(dataset, out);
      case TRIG -> trig(dataset, out);
      case CSV -> NetworkWriter.csv(Network.of(dataset), out);
      case GRAPHML -> NetworkWriter.graphml(Network.of(dataset), out);
      case GEXF -> NetworkWriter.gexf(Network.of(dataset), out);
    }
  }

  private static void trig(DatasetGraph dataset, OutputStream out) throws IOException {
    List<Quad> quads = new ArrayList<>();
    dataset.find().forEachRemaining(quads::add);
    quads.sort(ORDER);
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS);
    writer.start();
    Prefixes.ALL.getNsPrefixMap().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(prefix -> writer.prefix(prefix.getKey(), prefix.getValue()));
    quads.forEach(writer::quad);
    writer.finish();
    out.flush();
  }
}
