package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Person;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.extraction.mention.Tag.PronounTag;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/** Reads passages into typed spans and entities. Safe for use by many threads. */
public final class Reader {
  private final Lexicon lexicon;
  private final PlaceFinder places;
  private final OrganizationFinder organizations;
  private final RoleFinder roles;
  private final PersonFinder persons;

  public Reader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.places = new PlaceFinder(lexicon);
    this.organizations = new OrganizationFinder(lexicon);
    this.roles = new RoleFinder(lexicon);
    this.persons = new PersonFinder(lexicon);
  }

  /** Reads a document's passages; linear in their length. */
  public Reading read(Passages passages) {
    Optional<Found<PartialDate>> published = new PublicationDate(passages).find();
    Work work = new Work(passages, published.map(Found::value).orElse(null));
    work.tag();
    return work.reading(published);
  }

  /** The state while one document is read. */
  private final class Work {
    private final Passages passages;
    private final DateFinder dates;
    private final Set<String> acronyms = new HashSet<>();
    private final List<List<Tag>> tags = new ArrayList<>();
    private final PersonBook personBook;
    private final OrganizationBook organizationBook;

    Work(Passages passages, @Nullable PartialDate published) {
      this.passages = passages;
      this.dates = new DateFinder(published);
      this.personBook = new PersonBook(passages);
      this.organizationBook = new OrganizationBook(lexicon);
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

    void tag() {
      List<OrganizationTag> named = new ArrayList<>();
      List<PersonTag> people = new ArrayList<>();
      for (Sentence s : passages.sentences()) {
        boolean silent = s.zone() == Zone.BOILERPLATE && s.block() > 0 && !Masthead.isByline(s);
        List<Tag> found = silent ? new ArrayList<>() : tags(s);
        tags.add(found);
        for (Tag tag : found) {
          if (tag instanceof OrganizationTag organization) {
            named.add(organization);
          } else if (tag instanceof PersonTag person) {
            people.add(person);
          }
        }
      }
      organizationBook.write(ordered(named), tag -> zone(tag) == Zone.TITLE);
      personBook.write(people, tag -> zone(tag) == Zone.TITLE);
      for (Sentence s : passages.sentences()) {
        addShortNames(s);
      }
    }

    /** The body speaks first, so that names in headlines join what it says. */
    private List<OrganizationTag> ordered(List<OrganizationTag> named) {
      List<OrganizationTag> ordered = new ArrayList<>(named);
      ordered.sort(
          Comparator.comparingInt(
              t ->
                  switch (zone(t)) {
                    case BODY, LIST_ITEM, HEADING, MASTHEAD -> 0;
                    case CAPTION -> 1;
                    default -> 2;
                  }));
      return ordered;
    }

    private Zone zone(Tag tag) {
      return passages.sentences().get(tag.sentence()).zone();
    }

    private List<Tag> tags(Sentence s) {
      List<Tag> found = new ArrayList<>(dates.find(s));
      List<OrganizationTag> orgs = organizations.find(s, acronyms);
      orgs.removeIf(o -> found.stream().anyMatch(d -> overlaps(d, o)));
      for (OrganizationTag tag : orgs) {
        if (tag.acronym() != null) {
          acronyms.add(tag.acronym().toLowerCase(Locale.ROOT));
        }
      }
      found.addAll(orgs);
      if (s.block() == 0 && s.zone() != Zone.BODY && s.zone() != Zone.TITLE) {
        Masthead.name(s, found, lexicon)
            .ifPresent(
                name -> {
                  found.removeIf(tag -> overlaps(tag, name));
                  found.add(name);
                });
      }
      if (s.zone() == Zone.MASTHEAD || s.zone() == Zone.DATELINE) {
        if (Masthead.isByline(s)) {
          found.addAll(persons.find(s, found));
        }
        return sorted(found);
      }
      List<Tag> roleTags = new ArrayList<>(roles.find(s, orgs));
      roleTags.removeIf(
          r -> found.stream().anyMatch(d -> overlaps(d, r) && !(d instanceof OrganizationTag)));
      found.removeIf(o -> roleTags.stream().anyMatch(r -> overlaps(o, r)));
      found.addAll(roleTags);
      List<OrganizationTag> employers = employers(s, found);
      found.addAll(employers);
      List<Tag> placeTags = new ArrayList<>(places.find(s));
      placeTags.removeIf(p -> found.stream().anyMatch(o -> overlaps(o, p)));
      List<PersonTag> people = persons.find(s, found);
      people.removeIf(person -> person.honorifics().isEmpty() && namesAcronym(s, person));
      placeTags.removeIf(p -> people.stream().anyMatch(o -> overlaps(o, p)));
      found.addAll(placeTags);
      found.addAll(people);
      pronouns(s, found);
      return sorted(found);
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
            tag instanceof Tag.RoleTag role
                && !role.ofState()
                && (s.is(at, "of") || s.is(at, "at"));
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
          employers.add(
              new OrganizationTag(
                  s.index(),
                  from,
                  end,
                  PlaceFinder.words(s, from, end),
                  OrganizationKind.ORGANIZATION,
                  "",
                  false,
                  null,
                  false));
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

    private void addShortNames(Sentence s) {
      if (!s.zone().isRunning() && s.zone() != Zone.CAPTION && s.zone() != Zone.TITLE) {
        return;
      }
      boolean[] covered = new boolean[s.size()];
      for (Tag tag : tags.get(s.index())) {
        boolean hard = !(tag instanceof Tag.PlaceTag);
        for (int k = tag.begin(); k < tag.end(); k++) {
          covered[k] |= hard;
        }
      }
      List<PersonTag> added =
          personBook.shortNames(
              s, covered, word -> lexicon.isCommon(word) && !lexicon.isGivenName(word));
      if (!added.isEmpty()) {
        List<Tag> all = tags.get(s.index());
        all.removeIf(
            tag -> tag instanceof Tag.PlaceTag && added.stream().anyMatch(a -> overlaps(a, tag)));
        all.addAll(added);
        tags.set(s.index(), sorted(all));
      }
    }

    Reading reading(Optional<Found<PartialDate>> published) {
      Map<Tag, String> entities = new HashMap<>();
      List<Person> people = new ArrayList<>();
      for (PersonBook.Entry entry : personBook.entries()) {
        String id = "p" + (people.size() + 1);
        entry.tags().forEach(tag -> entities.put(tag, id));
        people.add(
            new Person(
                id,
                entry.name(),
                others(entry.forms(), entry.name()),
                List.copyOf(entry.honorifics()),
                mentions(entry.tags(), "person.name")));
      }
      List<Organization> orgs = new ArrayList<>();
      for (OrganizationEntry entry : organizationBook.entries()) {
        String id = "o" + (orgs.size() + 1);
        entry.tags().forEach(tag -> entities.put(tag, id));
        orgs.add(
            new Organization(
                id,
                entry.name(),
                others(entry.forms(), entry.name()),
                entry.kind(),
                entry.noun(),
                mentions(entry.tags(), "organization.name")));
      }
      resolvePronouns(entities);
      return new Reading(passages, tags, people, orgs, entities, published);
    }

    private List<Mention> mentions(List<? extends Tag> entryTags, String rule) {
      List<Tag> inOrder = new ArrayList<>(entryTags);
      inOrder.sort(Comparator.<Tag>comparingInt(Tag::sentence).thenComparingInt(Tag::begin));
      List<Mention> mentions = new ArrayList<>();
      for (Tag tag : inOrder) {
        Sentence s = passages.sentences().get(tag.sentence());
        boolean back = tag instanceof OrganizationTag o && o.anaphoric();
        mentions.add(
            new Mention(
                Evidence.at(
                    passages.document().text(),
                    s.span(tag.begin(), tag.end()),
                    rule,
                    back ? 0.75 : rule.startsWith("person") ? 0.94 : 0.88),
                s.zone().label(),
                back));
      }
      return mentions;
    }

    /** "He" is the man, or the person of unknown sex, named last before it. */
    private void resolvePronouns(Map<Tag, String> entities) {
      String last = null;
      Map<String, Character> gender = new HashMap<>();
      int index = 0;
      for (PersonBook.Entry entry : personBook.entries()) {
        gender.put("p" + ++index, entry.gender());
      }
      List<String> recent = new ArrayList<>();
      for (Sentence s : passages.sentences()) {
        if (!s.zone().isRunning()) {
          continue;
        }
        for (Tag tag : tags.get(s.index())) {
          if (tag instanceof PersonTag && entities.get(tag) != null) {
            last = entities.get(tag);
            recent.remove(last);
            recent.add(last);
          } else if (tag instanceof PronounTag pronoun) {
            String meant = meant(recent, gender, pronoun.gender());
            if (meant != null) {
              entities.put(tag, meant);
            }
          }
        }
      }
    }
  }

  /**
   * Of the three persons named last the one known to be of that sex, else the last not of the
   * other.
   */
  private static @Nullable String meant(
      List<String> recent, Map<String, Character> gender, char sex) {
    String unknown = null;
    for (int k = recent.size() - 1; k >= 0 && k >= recent.size() - 3; k--) {
      char known = gender.getOrDefault(recent.get(k), '?');
      if (known == sex) {
        return recent.get(k);
      }
      unknown = known == '?' && unknown == null ? recent.get(k) : unknown;
    }
    return unknown;
  }

  private static List<String> others(Set<String> forms, String name) {
    Set<String> others = new LinkedHashSet<>(forms);
    others.remove(name);
    return List.copyOf(others);
  }

  private static boolean overlaps(Tag a, Tag b) {
    return a.begin() < b.end() && b.begin() < a.end();
  }

  private static List<Tag> sorted(List<Tag> tags) {
    List<Tag> sorted = new ArrayList<>(tags);
    sorted.sort(
        Comparator.comparingInt(Tag::begin).thenComparing(Comparator.comparingInt(Tag::end)));
    return sorted;
  }
}
