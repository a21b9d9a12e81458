package org.entente.graph;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.ENT;

/**
 * Names of which it is not known whether one thing bears them or several: nothing is wrong, but a
 * person who knows may say so.
 *
 * @param thing what the things are called
 * @param reason why they were neither joined nor told apart, for a person
 * @param names the names, each as {@code document: name}, in order
 */
public record UndecidedName(String thing, String reason, List<String> names)
    implements Comparable<UndecidedName> {

  private static final Comparator<UndecidedName> ORDER =
      Comparator.comparing(UndecidedName::thing)
          .thenComparing(UndecidedName::reason)
          .thenComparing(u -> String.join("\n", u.names()));

  public UndecidedName {
    names = List.copyOf(names);
  }

  /**
   * All that a graph holds, in an order that does not depend on the store.
   *
   * @param graph a default graph; the caller holds a read transaction where it needs one
   */
  public static List<UndecidedName> of(Graph graph) {
    return graph.stream(Node.ANY, ENT.outcome.asNode(), ENT.undecided.asNode())
        .map(Triple::getSubject)
        .map(decision -> of(graph, decision))
        .sorted()
        .toList();
  }

  private static UndecidedName of(Graph graph, Node decision) {
    String thing =
        graph.stream(decision, ENT.decidesOn.asNode(), Node.ANY)
            .flatMap(t -> texts(graph, t.getObject(), RDFS.label).stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" / "));
    String reason = String.join(" ", texts(graph, decision, ENT.reason));
    return new UndecidedName(thing, reason, texts(graph, decision, ENT.decidedFor));
  }

  private static List<String> texts(Graph graph, Node subject, Property property) {
    return graph.stream(subject, property.asNode(), Node.ANY)
        .map(t -> t.getObject().getLiteralLexicalForm())
        .sorted()
        .toList();
  }

  /** The statement that decides, as it may stand in {@code identity.ttl}, in one line. */
  public String decision() {
    String listed =
        names.stream().map(Rdf::text).map(NodeFmtLib::strNT).collect(Collectors.joining(", "));
    return "[] a ent:IdentityDecision ; ent:outcome ent:same ; ent:decidedFor "
        + listed
        + " ; ent:reason \"...\" .";
  }

  /** All for a person, with the statements to decide by; nothing where all is decided. */
  public static String report(List<UndecidedName> undecided) {
    if (undecided.isEmpty()) {
      return "";
    }
    String count = undecided.size() == 1 ? "1 name is" : undecided.size() + " names are";
    return undecided.stream()
        .map(u -> "\n%s: %s\n  %s\n".formatted(u.thing, u.reason, u.decision()))
        .collect(
            Collectors.joining(
                "",
                count
                    + " undecided: one thing may bear it, or several. Who knows writes the line"
                    + " into identity.ttl beside the documents, with ent:same or"
                    + " ent:different.\n",
                ""));
  }

  @Override
  public int compareTo(UndecidedName other) {
    return ORDER.compare(this, other);
  }
}
