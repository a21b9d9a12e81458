package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.extraction.mention.Tag.PronounTag;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Tags one sentence after the other: dates, organisations, posts, places, persons and pronouns,
 * none inside another except a post's organisation.
 *
 * <p>One tagger reads one document, in order; not for use by several threads.
 */
final class SentenceTagger {
  private final Lexicon lexicon;
  private final PlaceFinder places;
  private final OrganizationFinder organizations;
  private final RoleFinder roles;
  private final PersonFinder persons;
  private final DateFinder dates;
  private final Set<String> acronyms = new HashSet<>();

  SentenceTagger(Lexicon lexicon, Passages passages, @Nullable PartialDate published) {
    this.lexicon = lexicon;
    this.places = new PlaceFinder(lexicon);
    this.organizations = new OrganizationFinder(lexicon);
    this.roles = new RoleFinder(lexicon);
    this.persons = new PersonFinder(lexicon);
    this.dates = new DateFinder(published);
    define(passages);
  }

  /** Takes note of the acronyms that the document explains in brackets. */
  private void define(Passages passages) {
    for (Sentence s : passages.sentences()) {
      for (int i = 0; i + 1 < s.size(); i++) {
        String acronym = s.is(i, "(") ? Brackets.inside(s, i) : null;
        if (acronym != null
            && acronym.chars().filter(Character::isUpperCase).count() >= 2
            && !lexicon.isNoOrganization(acronym.toLowerCase(Locale.ROOT))) {
          acronyms.add(acronym.toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /** The tags of a sentence, in order; the sentences come in the order of the text. */
  List<Tag> tags(Sentence s) {
    List<Tag> found = new ArrayList<>(dates.find(s));
    List<OrganizationTag> orgs = organizations.find(s, acronyms);
    orgs.removeIf(o -> found.stream().anyMatch(d -> overlaps(d, o)));
    learnAcronyms(orgs);
    found.addAll(orgs);
    addPublisher(s, found);
    if (s.zone() == Zone.MASTHEAD || s.zone() == Zone.DATELINE) {
      if (Masthead.isByline(s)) {
        found.addAll(persons.find(s, found));
      }
      return sorted(found);
    }
    addPosts(s, orgs, found);
    addNames(s, found);
    pronouns(s, found);
    return sorted(found);
  }

  private void learnAcronyms(List<OrganizationTag> orgs) {
    for (OrganizationTag tag : orgs) {
      if (tag.acronym() != null) {
        acronyms.add(tag.acronym().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** The publisher at the head of the first line goes before what else was found there. */
  private void addPublisher(Sentence s, List<Tag> found) {
    if (s.block() == 0 && s.zone() != Zone.BODY && s.zone() != Zone.TITLE) {
      Masthead.name(s, found, lexicon)
          .ifPresent(
              name -> {
                found.removeIf(tag -> overlaps(tag, name));
                found.add(name);
              });
    }
  }

  /** Posts win over organisations inside them; a post may name its organisation itself. */
  private void addPosts(Sentence s, List<OrganizationTag> orgs, List<Tag> found) {
    List<Tag> roleTags = new ArrayList<>(roles.find(s, orgs));
    roleTags.removeIf(
        r -> found.stream().anyMatch(d -> overlaps(d, r) && !(d instanceof OrganizationTag)));
    found.removeIf(o -> roleTags.stream().anyMatch(r -> overlaps(o, r)));
    found.addAll(roleTags);
    List<OrganizationTag> employers = employers(s, found);
    found.addAll(employers);
  }

  /** A place inside a person's name is none. */
  private void addNames(Sentence s, List<Tag> found) {
    List<Tag> placeTags = new ArrayList<>(places.find(s));
    placeTags.removeIf(p -> found.stream().anyMatch(o -> overlaps(o, p)));
    List<PersonTag> people = persons.find(s, found);
    people.removeIf(person -> person.honorifics().isEmpty() && namesAcronym(s, person));
    placeTags.removeIf(p -> people.stream().anyMatch(o -> overlaps(o, p)));
    found.addAll(placeTags);
    found.addAll(people);
  }

  /** "Inova Unicamp" is no person where Unicamp is an organisation's short name. */
  private boolean namesAcronym(Sentence s, PersonTag person) {
    for (int k = person.nameBegin(); k < person.end(); k++) {
      if (acronyms.contains(s.token(k).lower()) && s.token(k).text().length() > 2) {
        return true;
      }
    }
    return false;
  }

  /** "Founder of Tencent": a name without a head noun is an organisation behind a post. */
  private List<OrganizationTag> employers(Sentence s, List<Tag> found) {
    List<OrganizationTag> employers = new ArrayList<>();
    for (Tag tag : found) {
      int at = tag.end();
      boolean link =
          tag instanceof Tag.RoleTag role && !role.ofState() && (s.is(at, "of") || s.is(at, "at"));
      int from = s.is(at + 1, "the") ? at + 2 : at + 1;
      int end = from;
      while (link && end < s.size() && end - from < 3 && isBareName(s, end, found)) {
        end++;
      }
      boolean place = places.find(s).stream().anyMatch(p -> p.begin() == tag.end() + 1);
      if (link && place && end == from && from < s.size() && s.token(from).isCapital()) {
        employers.add(shortName(s, from));
      }
      if (end > from && !place) {
        employers.add(Acronyms.plain(s, from, end));
      }
    }
    return employers;
  }

  /** "Provost at Newcastle": a place that may be short for a university named elsewhere. */
  private OrganizationTag shortName(Sentence s, int i) {
    return new OrganizationTag(
        s.index(),
        i,
        i + 1,
        s.token(i).text(),
        OrganizationKind.ORGANIZATION,
        "",
        false,
        null,
        true);
  }

  private boolean isBareName(Sentence s, int i, List<Tag> found) {
    return s.token(i).isCapital()
        && s.token(i).shape() != Shape.INITIAL
        && !lexicon.isCommon(s.token(i).lower())
        && lexicon.places().of(s.token(i)) == null
        && lexicon.honorifics().longest(s.tokens(), i) == null
        && found.stream().noneMatch(t -> t.covers(i));
  }

  private void pronouns(Sentence s, List<Tag> found) {
    for (int i = 0; i < s.size(); i++) {
      String lower = s.token(i).lower();
      boolean upper = s.token(i).text().equals("HE");
      if ((lower.equals("he") || lower.equals("she")) && !upper) {
        found.add(new PronounTag(s.index(), i, i + 1, lower.equals("he") ? 'm' : 'f'));
      }
    }
  }

  /** Whether two tags of a sentence share a word. */
  static boolean overlaps(Tag a, Tag b) {
    return a.begin() < b.end() && b.begin() < a.end();
  }

  /** The tags in the order of their words. */
  static List<Tag> sorted(List<Tag> tags) {
    List<Tag> sorted = new ArrayList<>(tags);
    sorted.sort(
        Comparator.comparingInt(Tag::begin).thenComparing(Comparator.comparingInt(Tag::end)));
    return sorted;
  }
}
