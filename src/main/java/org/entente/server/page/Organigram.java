package org.entente.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.entente.graph.ClaimGraphs;
import org.entente.vocabulary.ENT;

/**
 * An organisation with its units, at any depth, and who held its posts, as of a day. A unit is
 * shown if a document published by then puts it there; a holder, if a document shows the tenure by
 * then, unless it was over, or another had been appointed to the post since.
 */
public final class Organigram {
  private static final int DEEPEST = 8;
  private static final int MOST_UNITS = 300;

  /** A day after all days, for all that is known. */
  private static final String ALWAYS = "9999";

  private final DatasetGraph dataset;
  private final Names names;

  public Organigram(DatasetGraph dataset, Names names) {
    this.dataset = dataset;
    this.names = names;
  }

  /**
   * A unit and what is below it.
   *
   * @param confirmed the last document that puts it there, by its day and the claim's page
   */
  public record Unit(Piece name, List<Piece> confirmed, List<Holder> holders, List<Unit> parts) {
    public Unit {
      confirmed = List.copyOf(confirmed);
      holders = List.copyOf(holders);
      parts = List.copyOf(parts);
    }

    /** Whether anything is below it. */
    public boolean hasParts() {
      return !parts.isEmpty();
    }

    /** Whether anyone is known to hold a post in it. */
    public boolean hasHolders() {
      return !holders.isEmpty();
    }
  }

  /** Someone in a post, and when that was last seen. */
  public record Holder(Piece person, Piece post, String seen) {}

  /**
   * The organisation as of a day.
   *
   * @param day such as {@code 2019-12-31}; nothing for all that is known
   */
  Unit of(Node organization, Optional<String> day) {
    return new Walk(day.orElse(ALWAYS)).unit(organization, List.of(), 0);
  }

  private Graph data() {
    return dataset.getDefaultGraph();
  }

  /** One way down the tree, which visits no unit twice. */
  private final class Walk {
    private final String day;
    private final Set<Node> seen = new HashSet<>();

    Walk(String day) {
      this.day = day;
    }

    Unit unit(Node organization, List<Piece> confirmed, int depth) {
      seen.add(organization);
      List<Unit> parts = new ArrayList<>();
      if (depth < DEEPEST) {
        for (Triple part : parts(organization)) {
          if (seen.size() < MOST_UNITS && !seen.contains(part.getSubject())) {
            confirmed(part).ifPresent(last -> parts.add(unit(part.getSubject(), last, depth + 1)));
          }
        }
      }
      return new Unit(names.piece(organization), confirmed, holders(organization), parts);
    }

    /** The statements that put a unit below, by the unit's name. */
    private List<Triple> parts(Node organization) {
      List<Triple> parts = new ArrayList<>();
      for (Node property : List.of(ORG.unitOf.asNode(), ORG.subOrganizationOf.asNode())) {
        try (Stream<Triple> found = data().stream(Node.ANY, property, organization)) {
          found.forEach(parts::add);
        }
      }
      parts.sort(Comparator.comparing((Triple t) -> names.of(t.getSubject())));
      return parts;
    }

    /** The last day up to {@link #day} on which a document says so; none where none does. */
    private Optional<List<Piece>> confirmed(Triple part) {
      int count = 0;
      String last = "";
      Optional<Node> by = Optional.empty();
      for (Node claim : ClaimGraphs.stating(dataset, part)) {
        String issued =
            objects(claim, ENT.inDocument.asNode()).stream()
                .flatMap(d -> Dated.days(data(), d, DCTerms.issued.asNode()).stream())
                .findFirst()
                .orElse("");
        boolean known = !issued.isEmpty() || day.equals(ALWAYS);
        if (known && issued.compareTo(day) <= 0) {
          count++;
          if (by.isEmpty() || issued.compareTo(last) > 0) {
            last = issued;
            by = Optional.of(claim);
          }
        }
      }
      String words = last.isEmpty() ? "why?" : "as of " + last;
      List<Piece> more = more(part, count - 1);
      return by.map(
          claim ->
              Stream.concat(Stream.of(new Piece(words, names.href(claim.getURI()))), more.stream())
                  .toList());
    }

    /** Where all passages are that speak of the unit. */
    private List<Piece> more(Triple part, int others) {
      String thing = names.href(part.getSubject().getURI()).replaceFirst("^/", "");
      return others < 1
          ? List.of()
          : List.of(
              new Piece(
                  "and " + others + " more", "/queries/evidence-of?thing=" + Names.encode(thing)));
    }

    private List<Holder> holders(Node organization) {
      List<Holder> holders = new ArrayList<>();
      for (Node tenure : subjects(ORG.organization.asNode(), organization)) {
        Optional<String> seenOn = lastSeen(tenure);
        if (seenOn.isPresent() && !over(tenure) && !superseded(tenure, seenOn.get())) {
          holders.add(
              new Holder(
                  piece(tenure, ORG.member.asNode(), organization),
                  piece(tenure, ENT.post.asNode(), organization),
                  seenOn.get().isEmpty() ? "" : "seen on " + seenOn.get()));
        }
      }
      holders.sort(
          Comparator.comparing((Holder h) -> h.post().text())
              .thenComparing(h -> h.person().text()));
      return holders;
    }

    /** The last day up to {@link #day} on which it is shown; empty words for a day unknown. */
    private Optional<String> lastSeen(Node tenure) {
      List<String> days = new ArrayList<>(Dated.days(data(), tenure, ENT.observedOn.asNode()));
      for (Node appointment : subjects(ENT.begins.asNode(), tenure)) {
        days.addAll(Dated.days(data(), appointment, ENT.date.asNode()));
      }
      if (days.isEmpty() && day.equals(ALWAYS)) {
        return Optional.of("");
      }
      return days.stream().filter(d -> d.compareTo(day) <= 0).max(Comparator.naturalOrder());
    }

    private boolean over(Node tenure) {
      return Stream.of(ENT.endedBy, ENT.until)
          .flatMap(property -> Dated.days(data(), tenure, property.asNode()).stream())
          .anyMatch(end -> end.compareTo(day) <= 0);
    }

    private boolean superseded(Node tenure, String seenOn) {
      List<Node> holder = objects(tenure, ORG.member.asNode());
      return objects(tenure, ENT.post.asNode()).stream()
          .flatMap(post -> subjects(ENT.toPost.asNode(), post).stream())
          .filter(later -> !objects(later, ENT.appointee.asNode()).equals(holder))
          .flatMap(later -> Dated.days(data(), later, ENT.date.asNode()).stream())
          .anyMatch(then -> then.compareTo(seenOn) > 0 && then.compareTo(day) <= 0);
    }

    private Piece piece(Node subject, Node property, Node organization) {
      return objects(subject, property).stream()
          .findFirst()
          .map(node -> names.piece(node, organization))
          .orElse(Piece.text("?"));
    }
  }

  private List<Node> subjects(Node property, Node object) {
    Set<Node> subjects = new TreeSet<>(NodeCmp::compareRDFTerms);
    try (Stream<Triple> found = data().stream(Node.ANY, property, object)) {
      found.map(Triple::getSubject).forEach(subjects::add);
    }
    return List.copyOf(subjects);
  }

  private List<Node> objects(Node subject, Node property) {
    try (Stream<Triple> found = data().stream(subject, property, Node.ANY)) {
      return found.map(Triple::getObject).sorted(NodeCmp::compareRDFTerms).toList();
    }
  }
}
