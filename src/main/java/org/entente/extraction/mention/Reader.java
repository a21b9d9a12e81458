package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Person;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.learning.Candidate;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/** Reads passages into typed spans and entities. Safe for use by many threads. */
public final class Reader {
  private final Lexicon lexicon;
  private final NameTags nameTags;
  private final @Nullable NameModel names;
  private final @Nullable Coreference coreference;

  /** A reader that goes by the grammar of names alone. */
  public Reader(Lexicon lexicon) {
    this(lexicon, null, null);
  }

  /** A reader that lets models judge what the grammar of names found, and what is one thing. */
  public Reader(Lexicon lexicon, @Nullable NameModel names, @Nullable Coreference coreference) {
    this.lexicon = lexicon;
    this.nameTags = new NameTags(lexicon);
    this.names = names;
    this.coreference = coreference;
  }

  /** Reads a document's passages into typed spans and the entities they stand for. */
  public Reading read(Passages passages) {
    Optional<Found<PartialDate>> published = new PublicationDate(passages).find();
    Work work = new Work(passages, published.map(Found::value).orElse(null));
    work.tag();
    return work.reading(published);
  }

  /** When a document was published, as far as it says so. */
  public static Optional<Found<PartialDate>> published(Passages passages) {
    return new PublicationDate(passages).find();
  }

  /** What the grammar of names alone finds in each sentence: what the model is trained to judge. */
  public List<List<Tag>> grammar(Passages passages) {
    Optional<Found<PartialDate>> published = new PublicationDate(passages).find();
    return new Work(passages, published.map(Found::value).orElse(null)).grammar();
  }

  /** Candidates for training: the pairs of organisations of which one may be the other. */
  public List<Candidate> coreferences(Passages passages) {
    Optional<Found<PartialDate>> published = new PublicationDate(passages).find();
    Work work = new Work(passages, published.map(Found::value).orElse(null));
    work.judge();
    work.organizationBook.writeNames(work.organizations(), work::isTold);
    return work.organizationBook.coreferences(passages.sentences());
  }

  /** The state while one document is read. */
  private final class Work {
    private final Passages passages;
    private final SentenceTagger tagger;
    private final List<List<Tag>> tags = new ArrayList<>();
    private final PersonBook personBook;
    private final OrganizationBook organizationBook;

    Work(Passages passages, @Nullable PartialDate published) {
      this.passages = passages;
      this.tagger = new SentenceTagger(lexicon, passages, published);
      this.personBook = new PersonBook(passages);
      this.organizationBook = new OrganizationBook(lexicon);
    }

    void tag() {
      judge();
      List<PersonTag> people = new ArrayList<>();
      for (Tag tag : tags.stream().flatMap(List::stream).toList()) {
        if (tag instanceof PersonTag person) {
          people.add(person);
        }
      }
      organizationBook.write(organizations(), this::isTold, passages.sentences(), coreference);
      personBook.write(people, tag -> zone(tag) == Zone.TITLE);
      for (Sentence s : passages.sentences()) {
        addShortNames(s);
      }
    }

    /** What the grammar of names finds in each sentence. */
    List<List<Tag>> grammar() {
      List<List<Tag>> grammar = new ArrayList<>();
      for (Sentence s : passages.sentences()) {
        grammar.add(tagger.tags(s));
      }
      return grammar;
    }

    /** Lets the model, if there is one, say which names there are; else menus are left out. */
    private void judge() {
      List<List<Tag>> grammar = grammar();
      if (names == null) {
        for (Sentence s : passages.sentences()) {
          List<Tag> here = PostVerbs.with(s, grammar.get(s.index()));
          tags.add(isSilent(s) ? new ArrayList<>() : here);
        }
        return;
      }
      Imprint imprint = new Imprint(passages.sentences());
      List<List<NameModel.Name>> found =
          OwnerNames.apart(
              passages.sentences(),
              CapitalSurnames.without(
                  passages.sentences(), names.names(lexicon, passages.sentences(), grammar)));
      for (Sentence s : passages.sentences()) {
        List<Tag> here = nameTags.tags(s, found.get(s.index()), grammar.get(s.index()));
        Optional<OrganizationTag> agency = imprint.in(s, here);
        if (agency.isPresent() && !here.contains(agency.get())) {
          here.removeIf(tag -> SentenceTagger.overlaps(tag, agency.get()));
          here.add(agency.get());
          here = SentenceTagger.sorted(here);
        }
        tags.add(PostVerbs.with(s, here));
      }
    }

    /** The body speaks first, so that names in headlines join what it says. */
    private List<OrganizationTag> organizations() {
      List<OrganizationTag> ordered = new ArrayList<>();
      for (Tag tag : tags.stream().flatMap(List::stream).toList()) {
        if (tag instanceof OrganizationTag organization) {
          ordered.add(organization);
        }
      }
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

    /** Whether a name is part of what a headline tells. */
    private boolean isTold(Tag tag) {
      return zone(tag) == Zone.TITLE
          && !LoneNames.isAlone(passages.sentences().get(tag.sentence()), tag);
    }

    private Zone zone(Tag tag) {
      return passages.sentences().get(tag.sentence()).zone();
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
            tag ->
                tag instanceof Tag.PlaceTag
                    && added.stream().anyMatch(a -> SentenceTagger.overlaps(a, tag)));
        all.addAll(added);
        tags.set(s.index(), SentenceTagger.sorted(all));
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
      new Pronouns(passages, tags, personBook).resolve(entities);
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
  }

  static boolean isSilent(Sentence s) {
    return s.zone() == Zone.BOILERPLATE && s.block() > 0 && !Masthead.isByline(s);
  }

  private static List<String> others(Set<String> forms, String name) {
    Set<String> others = new LinkedHashSet<>(forms);
    others.remove(name);
    return List.copyOf(others);
  }
}
