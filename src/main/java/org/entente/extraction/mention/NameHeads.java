package org.entente.extraction.mention;

import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.HeadNoun;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the head noun of an organisation's name. Safe for use by many threads. */
final class NameHeads {
  private final Lexicon lexicon;

  NameHeads(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A head noun and where it stands. */
  record Head(int begin, int end, HeadNoun noun) {}

  /** The head of the run: the last one, but one that leads a field wins over what follows it. */
  @Nullable Head last(Sentence s, int begin, int end) {
    Head best = null;
    for (int k = begin; k < end; k++) {
      PhraseTable.Match<HeadNoun> match = lexicon.organizationHeads().longest(s.tokens(), k);
      if (match == null) {
        match = compound(s, k);
      }
      if (match == null || (match.end() > end && !fieldBehind(s, k, end))) {
        continue;
      }
      Head head = new Head(k, match.end(), match.value());
      boolean weakerThanBefore = best != null && match.value().weak() && !best.noun.weak();
      if (!weakerThanBefore) {
        best = head;
      }
      k = Math.max(k, match.end() - 1);
    }
    return best;
  }

  /** "Justus-Liebig-Universität": the head is the last part of a compound. */
  private PhraseTable.@Nullable Match<HeadNoun> compound(Sentence s, int k) {
    String lower = s.token(k).lower();
    int hyphen = lower.lastIndexOf('-');
    HeadNoun head = hyphen < 0 ? null : lexicon.organizationHeads().of(lower.substring(hyphen + 1));
    return head == null || head.weak() || head.kind() != OrganizationKind.ORGANIZATION
        ? null
        : new PhraseTable.Match<>(k + 1, head);
  }

  /** "Board of Directors": a head that runs over the "of". */
  private static boolean fieldBehind(Sentence s, int begin, int end) {
    return end < s.size() && (s.is(end, "of") || s.is(end, "'")) && begin < end;
  }
}
