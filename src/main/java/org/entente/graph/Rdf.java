package org.entente.graph;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.entente.extraction.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/** Values as RDF terms. */
final class Rdf {
  /** So many decimals are kept; most are confidences, of which there are not many. */
  private static final int RECENT = 1 << 10;

  /** Immutable, so that a thread that sees one sees it whole. */
  private record Decimal(long bits, Node node) {}

  private static final @Nullable Decimal[] DECIMALS = new Decimal[RECENT];

  private Rdf() {}

  static Triple triple(Node subject, Resource predicate, Node object) {
    return Triple.create(subject, predicate.asNode(), object);
  }

  static Triple type(Node subject, Resource type) {
    return Triple.create(subject, RDF.type.asNode(), type.asNode());
  }

  /** An address as an IRI, if it can be one: people and registers write spaces and the like. */
  static Optional<Node> iri(String address) {
    return address.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+")
        ? Optional.of(NodeFactory.createURI(address))
        : Optional.empty();
  }

  static Node text(String words) {
    return NodeFactory.createLiteralString(words);
  }

  static Node number(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  /** A position in a text, as Web Annotation types it. */
  static Node position(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
  }

  static Node decimal(double value) {
    long bits = Double.doubleToLongBits(value);
    int slot = (int) ((bits ^ bits >>> 32) * 0x9e3779b9L >>> 16) & (RECENT - 1);
    Decimal known = DECIMALS[slot];
    if (known == null || known.bits != bits) {
      known = new Decimal(bits, newDecimal(value));
      DECIMALS[slot] = known;
    }
    return known.node;
  }

  private static Node newDecimal(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return NodeFactory.createLiteralDT(
        exact.setScale(Math.max(exact.scale(), 1)).toPlainString(), XSDDatatype.XSDdecimal);
  }

  static Node truth(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  /** A date typed by its precision: {@code xsd:date}, {@code xsd:gYearMonth}, {@code xsd:gYear}. */
  static Node date(PartialDate date) {
    XSDDatatype type =
        date.month() == 0
            ? XSDDatatype.XSDgYear
            : date.day() == 0 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDdate;
    return NodeFactory.createLiteralDT(date.toString(), type);
  }
}
