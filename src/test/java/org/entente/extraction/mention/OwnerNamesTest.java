package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.document.DocumentReader;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.NameModel.Name;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Tokenizer;
import org.junit.jupiter.api.Test;

/** Owners are names of their own where the document names them by themselves. */
class OwnerNamesTest {
  private static final Lexicon LEXICON = Lexicon.standard();

  /** The organisations of a text, whose names are set in brackets. */
  private static List<String> apart(String text) throws Exception {
    byte[] bytes =
        text.replaceAll("[\\[\\]]", "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Passages passages =
        Passages.of(DocumentReader.read("a.txt", bytes), new Tokenizer(LEXICON.abbreviations()));
    Set<String> named = new java.util.HashSet<>();
    for (String part : text.split("\\[")) {
      named.add(part.replaceAll("].*", "").replace("\u2019", "'"));
    }
    List<List<Name>> names = new ArrayList<>();
    for (Sentence s : passages.sentences()) {
      names.add(names(s, named));
    }
    List<String> apart = new ArrayList<>();
    List<List<Name>> found = OwnerNames.apart(passages.sentences(), names);
    for (Sentence s : passages.sentences()) {
      for (Name name : found.get(s.index())) {
        apart.add(PlaceFinder.words(s, name.begin(), name.end()));
      }
    }
    return apart;
  }

  private static List<Name> names(Sentence s, Set<String> named) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      for (int end = s.size(); end > i; end--) {
        if (named.contains(PlaceFinder.words(s, i, end))) {
          names.add(new Name(i, end, NameLabel.ORGANIZATION, 1));
          i = end - 1;
          break;
        }
      }
    }
    return names;
  }

  @Test
  void anOwnerThatTheDocumentNamesIsANameOfItsOwn() throws Exception {
    assertEquals(
        List.of("ELM", "ELM", "Agency for Trees"),
        apart("The head of [ELM] came. So did [ELM's Agency for Trees]."));
  }

  @Test
  void aNameWithAPossessiveThatIsNoOwnerStaysWhole() throws Exception {
    assertEquals(
        List.of("ELM", "King's College"), apart("The head of [ELM] went to [King's College]."));
  }
}
