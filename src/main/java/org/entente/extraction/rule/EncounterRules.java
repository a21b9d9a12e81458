package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.List;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.Topic;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.PlaceTag;
import org.entente.text.Sentence;

/**
 * Encounters: which sentences tell of one, where one ends and the next begins, who took part. Plans
 * without a date, negations and history are no encounters.
 */
public final class EncounterRules {
  private final Lexicon lexicon;

  public EncounterRules(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The encounters with at least a participant, an organisation or a date, in text order. */
  public List<Meeting> read(
      Reading reading, Context context, List<Post> posts, List<Topic> topics) {
    Encounters work = new Encounters(lexicon, reading, context);
    for (Sentence s : reading.sentences()) {
      if (s.zone().isRunning()) {
        work.read(s);
      }
    }
    List<Meeting> meetings = new ArrayList<>();
    for (Scene scene : work.finished()) {
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

  static boolean isPlace(Tag tag) {
    return tag instanceof PlaceTag p && p.kind() != PlaceKind.ADJECTIVE;
  }
}
