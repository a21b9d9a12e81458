package org.entente.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.ENT;

/**
 * Measures two encodings of claims on the bundled questions: the graph's name is the claim, against
 * reification in one graph a document. Run with a number of documents and an empty folder.
 */
public final class EncodingMeasure {
  private static final int RUNS = 15;
  private static final Set<String> SHARED =
      Set.of("/id/topic/", "/id/role/", "organization/unesco");
  private static final Node STATES = NodeFactory.createURI(ENT.NS + "states");

  private EncodingMeasure() {}

  public static void main(String[] args) throws IOException {
    int copies = Integer.parseInt(args[0]);
    Path folder = Path.of(args[1]);
    run("graphs map", copies, DatasetGraphFactory::createGeneral, false);
    run("reified map", copies, DatasetGraphFactory::createGeneral, true);
    run("graphs tdb2", copies, () -> DatabaseMgr.connectDatasetGraph(folder + "/a"), false);
    run("reified tdb2", copies, () -> DatabaseMgr.connectDatasetGraph(folder + "/b"), true);
    for (String name : List.of("a", "b")) {
      System.out.printf(Locale.ROOT, "%s on disk: %d MB%n", name, size(folder.resolve(name)) >> 20);
    }
  }

  private static void run(String name, int copies, Supplier<DatasetGraph> make, boolean reify)
      throws IOException {
    long before = heap();
    long start = System.nanoTime();
    DatasetGraph dataset = make.get();
    Txn.executeWrite(dataset, () -> fill(dataset, copies, reify));
    double seconds = (System.nanoTime() - start) / 1e9;
    long quads = Txn.calculateRead(dataset, () -> dataset.stream().count());
    System.out.printf(
        Locale.ROOT,
        "%-12s %9d quads, %6.1f s to fill, %5d MB heap%n",
        name,
        quads,
        seconds,
        (heap() - before) >> 20);
    Map<String, Double> times = new HashMap<>();
    for (String question : Questions.names()) {
      Query query = reify ? reified(Questions.query(question)) : Questions.query(question);
      times.put(question, Txn.calculateRead(dataset, () -> median(query, dataset)));
    }
    times.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e -> System.out.printf(Locale.ROOT, "  %-28s %9.2f ms%n", e.getKey(), e.getValue()));
    System.out.println(
        "  why: "
            + (reify ? reified(Questions.query("why")) : Questions.query("why"))
                .toString()
                .replaceAll("(?m)^PREFIX.*$", "")
                .strip()
                .length()
            + " characters");
  }

  /** Copies of the founding item, each with people and organisations of its own except UNESCO. */
  private static void fill(DatasetGraph dataset, int copies, boolean reify) {
    DatasetGraph one = SampleTest.sample();
    DatasetGraph two = reify ? reified(one) : one;
    for (int i = 0; i < copies; i++) {
      Iterator<Quad> quads = two.find();
      while (quads.hasNext()) {
        Quad q = quads.next();
        dataset.add(
            copy(q.getGraph(), i),
            copy(q.getSubject(), i),
            q.getPredicate(),
            copy(q.getObject(), i));
      }
    }
    Node ontology = NodeFactory.createURI(ENT.ONTOLOGY);
    RDFDataMgr.loadGraph("ontology/entente.ttl")
        .find()
        .forEachRemaining(t -> dataset.add(Quad.create(ontology, t)));
  }

  private static Node copy(Node node, int i) {
    if (i == 0
        || !node.isURI()
        || !node.getURI().startsWith(Iris.DEFAULT_BASE + "id/")
        || SHARED.stream().anyMatch(node.getURI()::contains)) {
      return node;
    }
    int hash = node.getURI().indexOf('#');
    String iri = node.getURI();
    return NodeFactory.createURI(
        hash < 0 ? iri + "-" + i : iri.substring(0, hash) + "-" + i + iri.substring(hash));
  }

  /** The same claims, each triple as a statement node; one graph a document. */
  private static DatasetGraph reified(DatasetGraph graphs) {
    DatasetGraph dataset = DatasetGraphFactory.createGeneral();
    graphs
        .getDefaultGraph()
        .find()
        .forEachRemaining(t -> dataset.add(Quad.create(Quad.defaultGraphIRI, t)));
    Iterator<Quad> quads = graphs.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Quad q = quads.next();
      if (q.isDefaultGraph()) {
        continue;
      }
      Node document =
          graphs
              .getDefaultGraph()
              .find(q.getGraph(), ENT.inDocument.asNode(), Node.ANY)
              .next()
              .getObject();
      Node statement = Iris.part(q.getGraph(), "s" + Integer.toHexString(q.asTriple().hashCode()));
      for (Node graph : List.of(document, Quad.defaultGraphIRI)) {
        dataset.add(new Quad(graph, q.asTriple()));
        dataset.add(graph, q.getGraph(), STATES, statement);
        add(dataset, graph, statement, RDF.subject, q.getSubject());
        add(dataset, graph, statement, RDF.predicate, q.getPredicate());
        add(dataset, graph, statement, RDF.object, q.getObject());
      }
    }
    return dataset;
  }

  private static void add(
      DatasetGraph d, Node graph, Node subject, Resource predicate, Node object) {
    d.add(graph, subject, predicate.asNode(), object);
  }

  private static Query reified(Query query) {
    String text =
        query
            .toString()
            .replaceAll(
                "(?s)GRAPH\\s+\\?(\\w*(?:claim|said|told)\\w*)\\s*\\{\\s*(\\S+)\\s+(\\S+)\\s+(\\S+|\"[^\"]*\")\\s*\\}",
                " . ?$1 <"
                    + STATES.getURI()
                    + "> [ <"
                    + RDF.subject
                    + "> $2 ; <"
                    + RDF.predicate
                    + "> $3 ; <"
                    + RDF.object
                    + "> $4 ] .");
    return QueryFactory.create(text);
  }

  private static double median(Query query, DatasetGraph dataset) {
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      Questions.csv(query, dataset);
      times[i] = (System.nanoTime() - start) / 1e6;
      if (times[i] > 3000) {
        return times[i];
      }
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toFile).mapToLong(java.io.File::length).sum();
    }
  }
}
