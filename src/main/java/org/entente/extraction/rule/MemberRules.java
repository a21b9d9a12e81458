package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/** Seats on boards and committees: "elected to the Board were A, B and C", "its members: A; B". */
public final class MemberRules {
  private static final Set<String> LISTS = WordGroups.of("lists-members");
  private static final Set<String> SITS = Set.of("sits", "sit", "serves", "serve", "served");

  private static final String SEAT = "member.seat";

  /** The rule of the seats of those listed under "elected to the Board:". */
  public static final String ELECTED = "member.elected";

  private final Lexicon lexicon;

  /** The posts with the seats added, and the elections that gave them. */
  public record Members(List<Post> posts, List<Appointment> appointments) {}

  public MemberRules(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The posts, with those added that only an appointment names. */
  public static List<Post> withAppointed(List<Post> posts, List<Appointment> appointments) {
    List<Post> all = new ArrayList<>(posts);
    PostsByPerson held = PostsByPerson.of(posts);
    for (Appointment a : appointments) {
      boolean known =
          held.of(a.person()).stream()
              .map(PostsByPerson.Numbered::post)
              .anyMatch(
                  p ->
                      Fold.of(p.role()).equals(Fold.of(a.role()))
                          && (p.organization().equals(a.organization())
                              || a.organization().isEmpty()));
      if (!known) {
        Post post = new Post(a.person(), a.role(), a.organization(), false, a.evidence());
        all.add(post);
        held.add(post);
      }
    }
    return List.copyOf(all);
  }

  /** The seats a document gives, added to the posts. */
  public Members read(Reading reading, List<Post> posts) {
    List<Post> all = new ArrayList<>(posts);
    List<Appointment> elections = new ArrayList<>();
    String roster = null;
    boolean voted = false;
    for (Sentence s : reading.sentences()) {
      if (s.zone() == Zone.LIST_ITEM && roster != null) {
        seat(reading, s, roster, 0, false, voted ? ELECTED : SEAT, all, elections);
        continue;
      }
      roster = null;
      if (!s.zone().isRunning()) {
        continue;
      }
      OrganizationTag body = body(reading, s);
      int from = body == null ? -1 : start(s, body);
      String id = body == null ? null : reading.entity(body);
      if (body != null && id != null && from >= 0) {
        boolean elected = has(s, "appoint");
        seat(reading, s, id, from, elected, SEAT, all, elections);
        roster = s.is(s.size() - 1, ":") ? id : null;
        voted = isElectedTo(s, body);
      }
    }
    return new Members(List.copyOf(all), List.copyOf(elections));
  }

  private static @Nullable OrganizationTag body(Reading reading, Sentence s) {
    for (Tag tag : reading.tags(s)) {
      String id = tag instanceof OrganizationTag ? reading.entity(tag) : null;
      if (id != null && reading.organization(id).kind() == OrganizationKind.BODY) {
        return (OrganizationTag) tag;
      }
    }
    return null;
  }

  private boolean has(Sentence s, String group) {
    for (int i = 0; i < s.size(); i++) {
      if (lexicon.verbs(group).longest(s.tokens(), i) != null) {
        return true;
      }
    }
    return false;
  }

  /** "elected to the Board": the verb just before, so that nothing else is told of the body. */
  private boolean isElectedTo(Sentence s, OrganizationTag body) {
    int to = s.is(body.begin() - 1, "to") ? body.begin() - 1 : body.begin() - 2;
    PhraseTable.Match<String> verb =
        to > 0 && s.is(to, "to") ? lexicon.verbs("appoint").longest(s.tokens(), to - 1) : null;
    return verb != null && verb.end() == to;
  }

  /** Where the names of members begin, -1 where the sentence gives no seats. */
  private int start(Sentence s, OrganizationTag body) {
    boolean members = false;
    boolean to = s.is(body.begin() - 1, "to") || s.is(body.begin() - 2, "to");
    for (int i = 0; i < s.size(); i++) {
      members |= s.is(i, "members") || s.is(i, "member");
      boolean on =
          (s.is(body.begin() - 1, "on") || s.is(body.begin() - 2, "on"))
              && SITS.contains(s.token(i).lower());
      if (on) {
        return 0;
      }
    }
    if (to && has(s, "appoint")) {
      return 0;
    }
    for (int i = 0; members && i < s.size(); i++) {
      if (LISTS.contains(s.token(i).lower())) {
        return s.is(i, ":") ? i : 0;
      }
    }
    boolean consists =
        s.is(body.end(), "consists") || s.is(body.end(), "comprises") || s.is(body.end(), ":");
    return consists ? body.end() : -1;
  }

  private static void seat(
      Reading reading,
      Sentence s,
      String body,
      int from,
      boolean elected,
      String rule,
      List<Post> posts,
      List<Appointment> elections) {
    Optional<PartialDate> date = Optional.empty();
    for (Tag tag : reading.tags(s)) {
      boolean of = tag instanceof DateTag d && !OfficeDates.isOther(s, d);
      date = date.isEmpty() && of ? Optional.of(((DateTag) tag).date()) : date;
    }
    for (Tag tag : reading.tags(s)) {
      String id = tag instanceof PersonTag && tag.begin() >= from ? reading.entity(tag) : null;
      boolean by = id != null && Agents.isAgent(reading, s, tag);
      boolean known =
          id != null
              && posts.stream()
                  .anyMatch(
                      p -> p.person().equals(id) && p.organization().equals(Optional.of(body)));
      if (id == null || by || known) {
        continue;
      }
      Evidence evidence = reading.evidence(s, rule, 0.8);
      posts.add(new Post(id, "member", Optional.of(body), false, evidence));
      if (elected) {
        elections.add(
            new Appointment(id, "member", Optional.of(body), Optional.empty(), date, evidence));
      }
    }
  }
}
