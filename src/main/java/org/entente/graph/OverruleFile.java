package org.entente.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.vocabulary.RDF;
import org.entente.identity.Decision;
import org.entente.identity.Names;
import org.entente.identity.Overrule;
import org.entente.vocabulary.ENT;

/**
 * What persons say of names, as a Turtle file in the words in which the graph gives decisions:
 *
 * <pre>{@code
 * [] a ent:IdentityDecision ;
 *    ent:outcome ent:same ;
 *    ent:decidedFor "a.txt: Ming Li" , "b.txt: M. Li" ;
 *    ent:reason "Both lead the same centre." .
 * }</pre>
 */
public final class OverruleFile {
  private static final String BASE = "https://overrule.invalid/";

  private OverruleFile() {}

  /**
   * Reads the file.
   *
   * @throws IOException when it cannot be read, is no Turtle, or a decision in it lacks something
   */
  public static List<Overrule> read(Path file) throws IOException {
    Model model = ModelFactory.createDefaultModel();
    try {
      // The one prefix that is needed is known; on the line of the first statement, lest lines
      // shift.
      String text = "@prefix ent: <" + ENT.NS + "> . " + Files.readString(file);
      RDFParser.fromString(text, Lang.TURTLE)
          .base(BASE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(model);
    } catch (RiotException e) {
      throw new IOException(file + " is no Turtle: " + e.getMessage(), e);
    }
    List<Overrule> overrules = new ArrayList<>();
    for (Resource decision :
        model.listSubjectsWithProperty(RDF.type, ENT.IdentityDecision).toList()) {
      try {
        overrules.add(overrule(decision));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      } catch (JenaException e) {
        throw new IOException(
            file
                + ": an outcome is ent:same or ent:different, a reason and each name are text in"
                + " quotes ("
                + e.getMessage()
                + ")",
            e);
      }
    }
    Optional<String> contradiction = contradiction(overrules);
    if (contradiction.isPresent()) {
      throw new IOException(
          file
              + ": "
              + contradiction.get()
              + " are decided to be the same, directly or through others, and to be different");
    }
    return overrules.stream().sorted().toList();
  }

  /** Two names that are one by some decisions and two by another; empty where there are none. */
  private static Optional<String> contradiction(List<Overrule> overrules) {
    Map<String, Set<String>> ones = new TreeMap<>();
    for (Overrule overrule : overrules) {
      if (overrule.outcome() == Decision.Outcome.SAME) {
        Set<String> one = new TreeSet<>();
        for (Overrule.Name name : overrule.names()) {
          one.addAll(ones.getOrDefault(folded(name), Set.of(folded(name))));
        }
        one.forEach(name -> ones.put(name, one));
      }
    }
    return overrules.stream()
        .filter(overrule -> overrule.outcome() == Decision.Outcome.DIFFERENT)
        .flatMap(overrule -> pairs(overrule.names()))
        .filter(
            pair -> ones.getOrDefault(folded(pair.get(0)), Set.of()).contains(folded(pair.get(1))))
        .filter(pair -> !folded(pair.get(0)).equals(folded(pair.get(1))))
        .map(pair -> "\"" + pair.get(0) + "\" and \"" + pair.get(1) + "\"")
        .findFirst();
  }

  private static Stream<List<Overrule.Name>> pairs(List<Overrule.Name> names) {
    return names.stream()
        .flatMap(one -> names.stream().filter(n -> n.compareTo(one) > 0).map(n -> List.of(one, n)));
  }

  private static String folded(Overrule.Name name) {
    return name.source() + ": " + Names.fold(name.name());
  }

  private static Overrule overrule(Resource decision) {
    List<Overrule.Name> names =
        decision.listProperties(ENT.decidedFor).mapWith(Statement::getString).toList().stream()
            .map(OverruleFile::name)
            .toList();
    Statement outcome = decision.getProperty(ENT.outcome);
    Statement reason = decision.getProperty(ENT.reason);
    if (outcome == null || reason == null || names.size() < 2) {
      List<String> lacking = new ArrayList<>();
      if (outcome == null) {
        lacking.add("ent:outcome");
      }
      if (reason == null) {
        lacking.add("ent:reason");
      }
      if (names.size() < 2) {
        lacking.add("ent:decidedFor for " + (names.isEmpty() ? "two names" : "another name"));
      }
      throw new IllegalArgumentException(
          "the decision on " + names + " lacks " + String.join(" and ", lacking));
    }
    return new Overrule(outcome(outcome.getResource()), names, reason.getString());
  }

  private static Decision.Outcome outcome(Resource outcome) {
    if (outcome.equals(ENT.same)) {
      return Decision.Outcome.SAME;
    }
    if (outcome.equals(ENT.different)) {
      return Decision.Outcome.DIFFERENT;
    }
    throw new IllegalArgumentException("an outcome is ent:same or ent:different, not " + outcome);
  }

  private static Overrule.Name name(String written) {
    int colon = written.indexOf(": ");
    if (colon < 1) {
      throw new IllegalArgumentException(
          "'" + written + "' is not of the form \"DOCUMENT: NAME\", such as \"a.txt: Ming Li\"");
    }
    return new Overrule.Name(written.substring(0, colon), written.substring(colon + 2).strip());
  }
}
