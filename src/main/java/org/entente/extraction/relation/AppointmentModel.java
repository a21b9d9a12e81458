package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
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
import org.entente.extraction.rule.OfficeDates;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Says of which posts a document tells that their holder was appointed, elected or took office: a
 * judge weighs each post that is held. Safe for use by many threads.
 */
public final class AppointmentModel {
  /**
   * From this probability of the post and its appointment together on the appointment is told: the
   * best share in cross-validation.
   */
  private static final double LEAST = 0.2;

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
    View view = new View(scenery, lexicon, ruled, posts);
    Features f = new Features();
    List<Appointment> appointments = new ArrayList<>();
    for (Post post : posts) {
      view.of(post, f);
      double probability = Judge.probability(judge.score(f)) * post.evidence().confidence();
      if (probability >= LEAST && !Departures.isTold(scenery, post)) {
        appointments.add(view.appointment(post, probability));
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
    View view = new View(new Scenery(reading, context), lexicon, ruled, posts);
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
    private final Cues cues;
    private final List<Appointment> ruled;
    private final AppointmentFeatures features;

    View(Scenery scenery, Lexicon lexicon, List<Appointment> ruled, List<Post> posts) {
      this.reading = scenery.reading();
      this.cues = scenery.context().cues(lexicon);
      this.ruled = List.copyOf(ruled);
      this.features = new AppointmentFeatures(scenery, lexicon, posts);
    }

    void of(Post post, Features f) {
      features.of(post, ruled(post), f);
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
        Sentence s = told;
        date =
            Optional.ofNullable(cues.of(s).date())
                .filter(d -> !OfficeDates.isOther(s, d))
                .map(Tag.DateTag::date);
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
