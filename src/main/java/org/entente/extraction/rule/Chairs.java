package org.entente.extraction.rule;

import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.extraction.mention.Tag.PronounTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Who chaired an encounter, by the words of a sentence. Safe for use by many threads. */
public final class Chairs {
  private final Lexicon lexicon;

  public Chairs(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "The meeting was chaired by Ann Bell", "Ann Bell presided". */
  @Nullable String in(Reading reading, Sentence s) {
    return find(reading, s, "chairs");
  }

  /** "The Senate met with Ann Bell in the chair", which says nothing but who chaired a meeting. */
  public @Nullable String outright(Reading reading, Sentence s) {
    return find(reading, s, "has-the-chair");
  }

  private @Nullable String find(Reading reading, Sentence s, String group) {
    for (int i = 0; i < s.size(); i++) {
      var match = lexicon.verbs(group).longest(s.tokens(), i);
      if (match == null) {
        continue;
      }
      String before = null;
      String after = null;
      for (Tag tag : reading.tags(s)) {
        boolean person = tag instanceof PersonTag || tag instanceof PronounTag;
        String id = person ? reading.entity(tag) : null;
        before = id != null && tag.end() <= i ? id : before;
        after = id != null && after == null && tag.begin() >= match.end() ? id : after;
      }
      boolean passive = match.value().endsWith(" by") || match.value().endsWith(" of");
      boolean behind = s.is(match.end(), "was") && before == null;
      return passive || behind ? after : before;
    }
    return null;
  }
}
