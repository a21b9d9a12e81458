package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.rule.Context;
import org.entente.extraction.rule.Cues;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Says of which posts a document tells that their holder was appointed, elected or took office: a
 * judge weighs each post that is held. Safe for use by many threads.
 */
public final class AppointmentModel {
  private static final double LEAST = 0.4;
  private final Lexicon lexicon;
  private final Judge judge;

  public AppointmentModel(Lexicon lexicon, Judge judge) {
    this.lexicon = lexicon;
    this.judge = judge;
  }

  /**
   * The appointments of a document.
   *
   * @param ruled what the rules say of appointments
   */
  public List<Appointment> read(Scenery scenery, List<Post> posts, List<Appointment> ruled) {
    View view = new View(scenery, lexicon, ruled);
    Features f = new Features();
    List<Appointment> appointments = new ArrayList<>();
    for (Post post : posts) {
      view.of(post, f);
      double probability = Judge.probability(judge.score(f));
      if (probability >= LEAST) {
        appointments.add(view.appointment(post, probability * post.evidence().confidence()));
      }
    }
    return appointments;
  }

  /**
   * The same posts, none over to which a document tells that its holder was appointed, unless it
   * says when that ended: of 3,079 annotated ones 28 were over.
   */
  public static List<Post> begun(List<Post> posts, List<Appointment> appointments) {
    List<Post> begun = new ArrayList<>();
    for (Post post : posts) {
      boolean appointed =
          appointments.stream()
              .anyMatch(
                  a ->
                      a.person().equals(post.person())
                          && a.role().equals(post.role())
                          && a.organization().equals(post.organization()));
      begun.add(appointed && post.until().isEmpty() ? post.current() : post);
    }
    return begun;
  }

  /** Candidates for training: person, role, organisation, which is empty for none. */
  public static List<Candidate> candidates(
      Reading reading,
      Context context,
      Lexicon lexicon,
      List<Post> posts,
      List<Appointment> ruled) {
    View view = new View(new Scenery(reading, context), lexicon, ruled);
    Features f = new Features();
    List<Candidate> candidates = new ArrayList<>();
    for (Post post : posts) {
      view.of(post, f);
      List<String> parts = List.of(post.person(), post.role(), post.organization().orElse(""));
      candidates.add(new Candidate(parts, f.toArray()));
    }
    return candidates;
  }

  /** One document. */
  private static final class View {
    private final Reading reading;
    private final Scenery scenery;
    private final Cues cues;
    private final Lexicon lexicon;
    private final List<Appointment> ruled;

    /** Where a post of each comparable name stands, in order. */
    private final Map<String, List<Spot>> roles = new HashMap<>();

    View(Scenery scenery, Lexicon lexicon, List<Appointment> ruled) {
      this.reading = scenery.reading();
      this.scenery = scenery;
      this.cues = scenery.context().cues(lexicon);
      this.lexicon = lexicon;
      this.ruled = List.copyOf(ruled);
      for (Sentence s : reading.sentences()) {
        for (Spot spot : scenery.spots(s)) {
          if (spot.isRole()) {
            String name = Fold.of(PostModel.name(spot));
            roles.computeIfAbsent(name, n -> new ArrayList<>()).add(spot);
          }
        }
      }
    }

    void of(Post post, Features f) {
      f.clear();
      Appointment rule = ruled(post);
      boolean title = false;
      int appoints = 0;
      for (Sentence s : reading.sentences()) {
        boolean tells = cues.of(s).appoints();
        title |= tells && s.zone() == org.entente.text.Zone.TITLE;
        appoints += tells ? 1 : 0;
      }
      f.add(700);
      f.add(701, rule == null ? "none" : rule.evidence().rule());
      f.add(702, title ? 1 : 0, Math.min(3, appoints), rule == null ? 0 : 1);
      for (Spot role : roles.getOrDefault(Fold.of(post.role()), List.of())) {
        told(post, role, title, f);
      }
    }

    private void told(Post post, Spot role, boolean title, Features f) {
      Spot person = scenery.nearest(role, post.person());
      Sentence s = role.sentence();
      if (person == null) {
        return;
      }
      Tag.RoleTag tag = (Tag.RoleTag) role.tag();
      int appoints = cues.of(s).appoints() ? 1 : 0;
      f.add(710, appoints, title ? 1 : 0, tag.status().hashCode());
      PathFeatures.add(scenery, role, person, 720, f);
      for (int i = Math.max(0, role.begin() - 6); i < role.begin(); i++) {
        f.add(711, s.token(i).lower());
        f.add(712, role.begin() - i, s.token(i).lower());
      }
      for (int i = role.end(); i < Math.min(s.size(), role.end() + 4); i++) {
        f.add(713, s.token(i).lower());
      }
      for (int i = person.end(); i < Math.min(s.size(), person.end() + 5); i++) {
        f.add(714, s.token(i).lower());
      }
      for (Token t : s.tokens()) {
        if (t.isWord() && !t.isCapital()) {
          f.add(715, t.lower());
        }
      }
      int verb = -1;
      for (int i = 0; i < s.size(); i++) {
        verb = lexicon.verbs("appoint").longest(s.tokens(), i) == null ? verb : i;
      }
      int where = verb < 0 ? 9 : (verb < role.begin() ? 1 : 0) + (verb < person.begin() ? 2 : 0);
      f.add(716, where, Math.min(3, Math.abs(role.begin() - verb) / 4));
      f.add(717, where, cues.of(s).date() == null ? 0 : 1);
    }

    private @Nullable Appointment ruled(Post post) {
      for (Appointment a : ruled) {
        if (a.person().equals(post.person()) && Fold.of(a.role()).equals(Fold.of(post.role()))) {
          return a;
        }
      }
      return null;
    }

    Appointment appointment(Post post, double probability) {
      Appointment rule = ruled(post);
      Sentence told = null;
      for (Sentence s : reading.sentences()) {
        told = told == null && s.span().equals(post.evidence().span()) ? s : told;
      }
      Optional<PartialDate> date = Optional.empty();
      if (told != null && cues.of(told).appoints()) {
        date = Optional.ofNullable(cues.of(told).date()).map(Tag.DateTag::date);
      }
      return new Appointment(
          post.person(),
          post.role(),
          post.organization(),
          rule == null ? Optional.empty() : rule.by(),
          rule != null && rule.date().isPresent() ? rule.date() : date,
          rule == null
              ? reading.evidence(post.evidence().span(), "appointment.model", probability)
              : reading.evidence(rule.evidence().span(), rule.evidence().rule(), probability));
    }
  }
}
