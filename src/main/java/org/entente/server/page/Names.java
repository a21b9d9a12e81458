package org.entente.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.server.http.Languages;
import org.entente.vocabulary.ENT;

/** What nodes are called on pages, and where their links lead. */
public final class Names {
  private static final List<Node> LABELS = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode());

  /** The languages of labels: things are called as documents call them, topics in English. */
  private static final List<String> LABELLED = List.of("", "en");

  /** Terms of other vocabularies for which pages have a word of their own. */
  private static final Map<Node, String> OTHERS =
      Map.of(ORG.Organization.asNode(), "organisation", SKOS.Concept.asNode(), "topic");

  private final Graph data;
  private final Graph ontology;
  private final String base;
  private final Languages languages;

  /**
   * Names of things and terms.
   *
   * @param data the graph that names things
   * @param ontology the graph that names terms
   * @param base what the IRIs of things begin with, ending in a slash
   */
  public Names(Graph data, Graph ontology, String base) {
    this(data, ontology, base, Languages.ANY);
  }

  private Names(Graph data, Graph ontology, String base, Languages languages) {
    this.data = data;
    this.ontology = ontology;
    this.base = base;
    this.languages = languages;
  }

  /** The same for a reader of these languages. */
  public Names in(Languages read) {
    return new Names(data, ontology, base, read);
  }

  /** A name to read: the label, or else the last part of the IRI, or the literal's text. */
  public String of(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (!node.isURI()) {
      return "something unnamed";
    }
    return label(data, node)
        .or(() -> label(ontology, node))
        .or(() -> Optional.ofNullable(OTHERS.get(node)))
        .orElseGet(() -> words(node.getURI()));
  }

  /** The node as a piece of a line, linked where it has a page. */
  public Piece piece(Node node) {
    return new Piece(of(node), node.isURI() ? href(node.getURI()) : "");
  }

  /**
   * The node as a piece of a line about another: of a post in that organisation, the role alone.
   */
  Piece piece(Node node, Node about) {
    Piece piece = piece(node);
    String end = ", " + of(about);
    return piece.text().endsWith(end) && data.contains(node, ORG.postIn.asNode(), about)
        ? new Piece(piece.text().substring(0, piece.text().length() - end.length()), piece.href())
        : piece;
  }

  /**
   * The name as a piece of a line, linked where one thing of this site alone bears it. The entry
   * that a register has for an organisation mostly bears the organisation's name, and is no other.
   */
  Piece named(String name) {
    List<Node> things =
        LABELLED.stream()
            .flatMap(tag -> bearers(NodeFactory.createLiteralLang(name, tag)).stream())
            .distinct()
            .toList();
    boolean one = things.size() == 1 && things.get(0).isURI();
    return one && things.get(0).getURI().startsWith(base)
        ? new Piece(name, href(things.get(0).getURI()))
        : Piece.text(name);
  }

  /** Things with this label, but for entries of registers; two are enough to know of several. */
  private List<Node> bearers(Node label) {
    try (Stream<Triple> found = data.stream(Node.ANY, RDFS.label.asNode(), label)) {
      return found
          .map(Triple::getSubject)
          .filter(thing -> !data.contains(thing, RDF.type.asNode(), ENT.RegisterEntry.asNode()))
          .distinct()
          .limit(2)
          .toList();
    }
  }

  /** Where a link to the thing leads: within this site where it can. Only the web is linked. */
  public String href(String iri) {
    if (iri.startsWith(base)) {
      return "/" + iri.substring(base.length());
    }
    if (iri.startsWith(ENT.NS)) {
      return "/ontology#" + iri.substring(ENT.NS.length());
    }
    return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
  }

  /** A path percent-encoded, its slashes kept. */
  public static String encodePath(String path) {
    return encode(path).replace("%2F", "/");
  }

  /** A segment of a path, or a parameter's value, safe inside of an address. */
  public static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The label in the language that suits best; of several, the first in the alphabet. */
  private Optional<String> label(Graph graph, Node node) {
    Optional<Node> best = Optional.empty();
    for (Node property : LABELS) {
      try (Stream<Triple> found = graph.stream(node, property, Node.ANY)) {
        best =
            Stream.concat(best.stream(), found.map(Triple::getObject).filter(Node::isLiteral))
                .min(Comparator.comparingInt(this::rank).thenComparing(Names::text));
      }
      if (best.filter(label -> rank(label) == 0).isPresent()) {
        break;
      }
    }
    return best.map(Names::text);
  }

  private int rank(Node label) {
    return languages.rank(label.getLiteralLanguage());
  }

  private static String text(Node label) {
    return label.getLiteralLexicalForm();
  }

  /** {@code familyName} as "family name"; what has no such seam is left alone. */
  static String split(String local) {
    String split = local.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
    return split.equals(local) ? local : split.toLowerCase(Locale.ROOT);
  }

  private static String words(String iri) {
    String trimmed = iri.endsWith("/") ? iri.substring(0, iri.length() - 1) : iri;
    int cut = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('#'));
    String local = trimmed.substring(cut + 1);
    return local.isEmpty() ? iri : split(local);
  }
}
