package org.entente.extraction.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.EntryFile.Entry;

/**
 * All word lists of the engine. Built once in some milliseconds, then read by many threads; never
 * changed.
 */
public final class Lexicon {
  private static final Set<String> COMPOUNDS = WordGroups.of("post-compounds");
  private static final PhraseTable<String> NO_PHRASES = new PhraseTable<>();
  private final WordFiles files;
  private final Set<String> abbreviations;
  private final Set<String> particles;
  private final Set<String> commonWords;
  private final GivenNames givenNames;
  private final Set<String> notOrganizations;
  private final Set<String> eventWords;
  private final Set<String> roleModifiers;
  private final Set<String> jointRoles;
  private final PhraseTable<String> honorifics = new PhraseTable<>();
  private final PhraseTable<HeadNoun> organizationHeads = new PhraseTable<>();
  private final PhraseTable<String> knownOrganizations = new PhraseTable<>();
  private final PhraseTable<RoleHead> roleHeads = new PhraseTable<>();
  private final PhraseTable<String> roleTails = new PhraseTable<>();
  private final PhraseTable<String> roleStatus = new PhraseTable<>();
  private final PhraseTable<PlaceKind> places = new PhraseTable<>();
  private final PhraseTable<List<TopicWord>> topics = new PhraseTable<>();
  private final PhraseTable<String> agreements = new PhraseTable<>();
  private final PhraseTable<EncounterWord> encounters = new PhraseTable<>();
  private final Map<String, PhraseTable<String>> verbs = new HashMap<>();

  private Lexicon(WordFiles files) {
    this.files = files;
    this.abbreviations = Abbreviations.read(file(Abbreviations.FILE));
    this.particles = words("particles.txt");
    this.commonWords = words("common-words.txt");
    List.copyOf(commonWords).forEach(word -> commonWords.add(word + "s"));
    this.givenNames = new GivenNames(file("given-names.txt"));
    this.notOrganizations = words("not-organizations.txt");
    this.eventWords = words("event-words.txt");
    this.roleModifiers = words("role-modifiers.txt");
    this.jointRoles = words("joint-roles.txt");
    EntryFile titles = file("honorifics.txt");
    for (Entry e : titles.entries()) {
      titles.traits(e, 1, "m", "f", "?");
      honorifics.add(e.first(), e.column(1));
    }
    file("known-acronyms.txt").entries().forEach(e -> knownOrganizations.add(e.first(), e.first()));
    file("role-tails.txt").entries().forEach(e -> roleTails.add(e.first(), e.first()));
    readHeads();
    readRoles();
    readPlaces();
    readTopics();
    readPhrases("agreements.txt", agreements);
    readEncounters();
    readVerbs();
  }

  /** The lexicon that comes with the program. */
  public static Lexicon standard() {
    return of(WordFiles.standard());
  }

  /**
   * A lexicon of some files.
   *
   * @throws BadLexicon at the first line that cannot be understood
   */
  public static Lexicon of(WordFiles files) {
    return new Lexicon(files);
  }

  /** The lines of a word list or a file of rules. */
  public EntryFile file(String name) {
    return files.file(name);
  }

