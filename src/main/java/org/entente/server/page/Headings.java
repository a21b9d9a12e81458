package org.entente.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.ENT;

/**
 * Under which heading a statement is shown, seen from either of its ends; and what is not shown.
 */
final class Headings {
  /** The one heading of several predicates, so that their lines say which it is. */
  private static final String WHEN_AND_WHERE = "When and where";

  /** As written and otherwise: mostly the same, and then one line with the passages of both. */
  private static final String NAMES = "Names";

  private static final Map<Node, String> INCOMING =
      Map.ofEntries(
          Map.entry(ORG.unitOf.asNode(), "Units and bodies"),
          Map.entry(ORG.subOrganizationOf.asNode(), "Units and bodies"),
          Map.entry(ORG.postIn.asNode(), "Posts"),
          Map.entry(ORG.member.asNode(), "Posts held"),
          Map.entry(ORG.heldBy.asNode(), "Posts held"),
          Map.entry(ORG.role.asNode(), "Posts of this role"),
          Map.entry(ORG.organization.asNode(), "People"),
          Map.entry(ENT.post.asNode(), "Who has held it"),
          Map.entry(ENT.appointee.asNode(), "Appointments"),
          Map.entry(ENT.appointedBy.asNode(), "Appointed others"),
          Map.entry(ENT.toPost.asNode(), "Appointments"),
          Map.entry(ENT.begins.asNode(), "Begun by"),
          Map.entry(ENT.participant.asNode(), "Meetings"),
          Map.entry(ENT.inMeeting.asNode(), "Participants"),
          Map.entry(ENT.inCapacityOf.asNode(), "Meetings in this capacity"),
          Map.entry(ENT.forOrganization.asNode(), "Represented by"),
          Map.entry(ENT.involves.asNode(), "Meetings"),
          Map.entry(ENT.party.asNode(), "Agreements"),
          Map.entry(ENT.signatory.asNode(), "Agreements signed"),
          Map.entry(ENT.signedAt.asNode(), "Agreements"),
          Map.entry(ENT.responsible.asNode(), "Responsibilities"),
          Map.entry(ENT.responsibleFor.asNode(), "Who is responsible"),
          Map.entry(ENT.underAuspicesOf.asNode(), "Under its auspices"),
          Map.entry(ENT.plannedBy.asNode(), "Plans"),
          Map.entry(ENT.topic.asNode(), "Documents about it"),
          Map.entry(ENT.mentions.asNode(), "In these documents"),
          Map.entry(ENT.decidesOn.asNode(), "One or several"),
          Map.entry(DCTerms.publisher.asNode(), "Documents published"));

  /** Terms of other vocabularies, whose labels are not at hand. */
  private static final Map<Node, String> OUTGOING =
      Map.ofEntries(
          Map.entry(FOAF.name.asNode(), NAMES),
          Map.entry(SKOS.altLabel.asNode(), NAMES),
          Map.entry(SKOS.note.asNode(), "Note"),
          Map.entry(ORG.unitOf.asNode(), "Part of"),
          Map.entry(ORG.postIn.asNode(), "Post of"),
          Map.entry(ORG.role.asNode(), "Role"),
          Map.entry(ORG.member.asNode(), "Holder"),
          Map.entry(ORG.organization.asNode(), "Organisation"),
          Map.entry(DCTerms.identifier.asNode(), "File"),
          Map.entry(DCTerms.issued.asNode(), "Published on"),
          Map.entry(DCTerms.publisher.asNode(), "Published by"),
          Map.entry(DCTerms.source.asNode(), "Source"),
          Map.entry(DCTerms.license.asNode(), "Licence"),
          Map.entry(ENT.date.asNode(), WHEN_AND_WHERE),
          Map.entry(ENT.endDate.asNode(), WHEN_AND_WHERE),
          Map.entry(ENT.place.asNode(), WHEN_AND_WHERE),
          Map.entry(ENT.venue.asNode(), WHEN_AND_WHERE));

  /** Nodes of these sorts only join others, and are shown by what they join. */
  private static final Set<Node> JOINTS =
      Set.of(
          ENT.Tenure.asNode(),
          ENT.Responsibility.asNode(),
          ENT.Appointment.asNode(),
          ENT.Participation.asNode(),
          ENT.Agreement.asNode(),
          ENT.Plan.asNode(),
          ENT.IdentityDecision.asNode());

  /** Shown elsewhere on the page, or the machinery of evidence. */
  private static final Set<Node> HIDDEN =
      Set.of(
          RDF.type.asNode(),
          RDFS.label.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.inScheme.asNode(),
          SKOS.topConceptOf.asNode(),
          SKOS.notation.asNode(),
          ENT.about.asNode(),
          ENT.text.asNode(),
          ENT.block.asNode(),
          ENT.passage.asNode(),
          ENT.inDocument.asNode(),
          ENT.evidence.asNode(),
          ENT.restsOn.asNode(),
          ENT.participation.asNode(),
          OA.hasSource.asNode());

  /** Words that join the parts of a joint as a sentence would. */
  private static final Map<Node, String> WITHIN =
      Map.of(
          ENT.inCapacityOf.asNode(), "as ",
          ENT.forOrganization.asNode(), "for ",
          ENT.appointedBy.asNode(), "appointed by ",
          ENT.signatory.asNode(), "signed by ",
          ENT.party.asNode(), "between ",
          ENT.signedAt.asNode(), "signed at ");

  /** What has a section of its own where it is seen from its object. */
  private static final Set<Node> HIDDEN_INCOMING = Set.of(ENT.identifies.asNode());

  private final Names names;

  Headings(Names names) {
    this.names = names;
  }

  /** The order of headings on a page: what a reader looks for first comes first. */
  static List<String> order() {
    return new ArrayList<>(
        List.of(
            WHEN_AND_WHERE,
            "Posts held",
            "Who has held it",
            "Participants",
            "Meetings",
            "Appointments",
            "Responsibilities",
            "Who is responsible",
            "Units and bodies",
            "Posts",
            "People",
            "Represented by",
            "Agreements",
            "Plans",
            "Decides on",
            "Outcome",
            "Reason"));
  }

  /** What leads to a part of a joint, where there are better words than the predicate's name. */
  static Optional<String> within(Node predicate) {
    return Optional.ofNullable(WITHIN.get(predicate));
  }

  boolean hides(Node predicate) {
    return HIDDEN.contains(predicate);
  }

  /** Whether a statement is not shown with its object. */
  boolean hidesIncoming(Node predicate) {
    return hides(predicate) || HIDDEN_INCOMING.contains(predicate);
  }

  boolean isJoint(Node type) {
    return JOINTS.contains(type);
  }

  /** For a statement seen from its subject. */
  String outgoing(Node predicate) {
    String known = OUTGOING.get(predicate);
    return known != null ? known : capital(names.of(predicate));
  }

  /** What a line under a heading of several predicates begins with; else the empty string. */
  String label(Node predicate) {
    return outgoing(predicate).equals(WHEN_AND_WHERE) ? capital(names.of(predicate)) + ": " : "";
  }

  /** For a statement seen from its object. */
  String incoming(Node predicate) {
    String known = INCOMING.get(predicate);
    return known != null ? known : capital(names.of(predicate)) + " of";
  }

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
