package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.Topic;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.TopicWord;
import org.entente.extraction.mention.Reading;
import org.entente.text.Sentence;
import org.entente.text.Zone;

/** What a document is about, by weighted words. */
public final class TopicRules {
  private static final int ENOUGH = 2;
  private final Lexicon lexicon;
  private final Set<String> concepts = new TreeSet<>();

  public TopicRules(Lexicon lexicon) {
    this.lexicon = lexicon;
    lexicon.topics().values().forEach(v -> v.forEach(w -> concepts.add(w.concept())));
  }

  /**
   * What the phrases show of one topic.
   *
   * @param weight the weights of the different phrases found; 2 is enough by the rules
   * @param evidence where they stand; empty where none is found
   */
  public record Shown(String concept, int weight, List<Evidence> evidence) {
    public Shown {
      evidence = List.copyOf(evidence);
    }
  }

  /** The topics that are shown well enough. */
  public static List<Topic> topics(List<Shown> shown) {
    return shown.stream()
        .filter(s -> s.weight() >= ENOUGH)
        .map(s -> new Topic(s.concept(), s.evidence()))
        .toList();
  }

  /** What the phrases show of every topic there is, by name. */
  public List<Shown> shown(Reading reading) {
    Map<String, List<Evidence>> evidence = new TreeMap<>();
    Map<String, Integer> weights = new TreeMap<>();
    Set<String> counted = new HashSet<>();
    concepts.forEach(c -> evidence.put(c, new ArrayList<>()));
    for (Sentence s : reading.sentences()) {
      if (s.zone() == Zone.BOILERPLATE || s.zone() == Zone.MASTHEAD) {
        continue;
      }
      for (int i = 0; i < s.size(); i++) {
        PhraseTable.Match<List<TopicWord>> match = lexicon.topics().longest(s.tokens(), i);
        if (match == null) {
          continue;
        }
        String words = s.span(i, match.end()).of(reading.passages().plain());
        for (TopicWord word : match.value()) {
          evidence
              .computeIfAbsent(word.concept(), c -> new ArrayList<>())
              .add(reading.evidence(s.span(i, match.end()), "topic.words", 0.7));
          if (counted.add(word.concept() + "\u0000" + words.toLowerCase(Locale.ROOT))) {
            weights.merge(word.concept(), word.weight(), Integer::sum);
          }
        }
      }
    }
    List<Shown> shown = new ArrayList<>();
    evidence.forEach(
        (concept, found) -> shown.add(new Shown(concept, weights.getOrDefault(concept, 0), found)));
    return shown;
  }
}
