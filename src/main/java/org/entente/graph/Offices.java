package org.entente.graph;

import static org.entente.graph.Rdf.text;
import static org.entente.graph.Rdf.triple;
import static org.entente.graph.Rdf.type;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Post;
import org.entente.identity.Names;
import org.entente.vocabulary.ENT;

/** The roles, posts and tenures of one document. */
final class Offices {
  private final Page page;
  private final Map<String, String> roleLabels;

  /** When tenures begin by the document's appointments, the latest date of each. */
  private final Map<Node, LocalDate> begins = new HashMap<>();

  /** What was named already; a post is spoken of again wherever its holder is. */
  private final Map<Held, Node> tenures = new HashMap<>();

  private final Map<Held, Node> posts = new HashMap<>();

  /** Who holds which post of what. */
  private record Held(String person, String role, Optional<String> organization) {}

  /**
   * @param roleLabels the form to show for each folded role
   */
  Offices(Page page, Map<String, String> roleLabels) {
    this.page = page;
    this.roleLabels = roleLabels;
    for (Appointment a : page.facts().appointments()) {
      a.date()
          .map(PartialDate::first)
          .ifPresent(
              day ->
                  begins.merge(
                      tenure(a.person(), a.role(), a.organization()),
                      day,
                      (one, other) -> one.isAfter(other) ? one : other));
    }
  }

  /**
   * Whether nothing in the document says that the post is taken up after a date: an announced post
   * is not held when it is announced.
   */
  boolean hasBegun(Post post, PartialDate date) {
    LocalDate day = begins.get(tenure(post));
    return day == null || !day.isAfter(date.last());
  }

  Node tenure(Post post) {
    return tenure(post.person(), post.role(), post.organization());
  }

  /** The holding of the post by the person, in whatever years. */
  Node tenure(String person, String role, Optional<String> organization) {
    return tenures.computeIfAbsent(
        new Held(person, role, organization),
        held ->
            page.iris()
                .thing(
                    "tenure",
                    tenureLabel(person, role, organization),
                    page.entity(person).key(),
                    post(person, role, organization).getURI()));
  }

  /** The post, which without an organisation is known by its holder only. */
  Node post(String person, String role, Optional<String> organization) {
    return posts.computeIfAbsent(new Held(person, role, organization), this::post);
  }

  private Node post(Held held) {
    String role = held.role();
    Optional<String> organization = held.organization();
    String where =
        organization
            .map(id -> "of " + page.entity(id).key())
            .orElseGet(() -> "held by " + page.entity(held.person()).key());
    return page.iris().thing("post", postLabel(role, organization), Names.fold(role), where);
  }

  /** All that makes the tenure, its post and its role known. */
  List<Triple> statements(String person, String role, Optional<String> organization) {
    Node tenure = tenure(person, role, organization);
    Node post = post(person, role, organization);
    Node kind = page.iris().role(role);
    List<Triple> triples = new ArrayList<>();
    triples.add(type(kind, ORG.Role));
    triples.add(triple(kind, shown(role).equals(role) ? RDFS.label : SKOS.altLabel, text(role)));
    triples.add(type(post, ORG.Post));
    triples.add(triple(post, RDFS.label, text(postLabel(role, organization))));
    triples.add(triple(post, ORG.role, kind));
    triples.add(type(tenure, ENT.Tenure));
    triples.add(triple(tenure, RDFS.label, text(tenureLabel(person, role, organization))));
    triples.add(triple(tenure, ORG.member, page.node(person)));
    triples.add(triple(tenure, ORG.role, kind));
    triples.add(triple(tenure, ENT.post, post));
    organization.ifPresent(
        id -> {
          triples.add(triple(post, ORG.postIn, page.node(id)));
          triples.add(triple(tenure, ORG.organization, page.node(id)));
        });
    return triples;
  }

  String postLabel(String role, Optional<String> organization) {
    return shown(role) + organization.map(id -> ", " + page.label(id)).orElse("");
  }

  private String tenureLabel(String person, String role, Optional<String> organization) {
    return page.label(person) + ", " + postLabel(role, organization);
  }

  private String shown(String role) {
    return roleLabels.getOrDefault(Names.fold(role), role);
  }
}
