package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.evidence.Span;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.Part;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.Topic;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.extraction.mention.Tag.PlaceTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Encounters: which sentences tell of one, where one ends and the next begins, who took part. Plans
 * without a date, negations and history are no encounters.
 */
public final class EncounterRules {
  private static final Set<String> GROUP = WordGroups.of("travellers");
  private final Lexicon lexicon;

  public EncounterRules(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The encounters with at least a participant, an organisation or a date, in text order. */
  public List<Meeting> read(
      Reading reading, Context context, List<Post> posts, List<Topic> topics) {
    Work work = new Work(reading, context);
    for (Sentence s : reading.sentences()) {
      if (s.zone().isRunning()) {
        work.read(s);
      }
    }
    work.readCaptions();
    work.dateScenes();
    work.dateStops();
    List<Meeting> meetings = new ArrayList<>();
    for (Scene scene : work.scenes) {
      boolean told =
          !scene.persons().isEmpty() || !scene.organizations().isEmpty() && scene.date() != null;
      if (told) {
        meetings.add(
            scene.meeting("m" + (meetings.size() + 1), posts, topicWords(scene, reading, topics)));
      }
    }
    return meetings;
  }

  /** The topic words that stand in the sentences of the encounter. */
  private static List<Evidence> topicWords(Scene scene, Reading reading, List<Topic> topics) {
    List<Evidence> words = new ArrayList<>();
    for (Topic topic : topics) {
      for (Evidence e : topic.evidence()) {
        boolean here =
            scene.sentences().stream()
                .anyMatch(i -> reading.sentences().get(i).span().contains(e.span()));
        if (here) {
          words.add(e);
        }
      }
    }
    return words;
  }

  /** The work on one document. */
  private final class Work {
    private final Reading reading;
    private final Context context;
    private final Cues cues;
    private final List<Scene> scenes = new ArrayList<>();
    private @Nullable Scene current;

    Work(Reading reading, Context context) {
      this.reading = reading;
      this.context = context;
      this.cues = new Cues(lexicon, reading);
    }

    void read(Sentence s) {
      Cues.Cue cue = cues.of(s);
      Scene here = current;
      if (s.zone() == Zone.LIST_ITEM && here != null && !(cue.strong() && cue.date() != null)) {
        addPersons(here, s, Part.ATTENDEE, "encounter.roster", 0.9);
        return;
      }
      boolean tells = cue.kind() != null && cue.happens() && !cue.history() && !cue.quoted();
      if (tells) {
        Scene scene = sceneFor(s, cue);
        boolean stop = here != null && !scene.equals(here);
        fill(scene, s, cue);
        if (stop && !cue.planned() && namesGroup(s)) {
          Scene first = scenes.get(0);
          if (first.persons().size() <= 2) {
            List.copyOf(first.persons().keySet())
                .forEach(
                    id ->
                        scene.add(
                            id, Part.ATTENDEE, reading.evidence(s, "encounter.traveller", 0.7)));
          }
        }
        if (here == null) {
          opening(scene, s);
        }
        // What is only announced does not draw the following sentences to it.
        current = cue.planned() && here != null ? here : scene;
      } else if (here != null && !cue.history() && !cue.appoints()) {
        fill(sceneOf(here, s), s, cue);
      }
    }

    /** A sentence about persons of an earlier encounter alone goes on with that one. */
    private Scene sceneOf(Scene here, Sentence s) {
      Set<String> named = new HashSet<>();
      for (Tag tag : reading.tags(s)) {
        String id = tag instanceof PersonTag ? reading.entity(tag) : null;
        if (id != null) {
          named.add(id);
        }
      }
      if (named.isEmpty() || named.stream().anyMatch(here.persons()::containsKey)) {
        return here;
      }
      for (Scene scene : scenes) {
        if (scene.persons().keySet().containsAll(named)) {
          return scene;
        }
      }
      return here;
    }

    /** Who is named in the sentences before the one that tells of the encounter. */
    private void opening(Scene scene, Sentence first) {
      for (Sentence s : reading.sentences()) {
        boolean before = s.index() < first.index() && first.index() - s.index() <= 3;
        if (before && s.zone() == Zone.BODY) {
          Cues.Cue cue = cues.of(s);
          if (!cue.history() && !cue.appoints()) {
            addPersons(scene, s, Part.ATTENDEE, "encounter.opening", 0.75);
          }
        }
      }
    }

    /** A picture shows who was there; who took it and pictures from the files do not count. */
    void readCaptions() {
      if (scenes.size() != 1) {
        return;
      }
      for (Sentence s : reading.sentences()) {
        boolean file = s.is(0, "file") || s.is(0, "by");
        int credit = s.size();
        for (int i = 0; i < s.size(); i++) {
          boolean by =
              s.is(i, "photo")
                  || s.is(i, "image")
                  || s.is(i, "credit")
                  || s.is(i, "picture")
                  || s.is(i, "photograph")
                  || s.is(i, "courtesy");
          credit = by && i < credit ? i : credit;
        }
        int stop = credit;
        if (s.zone() == Zone.CAPTION && !file) {
          for (Tag tag : reading.tags(s)) {
            String id = tag instanceof PersonTag && tag.end() <= stop ? reading.entity(tag) : null;
            if (id != null) {
              scenes.get(0).add(id, Part.ATTENDEE, reading.evidence(s, "encounter.caption", 0.75));
            }
          }
        }
      }
    }

    /** A stop of a tour without a date has the tour's: its day, or the month of its days. */
    void dateStops() {
      for (int i = 1; i < scenes.size(); i++) {
        Found<PartialDate> before = scenes.get(i - 1).date();
        if (scenes.get(i).date() == null && before != null) {
          PartialDate day = before.value();
          boolean range = scenes.get(i - 1).lasts();
          PartialDate date = range ? new PartialDate(day.year(), day.month(), 0) : day;
          Evidence e = before.evidence();
          scenes
              .get(i)
              .dated(
                  new Found<>(
                      date, new Evidence(e.span(), e.quote(), "encounter.date-before", 0.6)),
                  null);
        }
      }
    }

    /** A date near by for an encounter whose own sentences give none. */
    void dateScenes() {
      for (Scene scene : scenes) {
        int from = scene.sentences().stream().mapToInt(i -> i).min().orElse(0) - 2;
        int to = scene.sentences().stream().mapToInt(i -> i).max().orElse(0);
        for (Sentence s : reading.sentences()) {
          boolean near = s.index() >= from && s.index() <= to && s.zone().isRunning();
          DateTag date = near ? cues.of(s).date() : null;
          if (date != null && scene.date() == null && !cues.of(s).history()) {
            scene.dated(
                new Found<>(
                    date.date(),
                    reading.evidence(
                        s.span(date.begin(), date.end()), "encounter.date-near", 0.75)),
                null);
          }
        }
      }
    }

    private Scene sceneFor(Sentence s, Cues.Cue cue) {
      Scene here = current;
      if (here == null || startsNew(here, s, cue)) {
        Scene scene =
            new Scene(
                cue.kind() == null ? MeetingKind.MEETING : cue.kind(),
                reading.evidence(s, "encounter." + cue.rule(), cue.strong() ? 0.92 : 0.8));
        scenes.add(scene);
        Found<PartialDate> before = here == null ? null : here.date();
        if (before != null && cue.date() == null && cue.sameDay()) {
          scene.dated(before, null);
        }
        return scene;
      }
      if (cue.strong() && cue.kind() == MeetingKind.SIGNING) {
        here.kind(MeetingKind.SIGNING);
      }
      return here;
    }

    private boolean startsNew(Scene here, Sentence s, Cues.Cue cue) {
      DateTag date = cue.date();
      Found<PartialDate> known = here.date();
      if (date != null && known != null && !agrees(known.value(), date.date())) {
        return cue.strong() || date.date().day() > 0;
      }
      if (date != null && known == null && here.persons().isEmpty()) {
        return false;
      }
      boolean otherPlace =
          cue.place() != null
              && here.place() != null
              && !cue.place().name().equals(here.place().value())
              && cue.strong();
      boolean paragraph = !here.sentences().isEmpty() && lastBlock(here) != s.block();
      boolean told = date != null || cue.place() != null || cue.follows();
      return cue.follows() && cue.strong() && (hasNew(here, s) || cue.sameDay())
          || otherPlace
          || paragraph && told && cue.strong() && hasNew(here, s) && isVisit(cue.kind());
    }

    /** "the delegation", "the guests", "they": those who are on the way. */
    private boolean namesGroup(Sentence s) {
      for (int i = 0; i < s.size(); i++) {
        if (GROUP.contains(s.token(i).lower())) {
          return true;
        }
      }
      return false;
    }

    private int lastBlock(Scene scene) {
      int last = scene.sentences().stream().mapToInt(i -> i).max().orElse(0);
      return reading.sentences().get(last).block();
    }

    private boolean isVisit(@Nullable MeetingKind kind) {
      return kind == MeetingKind.VISIT
          || kind == MeetingKind.MEETING
          || kind == MeetingKind.SIGNING;
    }

    private boolean hasNew(Scene here, Sentence s) {
      for (Tag tag : reading.tags(s)) {
        String id = reading.entity(tag);
        boolean named = id != null && (tag instanceof PersonTag || tag instanceof OrganizationTag);
        if (named && !here.persons().containsKey(id) && !here.organizations().containsKey(id)) {
          return true;
        }
      }
      return false;
    }

    private boolean agrees(PartialDate a, PartialDate b) {
      return a.toString().startsWith(b.toString()) || b.toString().startsWith(a.toString());
    }

    private void fill(Scene scene, Sentence s, Cues.Cue cue) {
      scene.sentences().add(s.index());
      DateTag date = cue.date();
      boolean tells = cue.kind() != null;
      if (date != null && tells) {
        PartialDate last = date.last();
        Span span = s.span(date.begin(), date.end());
        scene.dated(
            new Found<>(date.date(), reading.evidence(span, "encounter.date", 0.93)),
            last == null
                ? null
                : new Found<>(last, reading.evidence(span, "encounter.date", 0.93)));
      }
      PlaceTag place = cue.place();
      if (place != null && tells) {
        scene.at(
            new Found<>(
                place.name(),
                reading.evidence(s.span(place.begin(), place.end()), "encounter.place", 0.85)));
      }
      Span venue = cues.venue(s);
      if (venue != null && tells) {
        scene.in(
            new Found<>(
                venue.of(reading.passages().document().text()),
                reading.evidence(venue, "encounter.venue", 0.8)));
      }
      addPersons(
          scene,
          s,
          cue.speaks() ? Part.SPEAKER : Part.ATTENDEE,
          "encounter.participant",
          tells ? 0.9 : 0.82);
      chair(scene, s);
      if (tells) {
        addOrganizations(scene, s, cue);
      }
    }

    private void addPersons(Scene scene, Sentence s, Part part, String rule, double confidence) {
      Set<String> left = cues.leftOut(s);
      for (Tag tag : reading.tags(s)) {
        String id = reading.entity(tag);
        boolean person = tag instanceof PersonTag || tag instanceof Tag.PronounTag;
        if (id != null && person && !left.contains(id)) {
          scene.add(id, part, reading.evidence(s, rule, confidence));
        }
      }
    }

    private void chair(Scene scene, Sentence s) {
      for (int i = 0; i < s.size(); i++) {
        var match = lexicon.verbs("chairs").longest(s.tokens(), i);
        if (match == null) {
          continue;
        }
        String before = null;
        String after = null;
        for (Tag tag : reading.tags(s)) {
          String id = tag instanceof PersonTag ? reading.entity(tag) : null;
          before = id != null && tag.end() <= i ? id : before;
          after = id != null && after == null && tag.begin() >= match.end() ? id : after;
        }
        boolean passive = match.value().endsWith(" by") || match.value().endsWith(" of");
        String chair = passive ? after : before;
        if (chair != null && scene.persons().containsKey(chair)) {
          scene.chairedBy(chair);
          scene.add(chair, Part.CHAIR, reading.evidence(s, "encounter.chair", 0.9));
        }
        return;
      }
    }

    private void addOrganizations(Scene scene, Sentence s, Cues.Cue cue) {
      Set<String> seen = new HashSet<>();
      for (Organization o : context.named(s)) {
        boolean takesPart = o.kind() == OrganizationKind.ORGANIZATION || cue.strong();
        if (takesPart && seen.add(o.id())) {
          scene.addOrganization(o.id(), reading.evidence(s, "encounter.organization", 0.75));
        }
      }
    }
  }

  static boolean isPlace(Tag tag) {
    return tag instanceof PlaceTag p && p.kind() != PlaceKind.ADJECTIVE;
  }
}
