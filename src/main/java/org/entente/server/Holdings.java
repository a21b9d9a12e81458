package org.entente.server;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.entente.catalogue.Catalogue;
import org.entente.graph.LiveDataset;
import org.entente.vocabulary.ENT;

/**
 * What is served.
 *
 * @param data the dataset; only read, within transactions
 * @param base what the IRIs of its things begin with, ending in a slash
 * @param catalogue the questions that can be asked by name
 */
public record Holdings(DatasetGraph data, String base, Catalogue catalogue) {
  public Holdings {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("a base ends in a slash, not " + base);
    }
    data = new DatasetGraphReadOnly(data);
  }

  /**
   * A number that changes when the data is exchanged for other data; within a transaction, that of
   * what is read there.
   */
  public long version() {
    return data instanceof DatasetGraphWrapper wrapper
            && wrapper.getWrapped() instanceof LiveDataset live
        ? live.exchanges()
        : 0;
  }

  /** All facts, merged. */
  public Graph facts() {
    return data.getDefaultGraph();
  }

  /** The terms. */
  public Graph ontology() {
    return data.getGraph(NodeFactory.createURI(ENT.ONTOLOGY));
  }

  /** The IRI of the dataset itself. */
  public String dataset() {
    return base + ".well-known/void#dataset";
  }
}
