package org.entente.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Post;
import org.entente.mapping.Statements.Line;

/**
 * Who holds which post, as the organisation ontology, schema.org and our own terms say it. For one
 * thread.
 */
final class RdfPosts {
  private final Statements statements;
  private final RdfNames names;
  private final Book book;
  private final Consumer<String> problems;
  private final Map<Node, Integer> tenures = new HashMap<>();

  RdfPosts(Statements statements, RdfNames names, Book book, Consumer<String> problems) {
    this.statements = statements;
    this.names = names;
    this.book = book;
    this.problems = problems;
  }

  void read() {
    statements.things(Terms.TENURE).forEach(this::tenure);
    for (Line line : statements.all()) {
      Node predicate = line.triple().getPredicate();
      if (Terms.HOLDS.contains(predicate)) {
        holds(line.subject(), line.object(), line);
      } else if (Terms.HELD_BY.contains(predicate)) {
        holds(line.object(), line.subject(), line);
      }
    }
    statements.things(Terms.PERSON).forEach(this::job);
  }

  /** The index of the post that a tenure became. */
  Optional<Integer> tenureOf(Node tenure) {
    return Optional.ofNullable(tenures.get(tenure));
  }

  /** What joins a tenure to a person or an organisation, and whom. */
  private record Joined(Line line, String id) {}

  private void tenure(Node tenure) {
    Optional<Joined> who = holder(tenure);
    String role = role(tenure);
    if (who.isEmpty() || role.isEmpty()) {
      return;
    }
    Optional<Line> begin = statements.first(tenure, Terms.FROM).filter(RdfPosts::isDate);
    Optional<Line> end = statements.first(tenure, Terms.UNTIL).filter(RdfPosts::isDate);
    Optional<PartialDate> from = begin.flatMap(line -> Dates.of(RdfNames.words(line)));
    Optional<PartialDate> until = end.flatMap(line -> Dates.of(RdfNames.words(line)));
    if (Dates.endsTooEarly(from, until)) {
      problems.accept(tenure + ": ends before it begins; put the two dates right");
      return;
    }
    Optional<Line> post = statements.first(tenure, Terms.POST);
    Optional<Joined> where = place(tenure).or(() -> post.flatMap(line -> postIn(line.object())));
    Optional<Line> former = statements.first(tenure, Terms.FORMER);
    List<Line> used =
        Stream.of(
                statements.first(tenure, Terms.ROLE),
                post,
                begin,
                end,
                former,
                who.map(Joined::line),
                where.map(Joined::line))
            .flatMap(Optional::stream)
            .toList();
    boolean over = former.filter(line -> RdfNames.words(line).matches("true|1")).isPresent();
    Optional<String> at = where.map(Joined::id);
    Evidence evidence = evidence(tenure, used);
    tenures.put(tenure, book.post(new Post(who.get().id(), role, at, over, from, until, evidence)));
  }

  /** The passage is that of the tenure's own statements; those of others are understood too. */
  private Evidence evidence(Node tenure, List<Line> used) {
    List<Line> types = statements.types(tenure, Terms.TENURE);
    List<Line> own = used.stream().filter(line -> line.subject().equals(tenure)).toList();
    statements.understand(types);
    statements.understand(used);
    return statements.evidence(own.isEmpty() ? types : own);
  }

  private static boolean isDate(Line line) {
    return Dates.of(RdfNames.words(line)).isPresent();
  }

  /** What the role of a tenure is called, by itself or through its post. */
  private String role(Node tenure) {
    return statements
        .first(tenure, Terms.ROLE)
        .map(line -> label(line.object()))
        .filter(words -> !words.isEmpty())
        .or(() -> statements.first(tenure, Terms.POST).map(line -> roleOf(line.object())))
        .orElse("");
  }

  private Optional<Joined> holder(Node tenure) {
    return firstOf(statements.of(tenure, Terms.MEMBER), true)
        .or(() -> firstOf(statements.to(tenure, Terms.HAS_MEMBERSHIP), false))
        .or(() -> firstOf(statements.to(tenure, Terms.WORKS_FOR), false));
  }

  private Optional<Joined> firstOf(List<Line> lines, boolean atObject) {
    return lines.stream()
        .flatMap(
            line ->
                names
                    .person(atObject ? line.object() : line.subject(), List.of(line))
                    .map(id -> new Joined(line, id))
                    .stream())
        .findFirst();
  }

  private Optional<Joined> place(Node tenure) {
    return organization(statements.of(tenure, Terms.AT), true)
        .or(() -> organization(statements.to(tenure, Terms.EMPLOYS), false));
  }

  private Optional<Joined> postIn(Node post) {
    return organization(statements.of(post, Terms.POST_IN), true)
        .or(() -> organization(statements.to(post, Terms.HAS_POST), false));
  }

  private Optional<Joined> organization(Collection<Line> lines, boolean atObject) {
    return lines.stream()
        .flatMap(
            line ->
                names
                    .organization(atObject ? line.object() : line.subject(), List.of(line))
                    .map(id -> new Joined(line, id))
                    .stream())
        .findFirst();
  }

  /** What a role is called: a literal itself, else the label of the thing. */
  private String label(Node role) {
    if (role.isLiteral()) {
      return RdfNames.words(role);
    }
    Optional<Line> name = statements.first(role, Terms.ROLE_NAME);
    name.ifPresent(line -> understandOffice(role, line));
    return name.map(RdfNames::words).orElse("");
  }

  /** What is said of a post or a role, and that it is one. */
  private void understandOffice(Node office, Line said) {
    statements.understand(List.of(said));
    statements.understand(statements.types(office, Terms.OFFICE));
  }

  /** The role of a post, else what the post is called. */
  private String roleOf(Node post) {
    Optional<Line> role = statements.first(post, Terms.ROLE);
    role.ifPresent(line -> understandOffice(post, line));
    return role.map(line -> label(line.object()))
        .filter(words -> !words.isEmpty())
        .orElseGet(() -> label(post));
  }

  private void holds(Node person, Node post, Line line) {
    Optional<String> who = names.person(person, List.of(line));
    String role = who.isPresent() ? roleOf(post) : "";
    if (who.isPresent() && !role.isEmpty()) {
      Optional<Joined> where = postIn(post);
      where.ifPresent(joined -> statements.understand(List.of(joined.line())));
      Evidence evidence = statements.evidence(List.of(line));
      book.post(new Post(who.get(), role, where.map(Joined::id), false, evidence));
    }
  }

  /** A title beside the one employer: with several, nobody says at which it is held. */
  private void job(Node person) {
    List<Line> titles = statements.of(person, Terms.JOB_TITLE);
    List<Line> employers =
        statements.of(person, Terms.WORKS_FOR).stream()
            .filter(line -> statements.types(line.object(), Terms.TENURE).isEmpty())
            .toList();
    Optional<Joined> where =
        employers.size() == 1 ? organization(employers, true) : Optional.empty();
    for (Line title : titles) {
      Optional<String> who = names.person(person, List.of());
      String role = label(title.object());
      if (who.isPresent() && !role.isEmpty()) {
        List<Line> own = Statements.join(List.of(title), where.map(Joined::line).stream().toList());
        book.post(
            new Post(who.get(), role, where.map(Joined::id), false, statements.evidence(own)));
      }
    }
  }
}