  private Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    file(name).entries().forEach(e -> words.add(e.first().toLowerCase(Locale.ROOT)));
    return words;
  }

  private void readHeads() {
    EntryFile file = file("organization-heads.txt");
    for (Entry e : file.entries()) {
      OrganizationKind kind =
          switch (e.column(1)) {
            case "organization" -> OrganizationKind.ORGANIZATION;
            case "unit" -> OrganizationKind.UNIT;
            case "body" -> OrganizationKind.BODY;
            default ->
                throw file.bad(
                    e, "the kind is organization, unit or body; a line is: NOUN | kind | traits");
          };
      organizationHeads.add(
          e.first(),
          new HeadNoun(e.first(), kind, file.traits(e, 2, "lead", "last", "owner", "weak")));
    }
  }

  private void readRoles() {
    EntryFile heads = file("role-heads.txt");
    for (Entry e : heads.entries()) {
      Set<String> traits = heads.traits(e, 1, "weak", "state", "campus", "topic");
      String several = RoleHead.plural(e.first());
      addRole(several, new RoleHead(several, traits));
      addRole(e.first(), new RoleHead(e.first(), traits));
    }
    EntryFile status = file("role-status.txt");
    for (Entry e : status.entries()) {
      if (!Set.of("former", "current", "next").contains(e.column(1))) {
        throw status.bad(e, "the status is former, current or next");
      }
      roleStatus.add(e.first(), e.column(1));
    }
  }

  /** Adds a head alone and in its compounds: "vice-president", "director-general". */
  private void addRole(String head, RoleHead role) {
    roleHeads.add(head, role);
    RoleHead strong = role.strong();
    for (String before : COMPOUNDS) {
      roleHeads.add(before + " " + head, strong);
      roleHeads.add(before + " " + head + " general", strong);
    }
    roleHeads.add(head + " general", strong);
  }

  private void readPlaces() {
    EntryFile file = file("places.txt");
    for (Entry e : file.entries()) {
      try {
        places.add(e.first(), PlaceKind.valueOf(e.column(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException bad) {
        throw file.bad(e, "the kind is country, region, city or adjective");
      }
    }
  }

  private void readTopics() {
    EntryFile file = file("topics.txt");
    for (Entry e : file.entries()) {
      if (!e.column(1).matches("[12]")) {
        throw file.bad(e, "the weight is 1 or 2");
      }
      for (String phrase : e.column(2).split(";")) {
        for (String form : List.of(phrase.strip(), phrase.strip() + "s")) {
          List<TopicWord> known = topics.of(form);
          List<TopicWord> all = known == null ? new ArrayList<>() : new ArrayList<>(known);
          all.add(new TopicWord(e.first(), Integer.parseInt(e.column(1))));
          topics.add(form, List.copyOf(all));
        }
      }
    }
  }

  private void readPhrases(String name, PhraseTable<String> table) {
    for (Entry e : file(name).entries()) {
      for (String phrase : e.column(1).split(";")) {
        table.add(phrase.strip(), e.first());
      }
    }
  }

  private void readEncounters() {
    EntryFile file = file("encounters.txt");
    for (Entry e : file.entries()) {
      try {
        MeetingKind kind = MeetingKind.valueOf(e.first().toUpperCase(Locale.ROOT));
        boolean strong = e.column(1).equals("strong");
        if (!strong && !e.column(1).equals("weak")) {
          throw file.bad(e, "the strength is strong or weak");
        }
        for (String phrase : e.column(2).split(";")) {
          encounters.add(phrase.strip(), new EncounterWord(kind, strong));
        }
      } catch (IllegalArgumentException bad) {
        throw file.bad(e, "no kind of encounter is called " + e.first());
      }
    }
  }

  private void readVerbs() {
    for (Entry e : file("verbs.txt").entries()) {
      PhraseTable<String> table = verbs.computeIfAbsent(e.first(), k -> new PhraseTable<>());
      for (String phrase : e.column(1).split(";")) {
        table.add(phrase.strip(), phrase.strip());
      }
    }
  }

  /** Words that keep their full stop, as {@link org.entente.text.Tokenizer} takes them. */
  public Set<String> abbreviations() {
    return abbreviations;
  }

  public boolean isParticle(String lower) {
    return particles.contains(lower);
  }

  /** Whether a word is an everyday word; a plural in s of one counts too. */
  public boolean isCommon(String lower) {
    return commonWords.contains(lower);
  }

  public boolean isGivenName(String lower) {
    return givenNames.has(lower);
  }

  /** The sex of nearly all whose given name this is, m or f; ? where it varies or is not known. */
  public char sexOf(String lower) {
    return givenNames.sexOf(lower);
  }

  public boolean isNoOrganization(String lower) {
    return notOrganizations.contains(lower);
  }

  /** Whether a name with this word behind it is the name of a programme or an event. */
  public boolean isEventWord(String lower) {
    return eventWords.contains(lower);
  }

  public boolean isRoleModifier(String lower) {
    return roleModifiers.contains(lower);
  }

  /** Whether "X and Y" is one post. */
  public boolean isJointRole(String lower) {
    return jointRoles.contains(lower);
  }

  /** Titles before a name; the value is the gender they show: m, f or ?. */
  public PhraseTable<String> honorifics() {
    return honorifics;
  }

  public PhraseTable<HeadNoun> organizationHeads() {
    return organizationHeads;
  }

  public PhraseTable<String> knownOrganizations() {
    return knownOrganizations;
  }

  public PhraseTable<RoleHead> roleHeads() {
    return roleHeads;
  }

  public PhraseTable<String> roleTails() {
    return roleTails;
  }

  /** The value is former, current or next. */
  public PhraseTable<String> roleStatus() {
    return roleStatus;
  }

  public PhraseTable<PlaceKind> places() {
    return places;
  }

  public PhraseTable<List<TopicWord>> topics() {
    return topics;
  }

  /** The value is the kind of agreement. */
  public PhraseTable<String> agreements() {
    return agreements;
  }

  /** The words that tell of an encounter. */
  public PhraseTable<EncounterWord> encounters() {
    return encounters;
  }

  /** Whether {@code verbs.txt} has a group of that name. */
  public boolean hasVerbs(String group) {
    return verbs.containsKey(group);
  }

  /** A group of {@code verbs.txt}; empty if there is none of that name. */
  public PhraseTable<String> verbs(String group) {
    return verbs.getOrDefault(group, NO_PHRASES);
  }
}
