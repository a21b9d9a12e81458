package org.entente.extraction.relation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.rule.Cues;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What the model sees of an encounter and a sort that it may be of. One instance belongs to one
 * document; not for use by several threads.
 */
final class SortFeatures {
  /** The code of a sentence that names no sort. */
  private static final int UNNAMED = 9;

  private final Scenery scenery;
  private final Cues cues;
  private final List<Sentence> anchors;
  private final @Nullable Sentence title;
  private final Set<String> bodies = new HashSet<>();

  /** The words of sentences asked for; each is asked for with every sort. */
  private final Map<Integer, int[]> words = new HashMap<>();

  SortFeatures(Scenery scenery, Cues cues, List<Sentence> anchors) {
    this.scenery = scenery;
    this.cues = cues;
    this.anchors = List.copyOf(anchors);
    this.title =
        scenery.reading().sentences().stream()
            .filter(s -> s.zone() == Zone.TITLE)
            .findFirst()
            .orElse(null);
    for (Organization o : scenery.reading().organizations()) {
      if (SeatLinks.isBody(o)) {
        bodies.add(o.id());
      }
    }
  }

  /** The features of being of a sort. */
  void of(int index, MeetingKind sort, Features f) {
    f.clear();
    int kind = sort.ordinal();
    Sentence anchor = anchors.get(index);
    int said = said(anchor);
    int titled = title == null ? UNNAMED : said(title);
    f.add(1100, kind);
    f.add(1101, kind, said);
    f.add(1102, kind, titled);
    f.add(1103, kind, said, titled);
    f.add(1104, kind, Math.min(3, anchors.size()), Math.min(2, index));
    f.add(1105, kind, said, cues.of(anchor).planned() ? 1 : 0);
    f.add(1106, kind, body(anchor) ? 1 : 0, said);
    words(anchor, 1110, kind, f);
    if (title != null) {
      words(title, 1115, kind, f);
    }
    follow(index, kind, said, f);
  }

  /** What the sentences between this encounter and the next one say of sorts. */
  private void follow(int index, int kind, int said, Features f) {
    List<Sentence> all = scenery.reading().sentences();
    int from = anchors.get(index).index() + 1;
    int next = index + 1 < anchors.size() ? anchors.get(index + 1).index() : from + 4;
    int first = UNNAMED;
    for (int i = from; i < Math.min(Math.min(next, from + 4), all.size()); i++) {
      int here = said(all.get(i));
      first = first == UNNAMED ? here : first;
      f.add(1120, kind, here);
      if (i == from) {
        words(all.get(i), 1125, kind, f);
      }
    }
    f.add(1121, kind, first, said);
  }

  private int said(Sentence s) {
    MeetingKind kind = cues.of(s).kind();
    return kind == null ? UNNAMED : kind.ordinal();
  }

  /** Whether a sentence names a board or committee. */
  private boolean body(Sentence s) {
    for (Spot spot : scenery.spots(s)) {
      if (bodies.contains(spot.entity())) {
        return true;
      }
    }
    return false;
  }

  /** The words that are in no name, and each two that stand together. */
  private void words(Sentence s, int base, int kind, Features f) {
    int before = 0;
    for (int word : words.computeIfAbsent(s.index(), i -> words(s))) {
      if (word != 0) {
        f.add(base, kind, word);
        f.add(base + 1, kind, before, word);
      }
      before = word;
    }
  }

  /** The hash of each word, 0 for what is none or is in a name. */
  private int[] words(Sentence s) {
    int[] words = new int[s.size()];
    for (int i = 0; i < words.length; i++) {
      Token t = s.token(i);
      words[i] = t.isWord() ? t.lower().hashCode() : 0;
    }
    for (Tag tag : scenery.reading().tags(s)) {
      Arrays.fill(words, tag.begin(), tag.end(), 0);
    }
    return words;
  }
}
