package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.HeadNoun;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.NameModel.Name;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Makes tags of the names that the model found: titles before a person, the head noun of an
 * organisation, the status of a post. Safe for use by many threads.
 */
final class NameTags {
  private static final Set<String> NO_ORGANIZATIONS = WordGroups.of("ends-no-organization");
  private static final Set<String> SAY_WHOSE = WordGroups.of("says-whose");
  private static final Set<String> SAY_HOW = WordGroups.of("says-how");

  private final Lexicon lexicon;
  private final NameHeads heads;
  private final RoleFinder roles;
  private final PersonFinder persons;

  NameTags(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.heads = new NameHeads(lexicon);
    this.roles = new RoleFinder(lexicon);
    this.persons = new PersonFinder(lexicon);
  }

  /**
   * The tags of a sentence: those of the names, and of the grammar's what the model does not judge
   * and no name overlaps: dates, places, pronouns and words that refer back; also posts, which the
   * model misses more often than the grammar takes others for such.
   */
  List<Tag> tags(Sentence s, List<Name> names, List<Tag> grammar) {
    List<Tag> made = new ArrayList<>();
    List<OrganizationTag> organizations = new ArrayList<>();
    for (Name found : names) {
      Name name = withoutDash(s, found);
      switch (name.label()) {
        case PERSON -> {
          if (!isLetter(s, name)) {
            made.add(persons.titled(s, name.begin(), name.end(), bound(made)));
          }
        }
        case ORGANIZATION -> {
          if (!isThing(s, name) && !PostNominals.are(s, name, made)) {
            organizations.add(organization(s, name.begin(), name.end()));
          }
        }
        default -> made.add(roles.tag(s, name.begin(), name.end()));
      }
    }
    List<OrganizationTag> bound = Brackets.bind(s, organizations);
    bound.removeIf(tag -> isShortForPost(s, tag, made));
    made.addAll(bound);
    for (Tag tag : grammar) {
      boolean judged =
          tag instanceof PersonTag || tag instanceof OrganizationTag o && !o.anaphoric();
      if (!judged && made.stream().noneMatch(t -> SentenceTagger.overlaps(t, tag))) {
        made.add(tag);
      }
    }
    return SentenceTagger.sorted(made);
  }

  /** "Pro Vice-Chancellor for Academic and Student Affairs (ASA)": the post's own letters. */
  private static boolean isShortForPost(Sentence s, OrganizationTag tag, List<Tag> made) {
    boolean alone = s.is(tag.begin() - 1, "(") && s.is(tag.end(), ")");
    return alone
        && made.stream()
            .anyMatch(
                post ->
                    post instanceof Tag.RoleTag role
                        && role.end() == tag.begin() - 1
                        && Brackets.fits(tag.name(), role.role()));
  }

  /** One letter names nobody: it is the article "A", or the initial of a longer name. */
  private static boolean isLetter(Sentence s, Name name) {
    return name.end() - name.begin() == 1 && s.token(name.begin()).text().length() == 1;
  }

  /** "Elm Green Project", "Elm Open House": no organisation, whatever the words before. */
  private static boolean isThing(Sentence s, Name name) {
    String last = s.token(name.end() - 1).lower();
    String two = name.end() - name.begin() > 1 ? s.token(name.end() - 2).lower() + " " + last : "";
    return NO_ORGANIZATIONS.contains(last) || NO_ORGANIZATIONS.contains(two);
  }

  /** "Elm University -Ann Bell": a dash without a space behind it begins no name. */
  private static Name withoutDash(Sentence s, Name name) {
    boolean dash = name.end() - name.begin() > 1 && DateWords.isDash(s, name.begin());
    return dash ? new Name(name.begin() + 1, name.end(), name.label(), name.weight()) : name;
  }

  private static int bound(List<Tag> made) {
    return made.stream().mapToInt(Tag::end).max().orElse(0);
  }

  private OrganizationTag organization(Sentence s, int begin, int end) {
    int named = s.is(begin, "the") && begin + 1 < end ? begin + 1 : begin;
    int from = named + 1 < end && saysWhose(s, named) ? named + 1 : named;
    HeadNoun head = head(s, from, end);
    return new OrganizationTag(
        s.index(),
        from,
        end,
        PlaceFinder.words(s, from, end),
        head == null ? OrganizationKind.ORGANIZATION : head.kind(),
        head == null ? "" : head.noun(),
        head != null && head.owned(),
        null,
        false);
  }

  /**
   * "Vienna-based", "Oslo-led" before a name say where it is or whose, unlike "Land-based" in one.
   */
  private boolean saysWhose(Sentence s, int i) {
    String word = s.token(i).lower();
    int hyphen = word.lastIndexOf('-');
    if (hyphen <= 0 || !SAY_WHOSE.contains(word.substring(hyphen + 1))) {
      return false;
    }
    String whose = word.substring(0, hyphen);
    return s.token(i).isCapital()
        && s.token(i + 1).isCapital()
        && !lexicon.isCommon(whose)
        && !SAY_HOW.contains(whose);
  }

  /** The head noun: the last one before "of" or "for", else the first behind it. */
  private @Nullable HeadNoun head(Sentence s, int begin, int end) {
    int stop = begin;
    while (stop < end && !isLink(s, stop)) {
      stop++;
    }
    NameHeads.Head head = heads.last(s, begin, stop);
    if (head != null) {
      return head.noun();
    }
    for (int k = begin; k < end; k++) {
      PhraseTable.Match<HeadNoun> match = lexicon.organizationHeads().longest(s.tokens(), k);
      if (match != null && match.end() <= end) {
        return match.value();
      }
    }
    return null;
  }

  private static boolean isLink(Sentence s, int i) {
    return s.is(i, "of") || s.is(i, "for") || s.is(i, "in") || s.is(i, "on") || s.is(i, "(");
  }
}
