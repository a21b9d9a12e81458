package org.entente.graph;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.evidence.Span;
import org.entente.identity.Entity;
import org.entente.identity.Names;

/**
 * Names everything, {@code BASE/id/TYPE/SLUG}, from content alone: what follows the base is the
 * same under every base.
 */
public final class Iris {
  /** The base under which the bundled server answers. */
  public static final String DEFAULT_BASE = "http://localhost:3030/";

  private final String base;

  /** The slugs of documents, by their names. */
  private final Map<String, String> documents = new HashMap<>();

  /**
   * Names under {@code base}.
   *
   * @param base an absolute IRI that ends in a slash
   * @param documents the names of all documents; a name whose stem is not alone gets a hash
   */
  public Iris(String base, Collection<String> documents) {
    if (!base.endsWith("/") || !URI.create(base).isAbsolute()) {
      throw new IllegalArgumentException(
          "the base must be an absolute IRI that ends in a slash, not " + base);
    }
    this.base = base;
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (String name : new TreeSet<>(documents)) {
      String slug = Slug.of(stem(name));
      if (!seen.add(slug)) {
        shared.add(slug);
      }
      this.documents.put(name, slug);
    }
    this.documents.replaceAll((name, s) -> shared.contains(s) ? Slug.of(stem(name), name) : s);
  }

  public String base() {
    return base;
  }

  /** Whether names are as they are under the standard base. */
  boolean isStandard() {
    return base.equals(DEFAULT_BASE);
  }

  /** A person, an organisation or a meeting. */
  public Node entity(Entity entity) {
    String label = entity.label();
    boolean plain =
        entity.key().equals(Names.fold(label)) || entity.key().equals(Names.unordered(label));
    String slug = plain ? Slug.of(label) : Slug.of(label, entity.key());
    return named(entity.type().label(), slug);
  }

  /** Something told from others of its type by {@code content}, and shown by {@code label}. */
  Node thing(String type, String label, String... content) {
    String whole = String.join("|", content);
    return named(type, Slug.of(label, isStandard() ? whole : whole.replace(base, DEFAULT_BASE)));
  }

  /** The triple as it would be under the standard base. */
  Triple standard(Triple triple) {
    return isStandard()
        ? triple
        : Triple.create(
            standard(triple.getSubject()), triple.getPredicate(), standard(triple.getObject()));
  }

  private Node standard(Node node) {
    return node.isURI() && node.getURI().startsWith(base)
        ? NodeFactory.createURI(DEFAULT_BASE + node.getURI().substring(base.length()))
        : node;
  }

  Node role(String role) {
    return named("role", Slug.of(role));
  }

  /** A concept of the topic scheme. */
  Node topic(String concept) {
    return named("topic", concept);
  }

  /** A document that was announced; for another, {@link IllegalArgumentException}. */
  public Node document(String name) {
    return named("document", documentSlug(name));
  }

  /** The passage at {@code span} of the document {@code name}. */
  public Node passage(String name, Span span) {
    return named("passage", documentSlug(name) + "-" + span.begin() + "-" + span.end());
  }

  /** A part of {@code whole}, which has no page of its own. */
  static Node part(Node whole, String fragment) {
    return NodeFactory.createURI(whole.getURI() + "#" + fragment);
  }

  private String documentSlug(String name) {
    String slug = documents.get(name);
    if (slug == null) {
      throw new IllegalArgumentException("the document " + name + " was not announced");
    }
    return slug;
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private Node named(String type, String slug) {
    return NodeFactory.createURI(base + "id/" + type + "/" + slug);
  }
}
