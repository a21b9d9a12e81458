package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.evidence.Span;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.Part;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.Lexicon;
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
 * The encounters of one document while they are being read: which sentence goes on with which, who
 * takes part, when. For one thread.
 */
final class Encounters {
  private static final Set<String> GROUP =
      Set.of(
          "delegation",
          "guests",
          "visitors",
          "they",
          "team",
          "group",
          "mission",
          "party",
          "colleagues",
          "delegates");
  private final Lexicon lexicon;

  private final Reading reading;
  private final Context context;
  private final Cues cues;
  private final List<Scene> scenes = new ArrayList<>();

  /** The numbers of the encounters where each person was. */
  private final Map<String, TreeSet<Integer>> scenesOf = new HashMap<>();

  private @Nullable Scene current;

  Encounters(Lexicon lexicon, Reading reading, Context context) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.context = context;
    this.cues = context.cues(lexicon);
  }

  /** The encounters, once all sentences are read: those in the pictures and the dates added. */
  List<Scene> finished() {
    new Pictures(reading, scenes).read();
    SceneDates dates = new SceneDates(reading, cues, scenes);
    dates.fromNear();
    dates.fromStopBefore();
    return scenes;
  }

  void read(Sentence s) {
    Cues.Cue cue = cues.of(s);
    Scene here = current;
    if (s.zone() == Zone.LIST_ITEM && here != null && !(cue.strong() && cue.date() != null)) {
      addPersons(here, s, Part.ATTENDEE, "encounter.roster", 0.7);
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
                      add(
                          scene,
                          id,
                          Part.ATTENDEE,
                          reading.evidence(s, "encounter.traveller", 0.5)));
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
    for (int k : scenesOf.getOrDefault(named.iterator().next(), new TreeSet<>())) {
      if (scenes.get(k).persons().keySet().containsAll(named)) {
        return scenes.get(k);
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
          addPersons(scene, s, Part.ATTENDEE, "encounter.opening", 0.5);
        }
      }
    }
  }

  private Scene sceneFor(Sentence s, Cues.Cue cue) {
    Scene here = current;
    if (here == null || startsNew(here, s, cue)) {
      Scene scene =
          new Scene(
              scenes.size(),
              cue.kind() == null ? MeetingKind.MEETING : cue.kind(),
              reading.evidence(s, "encounter." + cue.rule(), cue.strong() ? 0.85 : 0.7));
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
    if (date != null && known == null && (here.persons().isEmpty() || cue.kind() == here.kind())) {
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
    return s.tokens().stream().anyMatch(t -> GROUP.contains(t.lower()));
  }

  private int lastBlock(Scene scene) {
    return reading.sentences().get(scene.sentences().last()).block();
  }

  private boolean isVisit(@Nullable MeetingKind kind) {
    return kind == MeetingKind.VISIT || kind == MeetingKind.MEETING || kind == MeetingKind.SIGNING;
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
    boolean own = date != null && (scene.sentences().size() < 2 || !OtherDates.isPlanned(s, date));
    if (date != null && tells && own) {
      PartialDate last = date.last();
      Span span = s.span(date.begin(), date.end());
      scene.dated(
          new Found<>(date.date(), reading.evidence(span, "encounter.date", 0.85)),
          last == null ? null : new Found<>(last, reading.evidence(span, "encounter.date", 0.85)));
    }
    PlaceTag place = cue.place();
    if (place != null && tells) {
      scene.at(
          new Found<>(
              place.name(),
              reading.evidence(s.span(place.begin(), place.end()), "encounter.place", 0.75)));
    }
    Span venue = cues.venue(s);
    if (venue != null && tells) {
      scene.in(
          new Found<>(
              venue.of(reading.passages().document().text()),
              reading.evidence(venue, "encounter.venue", 0.6)));
    }
    addPersons(
        scene,
        s,
        cue.speaks() ? Part.SPEAKER : Part.ATTENDEE,
        "encounter.participant",
        tells ? 0.71 : 0.6);
    chair(scene, s);
    if (tells) {
      addOrganizations(scene, s, cue);
    }
  }

  private void add(Scene scene, String person, Part part, Evidence why) {
    scene.add(person, part, why);
    scenesOf.computeIfAbsent(person, p -> new TreeSet<>()).add(scene.number());
  }

  private void addPersons(Scene scene, Sentence s, Part part, String rule, double confidence) {
    Set<String> left = cues.leftOut(s);
    for (Tag tag : reading.tags(s)) {
      String id = reading.entity(tag);
      boolean person = tag instanceof PersonTag || tag instanceof Tag.PronounTag;
      if (id != null && person && !left.contains(id)) {
        add(scene, id, part, reading.evidence(s, rule, confidence));
      }
    }
  }

  private void chair(Scene scene, Sentence s) {
    Chairs chairs = new Chairs(lexicon);
    String told = chairs.in(reading, s);
    String chair = told == null ? chairs.outright(reading, s) : told;
    if (chair != null && scene.persons().containsKey(chair)) {
      scene.chairedBy(chair);
      scene.add(chair, Part.CHAIR, reading.evidence(s, "encounter.chair", 0.7));
    }
  }

  private void addOrganizations(Scene scene, Sentence s, Cues.Cue cue) {
    Set<String> seen = new HashSet<>();
    for (Organization o : context.near().named(s)) {
      boolean takesPart = o.kind() == OrganizationKind.ORGANIZATION || cue.strong();
      if (takesPart && seen.add(o.id())) {
        scene.addOrganization(o.id(), reading.evidence(s, "encounter.organization", 0.6));
      }
    }
  }
}
