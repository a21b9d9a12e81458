package org.entente.graph.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.ENT;

/**
 * Takes the inventory of a graph, or of a part of it, while it is written. What is said of a claim
 * or a mention must come in one run, as it does; only one run is held at a time.
 */
public final class InventoryTaker extends StreamRDFWrapper {
  private final String space;
  private final int cut;
  private final Appendable rows;
  private final List<String> told = new ArrayList<>();
  private String subject = "";
  private Node last = Node.ANY;
  private boolean ownLast;
  private String passage = "";
  private String rule = "";

  /**
   * @param base what the names of things begin with, ending in a slash
   * @param rows gets the rows
   * @param out gets all that is written
   */
  InventoryTaker(String base, Appendable rows, StreamRDF out) {
    super(out);
    this.rows = rows;
    this.space = base + "id/";
    this.cut = base.length();
  }

  @Override
  public void triple(Triple triple) {
    super.triple(triple);
    if (!triple.getSubject().equals(last)) {
      last = triple.getSubject();
      ownLast = own(last);
      if (ownLast) {
        begin(path(last));
      }
    }
    if (ownLast) {
      take(subject, triple);
    }
  }

  @Override
  public void finish() {
    end();
    super.finish();
  }

  private boolean own(Node node) {
    return node.isURI() && node.getURI().startsWith(space) && node.getURI().indexOf('#') < 0;
  }

  private String path(Node node) {
    return node.getURI().substring(cut);
  }

  /** What has no page of its own, such as a passage's positions, ends no run. */
  private void begin(String path) {
    if (!path.equals(subject)) {
      end();
      subject = path;
      row(path);
    }
  }

  private void take(String path, Triple triple) {
    Node predicate = triple.getPredicate();
    Node object = triple.getObject();
    if (predicate.equals(ENT.about.asNode()) || predicate.equals(ENT.mentions.asNode())) {
      if (own(object)) {
        told.add(path(object));
      }
    } else if (predicate.equals(ENT.passage.asNode())) {
      passage = path(object);
    } else if (predicate.equals(ENT.evidence.asNode())) {
      row(path, path(object));
    } else if (predicate.equals(ENT.rule.asNode())) {
      rule = " " + object.getLiteralLexicalForm();
    } else if (predicate.equals(RDF.type.asNode()) && object.equals(ENT.Passage.asNode())) {
      passage = path;
    } else if (predicate.equals(RDFS.label.asNode())) {
      row(Inventory.LABEL, path, object.getLiteralLexicalForm());
    } else if (predicate.equals(DCTerms.identifier.asNode())) {
      row(Inventory.DOCUMENT, path, object.getLiteralLexicalForm());
    }
  }

  /** The run of one subject has ended. */
  private void end() {
    if (!passage.isEmpty()) {
      row(subject, passage);
      String place = passage + rule;
      told.forEach(path -> row(path, place));
    }
    told.clear();
    passage = "";
    rule = "";
  }

  private void row(String... fields) {
    try {
      Lines.row(rows, fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
