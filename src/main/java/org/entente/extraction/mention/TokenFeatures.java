package org.entente.extraction.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.extraction.lexicon.HeadNoun;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.learning.Features;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What the name model sees of a token: the words round it, what they look like, what the word lists
 * and the grammar of names say of them, and what the same word is elsewhere in the document. One
 * instance belongs to one document; not for use by several threads.
 */
final class TokenFeatures {
  private static final int NONE = 0;
  private final Lexicon lexicon;
  private final Map<String, Word> words = new HashMap<>();

  /** What is the same of a word wherever it stands in the document; worked out once. */
  private static final class Word {
    private final int list;

    /** Its first three letters, and its last three and four. */
    private final int head;

    private final int tail;
    private final int longTail;

    /** What the word is in the document, as bits. */
    private int elsewhere;

    Word(String lower, int list) {
      int n = lower.length();
      this.list = list;
      this.head = lower.substring(0, Math.min(3, n)).hashCode();
      this.tail = lower.substring(Math.max(0, n - 3)).hashCode();
      this.longTail = lower.substring(Math.max(0, n - 4)).hashCode();
    }
  }

  /** The codes of one sentence's tokens, two places of nothing before and behind. */
  private int[] word = new int[0];

  private Word[] all = new Word[0];

  private int[] shape = new int[0];
  private int[] list = new int[0];
  private int[] rule = new int[0];
  private int[] known = new int[0];
  private int[] before = new int[0];
  private int[] behind = new int[0];
  private @Nullable NearbyHeads nearby;

  /**
   * Takes note of what each word is in the whole document.
   *
   * @param tags what the grammar of names found, by sentence
   */
  TokenFeatures(Lexicon lexicon, List<Sentence> sentences, List<List<Tag>> tags) {
    this.lexicon = lexicon;
    for (Sentence s : sentences) {
      for (Token t : s.tokens()) {
        if (t.shape() == Shape.LOWER) {
          note(t, 1);
        }
      }
      for (Tag tag : tags.get(s.index())) {
        int kind = documentKind(tag);
        for (int i = tag.begin(); kind > 0 && i < tag.end(); i++) {
          note(s.token(i), kind);
        }
        boolean titled = tag instanceof PersonTag person && person.nameBegin() > person.begin();
        for (int i = tag.begin(); titled && i < tag.end(); i++) {
          note(s.token(i), 16);
        }
      }
    }
  }

  private void note(Token t, int bit) {
    word(t).elsewhere |= bit;
  }

  private Word word(Token t) {
    return words.computeIfAbsent(t.lower(), lower -> new Word(lower, list(t)));
  }

  private static int documentKind(Tag tag) {
    if (tag instanceof OrganizationTag organization) {
      return organization.anaphoric() ? 0 : 4;
    }
    return tag instanceof PersonTag ? 2 : tag instanceof Tag.RoleTag ? 8 : 0;
  }

  /** Turns to a sentence. */
  void read(Sentence s, List<Tag> tags) {
    int n = s.size() + 4;
    word = new int[n];
    all = new Word[s.size()];
    shape = new int[n];
    list = new int[n];
    rule = new int[n];
    known = new int[n];
    before = new int[n];
    behind = new int[n];
    for (int i = 0; i < s.size(); i++) {
      Token t = s.token(i);
      word[i + 2] = t.lower().hashCode();
      shape[i + 2] = shape(t);
      all[i] = word(t);
      list[i + 2] = all[i].list;
      known[i + 2] = all[i].elsewhere + 1;
    }
    for (Tag tag : tags) {
      for (int i = tag.begin(); i < tag.end(); i++) {
        rule[i + 2] = rule(tag, i);
      }
    }
    runs(s);
    nearby = new NearbyHeads(lexicon, s);
  }

  /** The word before and the word behind each run of capitals. */
  private void runs(Sentence s) {
    int last = NONE;
    for (int i = 0; i < s.size(); i++) {
      last = s.token(i).isCapital() ? last : word[i + 2];
      before[i + 2] = last;
    }
    last = NONE;
    for (int i = s.size() - 1; i >= 0; i--) {
      last = s.token(i).isCapital() ? last : word[i + 2];
      behind[i + 2] = last;
    }
  }

  private static int shape(Token t) {
    int letters = Math.min(t.text().length(), 4);
    boolean hyphen = t.text().indexOf('-') > 0;
    return t.shape().ordinal() * 16 + letters * 2 + (hyphen ? 1 : 0) + 1;
  }

  private int list(Token t) {
    HeadNoun head = lexicon.organizationHeads().of(t);
    PlaceKind place = lexicon.places().of(t);
    int code = 1;
    code += lexicon.isGivenName(t.lower()) ? 2 : 0;
    code += lexicon.isCommon(t.lower()) ? 4 : 0;
    code += lexicon.honorifics().of(t) != null && t.shape() != Shape.INITIAL ? 8 : 0;
    code += lexicon.roleHeads().of(t) != null ? 16 : 0;
    code += lexicon.isRoleModifier(t.lower()) ? 32 : 0;
    code += lexicon.isParticle(t.lower()) ? 64 : 0;
    code += lexicon.roleStatus().of(t) != null ? 128 : 0;
    code += lexicon.knownOrganizations().of(t) != null ? 256 : 0;
    code += head == null ? 0 : (head.kind().ordinal() + 1) * 512 + (head.weak() ? 2048 : 0);
    code += place == null ? 0 : (place == PlaceKind.ADJECTIVE ? 4096 : 8192);
    code += lexicon.isEventWord(t.lower()) || lexicon.isNoOrganization(t.lower()) ? 16384 : 0;
    return code;
  }

