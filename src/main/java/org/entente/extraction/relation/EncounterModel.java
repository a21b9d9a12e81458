package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.Topic;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.rule.Context;
import org.entente.extraction.rule.Cues;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Says which encounters a document tells of: one judge weighs which sentence is the first to tell
 * of one, a second who was there, a third when it was. Safe for use by many threads.
 */
public final class EncounterModel {
  private static final double TELLS = 0.65;
  private static final double RULED = 0.2;

  /** What is taken from the score of having no date: most encounters have one. */
  private static final double UNDATED = 0.5;

  /** Flattens the probability of having been there, which held-out documents showed too steep. */
  private static final double DOUBT = 1.6;

  private static final double ATTENDS = 0.45;

  private final Lexicon lexicon;
  private final Judge tellings;
  private final Judge attendances;
  private final Judge days;

  public EncounterModel(Lexicon lexicon, Judge tellings, Judge attendances, Judge days) {
    this.lexicon = lexicon;
    this.tellings = tellings;
    this.attendances = attendances;
    this.days = days;
  }

  /** What the encounters of a document are read from. */
  public record Material(Reading reading, Context context, List<Post> posts, List<Meeting> ruled) {
    public Material {
      posts = List.copyOf(posts);
      ruled = List.copyOf(ruled);
    }
  }

  /** The encounters of a document, in the order of the text. */
  public List<Meeting> read(Material material, List<Topic> topics) {
    View view = new View(material, lexicon);
    Features f = new Features();
    List<Sentence> anchors = new ArrayList<>();
    Map<Integer, Double> sure = new LinkedHashMap<>();
    for (Sentence s : view.telling.candidates()) {
      view.telling.of(s, f);
      double probability = Judge.probability(tellings.score(f));
      if (probability >= (view.isRuled(s) ? RULED : TELLS)) {
        anchors.add(s);
        sure.put(s.index(), probability);
      }
    }
    EncounterWriter writer = new EncounterWriter(view.scenery, view.cues, material, topics);
    AttendanceFeatures attendance = view.attendance(anchors);
    DayFeatures day = view.days(anchors);
    List<Meeting> meetings = new ArrayList<>();
    for (int k = 0; k < anchors.size(); k++) {
      Map<String, Double> present = present(view, attendance, k, f);
      EncounterWriter.Days date = writer.days(anchors.get(k), date(day, k, f), meetings);
      Sentence next = k + 1 < anchors.size() ? anchors.get(k + 1) : null;
      Meeting meeting =
          writer.write(
              "m" + (meetings.size() + 1),
              anchors.get(k),
              next,
              sure.getOrDefault(anchors.get(k).index(), TELLS),
              present,
              date);
      boolean told = !meeting.participants().isEmpty() || !meeting.organizations().isEmpty();
      if (told) {
        meetings.add(meeting);
      }
    }
    return meetings;
  }

  private Map<String, Double> present(
      View view, AttendanceFeatures features, int anchor, Features f) {
    Map<String, Double> present = new LinkedHashMap<>();
    for (String entity : view.entities()) {
      features.of(entity, anchor, f);
      double score = attendances.score(f);
      if (Judge.probability(score) >= ATTENDS) {
        present.put(entity, Judge.probability(score / DOUBT));
      }
    }
    return present;
  }

  private DayFeatures.@Nullable Dated date(DayFeatures features, int anchor, Features f) {
    features.of(anchor, null, f);
    double top = days.score(f) - UNDATED;
    DayFeatures.Dated best = null;
    for (DayFeatures.Dated dated : features.dates()) {
      features.of(anchor, dated, f);
      double score = days.score(f);
      best = score > top ? dated : best;
      top = Math.max(top, score);
    }
    return best;
  }

  /** One document with what its features need. */
  private static final class View {
    private final Scenery scenery;
    private final Cues cues;
    private final Material material;
    private final TellingFeatures telling;

