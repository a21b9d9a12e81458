package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The persons of one document: names that mean the same person are brought together, whatever the
 * order of their parts, with initials, or with the family name alone.
 */
final class PersonBook {

  /** One person while the book is being written. */
  static final class Entry {
    private String name;
    private Set<String> words;
    private char gender = '?';
    private final Set<String> forms = new LinkedHashSet<>();
    private final Set<String> honorifics = new LinkedHashSet<>();
    private final List<PersonTag> tags = new ArrayList<>();
    private final NavigableSet<Long> places = new TreeSet<>();

    Entry(String name) {
      this.name = name;
      this.words = new HashSet<>(Fold.words(name));
    }

    String name() {
      return name;
    }

    Set<String> words() {
      return words;
    }

    char gender() {
      return gender;
    }

    Set<String> forms() {
      return forms;
    }

    Set<String> honorifics() {
      return honorifics;
    }

    List<PersonTag> tags() {
      return tags;
    }
  }

  /** More than any place in a document. */
  private static final long FAR = 1L << 40;

  private final Passages passages;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<PersonTag, Entry> byTag = new HashMap<>();
  private final PersonIndex index = new PersonIndex();

  PersonBook(Passages passages) {
    this.passages = passages;
  }

  /**
   * Writes the tags in: the full names first, then the short ones.
   *
   * @param headline whether a tag stands in a headline, where only known names or titles count
   */
  void write(List<PersonTag> tags, Predicate<Tag> headline) {
    for (PersonTag tag : tags) {
      if (tag.end() - tag.nameBegin() > 1 && !headline.test(tag)) {
        writeFull(tag);
      }
    }
    for (PersonTag tag : tags) {
      boolean known = !tag.honorifics().isEmpty() || index.find(Fold.words(nameOf(tag))) != null;
      if (tag.end() - tag.nameBegin() > 1 && headline.test(tag) && known) {
        writeFull(tag);
      }
    }
    for (PersonTag tag : tags) {
      if (tag.end() - tag.nameBegin() == 1) {
        writeShort(tag);
      }
    }
  }

  private String nameOf(PersonTag tag) {
    return PlaceFinder.words(sentence(tag), tag.nameBegin(), tag.end());
  }

  private Sentence sentence(Tag tag) {
    return passages.sentences().get(tag.sentence());
  }

  private void writeFull(PersonTag tag) {
    String name = nameOf(tag);
    List<String> words = Fold.words(name);
    Entry entry = index.find(words);
    if (entry == null) {
      entry = new Entry(name);
      entries.add(entry);
    } else if (words.size() > entry.words.size()
        || words.size() == entry.words.size() && longer(words, entry.words)) {
      entry.name = name;
      entry.words = new HashSet<>(words);
    }
    index.add(entry, words);
    add(entry, tag, name);
  }

  private static boolean longer(List<String> words, Set<String> than) {
    return words.stream().mapToInt(String::length).sum()
        > than.stream().mapToInt(String::length).sum() + 1;
  }

  private void writeShort(PersonTag tag) {
    String name = nameOf(tag);
    Entry entry = nearest(Fold.of(name), tag);
    if (entry == null && !tag.honorifics().isEmpty()) {
      entry = new Entry(name);
      entries.add(entry);
      index.add(entry, Fold.words(name));
    }
    if (entry != null) {
      boolean apart = isToldApart(entry, Fold.of(name), tag);
      add(entry, tag, name);
      if (apart && entry.places.size() > 1) {
        // Who needs the post to be told apart is not the one whom a bare name means from then on.
        entry.places.remove(position(tag));
      }
    }
  }

  /** Whether a name that could be another's is given with its holder's post. */
  private boolean isToldApart(Entry entry, String word, PersonTag tag) {
    String post = postBefore(tag);
    return !post.isEmpty()
        && hasPost(entry, post)
        && index.having(List.of(word.split(" "))).skip(1).findAny().isPresent();
  }

