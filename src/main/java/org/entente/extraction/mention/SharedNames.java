package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Parts of two organisations under one name: "the Faculty of Law of Elm University" and "the
 * Faculty of Law of Fern College" are two, where an owner stands right beside each. A mention that
 * says no owner is of the one that was named last. For one document; not for use by several
 * threads.
 */
final class SharedNames {
  private static final Set<String> LINKS = Set.of("of", "at", ",");
  private static final Set<String> FIELDED = Set.of("college", "institute", "school", "academy");

  /** Of how many words a bracket behind a part's name is, at most: "(FBS)". */
  private static final int BRACKET = 3;

  private final List<Sentence> sentences;
  private final Map<Long, Named> byBegin = new HashMap<>();
  private final Map<Long, Named> byEnd = new HashMap<>();
  private final Set<String> wholes = new HashSet<>();

  /** A mention of a whole organisation. */
  private record Named(OrganizationEntry entry, OrganizationTag tag) {}

  /** Whose part a mention tells, and the words that tell both. */
  private record Owned(OrganizationEntry owner, String words) {}

  SharedNames(List<Sentence> sentences, List<OrganizationEntry> entries) {
    this.sentences = sentences;
    for (OrganizationEntry entry : entries) {
      for (OrganizationTag tag : entry.tags()) {
        byBegin.put(place(tag.sentence(), tag.begin()), new Named(entry, tag));
        byEnd.put(place(tag.sentence(), tag.end()), new Named(entry, tag));
      }
      if (entry.kind() == OrganizationKind.ORGANIZATION) {
        entry.forms().forEach(form -> wholes.add(OrganizationNames.key(form)));
      }
    }
  }

  private static long place(int sentence, int token) {
    return sentence * 1_000_000L + token;
  }

  /** An organisation as one or, where it is a part of several, as several, in the text's order. */
  List<OrganizationEntry> apart(OrganizationEntry entry) {
    if (!mayBePart(entry)) {
      return List.of(entry);
    }
    List<OrganizationTag> tags = new ArrayList<>(entry.tags());
    tags.sort(
        (a, b) -> Long.compare(place(a.sentence(), a.begin()), place(b.sentence(), b.begin())));
    List<Optional<Owned>> owned =
        tags.stream().map(tag -> Optional.ofNullable(owned(entry, tag))).toList();
    List<OrganizationEntry> owners = owners(owned);
    if (owners.size() < 2) {
      owned.forEach(o -> o.ifPresent(of -> addWithOwner(entry, of.words())));
      addWithoutOwner(entry);
      return List.of(entry);
    }
    Map<OrganizationEntry, OrganizationEntry> parts = new LinkedHashMap<>();
    OrganizationEntry last = owners.get(0);
    for (int i = 0; i < tags.size(); i++) {
      OrganizationTag tag = tags.get(i);
      last = owned.get(i).map(Owned::owner).orElse(last);
      OrganizationEntry part = parts.computeIfAbsent(last, o -> new OrganizationEntry(tag));
      write(part, tag, entry.forms());
      owned
          .get(i)
          .filter(of -> of.words().indexOf('(') < 0)
          .ifPresent(of -> part.forms().add(of.words()));
    }
    return List.copyOf(parts.values());
  }

  /** "Board" is the "Board of EQAR", too: many a board has no name but with its owner's. */
  private static void addWithOwner(OrganizationEntry entry, String words) {
    boolean nameless = entry.kind() == OrganizationKind.BODY || entry.name().indexOf(' ') < 0;
    if (nameless && words.indexOf(',') < 0 && words.indexOf('(') < 0) {
      entry.forms().add(words);
    }
  }

  /** "Faculty of Law of Elm University" is the "Faculty of Law", too, where that is known. */
  private void addWithoutOwner(OrganizationEntry entry) {
    if (entry.kind() == OrganizationKind.ORGANIZATION) {
      return;
    }
    for (String form : List.copyOf(entry.forms())) {
      int of = Math.max(form.lastIndexOf(" of "), form.lastIndexOf(" at "));
      if (of > 0 && wholes.contains(OrganizationNames.key(form.substring(of + 4)))) {
        entry.forms().add(form.substring(0, of));
      }
    }
  }

