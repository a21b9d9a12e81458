package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.Topic;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.rule.Context;
import org.entente.extraction.rule.Cues;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Says which encounters a document tells of: one judge weighs which sentence is the first to tell
 * of one, a second who was there, a third when it was. Safe for use by many threads.
 */
public final class EncounterModel {
  private static final double TELLS = 0.5;
  private static final double RULED = 0.3;

  /** From this probability on the likeliest is told, where no other is. */
  private static final double ONE = 0.4;

  /**
   * What is taken from the score of having no date. Of 8,248 annotated encounters whose documents
   * were not learnt the dates were right for .818 with 0, .817 with 0.5 and .806 with 2, which gave
   * most undated ones the date of publication. With 0.5 rather than 0 some 34 fewer dates are lost,
   * and as many more encounters get one that have none.
   */
  private static final double UNDATED = 0.5;

  /** Flattens the probability of having been there, which held-out documents showed too steep. */
  private static final double DOUBT = 1.6;

  private static final double ATTENDS = 0.45;

  /** What is taken from the score of having no place, or no venue, which is told too often. */
  private static final double NOWHERE = 0.5;

  private final Judges judges;

  public EncounterModel(Judges judges) {
    this.judges = judges;
  }

  /**
   * The judges of encounters.
   *
   * @param telling which sentence is the first to tell of one
   * @param tellingAgain the same, when it is known what the first look said of the other sentences;
   *     or null to go by the first alone
   * @param attendance who was there
   * @param attendanceAgain the same, when it is known what the first look said of the others; or
   *     null to go by the first alone
   * @param day when it was
   * @param sort of which sort it was
   * @param place in which town or country
   * @param venue in which building or at whose seat
   */
  public record Judges(
      Judge telling,
      @Nullable Judge tellingAgain,
      Judge attendance,
      @Nullable Judge attendanceAgain,
      Judge day,
      Judge sort,
      Judge place,
      Judge venue) {}

  /** What the encounters of a document are read from. */
  public record Material(Reading reading, Context context, List<Post> posts, List<Meeting> ruled) {
    public Material {
      posts = List.copyOf(posts);
      ruled = List.copyOf(ruled);
    }
  }

  /** The encounters of a document, in the order of the text. */
  public List<Meeting> read(EncounterView view, List<Topic> topics) {
    Features f = new Features();
    Map<Sentence, Double> sure = anchors(view);
    List<Sentence> anchors = List.copyOf(sure.keySet());
    double[][] there = view.there(anchors, judges.attendance(), judges.attendanceAgain());
    EncounterWriter writer = new EncounterWriter(view, topics, EncounterWriter.Rules.MODEL);
    DayFeatures day = view.days(anchors);
    SortFeatures sorts = view.sorts(anchors);
    SiteFeatures places = view.sites(anchors, Sites.places(view.scenery));
    SiteFeatures venues = view.sites(anchors, Sites.venues(view.scenery));
    Set<String> absent = Absent.of(view.scenery);
    List<Meeting> meetings = new ArrayList<>();
    for (int k = 0; k < anchors.size(); k++) {
      Sentence anchor = anchors.get(k);
      Map<String, Double> present = present(view.entities(), there[k]);
      present.keySet().removeAll(absent);
      Meeting meeting =
          writer.write(
              "m" + (meetings.size() + 1),
              anchor,
              k + 1 < anchors.size() ? anchors.get(k + 1) : null,
              Objects.requireNonNull(sure.get(anchor)),
              present,
              new EncounterWriter.Setting(
                  sort(sorts, k, f),
                  writer.days(anchor, date(day, k, f), meetings),
                  site(places, judges.place(), k, f).map(writer::place),
                  site(venues, judges.venue(), k, f).map(writer::venue)));
      if (!meeting.participants().isEmpty() || !meeting.organizations().isEmpty()) {
        meetings.add(meeting);
      }
    }
    if (meetings.isEmpty()) {
      new GuestList(view).read(topics).ifPresent(meetings::add);
    }
    return Retelling.joined(meetings);
  }

