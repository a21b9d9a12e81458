package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.extraction.fact.Statement;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Sentence;

/**
 * Which organisation went on as which: "Fern University, formerly Elm College", "Elm College was
 * renamed Fern University". What stands between the two names must be one of the phrases in the
 * groups {@code formerly} and {@code renamed}, but for articles, commas and brackets.
 */
public final class SuccessionRules {
  private static final Set<String> FORMERLY = WordGroups.of("formerly");
  private static final Set<String> RENAMED = WordGroups.of("renamed");
  private static final Set<String> PASSED_OVER = Set.of(",", "(", "[", "the", "\"", "“", "'", "‘");
  private static final double CONFIDENCE = 0.9;

  /** All that the running text tells; the later organisation is told of, the earlier is named. */
  public List<Statement> find(Reading reading) {
    List<Statement> found = new ArrayList<>();
    for (Sentence s : reading.sentences()) {
      if (s.zone().isRunning()) {
        find(reading, s, found);
      }
    }
    return found;
  }

  private static void find(Reading reading, Sentence s, List<Statement> found) {
    OrganizationTag before = null;
    for (Tag tag : reading.tags(s)) {
      if (!(tag instanceof OrganizationTag organization) || reading.entity(tag) == null) {
        continue;
      }
      if (before != null) {
        String between = between(s, before.end(), organization.begin());
        if (FORMERLY.contains(between)) {
          add(reading, s, organization, before, "succession.formerly", found);
        } else if (RENAMED.contains(between) && !isOwner(s, organization)) {
          add(reading, s, before, organization, "succession.renamed", found);
        }
      }
      before = organization;
    }
  }

  /** "Ash University became Fern University's partner" and is no Fern University for it. */
  private static boolean isOwner(Sentence s, OrganizationTag organization) {
    int next = organization.end();
    return s.is(next, "'s") || s.is(next, "’s") || s.is(next, "'") || s.is(next, "’");
  }

  private static String between(Sentence s, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      String word = s.token(i).lower();
      if (!PASSED_OVER.contains(word)) {
        words.append(words.isEmpty() ? "" : " ").append(word);
      }
    }
    return words.toString();
  }

  private static void add(
      Reading reading,
      Sentence s,
      OrganizationTag earlier,
      OrganizationTag later,
      String rule,
      List<Statement> found) {
    String from = reading.entity(earlier);
    String to = reading.entity(later);
    if (from == null || to == null || from.equals(to)) {
      return;
    }
    int begin = Math.min(earlier.begin(), later.begin());
    int end = Math.max(earlier.end(), later.end());
    found.add(
        new Statement(
            to,
            Statement.Kind.SUCCESSION,
            from,
            reading.evidence(s.span(begin, end), rule, CONFIDENCE)));
  }
}
