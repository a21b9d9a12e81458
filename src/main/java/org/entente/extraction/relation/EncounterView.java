package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.rule.Chairs;
import org.entente.extraction.rule.Cues;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One document with what the features of encounters and agreements need. Not for use by several
 * threads.
 */
public final class EncounterView {
  final Scenery scenery;
  final Cues cues;
  final EncounterModel.Material material;
  final TellingFeatures telling;
  final Chairs chairs;

  /** For one document; the cost grows with its length. */
  public EncounterView(EncounterModel.Material material, Lexicon lexicon) {
    this(material, new Scenery(material.reading(), material.context()), lexicon);
  }

  /** The same where the scenery of its reading is there already. */
  public EncounterView(EncounterModel.Material material, Scenery scenery, Lexicon lexicon) {
    this.material = material;
    this.scenery = scenery.withHolders(material.posts());
    this.cues = material.context().cues(lexicon);
    this.chairs = new Chairs(lexicon);
    this.telling = new TellingFeatures(scenery, cues, material.ruled());
  }

  /** The probability of each sentence to be the first to tell of an encounter. */
  double[] tells(List<Sentence> candidates, Judge first, @Nullable Judge again) {
    Features f = new Features();
    double[] tells = new double[candidates.size()];
    for (int i = 0; i < tells.length; i++) {
      telling.of(candidates.get(i), f);
      tells[i] = Judge.probability(first.score(f));
    }
    if (again == null) {
      return tells;
    }
    double[] better = new double[tells.length];
    TellingAgainFeatures features = new TellingAgainFeatures(scenery, cues, candidates, tells);
    for (int i = 0; i < tells.length; i++) {
      features.of(i, isRuled(candidates.get(i)), f);
      better[i] = Judge.probability(again.score(f));
    }
    return better;
  }

  /** The probability of each entity to have been at each encounter. */
  double[][] there(List<Sentence> anchors, Judge first, @Nullable Judge again) {
    Features f = new Features();
    List<String> entities = entities();
    double[][] there = new double[anchors.size()][entities.size()];
    AttendanceFeatures features = attendance(anchors);
    for (int k = 0; k < there.length; k++) {
      for (int e = 0; e < entities.size(); e++) {
        features.of(entities.get(e), k, f);
        there[k][e] = Judge.probability(first.score(f));
      }
    }
    if (again == null) {
      return there;
    }
    AttendanceAgainFeatures second = attendanceAgain(anchors, features.companions(), there);
    double[][] better = new double[anchors.size()][entities.size()];
    for (int k = 0; k < there.length; k++) {
      for (int e = 0; e < entities.size(); e++) {
        second.of(e, k, f);
        better[k][e] = Judge.probability(again.score(f));
      }
    }
    return better;
  }

  AttendanceAgainFeatures attendanceAgain(
      List<Sentence> anchors, Companions companions, double[][] there) {
    return new AttendanceAgainFeatures(
        scenery, anchors, entities(), material.posts(), companions, there);
  }

  AttendanceFeatures attendance(List<Sentence> anchors) {
    return new AttendanceFeatures(scenery, cues, material.ruled(), material.posts(), anchors);
  }

  DayFeatures days(List<Sentence> anchors) {
    return new DayFeatures(scenery, cues, material.ruled(), anchors);
  }

  SortFeatures sorts(List<Sentence> anchors) {
    return new SortFeatures(scenery, cues, anchors);
  }

  SiteFeatures sites(List<Sentence> anchors, List<Sites.Site> sites) {
    return new SiteFeatures(scenery, cues, anchors, sites);
  }

  /** Whether by the rules an encounter begins with a sentence. */
  boolean isRuled(Sentence s) {
    return material.ruled().stream().anyMatch(m -> m.evidence().span().equals(s.span()));
  }

  /** The persons, then the organisations. */
  List<String> entities() {
    List<String> entities = new ArrayList<>();
    material.reading().persons().forEach(p -> entities.add(p.id()));
    material.reading().organizations().forEach(o -> entities.add(o.id()));
    return entities;
  }
}