  private static int rule(Tag tag, int i) {
    int kind = ruleKind(tag, i);
    int first = tag instanceof PersonTag p && kind == 2 ? p.nameBegin() : tag.begin();
    return kind * 4 + (i == first ? 1 : 0) + (i == tag.end() - 1 ? 2 : 0);
  }

  private static int ruleKind(Tag tag, int i) {
    if (tag instanceof PersonTag person) {
      return i < person.nameBegin() ? 1 : 2;
    }
    if (tag instanceof OrganizationTag organization) {
      return organization.anaphoric() ? 3 : organization.noun().isEmpty() ? 4 : 5;
    }
    if (tag instanceof Tag.RoleTag role) {
      return role.weak() ? 6 : 7;
    }
    return tag instanceof Tag.DateTag ? 8 : tag instanceof Tag.PlaceTag ? 9 : 10;
  }

  /** The features of the sentence's token {@code i}. */
  void of(Sentence s, int i, Features f) {
    int at = i + 2;
    f.clear();
    words(i, at, f);
    shapes(s, at, f);
    lists(at, f);
    rules(s, at, f);
    heads(Objects.requireNonNull(nearby, "no sentence was read"), i, at, f);
  }

  private void words(int i, int at, Features f) {
    f.add(1);
    for (int d = -2; d <= 2; d++) {
      f.add(2 + d, word[at + d]);
    }
    f.add(5, word[at - 1], word[at]);
    f.add(6, word[at], word[at + 1]);
    f.add(7, word[at - 1], word[at + 1]);
    f.add(8, word[at - 2], word[at - 1]);
    f.add(9, word[at + 1], word[at + 2]);
    f.add(10, all[i].head);
    f.add(11, all[i].tail);
    f.add(12, all[i].longTail);
    f.add(13, before[at]);
    f.add(14, behind[at]);
  }

  private void shapes(Sentence s, int at, Features f) {
    int zone = s.zone().ordinal();
    boolean shouted = s.zone() == Zone.TITLE || s.zone() == Zone.HEADING;
    f.add(20, shape[at], zone);
    f.add(21, shape[at - 1], shape[at], shape[at + 1]);
    f.add(22, shape[at - 2] >> 4, shape[at - 1] >> 4, shape[at] >> 4);
    f.add(23, shape[at] >> 4, shape[at + 1] >> 4, shape[at + 2] >> 4);
    f.add(24, shape[at], at == 2 ? 1 : 0, shouted ? 1 : 0);
    f.add(25, shape[at], word[at - 1]);
    f.add(26, shape[at], word[at + 1]);
  }

  private void lists(int at, Features f) {
    for (int d = -2; d <= 2; d++) {
      f.add(32 + d, list[at + d]);
    }
    f.add(35, list[at - 1], list[at], list[at + 1]);
    f.add(36, list[at], shape[at]);
    f.add(37, list[at - 1], shape[at - 1], shape[at]);
    f.add(38, list[at + 1], shape[at + 1], shape[at]);
    f.add(39, list[at - 1], list[at]);
    f.add(40, list[at], list[at + 1]);
    f.add(41, list[at], before[at]);
    f.add(42, list[at], behind[at]);
  }

  private void rules(Sentence s, int at, Features f) {
    for (int d = -2; d <= 2; d++) {
      f.add(52 + d, rule[at + d]);
    }
    f.add(55, rule[at - 1], rule[at], rule[at + 1]);
    f.add(56, rule[at], word[at]);
    f.add(57, rule[at], shape[at]);
    f.add(58, rule[at], list[at]);
    f.add(59, rule[at - 1], rule[at]);
    f.add(60, rule[at], rule[at + 1]);
    f.add(61, rule[at], s.zone().ordinal());
    f.add(62, rule[at], word[at + 1]);
    f.add(63, rule[at], word[at - 1]);
    f.add(64, known[at]);
    f.add(65, known[at], rule[at]);
    f.add(66, known[at], shape[at]);
    f.add(67, known[at - 1], known[at], known[at + 1]);
    f.add(68, rule[at] >> 2, before[at]);
    f.add(69, rule[at] >> 2, behind[at]);
  }

  /** The head nouns of the phrase that the token is in. */
  private void heads(NearbyHeads heads, int i, int at, Features f) {
    int right = heads.organizationRight(i);
    int left = heads.organizationLeft(i);
    int rightNoun = NearbyHeads.noun(right);
    int leftNoun = NearbyHeads.noun(left);
    f.add(80, right, shape[at]);
    f.add(81, left, shape[at]);
    f.add(82, rightNoun, leftNoun, word[at]);
    f.add(83, right, word[at]);
    f.add(84, left, word[at]);
    f.add(85, rightNoun, leftNoun, list[at]);
    int roleRight = heads.roleRight(i);
    int roleLeft = heads.roleLeft(i);
    f.add(90, roleRight, shape[at]);
    f.add(91, roleLeft, shape[at]);
    f.add(92, roleRight, list[at]);
    f.add(93, roleLeft, list[at]);
    f.add(94, NearbyHeads.noun(roleLeft), word[at]);
    f.add(95, roleLeft, rightNoun, shape[at]);
  }
}
