package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.learning.Candidate;
import org.entente.learning.Features;
import org.entente.learning.Judge;
import org.entente.learning.LabelPath;
import org.entente.learning.SequenceModel;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds where names of persons, organisations and posts begin and end. A first model labels the
 * tokens and sees what the grammar of names found; a second weighs each name that the first or the
 * grammar holds possible, and the best that do not overlap are taken. Safe for use by many threads.
 */
public final class NameModel {
  private static final int PATHS = 6;

  /** A longer sentence is no sentence; only the first model reads it, in linear time. */
  private static final int LONGEST = 300;

  private final SequenceModel tokens;
  private final @Nullable Judge spans;

  /**
   * A model.
   *
   * @param spans the second model, or null for the first alone
   */
  public NameModel(SequenceModel tokens, @Nullable Judge spans) {
    if (tokens.labels() != NameLabel.values().length) {
      throw new IllegalArgumentException("the model was trained for other labels");
    }
    this.tokens = tokens;
    this.spans = spans;
  }

  /**
   * A name.
   *
   * @param label {@code PERSON}, {@code ORGANIZATION} or {@code ROLE}
   * @param weight how sure it is
   */
  record Name(int begin, int end, NameLabel label, double weight) {
    boolean overlaps(Name other) {
      return begin < other.end && other.begin < end;
    }
  }

  /** The names in each sentence. */
  List<List<Name>> names(Lexicon lexicon, List<Sentence> sentences, List<List<Tag>> grammar) {
    List<List<Name>> possible = possible(lexicon, sentences, grammar, spans == null ? 1 : PATHS);
    Judge judge = spans;
    if (judge == null) {
      return possible;
    }
    SpanFeatures features = new SpanFeatures(lexicon, sentences, grammar, possible);
    Features f = new Features();
    List<List<Name>> names = new ArrayList<>();
    for (Sentence s : sentences) {
      List<Name> weighed = new ArrayList<>();
      if (s.size() > LONGEST) {
        names.add(possible.get(s.index()));
        continue;
      }
      for (Name name : possible.get(s.index())) {
        features.of(s, name, f);
        weighed.add(new Name(name.begin(), name.end(), name.label(), judge.score(f) + lean(name)));
      }
      names.add(Choice.best(weighed));
    }
    return names;
  }

  /** What is added to the weight of a name: a post too many does less harm than one too few. */
  private static double lean(Name name) {
    return switch (name.label()) {
      case ROLE -> 0.5;
      case ORGANIZATION -> 0.1;
      default -> 0.3;
    };
  }

  /** What may be a name in each sentence; the weight is the share of the likely labellings. */
  private List<List<Name>> possible(
      Lexicon lexicon, List<Sentence> sentences, List<List<Tag>> grammar, int paths) {
    TokenFeatures features = new TokenFeatures(lexicon, sentences, grammar);
    Features f = new Features();
    List<List<Name>> possible = new ArrayList<>();
    for (Sentence s : sentences) {
      features.read(s, grammar.get(s.index()));
      float[] scores = new float[s.size() * tokens.labels()];
      for (int i = 0; i < s.size(); i++) {
        features.of(s, i, f);
        tokens.score(f, scores, i * tokens.labels());
      }
      if (paths == 1 || s.size() > LONGEST) {
        possible.add(names(tokens.path(scores, s.size()), 1));
      } else {
        possible.add(
            withGrammar(shares(s, tokens.paths(scores, s.size(), paths)), grammar.get(s.index())));
      }
    }
    return possible;
  }

  private static Map<Long, Name> shares(Sentence s, List<LabelPath> paths) {
    double top = paths.get(0).score();
    double all = paths.stream().mapToDouble(p -> Math.exp(p.score() - top)).sum();
    Map<Long, Name> shares = new LinkedHashMap<>();
    for (LabelPath path : paths) {
      double share = Math.exp(path.score() - top) / all;
      for (Name found : names(path, share)) {
        Name name = balanced(s, found);
        shares.merge(
            key(name),
            name,
            (a, b) -> new Name(a.begin(), a.end(), a.label(), a.weight() + b.weight()));
      }
    }
    return shares;
  }

