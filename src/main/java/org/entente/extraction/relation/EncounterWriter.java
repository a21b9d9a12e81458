package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.evidence.Span;
import org.entente.extraction.fact.Attendance;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Part;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Participation;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.Topic;
import org.entente.extraction.rule.Chairs;
import org.entente.extraction.rule.Cues;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Writes encounters down: kind, place, venue, parts and capacities, as the words and rules say. */
final class EncounterWriter {
  private static final double MOST = 0.98;

  /** By how much farther a sentence counts that tells of no encounter. */
  private static final int SILENT = 7;

  /** How many sentences tell of the last encounter. */
  private static final int FAR = 12;

  private final Scenery scenery;
  private final Cues cues;
  private final EncounterModel.Material material;
  private final List<Topic> topics;
  private final Rules rules;
  private final Chairs chairs;

  /** By which rules an encounter, and who was there, is told. */
  record Rules(String encounter, String participant) {
    /** What the judges say. */
    static final Rules MODEL = new Rules("encounter.model", "encounter.participant-model");
  }

  EncounterWriter(EncounterView view, List<Topic> topics, Rules rules) {
    this.scenery = view.scenery;
    this.cues = view.cues;
    this.material = view.material;
    this.topics = topics;
    this.rules = rules;
    this.chairs = view.chairs;
  }

  /**
   * An encounter.
   *
   * @param anchor the first sentence that tells of it
   * @param next the first sentence of the next one, or null
   * @param present who was there, with what probability
   */
  Meeting write(
      String id,
      Sentence anchor,
      @Nullable Sentence next,
      double probability,
      Map<String, Double> present,
      Setting setting) {
    List<Sentence> told = told(anchor, next);
    List<Participation> participants = new ArrayList<>();
    Map<String, Attendance> attending = new LinkedHashMap<>();
    Meeting ruled = ruled(anchor);
    Optional<String> chair = chair(present, ruled, within(anchor, next));
    for (Map.Entry<String, Double> entry : present.entrySet()) {
      Sentence shows = shows(entry.getKey(), anchor);
      Evidence why =
          scenery.reading().evidence(shows, rules.participant(), Math.min(MOST, entry.getValue()));
      if (entry.getKey().startsWith("p")) {
        boolean chairs = chair.filter(entry.getKey()::equals).isPresent();
        participants.add(participation(entry.getKey(), shows, why, ruled, chairs));
      } else {
        attending.put(entry.getKey(), new Attendance(entry.getKey(), why));
      }
    }
    for (Participation p : participants) {
      p.organizations().forEach(o -> attending.putIfAbsent(o, new Attendance(o, p.evidence())));
    }
    return new Meeting(
        id,
        setting.kind(),
        setting.days().first(),
        setting.days().last(),
        setting.place(),
        setting.venue(),
        participants,
        List.copyOf(attending.values()),
        chair,
        topicWords(told),
        scenery.reading().evidence(anchor, rules.encounter(), Math.min(MOST, probability)));
  }

  private List<Sentence> told(Sentence anchor, @Nullable Sentence next) {
    return within(anchor, next).stream()
        .filter(s -> s.index() == anchor.index() || s.zone().isRunning())
        .toList();
  }

  /** The sentences from the anchor up to the next one. */
  private List<Sentence> within(Sentence anchor, @Nullable Sentence next) {
    List<Sentence> sentences = scenery.reading().sentences();
    int end = next == null ? anchor.index() + FAR : next.index();
    end = Math.min(sentences.size(), Math.max(end, anchor.index() + 1));
    return sentences.subList(anchor.index(), end);
  }

  private @Nullable Meeting ruled(Sentence anchor) {
    for (Meeting m : material.ruled()) {
      if (m.evidence().span().equals(anchor.span())) {
        return m;
      }
    }
    return null;
  }

  /** Of which sort an encounter was, when, in which town, and in which building. */
  record Setting(
      MeetingKind kind, Days days, Optional<Found<String>> place, Optional<Found<String>> venue) {}

  /** The day of an encounter, or its first and last. */
  record Days(Optional<Found<PartialDate>> first, Optional<Found<PartialDate>> last) {}

