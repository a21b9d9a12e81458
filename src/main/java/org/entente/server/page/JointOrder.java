package org.entente.server.page;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.ORG;
import org.entente.vocabulary.ENT;

/** In which order the parts of a joint are told: who and what before when and how. */
final class JointOrder {
  private static final List<Node> LEADING =
      List.of(
          ENT.participant.asNode(),
          ORG.member.asNode(),
          ENT.appointee.asNode(),
          ENT.responsible.asNode(),
          ENT.post.asNode(),
          ENT.toPost.asNode(),
          ENT.inMeeting.asNode(),
          ENT.words.asNode(),
          ENT.agreementKind.asNode());

  private static final List<Node> FOLLOWING =
      List.of(
          ENT.inCapacityOf.asNode(),
          ENT.forOrganization.asNode(),
          ENT.party.asNode(),
          ENT.signatory.asNode(),
          ENT.responsibleFor.asNode());

  static final Comparator<Node> COMPARATOR =
      Comparator.comparingInt(JointOrder::rank).thenComparing(NodeCmp::compareRDFTerms);

  private JointOrder() {}

  /** Whether a part of this predicate can stand first without a label. */
  static boolean leads(Node predicate) {
    return LEADING.contains(predicate);
  }

  /**
   * Whether the other statements of the joint say as much: that an attendee attended, which tenure
   * an appointment to a post begins, the role and organisation of a post that is named.
   */
  static boolean isPlain(Triple triple, List<Triple> statements) {
    Node predicate = triple.getPredicate();
    boolean ofPost =
        predicate.equals(ORG.role.asNode()) || predicate.equals(ORG.organization.asNode());
    return triple.getObject().equals(ENT.attendee.asNode())
        || predicate.equals(ENT.begins.asNode())
        || (ofPost
            && statements.stream().anyMatch(s -> s.getPredicate().equals(ENT.post.asNode())));
  }

  private static int rank(Node predicate) {
    int leading = LEADING.indexOf(predicate);
    int following = FOLLOWING.indexOf(predicate);
    if (leading >= 0) {
      return leading;
    }
    return LEADING.size() + (following >= 0 ? following : FOLLOWING.size());
  }
}
