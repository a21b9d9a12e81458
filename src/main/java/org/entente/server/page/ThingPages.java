package org.entente.server.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.entente.server.describe.Description;
import org.entente.vocabulary.ENT;

/** The page of one thing: what is known of it, each fact with the passages that say so. */
public final class ThingPages {
  /** A page of more facts begins with what is where. */
  private static final int LONG = 30;

  private final Graph data;
  private final Names names;
  private final ThingFacts facts;
  private final ClaimFacts claims;
  private final Organigram organigrams;
  private final Company company;
  private final Careers careers;
  private final TopicMeetings meetings;

  public ThingPages(
      Graph data, Names names, ThingFacts facts, ClaimFacts claims, Organigram organigrams) {
    this.data = data;
    this.names = names;
    this.facts = facts;
    this.claims = claims;
    this.organigrams = organigrams;
    this.company = new Company(data, names);
    this.careers = new Careers(data, names, company);
    this.meetings = new TopicMeetings(data, names);
  }

  /**
   * The page for a description.
   *
   * @param path where the description lives, without extension
   * @param jsonLd the same as JSON-LD
   * @param day as of which an organisation's units and posts are shown; without one, as ever known
   */
  public Page page(
      Description description,
      String path,
      List<Page.Alternate> alternates,
      String jsonLd,
      Optional<String> day) {
    Node thing = description.thing();
    boolean claim = claims.isClaim(thing);
    String name = claim ? "Why do we believe this?" : names.of(thing);
    Map<String, Object> model = new HashMap<>();
    model.put("name", name);
    model.put("iri", thing.getURI());
    model.put("sorts", facts.sorts(thing));
    List<Section> sections = claim ? claims.sections(thing) : sections(description);
    model.put("sections", sections);
    model.put("long", sections.stream().mapToInt(s -> s.lines().size()).sum() > LONG);
    model.put("contents", contents(sections));
    model.put("organigram", organigram(thing, day));
    model.put("path", path);
    model.put("day", day.orElse(""));
    model.put("hasDay", day.isPresent());
    model.put("text", text(thing));
    model.put("alternates", alternates);
    model.put("paged", description.pages() > 1);
    model.put("position", "Page " + description.page() + " of " + description.pages());
    model.put(
        "turns", Turn.of(description.page(), description.pages(), page -> path + "?page=" + page));
    model.put("drawings", claim ? List.of() : careers.of(thing).stream().toList());
    return new Page("thing", name, alternates, jsonLd, model);
  }

  private List<Section> sections(Description description) {
    List<Section> sections = new ArrayList<>(facts.sections(description));
    claims.grounds(description.thing()).ifPresent(sections::add);
    new InRegisters(data, names).section(description.thing()).ifPresent(sections::add);
    company.section(description.thing()).ifPresent(sections::add);
    meetings.section(description.thing()).ifPresent(sections::add);
    return sections;
  }

  /** Where each section of a long page is, and of how many facts it is. */
  private static List<Piece> contents(List<Section> sections) {
    return sections.stream()
        .map(s -> new Piece(s.heading() + " (" + s.lines().size() + ")", "#" + s.id()))
        .toList();
  }

  /** Of an organisation, its units and who holds its posts, if there are any. */
  private List<Organigram.Unit> organigram(Node thing, Optional<String> day) {
    if (!data.contains(thing, RDF.type.asNode(), ORG.Organization.asNode())) {
      return List.of();
    }
    Organigram.Unit unit = organigrams.of(thing, day);
    return day.isPresent() || unit.hasParts() || unit.hasHolders() ? List.of(unit) : List.of();
  }

  /** Of a document, where its text is. */
  private List<Piece> text(Node thing) {
    if (!data.contains(thing, RDF.type.asNode(), ENT.Document.asNode())) {
      return List.of();
    }
    Optional<Node> name = GraphSources.value(data, thing, DCTerms.identifier.asNode());
    return name
        .map(GraphSources::text)
        .map(n -> new Piece("Read its text, with every passage marked", DocumentAddress.of(n)))
        .stream()
        .toList();
  }
}
