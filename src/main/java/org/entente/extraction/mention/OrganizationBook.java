package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.extraction.lexicon.Countries;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.learning.Candidate;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The organisations of one document: long forms, acronyms, forms with and without a place or an
 * owner before them, and words that refer back are brought together.
 */
final class OrganizationBook {
  private static final Set<String> CAMPUS = Set.of("university", "college", "institute");
  private final Lexicon lexicon;
  private final NameVariants variants;
  private final List<OrganizationEntry> entries = new ArrayList<>();
  private final Map<String, NavigableMap<Long, OrganizationEntry>> byNoun = new HashMap<>();
  private final Map<String, OrganizationEntry> byForm = new HashMap<>();

  OrganizationBook(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.variants = new NameVariants(lexicon);
  }

  /**
   * Writes the tags in, in the text's order.
   *
   * @param headline whether a headline tells of a tag, which makes known names only
   * @param coreference says which of the names are one, or null to go by the rules alone
   */
  void write(
      List<OrganizationTag> tags,
      Predicate<Tag> headline,
      List<Sentence> sentences,
      @Nullable Coreference coreference) {
    writeNames(tags, headline);
    if (coreference == null) {
      joinAcronyms();
      joinHouseOrgans();
    } else {
      coreference.join(lexicon, sentences, List.copyOf(entries), this::join);
    }
    SharedNames shared = new SharedNames(sentences, entries);
    List<OrganizationEntry> apart =
        entries.stream().flatMap(entry -> shared.apart(entry).stream()).toList();
    entries.clear();
    entries.addAll(apart);
    for (OrganizationTag tag : tags) {
      if (tag.anaphoric()) {
        writeAnaphoric(tag);
      }
    }
  }

  /** Writes the names, and not yet the words that refer back to them. */
  void writeNames(List<OrganizationTag> tags, Predicate<Tag> headline) {
    for (OrganizationTag tag : tags) {
      if (!tag.anaphoric() && !headline.test(tag)) {
        writeNamed(tag);
      }
    }
    for (OrganizationTag tag : tags) {
      if (!tag.anaphoric() && headline.test(tag)) {
        writeHeadline(tag);
      }
    }
  }

  /** Candidates for training the coreference of the names. */
  List<Candidate> coreferences(List<Sentence> sentences) {
    return Coreference.candidates(lexicon, sentences, entries);
  }

  private void writeNamed(OrganizationTag tag) {
    OrganizationEntry entry = find(tag);
    OrganizationEntry same = byForm.get(OrganizationNames.key(tag.name()));
    if (entry != null && same != null && !entry.equals(same) && entry.noun().isEmpty()) {
      join(entry, same);
      entry = same;
    }
    if (entry == null && tag.noun().isEmpty() && !Initials.isAcronym(tag.name())) {
      entry = shortFor(tag.name());
    }
    if (entry == null) {
      entry = new OrganizationEntry(tag);
      entries.add(entry);
    } else if (entry.isNamedFullerBy(tag)) {
      entry.becomes(tag);
    }
    add(entry, tag);
    addForm(entry, tag.name());
    if (tag.acronym() != null) {
      addForm(entry, tag.acronym());
    }
  }

  /** In a headline every word has a capital: the longest beginning that is known counts. */
  private void writeHeadline(OrganizationTag tag) {
    List<String> words = List.of(tag.name().split(" "));
    for (int n = words.size(); n > 0; n--) {
      OrganizationEntry entry =
          byForm.get(OrganizationNames.key(String.join(" ", words.subList(0, n))));
      if (entry != null) {
        add(entry, tag);
        return;
      }
    }
  }

  /**
   * An acronym that is nowhere explained, but spells the initials of one long name, is that name.
   */
  private void joinAcronyms() {
    for (OrganizationEntry acronym : List.copyOf(entries)) {
      if (!acronym.noun().isEmpty() || !Initials.isAcronym(Initials.lastPart(acronym.name()))) {
        continue;
      }
      List<OrganizationEntry> fitting = new ArrayList<>();
      for (OrganizationEntry entry : entries) {
        if (!entry.noun().isEmpty()
            && Initials.spells(Initials.lastPart(acronym.name()), entry.forms())) {
          fitting.add(entry);
        }
      }
      if (fitting.size() == 1) {
        join(acronym, fitting.get(0));
      }
    }
  }