  /**
   * When an encounter was: on the date that the model chose; else as the rules say; else at the
   * time of the stop before, its day, or the month where that lasted longer.
   */
  Days days(Sentence anchor, DayFeatures.@Nullable Dated dated, List<Meeting> before) {
    if (dated != null) {
      Span span = dated.sentence().span(dated.tag().begin(), dated.tag().end());
      Evidence why = scenery.reading().evidence(span, "encounter.date-model", 0.85);
      return new Days(
          Optional.of(new Found<>(dated.tag().date(), why)),
          Optional.ofNullable(dated.tag().last()).map(last -> new Found<>(last, why)));
    }
    Meeting ruled = ruled(anchor);
    if (ruled != null && ruled.date().isPresent()) {
      return new Days(ruled.date(), ruled.end());
    }
    Optional<Meeting> stop =
        before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    return new Days(stop.flatMap(EncounterWriter::sameTime), Optional.empty());
  }

  private static Optional<Found<PartialDate>> sameTime(Meeting stop) {
    return stop.date()
        .map(
            d -> {
              PartialDate day = d.value();
              boolean lasts = stop.end().isPresent();
              Evidence e = d.evidence();
              return new Found<>(
                  lasts ? new PartialDate(day.year(), day.month(), 0) : day,
                  new Evidence(e.span(), e.quote(), "encounter.date-before", 0.5));
            });
  }

  /** In which town or country an encounter was. */
  Found<String> place(EncounterModel.Chosen chosen) {
    return found(chosen, "encounter.place-model");
  }

  /** In which building, or at whose seat. */
  Found<String> venue(EncounterModel.Chosen chosen) {
    return found(chosen, "encounter.venue-model");
  }

  private Found<String> found(EncounterModel.Chosen chosen, String rule) {
    Sites.Site site = chosen.site();
    Span span = site.sentence().span(site.begin(), site.end());
    double probability = Math.min(MOST, chosen.probability());
    return new Found<>(site.name(), scenery.reading().evidence(span, rule, probability));
  }

  /**
   * The sentence that shows that an entity was there: of those that name it the nearest to the
   * anchor, where a sentence that tells of meeting, speaking or attending counts as nearer.
   */
  private Sentence shows(String entity, Sentence anchor) {
    Sentence best = anchor;
    int least = Integer.MAX_VALUE;
    for (Spot spot : scenery.spots(entity)) {
      Sentence s = spot.sentence();
      int apart = s.index() - anchor.index();
      Cues.Cue cue = cues.of(s);
      boolean tells = apart == 0 || cue.kind() != null || cue.attends() || cue.speaks();
      int cost = (apart >= 0 ? apart * 2 : -apart * 4 + 1) + (tells ? 0 : SILENT);
      if (cost < least) {
        best = s;
        least = cost;
      }
    }
    return best;
  }

  private Participation participation(
      String person, Sentence shows, Evidence why, @Nullable Meeting ruled, boolean chairs) {
    List<Integer> capacities = new ArrayList<>();
    List<String> represented = new ArrayList<>();
    for (int i = 0; i < material.posts().size(); i++) {
      Post post = material.posts().get(i);
      if (post.person().equals(person) && !post.former()) {
        capacities.add(i);
        post.organization().filter(o -> !represented.contains(o)).ifPresent(represented::add);
      }
    }
    Represented.by(scenery, shows, person, !represented.isEmpty())
        .filter(o -> !represented.contains(o))
        .ifPresent(represented::add);
    Set<Part> parts = new TreeSet<>(Set.of(Part.ATTENDEE));
    if (ruled != null) {
      ruled.participants().stream()
          .filter(p -> p.person().equals(person))
          .forEach(p -> parts.addAll(p.parts()));
    }
    if (chairs) {
      parts.add(Part.CHAIR);
    }
    return new Participation(person, capacities, represented, parts, why);
  }

  /** Who of those present chaired: as the rules say, else whom the words have in the chair. */
  private Optional<String> chair(
      Map<String, Double> present, @Nullable Meeting ruled, List<Sentence> within) {
    Optional<String> chair = ruled == null ? Optional.empty() : ruled.chair();
    return chair
        .filter(present::containsKey)
        .or(
            () ->
                within.stream()
                    .map(s -> chairs.outright(scenery.reading(), s))
                    .filter(c -> c != null && present.containsKey(c))
                    .map(Objects::requireNonNull)
                    .findFirst());
  }

  private List<Evidence> topicWords(List<Sentence> told) {
    List<Evidence> words = new ArrayList<>();
    for (Topic topic : topics) {
      for (Evidence e : topic.evidence()) {
        if (told.stream().anyMatch(s -> s.span().contains(e.span()))) {
          words.add(e);
        }
      }
    }
    return words;
  }
}
