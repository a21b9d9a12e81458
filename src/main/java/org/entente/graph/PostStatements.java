package org.entente.graph;

import static org.entente.graph.Rdf.date;
import static org.entente.graph.Rdf.number;
import static org.entente.graph.Rdf.text;
import static org.entente.graph.Rdf.triple;
import static org.entente.graph.Rdf.truth;
import static org.entente.graph.Rdf.type;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Participation;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.Responsibility;
import org.entente.identity.Fact;
import org.entente.vocabulary.ENT;

/** Who holds which post, was appointed to it, and answers for which units. */
final class PostStatements {
  private PostStatements() {}

  static void state(Page page, Offices offices) {
    Set<Integer> seenAtMeetings = seenAtMeetings(page);
    List<Post> posts = page.facts().posts();
    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      Node tenure = offices.tenure(post);
      List<Triple> triples = offices.statements(post.person(), post.role(), post.organization());
      if (post.former()) {
        triples.add(triple(tenure, ENT.former, truth(true)));
        page.published().ifPresent(d -> triples.add(triple(tenure, ENT.endedBy, date(d))));
      } else if (!seenAtMeetings.contains(i)) {
        page.published()
            .filter(d -> offices.hasBegun(post, d))
            .ifPresent(d -> triples.add(page.observed(tenure, d, post.evidence())));
      }
      post.from().ifPresent(d -> triples.add(triple(tenure, ENT.from, date(d))));
      post.until().ifPresent(d -> triples.add(triple(tenure, ENT.until, date(d))));
      page.claim(Fact.post(page.naming(post.person()), i), post.evidence(), triples);
    }
    List<Appointment> appointments = page.facts().appointments();
    for (int i = 0; i < appointments.size(); i++) {
      appointment(page, offices, appointments.get(i), i);
    }
    page.facts().responsibilities().forEach(r -> responsibility(page, r));
  }

  /** The posts that a dated meeting shows to be held on its day. */
  private static Set<Integer> seenAtMeetings(Page page) {
    Set<Integer> seen = new HashSet<>();
    for (Meeting meeting : page.facts().meetings()) {
      if (meeting.date().isPresent()) {
        meeting.participants().stream().map(Participation::posts).forEach(seen::addAll);
      }
    }
    return seen;
  }

  private static void appointment(Page page, Offices offices, Appointment a, int index) {
    String label =
        "Appointment of "
            + page.label(a.person())
            + " as "
            + offices.postLabel(a.role(), a.organization())
            + a.date().map(d -> ", " + d).orElse("");
    Node tenure = offices.tenure(a.person(), a.role(), a.organization());
    String by = a.by().map(id -> page.entity(id).key()).orElse("");
    String when = a.date().map(PartialDate::toString).orElse("");
    Node node = page.iris().thing("appointment", label, tenure.getURI(), by, when);
    List<Triple> triples =
        new ArrayList<>(offices.statements(a.person(), a.role(), a.organization()));
    triples.add(type(node, ENT.Appointment));
    triples.add(triple(node, RDFS.label, text(label)));
    triples.add(triple(node, ENT.appointee, page.node(a.person())));
    triples.add(triple(node, ENT.toPost, offices.post(a.person(), a.role(), a.organization())));
    triples.add(triple(node, ENT.begins, tenure));
    a.by().ifPresent(id -> triples.add(triple(node, ENT.appointedBy, page.node(id))));
    a.date().ifPresent(d -> triples.add(triple(node, ENT.date, date(d))));
    page.claim(Fact.appointment(page.naming(a.person()), index), a.evidence(), triples);
  }

  private static void responsibility(Page page, Responsibility r) {
    String label = "Responsibility of " + page.label(r.person());
    String units =
        r.units().stream().map(id -> page.entity(id).key()).collect(Collectors.joining("; "));
    String claimed = r.claimed().isPresent() ? Integer.toString(r.claimed().getAsInt()) : "";
    Node node =
        page.iris().thing("responsibility", label, page.entity(r.person()).key(), units, claimed);
    List<Triple> triples = new ArrayList<>();
    triples.add(type(node, ENT.Responsibility));
    triples.add(triple(node, RDFS.label, text(label)));
    triples.add(triple(node, ENT.responsible, page.node(r.person())));
    r.units().forEach(id -> triples.add(triple(node, ENT.responsibleFor, page.node(id))));
    r.claimed().ifPresent(n -> triples.add(triple(node, ENT.claimedNumber, number(n))));
    page.claim(r.evidence(), triples);
  }
}