  /** "NUS News" speaks for NUS. */
  private void joinHouseOrgans() {
    for (OrganizationEntry organ : List.copyOf(entries)) {
      int gap = organ.name().lastIndexOf(' ');
      boolean house =
          organ.noun().isEmpty()
              && gap > 0
              && organ
                  .name()
                  .substring(gap + 1)
                  .toLowerCase(Locale.ROOT)
                  .matches("news|newsroom|portal|online|today");
      if (!house) {
        continue;
      }
      String owner = organ.name().substring(0, gap);
      OrganizationEntry known = byForm.get(OrganizationNames.key(owner));
      known = known == null ? shortFor(owner) : known;
      if (known != null && !known.equals(organ)) {
        join(organ, known);
      }
    }
  }

  private void join(OrganizationEntry from, OrganizationEntry to) {
    for (OrganizationTag tag : from.tags()) {
      add(to, tag);
    }
    for (String form : from.forms()) {
      to.forms().add(form);
      for (String variant : variants.of(form)) {
        byForm.put(variant, to);
      }
    }
    entries.remove(from);
  }

  private @Nullable OrganizationEntry find(OrganizationTag tag) {
    if (tag.acronym() != null) {
      OrganizationEntry entry = byForm.get(OrganizationNames.key(tag.acronym()));
      if (entry != null) {
        return entry;
      }
    }
    for (String variant : variants.of(tag.name())) {
      OrganizationEntry entry = byForm.get(variant);
      if (entry != null && !isOfAnotherCountry(tag, entry)) {
        return entry;
      }
    }
    return null;
  }

  /** "Slovenian Rectors' Conference" is not the Hungarian one. */
  private static boolean isOfAnotherCountry(OrganizationTag tag, OrganizationEntry entry) {
    return Countries.differ(
        Countries.in(Fold.words(tag.name())), Countries.in(Fold.words(entry.name())));
  }

  private void addForm(OrganizationEntry entry, String form) {
    entry.forms().add(form);
    for (String variant : variants.of(form)) {
      byForm.putIfAbsent(variant, entry);
    }
  }

  private void writeAnaphoric(OrganizationTag tag) {
    if (tag.noun().isEmpty()) {
      OrganizationEntry meant = shortFor(tag.name());
      if (meant != null) {
        add(meant, tag);
        meant.forms().add(tag.name());
      }
      return;
    }
    NavigableMap<Long, OrganizationEntry> named =
        byNoun.computeIfAbsent(tag.noun(), n -> named(tag));
    if (named.isEmpty()) {
      return;
    }
    Map.Entry<Long, OrganizationEntry> before = named.lowerEntry(position(tag));
    OrganizationEntry meant = (before == null ? named.firstEntry() : before).getValue();
    add(meant, tag);
    named.put(position(tag), meant);
  }

  /** Where the organisations that such words can refer to are named, in the text's order. */
  private NavigableMap<Long, OrganizationEntry> named(OrganizationTag tag) {
    NavigableMap<Long, OrganizationEntry> named = new TreeMap<>();
    for (OrganizationEntry entry : entries) {
      if (refersTo(tag, entry)) {
        entry.tags().forEach(other -> named.put(position(other), entry));
      }
    }
    return named;
  }

  /** The one university or college whose name begins or ends with these words, or null. */
  private @Nullable OrganizationEntry shortFor(String name) {
    String words = OrganizationNames.key(name);
    OrganizationEntry only = null;
    for (OrganizationEntry entry : entries) {
      String full = OrganizationNames.key(entry.name());
      boolean fits =
          full.equals(words + " university")
              || full.equals("university of " + words)
              || full.startsWith(words + " ") && CAMPUS.contains(entry.noun());
      if (fits && only != null) {
        return null;
      }
      only = fits ? entry : only;
    }
    return only;
  }

  private static boolean refersTo(OrganizationTag tag, OrganizationEntry entry) {
    String noun = OrganizationNames.sameAs(tag.noun());
    String own = OrganizationNames.sameAs(entry.noun());
    if (own.equals(noun) || own.endsWith(" " + noun)) {
      return true;
    }
    return OrganizationNames.key(entry.name()).startsWith(noun + " ")
        || OrganizationNames.key(entry.name()).endsWith(" " + noun);
  }

  private static long position(Tag tag) {
    return tag.sentence() * 1000L + tag.begin() + 1;
  }

  private void add(OrganizationEntry entry, OrganizationTag tag) {
    entry.tags().add(tag);
  }

  List<OrganizationEntry> entries() {
    List<OrganizationEntry> sorted = new ArrayList<>(entries);
    sorted.removeIf(entry -> entry.tags().stream().allMatch(OrganizationTag::anaphoric));
    sorted.sort(
        Comparator.comparingLong(
            e -> e.tags().stream().mapToLong(OrganizationBook::position).min().orElse(0)));
    return sorted;
  }
}
