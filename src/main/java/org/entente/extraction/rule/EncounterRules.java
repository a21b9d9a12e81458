package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    PostsByPerson held = PostsByPerson.of(posts);
    Map<Integer, List<Word>> words = topicWords(reading, topics);
    List<Meeting> meetings = new ArrayList<>();
    for (Scene scene : work.finished()) {
      boolean told =
          !scene.persons().isEmpty() || !scene.organizations().isEmpty() && scene.date() != null;
      if (told) {
        meetings.add(scene.meeting("m" + (meetings.size() + 1), held, topicWords(scene, words)));
      }
    }
    return meetings;
  }

  /** A topic word and how many come before it. */
  private record Word(int number, Evidence evidence) {}

  /** The topic words that stand in each sentence, by the sentence's number. */
  private static Map<Integer, List<Word>> topicWords(Reading reading, List<Topic> topics) {
    Map<Integer, List<Word>> words = new HashMap<>();
    int number = 0;
    for (Topic topic : topics) {
      for (Evidence e : topic.evidence()) {
        Sentence s = reading.passages().at(e.span().begin());
        if (s != null && s.span().contains(e.span())) {
          words.computeIfAbsent(s.index(), i -> new ArrayList<>()).add(new Word(number++, e));
        }
      }
    }
    return words;
  }

  /** The topic words that stand in the sentences of the encounter. */
  private static List<Evidence> topicWords(Scene scene, Map<Integer, List<Word>> words) {
    return scene.sentences().stream()
        .flatMap(i -> words.getOrDefault(i, List.of()).stream())
        .sorted(Comparator.comparingInt(Word::number))
        .map(Word::evidence)
        .toList();
  }

  static boolean isPlace(Tag tag) {
    return tag instanceof PlaceTag p && p.kind() != PlaceKind.ADJECTIVE;
  }
}
