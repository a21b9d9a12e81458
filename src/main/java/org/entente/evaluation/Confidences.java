package org.entente.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Participation;

/** How sure the engine is of each fact, in the order in which {@link Annotation#of} has them. */
final class Confidences {
  private Confidences() {}

  static List<Double> of(Facts facts, Kind kind) {
    return switch (kind) {
      case PERSONS -> facts.persons().stream().map(p -> best(p.mentions())).toList();
      case ORGANIZATIONS -> facts.organizations().stream().map(o -> best(o.mentions())).toList();
      case UNIT_OF -> facts.unitOf().stream().map(u -> u.evidence().confidence()).toList();
      case POSTS -> facts.posts().stream().map(p -> p.evidence().confidence()).toList();
      case APPOINTMENTS ->
          facts.appointments().stream().map(a -> a.evidence().confidence()).toList();
      case MEETINGS -> facts.meetings().stream().map(m -> m.evidence().confidence()).toList();
      case PARTICIPANTS -> participants(facts.meetings());
      case AGREEMENTS -> facts.agreements().stream().map(a -> a.evidence().confidence()).toList();
      case TOPICS -> facts.topics().stream().map(t -> surest(t.evidence().stream())).toList();
      case DOCUMENT ->
          facts.document().date().stream().map(d -> d.evidence().confidence()).toList();
    };
  }

  private static List<Double> participants(List<Meeting> meetings) {
    List<Double> confidences = new ArrayList<>();
    for (Meeting meeting : meetings) {
      for (Participation participation : meeting.participants()) {
        confidences.add(participation.evidence().confidence());
      }
    }
    return confidences;
  }

  private static double best(List<Mention> mentions) {
    return surest(mentions.stream().map(Mention::evidence));
  }

  private static double surest(Stream<Evidence> evidence) {
    return evidence.mapToDouble(Evidence::confidence).max().orElse(0);
  }
}
