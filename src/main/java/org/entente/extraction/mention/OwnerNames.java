package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.extraction.mention.NameModel.Name;
import org.entente.text.Sentence;

/**
 * Takes "USP's Agency for Cooperation" apart where the owner is an organisation that the document
 * names by itself too; "King's College" and "the Women's University" stay whole.
 */
final class OwnerNames {
  private OwnerNames() {}

  /** The names in each sentence, owners as names of their own. */
  static List<List<Name>> apart(List<Sentence> sentences, List<List<Name>> names) {
    Set<String> known = new HashSet<>();
    for (Sentence s : sentences) {
      for (Name name : names.get(s.index())) {
        if (name.label() == NameLabel.ORGANIZATION) {
          known.add(words(s, name.begin(), name.end()));
        }
      }
    }
    List<List<Name>> apart = new ArrayList<>();
    for (Sentence s : sentences) {
      List<Name> here = new ArrayList<>();
      for (Name name : names.get(s.index())) {
        int owner = name.label() == NameLabel.ORGANIZATION ? owner(s, name, known) : -1;
        if (owner < 0) {
          here.add(name);
        } else {
          here.add(new Name(name.begin(), owner, name.label(), name.weight()));
          here.add(new Name(owner + 1, name.end(), name.label(), name.weight()));
        }
      }
      apart.add(here);
    }
    return apart;
  }

  /** Where the possessive stands behind an owner that is known, or -1. */
  private static int owner(Sentence s, Name name, Set<String> known) {
    for (int i = name.begin() + 1; i < name.end() - 1; i++) {
      boolean named = s.is(i, "'s") && known.contains(words(s, name.begin(), i));
      if (named && s.token(i + 1).isCapital()) {
        return i;
      }
    }
    return -1;
  }

  private static String words(Sentence s, int begin, int end) {
    int from = s.is(begin, "the") && begin + 1 < end ? begin + 1 : begin;
    return PlaceFinder.words(s, from, end).toLowerCase(Locale.ROOT);
  }
}