  /** By its name a unit or body, or what has a field, as a "School of Law" has. */
  private static boolean mayBePart(OrganizationEntry entry) {
    return entry.kind() != OrganizationKind.ORGANIZATION
        || FIELDED.contains(entry.noun()) && entry.name().contains(" of ");
  }

  private static void write(OrganizationEntry part, OrganizationTag tag, Set<String> forms) {
    part.tags().add(tag);
    if (part.isNamedFullerBy(tag)) {
      part.becomes(tag);
    }
    if (forms.contains(tag.name())) {
      part.forms().add(tag.name());
    }
    if (tag.acronym() != null) {
      part.forms().add(tag.acronym());
    }
  }

  /** The owners that are told; none, if two of them may be one: "UIN Elm" and "UIN Elm Hill". */
  private static List<OrganizationEntry> owners(List<Optional<Owned>> owned) {
    List<OrganizationEntry> owners =
        owned.stream().flatMap(Optional::stream).map(Owned::owner).distinct().toList();
    for (int i = 0; i < owners.size(); i++) {
      for (int k = i + 1; k < owners.size(); k++) {
        if (mayBeOne(new NameForms(owners.get(i)), new NameForms(owners.get(k)))) {
          return List.of();
        }
      }
    }
    return owners;
  }

  private static boolean mayBeOne(NameForms a, NameForms b) {
    return Math.min(a.holds(b), b.holds(a)) < NameForms.PARTLY
        || Math.min(a.letters(b), b.letters(a)) == 1;
  }

  private @Nullable Owned owned(OrganizationEntry entry, OrganizationTag tag) {
    Sentence s = sentences.get(tag.sentence());
    if (s.zone() == Zone.TITLE || s.zone() == Zone.MASTHEAD) {
      return null;
    }
    Named behind = byBegin.get(place(s.index(), behind(s, tag.end())));
    if (behind != null && isOwner(behind, entry, tag)) {
      String words = PlaceFinder.words(s, tag.begin(), behind.tag().end());
      return new Owned(behind.entry(), words);
    }
    Named ahead = s.is(tag.begin() - 1, "'s") ? byEnd.get(place(s.index(), tag.begin() - 1)) : null;
    if (ahead != null && isWhole(ahead, entry)) {
      String words = PlaceFinder.words(s, ahead.tag().begin(), tag.end());
      return new Owned(ahead.entry(), words);
    }
    return null;
  }

  /** Of another sort: "Institute of Law, Institute of Music" are two of a list. */
  private static boolean isWhole(Named named, OrganizationEntry part) {
    OrganizationEntry owner = named.entry();
    return owner.kind() == OrganizationKind.ORGANIZATION && !owner.noun().equals(part.noun());
  }

  /** Whether something leads from the part to the name behind it, and that name ends there. */
  private boolean isOwner(Named behind, OrganizationEntry part, OrganizationTag tag) {
    return behind.tag().begin() > tag.end() && isWhole(behind, part) && !goesOn(behind.tag());
  }

  /** "the Council of UNESCO IESALC": the name right behind goes on with another. */
  private boolean goesOn(OrganizationTag tag) {
    return byBegin.containsKey(place(tag.sentence(), tag.end()));
  }

  /** Where an owner would stand behind a part's name, or the name's end where nothing leads on. */
  private static int behind(Sentence s, int end) {
    int at = end;
    if (s.is(at, "(")) {
      int close = at + 1;
      while (close < s.size() && close <= at + BRACKET && !s.is(close, ")")) {
        close++;
      }
      at = s.is(close, ")") ? close + 1 : at;
    }
    if (at >= s.size() || !LINKS.contains(s.token(at).lower())) {
      return end;
    }
    return s.is(at + 1, "the") ? at + 2 : at + 1;
  }
}
