package org.entente.graph;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.entente.vocabulary.Prefixes;

/**
 * A dataset and its hash in a form that is read several times as fast as N-Quads: every term once,
 * then the graphs as rows of three numbers of terms. For a dataset without blank nodes that fits
 * into memory. The form is the program's own and of one version: nothing is exchanged in it.
 *
 * @param data the dataset
 * @param hash as {@link Edition#hash()} gives it, where it is known: under the base that it was
 *     packed with
 */
public record PackedGraph(DatasetGraph data, Optional<String> hash) {
  private static final int FORM = 0x454e5431;
  private static final int IRI = 0;
  private static final int STRING = 1;
  private static final int IN_LANGUAGE = 2;
  private static final int TYPED = 3;

  /** Writes {@code data}; equal datasets give equal bytes. */
  public static void write(DatasetGraph data, OutputStream to) throws IOException {
    Map<Node, List<Triple>> graphs =
        data.stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    PackedGraph::graph,
                    () -> new TreeMap<>(NodeCmp::compareRDFTerms),
                    Collectors.mapping(Quad::asTriple, Collectors.toList())));
    graphs.values().forEach(triples -> triples.sort(Claim.ORDER));
    Map<Node, Integer> terms = terms(graphs);
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(FORM);
    out.writeUTF(Edition.hash(data));
    out.writeInt(terms.size());
    for (Node term : terms.keySet()) {
      write(term, out);
    }
    out.writeInt(graphs.size());
    for (Map.Entry<Node, List<Triple>> graph : graphs.entrySet()) {
      out.writeInt(number(terms, graph.getKey()));
      out.writeInt(graph.getValue().size());
      for (Triple triple : graph.getValue()) {
        out.writeInt(number(terms, triple.getSubject()));
        out.writeInt(number(terms, triple.getPredicate()));
        out.writeInt(number(terms, triple.getObject()));
      }
    }
    out.flush();
  }

  /**
   * Reads what {@link #write} wrote of a graph under {@link Iris#DEFAULT_BASE}.
   *
   * @param base what its names are to begin with instead
   * @throws IOException if it cannot be read, or is of another version
   */
  public static PackedGraph read(InputStream from, String base) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
    if (in.readInt() != FORM) {
      throw new IOException("this is no graph that this version of the program packed");
    }
    String hash = in.readUTF();
    Node[] terms = new Node[in.readInt()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = term(in, base);
    }
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    Prefixes.ALL.getNsPrefixMap().forEach(data.prefixes()::add);
    int graphs = in.readInt();
    for (int g = 0; g < graphs; g++) {
      Node name = terms[in.readInt()];
      Graph graph =
          name.equals(Quad.defaultGraphIRI) ? data.getDefaultGraph() : data.getGraph(name);
      int triples = in.readInt();
      for (int t = 0; t < triples; t++) {
        graph.add(Triple.create(terms[in.readInt()], terms[in.readInt()], terms[in.readInt()]));
      }
    }
    return new PackedGraph(data, Optional.of(hash).filter(h -> base.equals(Iris.DEFAULT_BASE)));
  }

  private static Node graph(Quad quad) {
    return quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
  }

  private static Map<Node, Integer> terms(Map<Node, List<Triple>> graphs) {
    Map<Node, Integer> terms = new LinkedHashMap<>();
    graphs.forEach(
        (name, triples) -> {
          terms.putIfAbsent(name, terms.size());
          for (Triple triple : triples) {
            terms.putIfAbsent(triple.getSubject(), terms.size());
            terms.putIfAbsent(triple.getPredicate(), terms.size());
            terms.putIfAbsent(triple.getObject(), terms.size());
          }
        });
    return terms;
  }

  private static int number(Map<Node, Integer> terms, Node term) {
    return terms.getOrDefault(term, -1);
  }

  private static void write(Node term, DataOutputStream out) throws IOException {
    if (term.isURI()) {
      out.writeByte(IRI);
      text(term.getURI(), out);
    } else if (!term.isLiteral()) {
      throw new IllegalArgumentException("only IRIs and literals can be packed, not " + term);
    } else if (!term.getLiteralLanguage().isEmpty()) {
      out.writeByte(IN_LANGUAGE);
      text(term.getLiteralLanguage(), out);
      text(term.getLiteralLexicalForm(), out);
    } else if (NodeFactory.createLiteralString(term.getLiteralLexicalForm()).equals(term)) {
      out.writeByte(STRING);
      text(term.getLiteralLexicalForm(), out);
    } else {
      out.writeByte(TYPED);
      text(term.getLiteralDatatypeURI(), out);
      text(term.getLiteralLexicalForm(), out);
    }
  }

  private static Node term(DataInputStream in, String base) throws IOException {
    return switch (in.readByte()) {
      case IRI -> {
        String iri = text(in);
        boolean own = iri.startsWith(Iris.DEFAULT_BASE);
        yield NodeFactory.createURI(own ? base + iri.substring(Iris.DEFAULT_BASE.length()) : iri);
      }
      case STRING -> NodeFactory.createLiteralString(text(in));
      case IN_LANGUAGE -> {
        String language = text(in);
        yield NodeFactory.createLiteralLang(text(in), language);
      }
      case TYPED -> {
        String type = text(in);
        yield NodeFactory.createLiteralDT(
            text(in), TypeMapper.getInstance().getSafeTypeByName(type));
      }
      default -> throw new IOException("the packed graph is damaged");
    };
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
