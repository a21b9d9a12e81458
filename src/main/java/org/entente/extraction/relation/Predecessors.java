package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.Post;
import org.entente.extraction.mention.Fold;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Who had a post before whoever is appointed to it: "she succeeds Ann Example", said of somebody of
 * whom the document tells one appointment, gives Ann Example the same post of the same
 * organisation, over unless the change is yet to come.
 */
public final class Predecessors {
  private static final String RULE = "post.predecessor";
  private static final double SURE = 0.8;

  /** How many words before the name may tell that the change is to come. */
  private static final int NEAR = 5;

  private Predecessors() {}

  /** The posts and those of the predecessors that the document names. */
  public static List<Post> with(Scenery scenery, List<Post> posts, List<Appointment> appointments) {
    if (appointments.isEmpty()) {
      return posts;
    }
    List<Post> all = new ArrayList<>(posts);
    for (Sentence s : scenery.reading().sentences()) {
      for (Spot spot : scenery.spots(s)) {
        if (spot.isPerson() && s.zone().isRunning() && Takeover.isSucceeded(spot)) {
          Appointment follows = follower(scenery, spot, appointments);
          if (follows != null) {
            end(scenery, spot, follows, all);
          }
        }
      }
    }
    return all;
  }

  /**
   * The appointment of whoever stands before the predecessor, else behind; the only one, where
   * nobody else is named.
   */
  private static @Nullable Appointment follower(
      Scenery scenery, Spot predecessor, List<Appointment> appointments) {
    Spot subject = null;
    for (Spot spot : scenery.spots(predecessor.sentence())) {
      boolean other = spot.isPerson() && !spot.entity().equals(predecessor.entity());
      if (other && (spot.begin() < predecessor.begin() || subject == null)) {
        subject = spot;
      }
    }
    Appointment only = null;
    int count = 0;
    for (Appointment a : appointments) {
      if (subject == null || a.person().equals(subject.entity())) {
        only = a;
        count++;
      }
    }
    return count == 1 && only != null && !only.person().equals(predecessor.entity()) ? only : null;
  }

  /** Ends the predecessor's post of that name, or adds it where none is told. */
  private static void end(
      Scenery scenery, Spot predecessor, Appointment follows, List<Post> posts) {
    boolean left = !PostsLeft.isYetToLeave(predecessor, predecessor.begin() - NEAR);
    boolean told = false;
    for (int i = 0; i < posts.size(); i++) {
      Post p = posts.get(i);
      boolean same =
          p.person().equals(predecessor.entity())
              && Fold.of(p.role()).equals(Fold.of(follows.role()));
      told |= same;
      if (same && left && p.organization().equals(follows.organization())) {
        posts.set(i, p.over());
      }
    }
    if (!told) {
      posts.add(post(scenery, predecessor, follows, left));
    }
  }

  private static Post post(Scenery scenery, Spot predecessor, Appointment follows, boolean left) {
    return new Post(
        predecessor.entity(),
        follows.role(),
        follows.organization(),
        left,
        Optional.empty(),
        Optional.empty(),
        scenery
            .reading()
            .evidence(predecessor.sentence(), RULE, SURE * follows.evidence().confidence()));
  }
}
