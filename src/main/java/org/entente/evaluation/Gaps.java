package org.entente.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.entente.evidence.Span;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.RoleHead;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.entente.text.Shape;

/** What a sentence names and the engine made nothing of. */
final class Gaps {
  private final Lexicon lexicon;

  Gaps(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Runs of capitalised words that no tag covers; runs of everyday words alone are left out. */
  List<Span> capitals(Sentence s, List<Tag> tags) {
    List<Span> runs = new ArrayList<>();
    int begin = 0;
    while (begin < s.size()) {
      int end = begin;
      boolean name = false;
      while (end < s.size() && s.token(end).isCapital() && !isCovered(tags, end)) {
        name |= !lexicon.isCommon(s.token(end).lower());
        end++;
      }
      boolean opening = begin == 0 && end == 1 && s.token(0).shape() == Shape.CAPITALIZED;
      if (name && !opening && !isAcronym(s, tags, begin, end)) {
        runs.add(s.span(begin, end));
      }
      begin = Math.max(end, begin + 1);
    }
    return runs;
  }

  /** Words for posts that are part of no tag. */
  List<Span> roleWords(Sentence s, List<Tag> tags) {
    List<Span> words = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      PhraseTable.Match<RoleHead> match = lexicon.roleHeads().longest(s.tokens(), i);
      if (match != null && !isCovered(tags, i)) {
        words.add(s.span(i, match.end()));
      }
      i = match == null ? i + 1 : match.end();
    }
    return words;
  }

  /** Posts that were tagged, and that no post or appointment of {@code told} quotes. */
  List<Span> idlePosts(Sentence s, List<Tag> tags, List<Told> told) {
    List<Span> idle = new ArrayList<>();
    for (Tag tag : tags) {
      if (tag instanceof Tag.RoleTag role) {
        Span span = s.span(role.begin(), role.end());
        boolean used =
            told.stream()
                .anyMatch(
                    t ->
                        t.words().contains("| " + role.role() + " |")
                            && t.evidence().span().overlaps(span));
        if (!used) {
          idle.add(span);
        }
      }
    }
    return idle;
  }

  /** "University of Ghana (UG)": the name before the brackets has taken its acronym. */
  private static boolean isAcronym(Sentence s, List<Tag> tags, int begin, int end) {
    return tags.stream()
        .anyMatch(
            tag ->
                tag instanceof Tag.OrganizationTag o
                    && o.end() == begin - 1
                    && end == begin + 1
                    && s.token(begin).text().equals(o.acronym()));
  }

  private static boolean isCovered(List<Tag> tags, int token) {
    return tags.stream().anyMatch(tag -> tag.covers(token));
  }
}
