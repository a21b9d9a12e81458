package org.entente.server.describe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.entente.server.http.Offer;

/** The forms in which RDF is sent, in the order in which they are preferred. */
public enum Form implements Offer {
  TURTLE("Turtle", "text/turtle", "ttl", "application/x-turtle"),
  JSON_LD("JSON-LD", "application/ld+json", "jsonld", "application/json"),
  N_TRIPLES("N-Triples", "application/n-triples", "nt", "application/x-ntriples"),
  N_QUADS("N-Quads", "application/n-quads", "nq", "text/x-nquads"),
  TRIG("TriG", "application/trig", "trig", "application/x-trig"),
  RDF_XML("RDF/XML", "application/rdf+xml", "rdf", "application/xml");

  private final String title;
  private final String mediaType;
  private final String extension;
  private final String alias;

  Form(String title, String mediaType, String extension, String alias) {
    this.title = title;
    this.mediaType = mediaType;
    this.extension = extension;
    this.alias = alias;
  }

  /** The form that the extension or format name {@code word} asks for. */
  public static Optional<Form> of(String word) {
    return Arrays.stream(values()).filter(form -> form.extension.equals(word)).findFirst();
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** Whether it can say in which graph a statement stands. */
  public boolean hasQuads() {
    return this == N_QUADS || this == TRIG;
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public List<String> aliases() {
    return List.of(alias);
  }

  @Override
  public String extension() {
    return extension;
  }

  RDFFormat format() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case JSON_LD -> RDFFormat.JSONLD11_PRETTY;
      case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case N_QUADS -> RDFFormat.NQUADS_UTF8;
      case TRIG -> RDFFormat.TRIG_PRETTY;
      case RDF_XML -> RDFFormat.RDFXML_PLAIN;
    };
  }
}
