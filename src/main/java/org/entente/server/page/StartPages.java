package org.entente.server.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.catalogue.Catalogue;
import org.entente.graph.Extent;
import org.entente.server.describe.Describer;
import org.entente.server.http.Languages;
import org.entente.vocabulary.ENT;

/** The start page, and the lists of things of one sort. */
public final class StartPages {
  /** The most things that stand on one page of a list. */
  public static final int PAGE = Lists.PAGE;

  private static final Map<String, Resource> SORTS =
      Map.of(
          "person", FOAF.Person,
          "organization", ORG.Organization,
          "post", ORG.Post,
          "meeting", ENT.Meeting,
          "agreement", ENT.Agreement,
          "topic", SKOS.Concept,
          "document", ENT.Document);
  private static final List<String> ORDER =
      List.of("document", "person", "organization", "post", "meeting", "agreement", "topic");

  /** Of so many meetings it is looked up how sure their participants are. */
  private static final int MOST_WEIGHED = 100;

  private final DatasetGraph dataset;
  private final Graph data;
  private final Names names;
  private final ThingFacts facts;

  public StartPages(DatasetGraph dataset, Names names, ThingFacts facts) {
    this.dataset = dataset;
    this.data = dataset.getDefaultGraph();
    this.names = names;
    this.facts = facts;
  }

  /** The start page. */
  public Page start(Catalogue catalogue) {
    return Page.of(
        "start",
        "Who met whom, and which sentence says so",
        Map.of(
            "counts", counts(),
            "example", meeting().stream().map(this::example).toList(),
            "questions",
                catalogue.questions().stream()
                    .sorted(Comparator.comparing(q -> !q.tags().contains("meeting")))
                    .limit(6)
                    .map(QuestionPages.Entry::of)
                    .toList()));
  }

  /** The class of the things of the sort {@code word}, such as {@code person}. */
  public static Optional<Node> type(String word) {
    return Optional.ofNullable(SORTS.get(word)).map(Resource::asNode);
  }

  /**
   * The page that lists the things of a sort.
   *
   * @param word a sort that has a {@link #type}
   * @param number of the page, from 1
   */
  public Page list(String word, int number, List<Page.Alternate> alternates) {
    List<Piece> things = sorted(word, names).stream().map(Called::name).toList();
    return Lists.page(plural(word, 2), "/doc/" + word, things, number, alternates);
  }

  /** How many pages the list of the things of a sort has, one at least. */
  public int pages(String word) {
    return Lists.pages(count(word));
  }

  /** The things of a sort by the names that they have for a reader of whatever language. */
  public List<Node> things(String word) {
    return sorted(word, names.in(Languages.ANY)).stream().map(Called::thing).toList();
  }

  private record Called(Node thing, Piece name) {}

  private List<Called> sorted(String word, Names read) {
    return things(SORTS.getOrDefault(word, ENT.Document)).stream()
        .map(thing -> new Called(thing, read.piece(thing)))
        .sorted(
            Comparator.comparing((Called c) -> c.name().text().toLowerCase(Locale.ROOT))
                .thenComparing(c -> c.name().text())
                .thenComparing(c -> c.name().href()))
        .toList();
  }

  /** How much there is of each sort, and where. */
  List<Piece> counts() {
    List<Piece> counts = new ArrayList<>();
    for (String word : ORDER) {
      int count = count(word);
      String href = word.equals("document") ? "/documents/" : "/doc/" + word;
      counts.add(new Piece(Lists.count(count) + " " + plural(word, count), href));
    }
    int places = PlacePages.towns(dataset).size();
    counts.add(new Piece(Lists.count(places) + " " + plural("place", places), PlacePages.href("")));
    counts.add(new Piece("who met whom", "/network"));
    return counts;
  }

  private static String plural(String word, int count) {
    String spelled = word.equals("organization") ? "organisation" : word;
    return count == 1 ? spelled : spelled + "s";
  }

  private int count(String word) {
    Node sort = SORTS.getOrDefault(word, ENT.Document).asNode();
    return (int) Extent.count(dataset, Node.ANY, RDF.type.asNode(), sort);
  }

  private List<Node> things(Resource sort) {
    return data.find(Node.ANY, RDF.type.asNode(), sort.asNode()).toList().stream()
        .map(Triple::getSubject)
        .distinct()
        .sorted(NodeCmp::compareRDFTerms)
        .toList();
  }

  /**
   * The meeting of whose participants the documents are surest, of those of which most are known;
   * one of two or more, if there is any; and one that is told in words for people rather than as
   * RDF.
   */
  private Optional<Node> meeting() {
    record Known(Node meeting, List<Triple> participations) {}
    Node participation = ENT.participation.asNode();
    Map<Node, Long> sizes = Extent.subjects(dataset, participation);
    Comparator<Node> size = Comparator.comparing(meeting -> sizes.getOrDefault(meeting, 0L));
    List<Known> largest =
        (sizes.isEmpty() ? things(ENT.Meeting) : sizes.keySet())
            .stream()
                .sorted(size.reversed().thenComparing(NodeCmp::compareRDFTerms))
                .filter(m -> data.contains(m, RDF.type.asNode(), ENT.Meeting.asNode()))
                .limit(MOST_WEIGHED)
                .map(m -> new Known(m, data.find(m, participation, Node.ANY).toList()))
                .toList();
    // Two, but one where no meeting has two, and none where none has one: else none would be left.
    int fewest = largest.isEmpty() ? 0 : Math.min(2, largest.get(0).participations().size());
    return largest.stream()
        .filter(known -> known.participations().size() >= fewest)
        .map(known -> weighed(known.meeting(), known.participations()))
        .max(
            Comparator.comparing(Weighed::inWords)
                .thenComparing(Weighed::confidence)
                .thenComparing(Weighed::participants)
                .thenComparing(Weighed::meeting, NodeCmp::compareRDFTerms))
        .map(Weighed::meeting);
  }

  /**
   * What speaks for a meeting.
   *
   * @param inWords whether a document tells of a participant in words for people
   * @param confidence how sure it is who took part, by the least sure of all
   */
  private record Weighed(Node meeting, int participants, boolean inWords, BigDecimal confidence) {}

  private Weighed weighed(Node meeting, List<Triple> participations) {
    List<List<Source>> told =
        participations.stream().map(Triple::getObject).flatMap(this::told).toList();
    boolean inWords = told.stream().flatMap(List::stream).anyMatch(source -> !source.isStatement());
    BigDecimal confidence =
        told.stream().map(Source::surest).min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    return new Weighed(meeting, participations.size(), inWords, confidence);
  }

  /** The sources of who took part, for each participant, or none for an unknown one. */
  private Stream<List<Source>> told(Node participation) {
    List<Triple> participants =
        data.find(participation, ENT.participant.asNode(), Node.ANY).toList();
    return participants.isEmpty()
        ? Stream.of(List.of())
        : participants.stream().map(facts::sources);
  }

  private Example example(Node meeting) {
    List<Section.Line> lines =
        facts.sections(new Describer(data, 100).describe(meeting, 1)).stream()
            .filter(section -> section.heading().equals("Participants"))
            .flatMap(section -> section.lines().stream())
            .limit(4)
            .toList();
    return new Example(names.piece(meeting), lines);
  }

  /** One question with its answer. */
  public record Example(Piece meeting, List<Section.Line> lines) {
    public Example {
      lines = List.copyOf(lines);
    }
  }
}
