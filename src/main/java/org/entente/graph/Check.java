package org.entente.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.ENT;
import org.entente.vocabulary.Prefixes;

/**
 * Looks for what is wrong with a graph: against the shapes of {@code ontology/shapes.ttl}, and for
 * statements that no claim supports.
 *
 * <p>Reads the whole default graph; the caller holds a read transaction where the dataset needs
 * one.
 */
public final class Check {
  private static final List<Resource> READ_FROM_DOCUMENTS =
      List.of(
          FOAF.Person,
          ORG.Organization,
          ORG.Post,
          ORG.Role,
          ENT.Tenure,
          ENT.Responsibility,
          ENT.Appointment,
          ENT.Meeting,
          ENT.Participation,
          ENT.Agreement,
          ENT.Plan);

  private static final List<Resource> SAID_OF_THEMSELVES =
      List.of(DCTerms.title, DCTerms.issued, DCTerms.publisher, ENT.topic);

  /** Made when first needed. */
  private static final class Parsed {
    static final Shapes SHAPES = Shapes.parse(shapes());
    static final Shapes OF_FACTS = Shapes.parse(shapesOfFacts());
    static final QuickCheck QUICK = new QuickCheck(shapesOfFacts());
  }

  private Check() {}

  /** Everything found, violations first; the order does not depend on the store. */
  public static List<Finding> of(DatasetGraph dataset) {
    Set<Finding> findings = new TreeSet<>();
    Graph merged = dataset.getDefaultGraph();
    findings.addAll(againstShapes(merged));
    Stream.concat(
            READ_FROM_DOCUMENTS.stream()
                .flatMap(type -> things(merged, type))
                .distinct()
                .flatMap(thing -> merged.find(thing, Node.ANY, Node.ANY).toList().stream()),
            SAID_OF_THEMSELVES.stream()
                .flatMap(p -> merged.find(Node.ANY, p.asNode(), Node.ANY).toList().stream()))
        .filter(triple -> ClaimGraphs.stating(dataset, triple).isEmpty())
        .map(Check::unsupported)
        .forEach(findings::add);
    return List.copyOf(findings);
  }

  /** What violates the shapes, or is in doubt by them. */
  private static List<Finding> againstShapes(Graph graph) {
    return against(Parsed.SHAPES, graph);
  }

  /**
   * What violates the shapes of what documents tell of. Left out are those of what the graph is
   * written with, such as claims and passages, which are the same for every document and take four
   * times as long, and what is in doubt. Nothing is looked for where a quick look finds nothing.
   */
  static List<Finding> violationsOfFacts(Graph graph) {
    return Parsed.QUICK.finds(graph) ? against(Parsed.OF_FACTS, graph) : List.of();
  }

  private static List<Finding> against(Shapes shapes, Graph graph) {
    return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
        .map(Check::finding)
        .toList();
  }

  /** Whether {@code findings} hold no violation. */
  public static boolean conforms(List<Finding> findings) {
    return findings.stream().noneMatch(f -> f.severity() == Finding.Severity.VIOLATION);
  }

  /** The findings for a person: a count, then each with the thing it is about. */
  public static String report(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "Nothing found: the graph is as it should be.\n";
    }
    long violations =
        findings.stream().filter(f -> f.severity() == Finding.Severity.VIOLATION).count();
    String head =
        counted(violations, "violation")
            + ", "
            + counted(findings.size() - violations, "warning")
            + "\n\n";
    return findings.stream().map(f -> f + "\n").collect(Collectors.joining("\n", head, ""));
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static Finding finding(ReportEntry entry) {
    Finding.Severity severity =
        entry.severity().equals(Severity.Violation)
            ? Finding.Severity.VIOLATION
            : Finding.Severity.WARNING;
    String at = Optional.ofNullable(entry.resultPath()).map(Check::show).orElse("");
    String value =
        Optional.ofNullable(entry.value())
            .filter(v -> !v.equals(entry.focusNode()))
            .map(Check::show)
            .orElse("");
    return new Finding(
        severity, show(entry.focusNode()), entry.message(), (at + " " + value).strip());
  }

  private static Finding unsupported(Triple triple) {
    return new Finding(
        Finding.Severity.VIOLATION,
        show(triple.getSubject()),
        "No claim supports a statement.",
        show(triple.getPredicate()) + " " + show(triple.getObject()));
  }

  private static String show(Path path) {
    return path.toString(new Prologue(Prefixes.ALL)).replaceAll("[()]", "");
  }

  private static String show(Node node) {
    if (node.isLiteral()) {
      return "\"" + node.getLiteralLexicalForm() + "\"";
    }
    String qualified = node.isURI() ? Prefixes.ALL.shortForm(node.getURI()) : "";
    return node.isURI() && !qualified.equals(node.getURI()) ? qualified : NodeFmtLib.strNT(node);
  }

  private static Stream<Node> things(Graph graph, Resource type) {
    return graph.stream(Node.ANY, RDF.type.asNode(), type.asNode()).map(Triple::getSubject);
  }

  static Graph shapesOfFacts() {
    Graph graph = shapes();
    Set<Node> kept = new HashSet<>();
    READ_FROM_DOCUMENTS.forEach(type -> kept.add(type.asNode()));
    for (Triple target : graph.find(Node.ANY, SHACL.targetClass, Node.ANY).toList()) {
      boolean doubt = graph.contains(target.getSubject(), SHACL.severity, SHACL.Warning);
      if (doubt || !kept.contains(target.getObject())) {
        graph.delete(target);
      }
    }
    return graph;
  }

  private static Graph shapes() {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = Check.class.getResourceAsStream("/ontology/shapes.ttl")) {
      if (in == null) {
        throw new IllegalStateException("ontology/shapes.ttl is missing from the program");
      }
      RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graph;
  }
}
