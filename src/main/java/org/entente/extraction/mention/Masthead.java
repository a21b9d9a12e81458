package org.entente.extraction.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;

/** The lines above and below a text: the first names who published it, a byline who wrote it. */
final class Masthead {
  private static final int MOST_WORDS = 6;
  private static final Set<String> MENU = WordGroups.of("menu");
  private static final Set<String> BY = WordGroups.of("byline");

  private Masthead() {}

  /**
   * The publisher's name at the head of the first line, where no organisation was found in full.
   */
  static Optional<OrganizationTag> name(Sentence s, List<Tag> found, Lexicon lexicon) {
    int end = 0;
    while (end < s.size()
        && s.token(end).shape() != Shape.PUNCTUATION
        && s.token(end).shape() != Shape.NUMBER) {
      if (!s.token(end).isCapital()
          && !s.is(end, "of")
          && !s.is(end, "for")
          && !s.is(end, "and")
          && !s.is(end, "the")) {
        return Optional.empty();
      }
      end++;
    }
    boolean name =
        end > 0
            && end <= MOST_WORDS
            && !MENU.contains(s.token(0).lower())
            && !(end == 1 && lexicon.isCommon(s.token(0).lower()));
    int stop = end;
    boolean known =
        found.stream()
            .anyMatch(
                tag -> tag instanceof OrganizationTag && tag.begin() == 0 && tag.end() >= stop);
    boolean place = end > 0 && PlaceFinder.isPlace(lexicon, s, 0, end);
    boolean date = found.stream().anyMatch(tag -> tag instanceof Tag.DateTag && tag.begin() < stop);
    if (!name || known || place || date) {
      return Optional.empty();
    }
    return Optional.of(Acronyms.plain(s, 0, end));
  }

  /** "By X", "Photo: X". */
  static boolean isByline(Sentence s) {
    return s.size() > 2 && s.size() <= 14 && BY.contains(s.token(0).lower());
  }
}
