package org.entente.graph.history;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.ENT;

/**
 * Takes the inventory of a graph while it is written. What is said of a claim or a mention must
 * come in one run, as it does; only one run is held at a time.
 */
public final class InventoryTaker extends StreamRDFWrapper {
  private final String space;
  private final int cut;
  private final SortedMap<String, SortedSet<String>> places = new TreeMap<>();
  private final SortedMap<String, String> names = new TreeMap<>();
  private final List<String> told = new ArrayList<>();
  private String subject = "";
  private String passage = "";
  private String rule = "";

  /**
   * @param base what the names of things begin with, ending in a slash
   * @param out gets all that is written
   */
  public InventoryTaker(String base, StreamRDF out) {
    super(out);
    this.space = base + "id/";
    this.cut = base.length();
  }

  @Override
  public void triple(Triple triple) {
    super.triple(triple);
    if (own(triple.getSubject())) {
      take(triple);
    }
  }

  @Override
  public void finish() {
    close();
    super.finish();
  }

  /** What was written; to be asked when all is. */
  public Inventory inventory() {
    SortedMap<String, String> documents = new TreeMap<>(names);
    return new Inventory(places, documents);
  }

  private boolean own(Node node) {
    return node.isURI() && node.getURI().startsWith(space) && node.getURI().indexOf('#') < 0;
  }

  private String path(Node node) {
    return node.getURI().substring(cut);
  }

  private void take(Triple triple) {
    String path = path(triple.getSubject());
    if (!path.equals(subject)) {
      close();
      subject = path;
      places.computeIfAbsent(path, key -> new TreeSet<>());
    }
    Node predicate = triple.getPredicate();
    Node object = triple.getObject();
    if (predicate.equals(ENT.about.asNode()) || predicate.equals(ENT.mentions.asNode())) {
      if (own(object)) {
        told.add(path(object));
      }
    } else if (predicate.equals(ENT.passage.asNode())) {
      passage = path(object);
    } else if (predicate.equals(ENT.evidence.asNode())) {
      place(path, path(object));
    } else if (predicate.equals(ENT.rule.asNode())) {
      rule = " " + object.getLiteralLexicalForm();
    } else if (predicate.equals(RDF.type.asNode()) && object.equals(ENT.Passage.asNode())) {
      passage = path;
    } else if (predicate.equals(DCTerms.identifier.asNode())) {
      names.put(path, object.getLiteralLexicalForm());
    }
  }

  /** The run of one subject has ended. */
  private void close() {
    if (!passage.isEmpty()) {
      place(subject, passage);
      told.forEach(path -> place(path, passage + rule));
    }
    told.clear();
    passage = "";
    rule = "";
  }

  private void place(String path, String place) {
    places.computeIfAbsent(path, key -> new TreeSet<>()).add(place);
  }
}
