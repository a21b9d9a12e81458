package org.entente.server;

import java.time.Instant;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.entente.catalogue.Catalogue;
import org.entente.graph.Edition;
import org.entente.graph.LiveDataset;
import org.entente.vocabulary.ENT;

/**
 * What is served.
 *
 * @param data the dataset; only read, within transactions
 * @param base what the IRIs of its things begin with, ending in a slash
 * @param catalogue the questions that can be asked by name
 * @param edition which state of the dataset it is, as long as it is not exchanged
 * @param imprint what is said of it as a work
 */
public record Holdings(
    DatasetGraph data, String base, Catalogue catalogue, Edition edition, Imprint imprint) {
  public Holdings {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("a base ends in a slash, not " + base);
    }
    data = data instanceof DatasetGraphReadOnly ? data : new ReadOnly(data);
  }

  private static final class ReadOnly extends DatasetGraphReadOnly {
    ReadOnly(DatasetGraph data) {
      super(data);
    }

    /** A graph that there is not is empty; the library would fail to add it. */
    @Override
    public Graph getGraph(Node name) {
      return containsGraph(name) ? super.getGraph(name) : Graph.emptyGraph;
    }
  }

  /** The same for a dataset of which nothing is said as a work. */
  public Holdings(DatasetGraph data, String base, Catalogue catalogue, Edition edition) {
    this(data, base, catalogue, edition, Imprint.NONE);
  }

  /** The same for a dataset that was made just now. */
  public Holdings(DatasetGraph data, String base, Catalogue catalogue) {
    this(data, base, catalogue, Edition.of(data, Instant.now()));
  }

  /** Which state of the dataset it is; within a transaction, that of what is read there. */
  @Override
  public Edition edition() {
    return live().map(LiveDataset::edition).orElse(edition);
  }

  /**
   * A number that changes when the data is exchanged for other data; within a transaction, that of
   * what is read there.
   */
  public long version() {
    return live().map(LiveDataset::exchanges).orElse(0L);
  }

  private Optional<LiveDataset> live() {
    return data instanceof DatasetGraphWrapper wrapper
            && wrapper.getWrapped() instanceof LiveDataset live
        ? Optional.of(live)
        : Optional.empty();
  }

  /** The same, with what is said of it as a work. */
  public Holdings as(Imprint said) {
    return new Holdings(data, base, catalogue, edition, said);
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

  /** The IRI of the present state of the dataset, made of its hash. */
  public String editionIri() {
    return editionIri(base, edition().hash());
  }

  /** The IRI of the state with this hash of the dataset with this base. */
  public static String editionIri(String base, String hash) {
    return base + ".well-known/void#version-" + hash.substring(0, 16);
  }
}
