package org.entente.graph;

import static org.entente.graph.Rdf.date;
import static org.entente.graph.Rdf.text;
import static org.entente.graph.Rdf.triple;
import static org.entente.graph.Rdf.type;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.entente.extraction.fact.Agreement;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Part;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Participation;
import org.entente.extraction.fact.Post;
import org.entente.identity.Fact;
import org.entente.identity.Naming;
import org.entente.vocabulary.ENT;

/** Who met whom, when and where, for whom, and what was signed. */
final class MeetingStatements {
  private MeetingStatements() {}

  static void state(Page page, Offices offices) {
    for (Meeting meeting : page.facts().meetings()) {
      meeting(page, meeting);
      meeting.participants().forEach(p -> participation(page, offices, meeting, p));
      chair(page, meeting);
    }
    page.facts().agreements().forEach(agreement -> agreement(page, agreement));
  }

  private static void meeting(Page page, Meeting meeting) {
    Node node = page.node(meeting.id());
    List<Triple> known = new ArrayList<>();
    known.add(type(node, ENT.Meeting));
    if (meeting.kind() != MeetingKind.MEETING) {
      known.add(type(node, kind(meeting.kind())));
    }
    known.add(triple(node, RDFS.label, text(page.label(meeting.id()))));
    Naming naming = page.naming(meeting.id());
    page.claim(Fact.meeting(naming), meeting.evidence(), known);
    meeting
        .date()
        .ifPresent(
            d ->
                page.claim(
                    Fact.day(naming),
                    d.evidence(),
                    List.of(triple(node, ENT.date, date(d.value())))));
    meeting
        .end()
        .ifPresent(d -> page.claim(d.evidence(), triple(node, ENT.endDate, date(d.value()))));
    meeting
        .place()
        .ifPresent(p -> page.claim(p.evidence(), triple(node, ENT.place, text(p.value()))));
    meeting
        .venue()
        .ifPresent(v -> page.claim(v.evidence(), triple(node, ENT.venue, text(v.value()))));
    meeting
        .organizations()
        .forEach(
            a -> page.claim(a.evidence(), triple(node, ENT.involves, page.node(a.organization()))));
    meeting
        .topics()
        .forEach(words -> page.claim(words, triple(node, ENT.topicWords, text(words.quote()))));
  }

  private static void participation(
      Page page, Offices offices, Meeting meeting, Participation participation) {
    Node node = node(page, meeting, participation.person());
    List<Triple> triples = known(page, meeting, participation.person(), node);
    for (int index : participation.posts()) {
      Post post = page.facts().posts().get(index);
      if (meeting.date().filter(d -> !offices.hasBegun(post, d.value())).isPresent()) {
        continue;
      }
      Node tenure = offices.tenure(post);
      triples.add(triple(node, ENT.inCapacityOf, tenure));
      if (!post.former()) {
        meeting
            .date()
            .ifPresent(
                d -> triples.add(page.observed(tenure, d.value(), participation.evidence())));
      }
    }
    participation
        .organizations()
        .forEach(id -> triples.add(triple(node, ENT.forOrganization, page.node(id))));
    participation.parts().forEach(part -> triples.add(triple(node, ENT.part, part(part).asNode())));
    page.claim(
        Fact.participation(page.naming(meeting.id()), participation.person()),
        participation.evidence(),
        triples);
  }

  private static void chair(Page page, Meeting meeting) {
    meeting
        .chair()
        .ifPresent(
            person -> {
              Node node = node(page, meeting, person);
              List<Triple> triples = known(page, meeting, person, node);
              triples.add(triple(node, ENT.part, ENT.chair.asNode()));
              page.claim(meeting.evidence(), triples);
            });
  }

  private static Node node(Page page, Meeting meeting, String person) {
    return page.iris()
        .thing(
            "participation",
            page.label(person) + " " + page.label(meeting.id()),
            page.entity(meeting.id()).key(),
            page.entity(person).key());
  }

  private static List<Triple> known(Page page, Meeting meeting, String person, Node node) {
    List<Triple> triples = new ArrayList<>();
    triples.add(type(node, ENT.Participation));
    String label = page.label(person) + " at: " + page.label(meeting.id());
    triples.add(triple(node, RDFS.label, text(label)));
    triples.add(triple(node, ENT.inMeeting, page.node(meeting.id())));
    triples.add(triple(page.node(meeting.id()), ENT.participation, node));
    triples.add(triple(node, ENT.participant, page.node(person)));
    return triples;
  }

  private static void agreement(Page page, Agreement agreement) {
    List<String> parties =
        agreement.parties().stream().map(id -> page.entity(id).key()).sorted().toList();
    String names = String.join(" and ", agreement.parties().stream().map(page::label).toList());
    String kind = agreement.kind();
    String label =
        kind.isEmpty() ? "agreement" : Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    String shown = names.isEmpty() ? label : label + " between " + names;
    String when = agreement.date().map(PartialDate::toString).orElse("");
    Node node =
        page.iris()
            .thing(
                "agreement",
                shown,
                kind,
                when,
                String.join(";", parties),
                parties.size() > 1 && !when.isEmpty()
                    ? ""
                    : page.facts().source() + agreement.id());
    List<Triple> triples = new ArrayList<>();
    triples.add(type(node, ENT.Agreement));
    triples.add(triple(node, RDFS.label, text(shown)));
    triples.add(triple(node, ENT.agreementKind, text(kind)));
    agreement.parties().forEach(id -> triples.add(triple(node, ENT.party, page.node(id))));
    agreement.signatories().forEach(id -> triples.add(triple(node, ENT.signatory, page.node(id))));
    agreement.date().ifPresent(d -> triples.add(triple(node, ENT.date, date(d))));
    agreement.meeting().ifPresent(id -> triples.add(triple(node, ENT.signedAt, page.node(id))));
    page.claim(agreement.evidence(), triples);
  }

  private static Resource kind(MeetingKind kind) {
    return switch (kind) {
      case MEETING -> ENT.Meeting;
      case VISIT -> ENT.Visit;
      case SIGNING -> ENT.Signing;
      case CONFERENCE -> ENT.Conference;
      case WORKSHOP -> ENT.Workshop;
      case SESSION -> ENT.Session;
      case CEREMONY -> ENT.Ceremony;
      case CALL -> ENT.Call;
    };
  }

  private static Resource part(Part part) {
    return switch (part) {
      case ATTENDEE -> ENT.attendee;
      case CHAIR -> ENT.chair;
      case HOST -> ENT.host;
      case SPEAKER -> ENT.speaker;
      case SIGNATORY -> ENT.signing;
    };
  }
}
