package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.extraction.rule.Cues;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What training sees of encounters: the candidates that the judges weigh. */
public final class EncounterCandidates {
  private EncounterCandidates() {}

  /** A sentence as training sees it. */
  public record Telling(
      int sentence,
      Set<String> entities,
      Set<String> dates,
      boolean happens,
      String kind,
      Candidate candidate) {
    public Telling {
      entities = Set.copyOf(entities);
      dates = Set.copyOf(dates);
    }
  }

  /**
   * Candidates for training: each sentence that may tell of an encounter.
   *
   * @param judge for a second look, the judge of the first, which has not learnt the document
   */
  public static List<Telling> tellings(
      EncounterModel.Material material, Lexicon lexicon, @Nullable Judge judge) {
    EncounterView view = new EncounterView(material, lexicon);
    Features f = new Features();
    List<Telling> all = new ArrayList<>();
    List<Sentence> candidates = view.telling.candidates();
    TellingAgainFeatures again =
        judge == null
            ? null
            : new TellingAgainFeatures(
                view.scenery, view.cues, candidates, view.tells(candidates, judge, null));
    for (int i = 0; i < candidates.size(); i++) {
      Sentence s = candidates.get(i);
      if (again == null) {
        view.telling.of(s, f);
      } else {
        again.of(i, view.isRuled(s), f);
      }
      Set<String> dates = new LinkedHashSet<>();
      for (Spot spot : view.scenery.dates(s)) {
        dates.add(((DateTag) spot.tag()).date().toString());
      }
      Cues.Cue cue = view.cues.of(s);
      all.add(
          new Telling(
              s.index(),
              view.scenery.entities(s),
              dates,
              cue.kind() != null && cue.happens(),
              cue.kind() == null ? "" : cue.kind().label(),
              new Candidate(List.of("" + s.index()), f.toArray())));
    }
    return all;
  }

  /**
   * Candidates for training: each entity at each encounter, by its number among the anchors.
   *
   * @param judge for a second look, the judge of the first, which has not learnt the document
   */
  public static List<Candidate> attendances(
      EncounterModel.Material material,
      Lexicon lexicon,
      List<Integer> anchors,
      @Nullable Judge judge) {
    EncounterView view = new EncounterView(material, lexicon);
    List<Sentence> first = sentences(material, anchors);
    AttendanceFeatures features = view.attendance(first);
    AttendanceAgainFeatures again =
        judge == null
            ? null
            : view.attendanceAgain(first, features.companions(), view.there(first, judge, null));
    Features f = new Features();
    List<Candidate> all = new ArrayList<>();
    List<String> entities = view.entities();
    for (int k = 0; k < anchors.size(); k++) {
      for (int e = 0; e < entities.size(); e++) {
        if (again == null) {
          features.of(entities.get(e), k, f);
        } else {
          again.of(e, k, f);
        }
        all.add(new Candidate(List.of(entities.get(e), "" + k), f.toArray()));
      }
    }
    return all;
  }

  /** Groups for training: each encounter with the dates it may have, the empty string for none. */
  public static List<List<Candidate>> days(
      EncounterModel.Material material, Lexicon lexicon, List<Integer> anchors) {
    EncounterView view = new EncounterView(material, lexicon);
    DayFeatures features = view.days(sentences(material, anchors));
    List<Option> options = new ArrayList<>();
    options.add(new Option("", (f, k) -> features.of(k, null, f)));
    for (DayFeatures.Dated dated : features.dates()) {
      options.add(new Option(dated.tag().date().toString(), (f, k) -> features.of(k, dated, f)));
    }
    return groups(anchors.size(), options);
  }

  /**
   * Groups for training: each encounter with the places it may have been at, the empty string for
   * none; or, if {@code venue}, with the venues.
   */
  public static List<List<Candidate>> sites(
      EncounterModel.Material material, Lexicon lexicon, List<Integer> anchors, boolean venue) {
    EncounterView view = new EncounterView(material, lexicon);
    List<Sites.Site> sites = venue ? Sites.venues(view.scenery) : Sites.places(view.scenery);
    SiteFeatures features = view.sites(sentences(material, anchors), sites);
    List<Option> options = new ArrayList<>();
    options.add(new Option("", (f, k) -> features.of(k, null, f)));
    for (Sites.Site site : features.sites()) {
      options.add(new Option(site.name(), (f, k) -> features.of(k, site, f)));
    }
    return groups(anchors.size(), options);
  }

  /** Groups for training: each encounter with the sorts it may be of. */
  public static List<List<Candidate>> sorts(
      EncounterModel.Material material, Lexicon lexicon, List<Integer> anchors) {
    EncounterView view = new EncounterView(material, lexicon);
    SortFeatures features = view.sorts(sentences(material, anchors));
    List<Option> options = new ArrayList<>();
    for (MeetingKind sort : MeetingKind.values()) {
      options.add(new Option(sort.label(), (f, k) -> features.of(k, sort, f)));
    }
    return groups(anchors.size(), options);
  }

  /**
   * What may be true of an encounter, and how its features at the encounter of a number are set.
   */
  private record Option(String name, ObjIntConsumer<Features> features) {}

  /** Each encounter, by its number among the anchors, with each option. */
  private static List<List<Candidate>> groups(int encounters, List<Option> options) {
    Features f = new Features();
    List<List<Candidate>> groups = new ArrayList<>();
    for (int k = 0; k < encounters; k++) {
      List<Candidate> group = new ArrayList<>();
      for (Option option : options) {
        option.features().accept(f, k);
        group.add(new Candidate(List.of("" + k, option.name()), f.toArray()));
      }
      groups.add(group);
    }
    return groups;
  }

  private static List<Sentence> sentences(EncounterModel.Material material, List<Integer> anchors) {
    return anchors.stream().map(i -> material.reading().sentences().get(i)).toList();
  }
}
