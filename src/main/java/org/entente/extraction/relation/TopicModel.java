package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.Topic;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.rule.TopicRules.Shown;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Says what a document is about: a judge weighs each topic by the document's words and by what the
 * list of telling phrases shows. Safe for use by many threads.
 */
public final class TopicModel {
  private static final double LEAST = 0.27;

  /** The same for a topic of which no telling phrase is found. */
  private static final double UNSHOWN = 0.4;

  private static final int MOST_WORDS = 2000;
  private final Judge judge;

  public TopicModel(Judge judge) {
    this.judge = judge;
  }

  /**
   * The topics of a document.
   *
   * @param shown what the telling phrases show of every topic
   */
  public List<Topic> read(Reading reading, List<Shown> shown) {
    Set<String> words = words(reading);
    Features f = new Features();
    List<Topic> topics = new ArrayList<>();
    for (Shown topic : shown) {
      of(reading, topic, words, f);
      double probability = Judge.probability(judge.score(f));
      if (probability >= (topic.evidence().isEmpty() ? UNSHOWN : LEAST)) {
        topics.add(topic(reading, topic, probability, f));
      }
    }
    return topics;
  }

  private Topic topic(Reading reading, Shown topic, double probability, Features f) {
    List<Evidence> evidence = new ArrayList<>();
    for (Evidence e : topic.evidence()) {
      evidence.add(reading.evidence(e.span(), "topic.words+model", probability));
    }
    if (evidence.isEmpty()) {
      Sentence best = best(reading, topic.concept(), f);
      if (best != null) {
        evidence.add(reading.evidence(best, "topic.model", probability));
      }
    }
    return new Topic(topic.concept(), evidence);
  }

  /** The sentence whose words speak most for a topic. */
  private @Nullable Sentence best(Reading reading, String concept, Features f) {
    Sentence best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Sentence s : reading.sentences()) {
      f.clear();
      Set<String> words = new LinkedHashSet<>();
      add(reading, s, words);
      words.forEach(w -> f.add(10, concept, w));
      double score = judge.score(f);
      if (!words.isEmpty() && score > most) {
        best = s;
        most = score;
      }
    }
    return best;
  }

  private static void of(Reading reading, Shown topic, Set<String> words, Features f) {
    f.clear();
    String concept = topic.concept();
    f.add(1, concept);
    int weight = Math.min(6, topic.weight());
    int times = Math.min(5, topic.evidence().size());
    f.add(2, concept.hashCode(), weight);
    f.add(3, concept.hashCode(), weight, times);
    f.add(4, weight, times);
    int end = reading.passages().document().text().length();
    int where = 4;
    for (Evidence e : topic.evidence()) {
      where = Math.min(where, e.span().begin() * 4 / Math.max(1, end));
    }
    f.add(5, concept.hashCode(), where, weight);
    f.add(6, where, weight);
    for (String word : words) {
      f.add(10, concept, word);
    }
  }

  /** The words of the text, each once, names of persons left out. */
  private static Set<String> words(Reading reading) {
    Set<String> words = new LinkedHashSet<>();
    for (Sentence s : reading.sentences()) {
      if (s.zone() != Zone.BOILERPLATE && words.size() < MOST_WORDS) {
        add(reading, s, words);
      }
    }
    return words;
  }

  private static void add(Reading reading, Sentence s, Set<String> words) {
    boolean[] name = new boolean[s.size()];
    for (Tag tag : reading.tags(s)) {
      for (int i = tag.begin(); tag instanceof Tag.PersonTag && i < tag.end(); i++) {
        name[i] = true;
      }
    }
    for (int i = 0; i < s.size(); i++) {
      Token t = s.token(i);
      if (t.isWord() && !name[i]) {
        words.add(t.lower());
      }
    }
  }

  /** Candidates for training: each topic. */
  public static List<Candidate> candidates(Reading reading, List<Shown> shown) {
    Set<String> words = words(reading);
    Features f = new Features();
    List<Candidate> candidates = new ArrayList<>();
    for (Shown topic : shown) {
      of(reading, topic, words, f);
      candidates.add(new Candidate(List.of(topic.concept()), f.toArray()));
    }
    return candidates;
  }
}
