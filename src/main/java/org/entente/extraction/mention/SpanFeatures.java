package org.entente.extraction.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.lexicon.HeadNoun;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.lexicon.RoleHead;
import org.entente.extraction.mention.NameModel.Name;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;

/**
 * What the second name model sees of a possible name as a whole: its words, its head noun, what
 * stands round it, how likely the first model holds it, and whether the document has it elsewhere.
 */
final class SpanFeatures {
  private final Lexicon lexicon;
  private final List<List<Tag>> grammar;
  private final List<List<Name>> possible;
  private final Words elsewhere = new Words();

  /** The possible names that begin with some words, a word a step, and where they stand. */
  private static final class Words {
    private final Map<String, Words> next = new HashMap<>(2);
    private final Set<Integer> sentences = new HashSet<>(2);

    /** Whether a sentence other than this one has these words as a possible name. */
    boolean isElsewhere(Sentence s) {
      return sentences.size() > 1 || sentences.size() == 1 && !sentences.contains(s.index());
    }
  }

  SpanFeatures(
      Lexicon lexicon,
      List<Sentence> sentences,
      List<List<Tag>> grammar,
      List<List<Name>> possible) {
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.possible = possible;
    for (Sentence s : sentences) {
      for (Name name : possible.get(s.index())) {
        Words at = elsewhere;
        for (int i = name.begin(); i < name.end(); i++) {
          at = at.next.computeIfAbsent(s.token(i).lower(), word -> new Words());
        }
        at.sentences.add(s.index());
      }
    }
  }