  /** The sentences that are the first to tell of an encounter, in order, and how likely each is. */
  private Map<Sentence, Double> anchors(EncounterView view) {
    List<Sentence> candidates = view.telling.candidates();
    double[] tells = view.tells(candidates, judges.telling(), judges.tellingAgain());
    Map<Sentence, Double> anchors = new LinkedHashMap<>();
    for (int i = 0; i < tells.length; i++) {
      Sentence s = candidates.get(i);
      if (!isDenied(view, s) && tells[i] >= (view.isRuled(s) ? RULED : TELLS)) {
        anchors.put(s, tells[i]);
      }
    }
    if (anchors.isEmpty()) {
      int likeliest = likeliest(view, candidates, tells);
      if (likeliest >= 0) {
        anchors.put(candidates.get(likeliest), tells[likeliest]);
      }
    }
    return anchors;
  }

  /** Where no sentence is likely enough, the likeliest: most items tell of an encounter; or -1. */
  private static int likeliest(EncounterView view, List<Sentence> candidates, double[] tells) {
    int best = -1;
    for (int i = 0; i < tells.length; i++) {
      boolean likely = !isDenied(view, candidates.get(i)) && tells[i] >= ONE;
      best = likely && (best < 0 || tells[i] > tells[best]) ? i : best;
    }
    return best;
  }

  /** Whether an encounter is said not to have been, or is only wished for, without a date. */
  private static boolean isDenied(EncounterView view, Sentence s) {
    Cues.Cue cue = view.cues.of(s);
    return cue.negated() || cue.planned() && cue.date() == null;
  }

  private static Map<String, Double> present(List<String> entities, double[] there) {
    Map<String, Double> present = new LinkedHashMap<>();
    for (int e = 0; e < there.length; e++) {
      if (there[e] >= ATTENDS) {
        double score = Math.log(there[e] / (1 - there[e]));
        present.put(entities.get(e), Judge.probability(score / DOUBT));
      }
    }
    return present;
  }

  private MeetingKind sort(SortFeatures features, int anchor, Features f) {
    MeetingKind[] sorts = MeetingKind.values();
    double[] scores = new double[sorts.length];
    for (int i = 0; i < sorts.length; i++) {
      features.of(anchor, sorts[i], f);
      scores[i] = judges.sort().score(f);
    }
    return sorts[Shares.best(scores)];
  }

  /**
   * The site whose name is the likeliest, unless none is likelier: what a text names thrice is
   * weighed thrice, and its shares are one's.
   */
  private static Optional<Chosen> site(SiteFeatures features, Judge judge, int anchor, Features f) {
    List<Sites.Site> sites = features.sites();
    double[] scores = new double[sites.size() + 1];
    features.of(anchor, null, f);
    scores[0] = judge.score(f) - NOWHERE;
    for (int i = 0; i < sites.size(); i++) {
      features.of(anchor, sites.get(i), f);
      scores[i + 1] = judge.score(f);
    }
    double[] shares = Shares.of(scores, 1);
    Map<String, Chosen> byName = new LinkedHashMap<>();
    for (int i = 0; i < sites.size(); i++) {
      Chosen one = new Chosen(sites.get(i), shares[i + 1], shares[i + 1]);
      byName.merge(sites.get(i).key(), one, Chosen::with);
    }
    return byName.values().stream()
        .max(Comparator.comparingDouble(Chosen::probability))
        .filter(best -> best.probability() > shares[0]);
  }

  /**
   * A site and how likely it is.
   *
   * @param share the share of the place where it is named here
   * @param probability the share of all places that name it
   */
  record Chosen(Sites.Site site, double share, double probability) {
    /** The likelier place of two of one name, for both. */
    Chosen with(Chosen other) {
      Chosen better = other.share > share ? other : this;
      return new Chosen(better.site, better.share, probability + other.probability);
    }
  }

  private DayFeatures.@Nullable Dated date(DayFeatures features, int anchor, Features f) {
    features.of(anchor, null, f);
    double top = judges.day().score(f) - UNDATED;
    DayFeatures.Dated best = null;
    for (DayFeatures.Dated dated : features.dates()) {
      if (!features.fits(anchor, dated)) {
        continue;
      }
      features.of(anchor, dated, f);
      double score = judges.day().score(f);
      best = score > top ? dated : best;
      top = Math.max(top, score);
    }
    return best;
  }
}
