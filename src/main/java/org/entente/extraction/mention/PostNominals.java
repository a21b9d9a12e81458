package org.entente.extraction.mention;

import java.util.List;
import java.util.Set;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.NameModel.Name;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.text.Sentence;

/** Honours behind a person's name, which look like an organisation: "Prof. Bell, OON, FRS". */
final class PostNominals {
  private static final Set<String> LETTERS = WordGroups.of("post-nominals");

  private PostNominals() {}

  /**
   * Whether a name is nothing but honours and no words but honours part it from a person's name.
   *
   * @param made the tags of the names before it
   */
  static boolean are(Sentence s, Name name, List<Tag> made) {
    for (int i = name.begin(); i < name.end(); i++) {
      if (!isLink(s, i)) {
        return false;
      }
    }
    int end = name.begin();
    while (end > 0 && isLink(s, end - 1)) {
      end--;
    }
    int named = end;
    return made.stream().anyMatch(tag -> tag instanceof PersonTag && tag.end() == named);
  }

  private static boolean isLink(Sentence s, int i) {
    return s.is(i, ",") || LETTERS.contains(s.token(i).text());
  }
}
