package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Topic;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The encounter of a list of participants: its name, day and place stand over the list, and no
 * sentence tells of it. One instance belongs to one document.
 */
final class GuestList {
  private static final Set<String> HEADS = WordGroups.of("guest-lists");
  private static final String RULE = "encounter.guest-list";
  private static final double SURE = 0.8;

  /**
   * The rule of those listed, and how sure it is. In none of the 3618 annotated documents is a list
   * told, as sentences tell of the encounter. Read beside these, the lists whose date is that of an
   * annotated encounter (52, in the seen and the unseen documents) name 317 persons, of whom 251
   * were there.
   */
  private static final String LISTED = "encounter.listed-guest";

  private static final double LISTED_SURE = 0.79;

  /** A line of no more words may say anywhere that it is the head of a list; a longer one here. */
  private static final int MOST_WORDS = 7;

  private static final int FIRST = 3;

  private final EncounterView view;
  private final List<Sentence> over = new ArrayList<>();
  private final Map<String, Double> guests = new LinkedHashMap<>();

  /** Reads the document's first list of participants. */
  GuestList(EncounterView view) {
    this.view = view;
    boolean headed = false;
    for (Sentence s : view.scenery.reading().sentences()) {
      List<Spot> people = view.scenery.spots(s).stream().filter(Spot::isPerson).toList();
      boolean head = isHead(s);
      headed |= head;
      if (headed && !people.isEmpty()) {
        // "Present: Ada Bell, Bo Ek" is the whole list; else who comes second on a line is
        // somebody's deputy, or is named in a post.
        people.stream()
            .limit(head ? people.size() : 1)
            .forEach(person -> guests.putIfAbsent(person.entity(), LISTED_SURE));
      } else if (guests.isEmpty()) {
        over.add(s);
      }
    }
    guests.keySet().removeAll(Absent.of(view.scenery));
  }

  /** "List of participants", "Participants of the Rectors' Meeting, Geneva, 4 June 2024". */
  private static boolean isHead(Sentence s) {
    int within = s.size() <= MOST_WORDS ? s.size() : s.zone().isRunning() ? first(s) : FIRST;
    return s.tokens().subList(0, Math.min(within, s.size())).stream()
        .anyMatch(t -> HEADS.contains(t.lower()));
  }

  /** In the text itself only "Present: Ada Bell, Bo Ek" is one. */
  private static int first(Sentence s) {
    return s.is(1, ":") ? 1 : 0;
  }

  /** The encounter, if at least two are listed under the name of one or a day. */
  Optional<Meeting> read(List<Topic> topics) {
    Sentence named = named();
    Optional<EncounterWriter.Days> days = days();
    // "Guests" over a list says by itself of no visit.
    boolean told = days.isPresent() || named != null && !isHead(named);
    if (guests.size() < 2 || !told) {
      return Optional.empty();
    }
    EncounterWriter.Setting setting =
        new EncounterWriter.Setting(
            named == null
                ? MeetingKind.MEETING
                : Objects.requireNonNull(view.cues.of(named).kind()),
            days.orElse(new EncounterWriter.Days(Optional.empty(), Optional.empty())),
            place(),
            Optional.empty());
    Sentence anchor = named == null ? over.get(over.size() - 1) : named;
    EncounterWriter writer =
        new EncounterWriter(view, topics, new EncounterWriter.Rules(RULE, LISTED));
    return Optional.of(writer.write("m1", anchor, null, SURE, guests, setting));
  }

  private @Nullable Sentence named() {
    for (Sentence s : over) {
      if (view.cues.of(s).kind() != null) {
        return s;
      }
    }
    return null;
  }

  private Optional<EncounterWriter.Days> days() {
    for (Sentence s : over) {
      for (Spot spot : view.scenery.dates(s)) {
        if (spot.tag() instanceof Tag.DateTag date && date.date().month() > 0) {
          Evidence why =
              view.scenery.reading().evidence(s.span(date.begin(), date.end()), RULE, SURE);
          return Optional.of(
              new EncounterWriter.Days(
                  Optional.of(new Found<>(date.date(), why)),
                  Optional.ofNullable(date.last()).map(last -> new Found<>(last, why))));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found<String>> place() {
    for (Sentence s : over) {
      for (Tag tag : view.scenery.reading().tags(s)) {
        if (tag instanceof Tag.PlaceTag p && p.kind() != PlaceKind.ADJECTIVE) {
          Evidence why = view.scenery.reading().evidence(s.span(p.begin(), p.end()), RULE, SURE);
          return Optional.of(new Found<>(p.name(), why));
        }
      }
    }
    return Optional.empty();
  }
}
