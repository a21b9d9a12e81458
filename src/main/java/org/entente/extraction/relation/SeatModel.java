package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.extraction.fact.Post;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.rule.Context;
import org.entente.extraction.rule.MemberRules;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;

/**
 * Says who sits on which board or committee where no words of a post stand beside the name: in a
 * list under "The members of the Council are:", in a table, in "elected to the Board were A and B".
 * Safe for use by many threads.
 */
public final class SeatModel {
  /** From this probability on a seat is told: held-out lists gained more than they lost by it. */
  private static final double LEAST = 0.32;

  /** No seat is told as surer. */
  private static final double MOST = 0.95;

  private static final String MEMBER = "member";

  private final Judge seats;

  public SeatModel(Judge seats) {
    this.seats = seats;
  }

  /**
   * The posts of a document, with the seats added.
   *
   * @param held the posts that are told by their own words
   * @param ruled what the rules say of posts
   */
  public List<Post> with(Scenery scenery, List<Post> held, List<Post> ruled) {
    SeatFeatures features = new SeatFeatures(scenery, ruled);
    Features f = new Features();
    List<Post> all = new ArrayList<>(held);
    for (List<SeatLinks.Link> links : new SeatLinks(scenery).all()) {
      features.ofNone(links, f);
      double[] scores = new double[links.size() + 1];
      scores[0] = seats.score(f);
      for (int k = 0; k < links.size(); k++) {
        features.of(links.get(k), f);
        scores[k + 1] = seats.score(f);
      }
      double[] shares = Shares.of(scores, 1);
      for (int k = 0; k < links.size(); k++) {
        if (shares[k + 1] >= LEAST && !isMember(held, links.get(k))) {
          all.add(seat(scenery.reading(), links.get(k), shares[k + 1]));
        }
      }
    }
    for (Post post : ruled) {
      boolean known =
          all.stream()
              .anyMatch(
                  p ->
                      p.person().equals(post.person())
                          && p.organization().equals(post.organization()));
      if (post.evidence().rule().equals(MemberRules.ELECTED) && !known) {
        all.add(post);
      }
    }
    return List.copyOf(all);
  }

  /** Whether a post with words of its own says so already. */
  private static boolean isMember(List<Post> held, SeatLinks.Link link) {
    return held.stream()
        .anyMatch(
            p ->
                p.person().equals(link.person().entity())
                    && p.organization().filter(link.body().id()::equals).isPresent()
                    && p.role().toLowerCase(Locale.ROOT).contains(MEMBER));
  }

  private static Post seat(Reading reading, SeatLinks.Link link, double probability) {
    double confidence = Math.min(MOST, probability);
    return new Post(
        link.person().entity(),
        MEMBER,
        Optional.of(link.body().id()),
        false,
        reading.evidence(link.person().sentence(), "member.model", confidence));
  }

  /** Groups for training: person and body, which is empty for none. */
  public static List<List<Candidate>> candidates(
      Reading reading, Context context, List<Post> ruled) {
    Scenery scenery = new Scenery(reading, context);
    SeatFeatures features = new SeatFeatures(scenery, ruled);
    Features f = new Features();
    List<List<Candidate>> groups = new ArrayList<>();
    for (List<SeatLinks.Link> links : new SeatLinks(scenery).all()) {
      List<Candidate> group = new ArrayList<>();
      String person = links.get(0).person().entity();
      features.ofNone(links, f);
      group.add(new Candidate(List.of(person, ""), f.toArray()));
      for (SeatLinks.Link link : links) {
        features.of(link, f);
        group.add(new Candidate(List.of(person, link.body().id()), f.toArray()));
      }
      groups.add(group);
    }
    return groups;
  }
}
