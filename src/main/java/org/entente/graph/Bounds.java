package org.entente.graph;

import static org.entente.graph.Rdf.date;
import static org.entente.graph.Rdf.triple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.util.NodeCmp;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.PartialDate;
import org.entente.vocabulary.ENT;

/**
 * What observations on several dates tell of a tenure that none of them says: it began by the first
 * and ended after the last. A tenure that was observed once has no bounds but that observation.
 *
 * <p>Each bound is a claim of the document that shows it, by a rule of its own, so that nobody
 * takes it for what a document states.
 */
final class Bounds {
  private static final String RULE = "time.derived-bound";

  /** On {@code date} the sentence in {@code source} shows a tenure to hold. */
  private record Observation(PartialDate date, String source, Evidence evidence) {
    Evidence derived() {
      return new Evidence(evidence.span(), evidence.quote(), RULE, evidence.confidence());
    }
  }

  /** So that of several sentences of one date the same is named in every run. */
  private static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::source)
          .thenComparing(o -> o.evidence().span().begin())
          .thenComparing(o -> o.evidence().span().end())
          .thenComparing(o -> o.evidence().rule())
          .thenComparing(o -> o.evidence().confidence());

  private final Map<Node, List<Observation>> observations = new TreeMap<>(NodeCmp::compareRDFTerms);

  void observed(Node tenure, PartialDate date, String source, Evidence evidence) {
    observations
        .computeIfAbsent(tenure, t -> new ArrayList<>())
        .add(new Observation(date, source, evidence));
  }

  /** Takes what was observed in other documents too. */
  void add(Bounds others) {
    others.observations.forEach(
        (tenure, all) -> observations.computeIfAbsent(tenure, t -> new ArrayList<>()).addAll(all));
  }

  /** Writes the bounds; the passages of the observations must have been written. */
  void state(Iris iris, String softwareVersion, StreamRDF out) {
    observations.forEach(
        (tenure, all) -> {
          if (all.stream().map(Observation::date).distinct().count() > 1) {
            // "In 2019" shows that it began by the end of 2019, and had not ended before its start.
            Observation first =
                all.stream()
                    .min(
                        Comparator.comparing((Observation o) -> o.date().last())
                            .thenComparing(ORDER))
                    .orElseThrow();
            Observation last =
                all.stream()
                    .min(
                        Comparator.comparing((Observation o) -> o.date().first())
                            .reversed()
                            .thenComparing(ORDER))
                    .orElseThrow();
            write(iris, tenure, ENT.derivedNotAfter, first, softwareVersion, out);
            write(iris, tenure, ENT.derivedNotBefore, last, softwareVersion, out);
          }
        });
  }

  private static void write(
      Iris iris,
      Node tenure,
      Property bound,
      Observation observation,
      String softwareVersion,
      StreamRDF out) {
    Claim claim =
        Claim.of(
            iris,
            observation.source(),
            observation.derived(),
            List.of(triple(tenure, bound, date(observation.date()))));
    ClaimGraphs.write(claim, softwareVersion, out);
  }
}