    View(Material material, Lexicon lexicon) {
      this.material = material;
      this.scenery = new Scenery(material.reading(), material.context());
      this.cues = new Cues(lexicon, material.reading());
      this.telling = new TellingFeatures(scenery, cues, material.ruled());
    }

    AttendanceFeatures attendance(List<Sentence> anchors) {
      return new AttendanceFeatures(scenery, cues, material.ruled(), material.posts(), anchors);
    }

    DayFeatures days(List<Sentence> anchors) {
      return new DayFeatures(scenery, cues, material.ruled(), anchors);
    }

    /** Whether by the rules an encounter begins with a sentence. */
    boolean isRuled(Sentence s) {
      return material.ruled().stream().anyMatch(m -> m.evidence().span().equals(s.span()));
    }

    /** The persons, then the organisations. */
    Set<String> entities() {
      Set<String> entities = new LinkedHashSet<>();
      material.reading().persons().forEach(p -> entities.add(p.id()));
      material.reading().organizations().forEach(o -> entities.add(o.id()));
      return entities;
    }
  }

  /** A sentence as training sees it. */
  public record Telling(
      int sentence, Set<String> entities, Set<String> dates, boolean happens, Candidate candidate) {
    public Telling {
      entities = Set.copyOf(entities);
      dates = Set.copyOf(dates);
    }
  }

  /** Candidates for training: each sentence that may tell of an encounter. */
  public static List<Telling> tellings(Material material, Lexicon lexicon) {
    View view = new View(material, lexicon);
    Features f = new Features();
    List<Telling> all = new ArrayList<>();
    for (Sentence s : view.telling.candidates()) {
      view.telling.of(s, f);
      Set<String> entities = new LinkedHashSet<>();
      view.scenery.spots(s).stream()
          .filter(spot -> spot.isPerson() || spot.isOrganization())
          .forEach(spot -> entities.add(spot.entity()));
      Set<String> dates = new LinkedHashSet<>();
      for (Spot spot : view.scenery.dates(s)) {
        dates.add(((org.entente.extraction.mention.Tag.DateTag) spot.tag()).date().toString());
      }
      Cues.Cue cue = view.cues.of(s);
      all.add(
          new Telling(
              s.index(),
              entities,
              dates,
              cue.kind() != null && cue.happens(),
              new Candidate(List.of("" + s.index()), f.toArray())));
    }
    return all;
  }

  /** Candidates for training: each entity at each encounter, by its number among the anchors. */
  public static List<Candidate> attendances(
      Material material, Lexicon lexicon, List<Integer> anchors) {
    View view = new View(material, lexicon);
    AttendanceFeatures features = view.attendance(sentences(material, anchors));
    Features f = new Features();
    List<Candidate> all = new ArrayList<>();
    for (int k = 0; k < anchors.size(); k++) {
      for (String entity : view.entities()) {
        features.of(entity, k, f);
        all.add(new Candidate(List.of(entity, "" + k), f.toArray()));
      }
    }
    return all;
  }

  /** Groups for training: each encounter with the dates it may have, the empty string for none. */
  public static List<List<Candidate>> days(
      Material material, Lexicon lexicon, List<Integer> anchors) {
    View view = new View(material, lexicon);
    DayFeatures features = view.days(sentences(material, anchors));
    Features f = new Features();
    List<List<Candidate>> groups = new ArrayList<>();
    for (int k = 0; k < anchors.size(); k++) {
      List<Candidate> group = new ArrayList<>();
      features.of(k, null, f);
      group.add(new Candidate(List.of("" + k, ""), f.toArray()));
      for (DayFeatures.Dated dated : features.dates()) {
        features.of(k, dated, f);
        group.add(new Candidate(List.of("" + k, dated.tag().date().toString()), f.toArray()));
      }
      groups.add(group);
    }
    return groups;
  }

  private static List<Sentence> sentences(Material material, List<Integer> anchors) {
    return anchors.stream().map(i -> material.reading().sentences().get(i)).toList();
  }
}
