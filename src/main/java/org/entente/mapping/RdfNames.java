package org.entente.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.mapping.Statements.Line;

/** The persons and organisations of a text of RDF. What has no name is nobody. For one thread. */
final class RdfNames {
  private final Statements statements;
  private final Book book;
  private final Map<Node, Optional<String>> persons = new HashMap<>();
  private final Map<Node, Optional<String>> organizations = new HashMap<>();
  private final Set<Node> units = new HashSet<>();

  RdfNames(Statements statements, Book book) {
    this.statements = statements;
    this.book = book;
  }

  /** Adds all that are said to be persons or organisations, and what belongs to what. */
  void read() {
    for (Line line : statements.all()) {
      if (Terms.CHILD.contains(line.triple().getPredicate())) {
        units.add(line.object());
      }
    }
    statements.things(Terms.PERSON).forEach(thing -> person(thing, List.of()));
    statements.things(Terms.ORGANIZATION).forEach(thing -> organization(thing, List.of()));
    for (Line line : statements.all()) {
      Node predicate = line.triple().getPredicate();
      if (Terms.PARENT.contains(predicate)) {
        unit(line.subject(), line.object(), line);
      } else if (Terms.CHILD.contains(predicate)) {
        unit(line.object(), line.subject(), line);
      }
    }
  }

  private void unit(Node child, Node parent, Line line) {
    Optional<String> part = organization(child, List.of(line));
    Optional<String> whole = organization(parent, List.of(line));
    if (part.isPresent() && whole.isPresent()) {
      book.unit(part.get(), whole.get(), statements.evidence(List.of(line)));
    }
  }

  /** Whether a thing is said to be a person. */
  boolean isPerson(Node thing) {
    return !statements.types(thing, Terms.PERSON).isEmpty();
  }

  /** Whether a thing is said to be an organisation. */
  boolean isOrganization(Node thing) {
    return !statements.types(thing, Terms.ORGANIZATION).isEmpty();
  }

  /**
   * The identifier of a person, if it has a name.
   *
   * @param by the line that names the person itself, where the person is no more than a literal
   */
  Optional<String> person(Node thing, List<Line> by) {
    if (thing.isLiteral()) {
      return by.stream()
          .findFirst()
          .map(line -> book.person(thing.toString(), words(line), statements.words(line)));
    }
    return persons.computeIfAbsent(thing, this::newPerson);
  }

  private Optional<String> newPerson(Node thing) {
    List<Line> names = names(thing, Terms.PERSON_NAME);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String key = thing.toString();
    String id = "";
    for (Line line : Statements.join(names, statements.of(thing, Terms.OTHER_NAME))) {
      String named = book.person(key, words(line), statements.words(line));
      id = id.isEmpty() ? named : id;
    }
    List<Line> titles = statements.of(thing, Terms.TITLE);
    titles.forEach(line -> book.title(key, words(line)));
    statements.understand(titles);
    statements.understand(statements.types(thing, Terms.PERSON));
    return Optional.of(id);
  }

  /** The same for an organisation. */
  Optional<String> organization(Node thing, List<Line> by) {
    if (thing.isLiteral()) {
      return by.stream()
          .findFirst()
          .map(
              line ->
                  book.organization(
                      thing.toString(), words(line), Sort.of(words(line)), statements.words(line)));
    }
    return organizations.computeIfAbsent(thing, this::newOrganization);
  }

  private Optional<String> newOrganization(Node thing) {
    List<Line> names = names(thing, Terms.ORGANIZATION_NAME);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Sort sort = sort(thing, words(names.get(0)));
    String id = "";
    for (Line line : Statements.join(names, statements.of(thing, Terms.OTHER_NAME))) {
      Evidence words = statements.words(line);
      String named = book.organization(thing.toString(), words(line), sort, words);
      id = id.isEmpty() ? named : id;
    }
    statements.understand(statements.types(thing, Terms.ORGANIZATION));
    return Optional.of(id);
  }

  /** By the types that are said, else by the name. */
  private Sort sort(Node thing, String name) {
    Sort shown = Sort.of(name);
    if (!statements.types(thing, Terms.BODY).isEmpty()) {
      return new Sort(OrganizationKind.BODY, shown.noun());
    }
    boolean unit = units.contains(thing) || !statements.types(thing, Terms.UNIT).isEmpty();
    return unit ? shown.within() : shown;
  }

  /** The names that the first of the properties gives; one in English or no language first. */
  private List<Line> names(Node thing, Collection<Node> properties) {
    return statements.of(thing, properties).stream()
        .filter(line -> line.object().isLiteral() && !words(line).isEmpty())
        .sorted(
            Comparator.comparing(
                line -> {
                  String language = line.object().getLiteralLanguage().toLowerCase(Locale.ROOT);
                  return !language.isEmpty() && !language.startsWith("en");
                }))
        .toList();
  }

  /** The words of a literal, with single blanks between them. */
  static String words(Line line) {
    return words(line.object());
  }

  static String words(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm().strip().replaceAll("\\s+", " ") : "";
  }
}
