package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.extraction.mention.NameModel.Name;
import org.entente.text.Sentence;
import org.entente.text.Shape;

/**
 * Takes no family name in capitals for an organisation: "TANG's group", where the document names
 * TANG Wei and explains no such acronym.
 */
final class CapitalSurnames {
  private CapitalSurnames() {}

  /** The names in each sentence without such organisations. */
  static List<List<Name>> without(List<Sentence> sentences, List<List<Name>> names) {
    Set<String> surnames = surnames(sentences, names);
    if (surnames.isEmpty()) {
      return names;
    }
    List<List<Name>> left = new ArrayList<>();
    for (Sentence s : sentences) {
      List<Name> here = new ArrayList<>(names.get(s.index()));
      here.removeIf(
          name ->
              name.label() == NameLabel.ORGANIZATION
                  && name.end() - name.begin() == 1
                  && surnames.contains(s.token(name.begin()).text()));
      left.add(here);
    }
    return left;
  }

  /** The words in capitals beside others in names of persons, but for acronyms in brackets. */
  private static Set<String> surnames(List<Sentence> sentences, List<List<Name>> names) {
    Set<String> surnames = new HashSet<>();
    Set<String> explained = new HashSet<>();
    for (Sentence s : sentences) {
      for (Name name : names.get(s.index())) {
        if (name.label() == NameLabel.PERSON) {
          addCapitals(s, name, surnames);
        }
      }
      for (int i = 0; i + 2 < s.size(); i++) {
        if (s.is(i, "(") && s.is(i + 2, ")")) {
          explained.add(s.token(i + 1).text());
        }
      }
    }
    surnames.removeAll(explained);
    return surnames;
  }

  private static void addCapitals(Sentence s, Name name, Set<String> surnames) {
    boolean given = false;
    Set<String> capitals = new HashSet<>();
    for (int i = name.begin(); i < name.end(); i++) {
      given |= s.token(i).shape() == Shape.CAPITALIZED;
      if (s.token(i).shape() == Shape.UPPER) {
        capitals.add(s.token(i).text());
      }
    }
    if (given) {
      surnames.addAll(capitals);
    }
  }
}
