package org.entente.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.entente.evidence.Found;
import org.entente.mapping.Statements.Line;

/**
 * Where an event was. Our own terms tell place and venue apart; schema.org has one {@code location}
 * for both, and there the node decides: a city, region or country is the place; a civic structure,
 * an accommodation or an organisation is the venue, and so is another place that has a street, is
 * addressed in a town of another name, or lies in something smaller than a region. The place of a
 * venue is the town of its address, else what it lies in. Words alone are taken for a place, and
 * what is only on the net is neither. For one thread.
 */
final class RdfPlaces {
  /** What lies in what is followed so far, for it might go round. */
  private static final int DEPTH = 4;

  private final Statements statements;

  RdfPlaces(Statements statements) {
    this.statements = statements;
  }

  /** The town, region or country. */
  Optional<Found<String>> place(Node event) {
    return first(event, Terms.PLACE, this::name).or(() -> first(event, Terms.LOCATION, this::town));
  }

  /** The building or institution. */
  Optional<Found<String>> venue(Node event) {
    return first(event, Terms.VENUE, this::name)
        .or(() -> first(event, Terms.LOCATION, line -> name(line).filter(n -> isVenue(line))));
  }

  private Optional<Found<String>> first(
      Node event, Collection<Node> properties, Function<Line, Optional<Line>> part) {
    for (Line line : statements.of(event, properties)) {
      Optional<Line> named = part.apply(line);
      if (named.isPresent()) {
        statements.understand(List.of(line));
        statements.understand(statements.types(line.object(), Terms.SITE));
        return Optional.of(new Found<>(RdfNames.words(named.get()), statements.words(named.get())));
      }
    }
    return Optional.empty();
  }

  /** The words themselves, or the name of the thing; nothing where these are empty. */
  private Optional<Line> name(Line line) {
    return Stream.concat(
            Stream.of(line).filter(one -> one.object().isLiteral()),
            statements.of(line.object(), Terms.ORGANIZATION_NAME).stream())
        .findFirst()
        .filter(one -> !RdfNames.words(one).isEmpty());
  }

  private Optional<Line> town(Line location) {
    return is(location.object(), Terms.VIRTUAL)
        ? Optional.empty()
        : isVenue(location)
            ? around(location.object(), DEPTH)
            : name(location).or(() -> around(location.object(), DEPTH));
  }

  /** The town of a thing's address, else the first thing around it that is no venue. */
  private Optional<Line> around(Node thing, int depth) {
    return address(thing, Terms.TOWN)
        .or(
            () ->
                statements.of(thing, Terms.CONTAINED).stream()
                    .filter(line -> depth > 0)
                    .flatMap(
                        line -> {
                          Optional<Line> found =
                              isVenue(line) ? around(line.object(), depth - 1) : name(line);
                          found.ifPresent(f -> statements.understand(List.of(line)));
                          return found.stream();
                        })
                    .findFirst());
  }

  /** What an address says; a location may also be an address itself. */
  private Optional<Line> address(Node thing, List<Node> properties) {
    List<Line> addresses = statements.of(thing, Terms.ADDRESS);
    Optional<Line> said =
        Stream.concat(Stream.of(thing), addresses.stream().map(Line::object))
            .flatMap(node -> statements.of(node, properties).stream())
            .flatMap(line -> name(line).stream())
            .findFirst();
    if (said.isPresent()) {
      statements.understand(addresses);
      addresses.forEach(a -> statements.understand(statements.types(a.object(), Terms.SITE)));
    }
    return said;
  }

  private boolean isVenue(Line location) {
    Node thing = location.object();
    if (thing.isLiteral() || is(thing, Terms.AREA) || is(thing, Terms.VIRTUAL)) {
      return false;
    }
    Optional<String> name = name(location).map(RdfNames::words);
    return is(thing, Terms.BUILDING)
        || is(thing, Terms.ORGANIZATION)
        || name.isPresent() && (isAddressed(thing, name.get()) || isInside(thing));
  }

  /** Whether it has a street, an address in words, or a town that is not itself. */
  private boolean isAddressed(Node thing, String name) {
    return statements.of(thing, Terms.ADDRESS).stream().anyMatch(line -> line.object().isLiteral())
        || address(thing, Terms.STREET).isPresent()
        || address(thing, Terms.LOCALITY)
            .filter(line -> !RdfNames.words(line).equalsIgnoreCase(name))
            .isPresent();
  }

  /** Whether it lies in something that is not said to be a region or country. */
  private boolean isInside(Node thing) {
    return statements.of(thing, Terms.CONTAINED).stream()
        .anyMatch(line -> !is(line.object(), Terms.REGION));
  }

  private boolean is(Node thing, Collection<Node> types) {
    return !statements.types(thing, types).isEmpty();
  }
}