  private static String text(Sentence s, int begin, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = begin; i < end; i++) {
      text.append(s.token(i).lower()).append(' ');
    }
    return text.toString();
  }

  /** The features of a name of a sentence. */
  void of(Sentence s, Name name, Features f) {
    f.clear();
    int type = name.label().ordinal();
    int share = share(name.weight());
    int length = Math.min(8, name.end() - name.begin());
    f.add(600, type);
    f.add(601, type, share);
    f.add(602, type, length);
    f.add(603, type * 16 + share, length);
    f.add(604, type, share, s.zone().ordinal());
    grammar(s, name, type, share, f);
    words(s, name, type, share, f);
    rivals(s, name, type, share, f);
    document(s, name, type, share, f);
    if (name.label() == NameLabel.ORGANIZATION) {
      organization(s, name, share, f);
    } else if (name.label() == NameLabel.ROLE) {
      role(s, name, share, f);
    } else {
      person(s, name, share, f);
    }
  }

  private static int share(double weight) {
    return weight <= 0
        ? 0
        : weight < 0.03
            ? 1
            : weight < 0.1
                ? 2
                : weight < 0.3 ? 3 : weight < 0.6 ? 4 : weight < 0.85 ? 5 : weight < 0.97 ? 6 : 7;
  }

  private void grammar(Sentence s, Name name, int type, int share, Features f) {
    int same = 0;
    int other = 0;
    for (Tag tag : grammar.get(s.index())) {
      int begin = tag instanceof Tag.PersonTag p ? p.nameBegin() : tag.begin();
      boolean overlaps = begin < name.end() && name.begin() < tag.end();
      int kind = kind(tag);
      if (begin == name.begin() && tag.end() == name.end()) {
        same = kind;
      } else if (overlaps) {
        boolean inside = begin >= name.begin() && tag.end() <= name.end();
        other = kind * 2 + (inside ? 1 : 0);
      }
    }
    f.add(610, type, same, other);
    f.add(611, type * 16 + share, same, other);
    f.add(612, type, same);
  }

  private static int kind(Tag tag) {
    if (tag instanceof Tag.OrganizationTag o) {
      return o.anaphoric() ? 1 : o.noun().isEmpty() ? 2 : 3;
    }
    return tag instanceof Tag.PersonTag
        ? 4
        : tag instanceof Tag.RoleTag ? 5 : tag instanceof Tag.PlaceTag ? 6 : 7;
  }

  private void words(Sentence s, Name name, int type, int share, Features f) {
    String first = s.token(name.begin()).lower();
    String last = s.token(name.end() - 1).lower();
    String before = word(s, name.begin() - 1);
    String behind = word(s, name.end());
    f.add(620, type, first);
    f.add(621, type, last);
    f.add(622, type, before);
    f.add(623, type, behind);
    f.add(624, type, before.hashCode(), first.hashCode());
    f.add(625, type, last.hashCode(), behind.hashCode());
    f.add(626, type * 64 + shape(s, name.begin() - 1) * 8 + shape(s, name.begin()));
    f.add(627, type * 64 + shape(s, name.end() - 1) * 8 + shape(s, name.end()));
    f.add(628, type * 16 + share, behind);
    f.add(629, type * 16 + share, before);
    f.add(630, type, shape(s, name.end()) * 8 + shape(s, name.end() + 1), behind.hashCode());
    f.add(631, type, text(s, name.begin(), name.end()));
    f.add(632, type, word(s, name.begin() - 2).hashCode(), before.hashCode());
  }

  private static String word(Sentence s, int i) {
    return i < 0 ? "<" : i >= s.size() ? ">" : s.token(i).lower();
  }

  private static int shape(Sentence s, int i) {
    return i < 0 || i >= s.size() ? 7 : s.token(i).shape().ordinal();
  }

  /** The likeliest other name that overlaps. */
  private void rivals(Sentence s, Name name, int type, int share, Features f) {
    Name best = null;
    for (Name other : possible.get(s.index())) {
      boolean same =
          other.begin() == name.begin()
              && other.end() == name.end()
              && other.label() == name.label();
      if (!same && other.overlaps(name) && (best == null || other.weight() > best.weight())) {
        best = other;
      }
    }
    if (best == null) {
      f.add(640, type, share);
      return;
    }
    int begin = Integer.signum(best.begin() - name.begin());
    int end = Integer.signum(best.end() - name.end());
    int relation = (begin + 1) * 3 + end + 1;
    f.add(641, type * 8 + best.label().ordinal(), share(best.weight()), share);
    f.add(642, type * 8 + best.label().ordinal(), relation, share);
    f.add(643, type * 8 + best.label().ordinal(), relation, share(best.weight()));
    if (end > 0) {
      f.add(644, type * 9 + relation, word(s, name.end()));
    } else if (end < 0) {
      f.add(645, type * 9 + relation, word(s, best.end()));
    }
    if (begin < 0) {
      f.add(646, type * 9 + relation, word(s, name.begin() - 1));
    } else if (begin > 0) {
      f.add(647, type * 9 + relation, word(s, best.begin() - 1));
    }
  }

  private void document(Sentence s, Name name, int type, int share, Features f) {
    int times = 0;
    int shorter = 0;
    int longer = 0;
    Words at = elsewhere.next.get(s.token(name.begin()).lower());
    for (int end = name.begin() + 1; at != null; end++) {
      boolean other = at.isElsewhere(s);
      if (end < name.end()) {
        shorter |= other ? 1 : 0;
      } else if (end == name.end()) {
        times = Math.min(3, at.sentences.size());
      } else {
        longer |= other ? 1 : 0;
      }
      boolean more = end < Math.min(s.size(), name.end() + 6);
      at = more ? at.next.get(s.token(end).lower()) : null;
    }
    f.add(650, type, times, share);
    f.add(651, type, shorter, longer * 4 + times);
    f.add(652, type * 16 + share, shorter * 2 + longer);
  }

  private void organization(Sentence s, Name name, int share, Features f) {
    int of = 0;
    String head = "";
    int at = -1;
    int heads = 0;
    for (int i = name.begin(); i < name.end(); i++) {
      Token t = s.token(i);
      of |= t.is("of") ? 1 : t.is("for") ? 2 : t.is("and") ? 4 : t.is(",") ? 8 : 0;
      of |= t.is("in") || t.is("at") ? 16 : t.is("'s") ? 32 : t.is("(") ? 64 : 0;
      HeadNoun noun = lexicon.organizationHeads().of(t);
      if (noun != null) {
        heads++;
        head = at < 0 || of == 0 ? noun.noun() : head;
        at = at < 0 || of == 0 ? i : at;
      }
    }
    PlaceKind last = lexicon.places().of(s.token(name.end() - 1));
    PhraseTable.Match<PlaceKind> follows =
        name.end() + 1 < s.size() ? lexicon.places().longest(s.tokens(), name.end() + 1) : null;
    int where = at < 0 ? 0 : at == name.begin() ? 1 : at == name.end() - 1 ? 2 : 3;
    f.add(660, of, where);
    f.add(661, head);
    f.add(662, head.hashCode(), of);
    f.add(663, Math.min(3, heads), of);
    f.add(664, last == null ? 0 : last == PlaceKind.ADJECTIVE ? 1 : 2, of);
    f.add(665, follows == null ? 0 : 1, word(s, name.end()));
    f.add(666, head.hashCode(), word(s, name.end()).hashCode(), share);
    f.add(667, head.hashCode(), where, share);
    f.add(
        668, lexicon.knownOrganizations().of(s.tokens(), name.begin(), name.end()) == null ? 0 : 1);
    boolean lower = s.token(name.begin()).shape() == Shape.LOWER;
    f.add(669, lower ? 1 : 0, head.hashCode(), share);
    HeadNoun next =
        name.end() < s.size() ? lexicon.organizationHeads().of(s.token(name.end())) : null;
    f.add(670, next == null ? 0 : 1, share);
  }

  private void role(Sentence s, Name name, int share, Features f) {
    int of = 0;
    String head = "";
    for (int i = name.begin(); i < name.end(); i++) {
      Token t = s.token(i);
      of |=
          t.is("of") ? 1 : t.is("for") ? 2 : t.is("and") ? 4 : t.is(",") ? 8 : t.is("to") ? 16 : 0;
      RoleHead noun = lexicon.roleHeads().of(t);
      head = noun != null && of == 0 ? noun.noun() : head;
    }
    HeadNoun organization = lexicon.organizationHeads().of(s.token(name.end() - 1));
    f.add(680, of, share);
    f.add(681, head);
    f.add(682, head.hashCode(), of);
    f.add(683, head.hashCode(), word(s, name.end()).hashCode());
    f.add(684, organization == null ? 0 : 1, of, share);
    f.add(685, lexicon.roleHeads().of(s.token(name.end() - 1)) == null ? 0 : 1, share);
    f.add(686, shape(s, name.begin()), shape(s, name.end()), share);
    f.add(687, lexicon.places().of(s.token(name.end() - 1)) == null ? 0 : 1, of);
    boolean more = name.begin() > 0 && lexicon.isRoleModifier(s.token(name.begin() - 1).lower());
    f.add(688, more ? 1 : 0, share);
  }

  private void person(Sentence s, Name name, int share, Features f) {
    int pattern = 0;
    for (int i = name.begin(); i < Math.min(name.end(), name.begin() + 5); i++) {
      Token t = s.token(i);
      int code =
          lexicon.isGivenName(t.lower())
              ? 1
              : lexicon.isCommon(t.lower())
                  ? 2
                  : lexicon.places().of(t) != null
                      ? 3
                      : lexicon.organizationHeads().of(t) != null ? 4 : t.isCapital() ? 5 : 6;
      pattern = pattern * 7 + code;
    }
    boolean titled = name.begin() > 0 && lexicon.honorifics().of(s.token(name.begin() - 1)) != null;
    f.add(690, pattern);
    f.add(691, pattern, titled ? 1 : 0, share);
    f.add(692, titled ? 1 : 0, share);
    f.add(693, shape(s, name.begin()) * 8 + shape(s, name.end() - 1), share);
  }
}
