package org.entente.catalogue;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** What a parameter's value may be. Each type turns a word into one RDF term, or refuses it. */
public enum ParameterType {
  /** An absolute IRI, or one relative to the graph's base. */
  IRI("https://w3id.org/entente/ontology#same") {
    @Override
    Optional<Node> term(String value, String base) {
      return iri(value, base);
    }
  },
  /** The IRI of something that documents tell of, absolute or relative to the graph's base. */
  THING("id/person/ada-lovelace") {
    @Override
    Optional<Node> term(String value, String base) {
      return iri(value, base);
    }
  },
  /** Any text, as a plain literal. */
  STRING("higher education"),
  /** A person's name or a part of it, as a plain literal. */
  PERSON("Ada Lovelace"),
  /** An organisation's name or a part of it, as a plain literal. */
  ORGANIZATION("UNESCO"),
  /** The name of a topic, as a plain literal. */
  TOPIC("lifelong learning"),
  /** The name of a document, as a plain literal. */
  DOCUMENT("news.txt"),
  /** A day of the calendar, ISO 8601. */
  DATE("2019-03-05") {
    @Override
    Optional<Node> term(String value, String base) {
      try {
        String day = LocalDate.parse(value).toString();
        return Optional.of(NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  },
  /** A year, a month or a day, ISO 8601 shortened: as exact as what is meant. */
  PERIOD("2019-03") {
    @Override
    Optional<Node> term(String value, String base) {
      if (value.matches("[0-9]{4}")) {
        return Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDgYear));
      }
      return value.matches("[0-9]{4}-(0[1-9]|1[0-2])")
          ? Optional.of(NodeFactory.createLiteralDT(value, XSDDatatype.XSDgYearMonth))
          : DATE.term(value, base);
    }
  },
  /** A whole number. */
  INTEGER("10") {
    @Override
    Optional<Node> term(String value, String base) {
      if (!value.matches("[+-]?[0-9]{1,18}")) {
        return Optional.empty();
      }
      String digits = new BigInteger(value).toString();
      return Optional.of(NodeFactory.createLiteralDT(digits, XSDDatatype.XSDinteger));
    }
  };

  private final String example;

  ParameterType(String example) {
    this.example = example;
  }

  /** A value of this type, to show what one looks like. */
  public String example() {
    return example;
  }

  /** The word for this type in a query's header, such as {@code date}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type that {@code word} stands for in a header. */
  public static Optional<ParameterType> of(String word) {
    for (ParameterType type : values()) {
      if (type.word().equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The term for {@code value}, or nothing where it is no value of this type. */
  Optional<Node> term(String value, String base) {
    return Optional.of(NodeFactory.createLiteralString(value));
  }

  private static Optional<Node> iri(String value, String base) {
    if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0)) {
      return Optional.empty();
    }
    try {
      IRIx iri = IRIx.create(base).resolve(value);
      return iri.isReference() ? Optional.of(NodeFactory.createURI(iri.str())) : Optional.empty();
    } catch (IRIException e) {
      return Optional.empty();
    }
  }
}