  /** "Dean (proxy", "CMU) Council": a bracket whose other half is outside ends the name there. */
  private static Name balanced(Sentence s, Name name) {
    int open = -1;
    int begin = name.begin();
    for (int i = name.begin(); i < name.end(); i++) {
      if (s.is(i, "(")) {
        open = i;
      } else if (s.is(i, ")")) {
        begin = open < 0 ? i + 1 : begin;
        open = -1;
      }
    }
    int end = open < 0 ? name.end() : open;
    return begin < end ? new Name(begin, end, name.label(), name.weight()) : name;
  }

  /** Of names of one sentence, which is never so long that two would share a key. */
  private static Long key(Name name) {
    return ((long) name.begin() << 32) + ((long) name.end() << 3) + name.label().ordinal();
  }

  private static List<Name> withGrammar(Map<Long, Name> shares, List<Tag> grammar) {
    for (Tag tag : grammar) {
      Name name = null;
      if (tag instanceof Tag.PersonTag person) {
        name = new Name(person.nameBegin(), person.end(), NameLabel.PERSON, 0);
      } else if (tag instanceof Tag.OrganizationTag o && !o.anaphoric()) {
        name = new Name(o.begin(), o.end(), NameLabel.ORGANIZATION, 0);
      } else if (tag instanceof Tag.RoleTag role) {
        name = new Name(role.begin(), role.end(), NameLabel.ROLE, 0);
      }
      if (name != null) {
        shares.putIfAbsent(key(name), name);
      }
    }
    List<Name> names = new ArrayList<>(shares.values());
    names.sort(Comparator.comparingInt(Name::begin).thenComparingInt(Name::end));
    return names;
  }

  private static List<Name> names(LabelPath path, double weight) {
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < path.size()) {
      NameLabel label = NameLabel.of(path.label(i));
      if (label == NameLabel.OUTSIDE) {
        i++;
        continue;
      }
      NameLabel inside = label.inside();
      int end = i + 1;
      while (end < path.size() && NameLabel.of(path.label(end)) == inside) {
        end++;
      }
      names.add(new Name(i, end, inside, weight));
      i = end;
    }
    return names;
  }

  /** The features of every token of each sentence, for training the first model. */
  public static List<int[][]> features(
      Lexicon lexicon, List<Sentence> sentences, List<List<Tag>> tags) {
    TokenFeatures tokens = new TokenFeatures(lexicon, sentences, tags);
    Features features = new Features();
    List<int[][]> all = new ArrayList<>();
    for (Sentence s : sentences) {
      tokens.read(s, tags.get(s.index()));
      int[][] of = new int[s.size()][];
      for (int i = 0; i < s.size(); i++) {
        tokens.of(s, i, features);
        of[i] = features.toArray();
      }
      all.add(of);
    }
    return all;
  }

  /** Candidates for training the second model: sentence, begin, end and label. */
  public List<Candidate> spans(Lexicon lexicon, List<Sentence> sentences, List<List<Tag>> grammar) {
    List<List<Name>> possible = possible(lexicon, sentences, grammar, PATHS);
    SpanFeatures features = new SpanFeatures(lexicon, sentences, grammar, possible);
    Features f = new Features();
    List<Candidate> candidates = new ArrayList<>();
    for (Sentence s : sentences) {
      for (Name name : s.size() > LONGEST ? List.<Name>of() : possible.get(s.index())) {
        features.of(s, name, f);
        List<String> parts =
            List.of(
                "" + s.index(), "" + name.begin(), "" + name.end(), "" + name.label().ordinal());
        candidates.add(new Candidate(parts, f.toArray()));
      }
    }
    return candidates;
  }
}