  /**
   * Of several persons with this name the one who has the post that stands before it, else the same
   * title, else the one last named before the tag, else the first; a man is no woman.
   */
  private @Nullable Entry nearest(String word, PersonTag tag) {
    List<Entry> all = index.having(List.of(word.split(" "))).toList();
    Entry best = null;
    long bestAt = Long.MIN_VALUE;
    String post = all.size() < 2 ? "" : postBefore(tag);
    for (Entry entry : all) {
      Long before = entry.places.floor(position(tag));
      long score = before == null ? -entry.places.first() : before;
      score += post.isEmpty() || !hasPost(entry, post) ? 0 : FAR;
      boolean titled = tag.honorifics().stream().anyMatch(entry.honorifics::contains);
      score += all.size() > 1 && titled ? FAR / 2 : 0;
      boolean other = tag.gender() != '?' && entry.gender != '?' && tag.gender() != entry.gender;
      score -= other ? 2 * FAR : 0;
      if (best == null || score > bestAt) {
        best = entry;
        bestAt = score;
      }
    }
    return best;
  }

  /** "Vice President" of "Vice President Bell": the capitals right before a name. */
  private String postBefore(PersonTag tag) {
    Sentence s = sentence(tag);
    int from = tag.begin();
    while (from > 0 && s.token(from - 1).isCapital()) {
      from--;
    }
    return words(s, from, tag.begin());
  }

  /** Whether these words stand right before a person's name or, with a comma, behind it. */
  private boolean hasPost(Entry entry, String post) {
    int length = post.split(" ").length;
    for (PersonTag tag : entry.tags) {
      Sentence s = sentence(tag);
      int behind = tag.end() + 1;
      boolean apposed = s.is(tag.end(), ",") && words(s, behind, behind + length).equals(post);
      if (apposed || postBefore(tag).equals(post)) {
        return true;
      }
    }
    return false;
  }

  private static String words(Sentence s, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < Math.min(to, s.size()); i++) {
      words.append(words.isEmpty() ? "" : " ").append(s.token(i).lower());
    }
    return words.toString();
  }

  private static long position(PersonTag tag) {
    return tag.sentence() * 1000L + tag.begin() + 1;
  }

  private void add(Entry entry, PersonTag tag, String name) {
    entry.forms.add(name);
    entry.honorifics.addAll(tag.honorifics());
    if (entry.gender == '?') {
      entry.gender = tag.gender();
    }
    entry.tags.add(tag);
    entry.places.add(position(tag));
    byTag.put(tag, entry);
  }

  /** Single capitals elsewhere that are a known person's name, such as a family name alone. */
  List<PersonTag> shortNames(Sentence s, boolean[] covered, Predicate<String> common) {
    List<PersonTag> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      // An initial is part of a name, not short for one: "A delegation" is not "Yu. A. Petrova".
      boolean letter = s.token(i).shape() == Shape.INITIAL || s.token(i).text().length() == 1;
      boolean alone = s.token(i).isCapital() && !letter && !covered[i];
      if (!alone || common.test(s.token(i).lower())) {
        continue;
      }
      int end = i + 1;
      if (end < s.size()
          && s.token(end).isCapital()
          && !covered[end]
          && index.has(Fold.of(s.token(end).text()))) {
        end++;
      }
      if (isKnown(s.token(i).text())) {
        PersonTag tag = new PersonTag(s.index(), i, end, i, List.of(), '?');
        if (end - i == 1) {
          writeShort(tag);
        } else {
          writeFull(tag);
        }
        found.add(tag);
        i = end - 1;
      }
    }
    return found;
  }

  private boolean isKnown(String word) {
    List<String> words = Fold.words(word);
    return index.having(words).findAny().isPresent();
  }

  /** The persons, in the order in which the text names them. */
  List<Entry> entries() {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.removeIf(entry -> entry.tags.isEmpty());
    sorted.sort(Comparator.comparingLong(e -> e.places.first()));
    return sorted;
  }

  @Nullable Entry of(PersonTag tag) {
    return byTag.get(tag);
  }
}
