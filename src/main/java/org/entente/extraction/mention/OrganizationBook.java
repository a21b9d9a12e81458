package org.entente.extraction.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PlaceKind;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.jspecify.annotations.Nullable;

/**
 * The organisations of one document: long forms, acronyms, forms with and without a place or an
 * owner before them, and words that refer back are brought together.
 */
final class OrganizationBook {

  /** One organisation while the book is being written. */
  static final class Entry {
    private String name;
    private OrganizationKind kind;
    private String noun;
    private boolean owned;
    private final Set<String> forms = new LinkedHashSet<>();
    private final List<OrganizationTag> tags = new ArrayList<>();

    Entry(OrganizationTag tag) {
      this.name = tag.name();
      this.kind = tag.kind();
      this.noun = tag.noun();
      this.owned = tag.owned();
    }

    String name() {
      return name;
    }

    OrganizationKind kind() {
      return kind;
    }

    String noun() {
      return noun;
    }

    boolean owned() {
      return owned;
    }

    Set<String> forms() {
      return forms;
    }

    List<OrganizationTag> tags() {
      return tags;
    }
  }

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("center", "centre"),
          Map.entry("centro", "centre"),
          Map.entry("universidad", "university"),
          Map.entry("universidade", "university"),
          Map.entry("universita", "university"),
          Map.entry("universite", "university"),
          Map.entry("universitat", "university"),
          Map.entry("organisation", "organization"),
          Map.entry("instituto", "institute"),
          Map.entry("institut", "institute"),
          Map.entry("de", "of"),
          Map.entry("do", "of"),
          Map.entry("da", "of"),
          Map.entry("programme", "program"),
          Map.entry("headquarters", ""));
  private static final Set<String> CAMPUS = Set.of("university", "college", "institute");
  private static final Set<String> BEFORE =
      Set.of("first", "new", "former", "the", "second", "third", "whole", "entire", "said");
  private final Lexicon lexicon;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byForm = new HashMap<>();
  private final Map<OrganizationTag, Entry> byTag = new HashMap<>();

  OrganizationBook(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Writes the tags in, in the text's order.
   *
   * @param headline whether a tag stands in a headline, which makes known names only
   */
  void write(List<OrganizationTag> tags, Predicate<Tag> headline) {
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
    joinAcronyms();
    joinHouseOrgans();
    for (OrganizationTag tag : tags) {
      if (tag.anaphoric()) {
        writeAnaphoric(tag);
      }
    }
  }

  private void writeNamed(OrganizationTag tag) {
    Entry entry = find(tag);
    Entry same = byForm.get(key(tag.name()));
    if (entry != null && same != null && !entry.equals(same) && entry.noun.isEmpty()) {
      join(entry, same);
      entry = same;
    }
    if (entry == null && tag.noun().isEmpty() && !isAcronym(tag.name())) {
      entry = shortFor(tag.name());
    }
    if (entry == null) {
      entry = new Entry(tag);
      entries.add(entry);
    } else if (isFuller(tag, entry)) {
      entry.name = tag.name();
      entry.kind = tag.kind();
      entry.noun = tag.noun();
      entry.owned = tag.owned();
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
      Entry entry = byForm.get(key(String.join(" ", words.subList(0, n))));
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
    for (Entry acronym : List.copyOf(entries)) {
      if (!acronym.noun.isEmpty() || !isAcronym(lastPart(acronym.name))) {
        continue;
      }
      List<Entry> fitting = new ArrayList<>();
      for (Entry entry : entries) {
        if (!entry.noun.isEmpty() && spells(lastPart(acronym.name), entry)) {
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
    for (Entry organ : List.copyOf(entries)) {
      int gap = organ.name.lastIndexOf(' ');
      boolean house =
          organ.noun.isEmpty()
              && gap > 0
              && organ
                  .name
                  .substring(gap + 1)
                  .toLowerCase(Locale.ROOT)
                  .matches("news|newsroom|portal|online|today");
      if (!house) {
        continue;
      }
      String owner = organ.name.substring(0, gap);
      Entry known = byForm.get(key(owner));
      known = known == null ? shortFor(owner) : known;
      if (known != null && !known.equals(organ)) {
        join(organ, known);
      }
    }
  }

  private static String lastPart(String name) {
    int gap = Math.max(name.lastIndexOf('-'), name.lastIndexOf(' '));
    return name.substring(gap + 1);
  }

  private static boolean spells(String acronym, Entry entry) {
    for (String form : entry.forms) {
      StringBuilder capitals = new StringBuilder();
      StringBuilder all = new StringBuilder();
      for (String word : form.split("[ -]")) {
        if (!word.isEmpty()) {
          all.append(Character.toUpperCase(word.charAt(0)));
          capitals.append(Character.isUpperCase(word.charAt(0)) ? word.substring(0, 1) : "");
        }
      }
      boolean same = capitals.toString().equals(acronym) || all.toString().equals(acronym);
      boolean nearly =
          acronym.length() >= 3
              && capitals.length() - acronym.length() <= 1
              && capitals.toString().startsWith(acronym);
      if (acronym.length() >= 2 && (same || nearly)) {
        return true;
      }
    }
    return false;
  }

  private void join(Entry from, Entry to) {
    for (OrganizationTag tag : from.tags) {
      add(to, tag);
    }
    for (String form : from.forms) {
      to.forms.add(form);
      for (String variant : variants(form)) {
        byForm.put(variant, to);
      }
    }
    entries.remove(from);
  }

  private static boolean isFuller(OrganizationTag tag, Entry entry) {
    return entry.noun.isEmpty() && !tag.noun().isEmpty()
        || !tag.noun().isEmpty()
            && tag.name().length() > entry.name.length()
            && !Character.isLowerCase(tag.name().charAt(0));
  }

  private @Nullable Entry find(OrganizationTag tag) {
    if (tag.acronym() != null) {
      Entry entry = byForm.get(key(tag.acronym()));
      if (entry != null) {
        return entry;
      }
    }
    for (String variant : variants(tag.name())) {
      Entry entry = byForm.get(variant);
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private void addForm(Entry entry, String form) {
    entry.forms.add(form);
    for (String variant : variants(form)) {
      byForm.putIfAbsent(variant, entry);
    }
  }

  static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : Fold.words(name)) {
      String same = SAME.getOrDefault(word, word);
      if (!same.isEmpty() && !same.equals("the")) {
        key.append(key.length() > 0 ? " " : "").append(same);
      }
    }
    return key.toString();
  }

  /**
   * The forms under which a name is known: itself, and without what often comes before or after.
   */
  private List<String> variants(String name) {
    List<String> variants = new ArrayList<>();
    String key = key(name);
    variants.add(key);
    String[] words = name.split(" ");
    int from = 0;
    while (from < words.length - 2 && isPrefix(words[from])) {
      from++;
      variants.add(key(String.join(" ", List.of(words).subList(from, words.length))));
    }
    if (words.length == 1 && name.indexOf('-') > 0) {
      for (String part : name.split("-")) {
        if (part.length() > 1 && lexicon.knownOrganizations().of(part) == null) {
          variants.add(key(part));
        }
      }
    }
    if (words.length == 2 && isAcronym(words[0]) && isAcronym(words[1])) {
      variants.add(key(words[1]));
    }
    withoutPlace(name).ifPresent(shorter -> variants.add(key(shorter)));
    return variants;
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.toUpperCase(Locale.ROOT).equals(word);
  }

  private boolean isPrefix(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return BEFORE.contains(lower)
        || isAcronym(word)
        || lexicon.places().of(word) == PlaceKind.ADJECTIVE;
  }

  /** "Ministry of Education of Vietnam" is also the "Ministry of Education". */
  private Optional<String> withoutPlace(String name) {
    int of = name.lastIndexOf(" of ");
    if (of < 0 || name.indexOf(" of ") == of) {
      return Optional.empty();
    }
    PlaceKind place = lexicon.places().of(name.substring(of + 4).replace("the ", ""));
    return place == null ? Optional.empty() : Optional.of(name.substring(0, of));
  }

  private void writeAnaphoric(OrganizationTag tag) {
    if (tag.noun().isEmpty()) {
      Entry meant = shortFor(tag.name());
      if (meant != null) {
        add(meant, tag);
        meant.forms.add(tag.name());
      }
      return;
    }
    Entry best = null;
    long bestScore = Long.MIN_VALUE;
    for (Entry entry : entries) {
      if (!refersTo(tag, entry)) {
        continue;
      }
      for (OrganizationTag other : entry.tags) {
        long at = position(other);
        long score = at < position(tag) ? at : -at;
        if (score > bestScore) {
          best = entry;
          bestScore = score;
        }
      }
    }
    if (best != null) {
      add(best, tag);
    }
  }

  /** The one university or college whose name begins or ends with these words, or null. */
  private @Nullable Entry shortFor(String name) {
    String words = key(name);
    Entry only = null;
    for (Entry entry : entries) {
      String full = key(entry.name);
      boolean fits =
          full.equals(words + " university")
              || full.equals("university of " + words)
              || full.startsWith(words + " ") && CAMPUS.contains(entry.noun);
      if (fits && only != null) {
        return null;
      }
      only = fits ? entry : only;
    }
    return only;
  }

  private static boolean refersTo(OrganizationTag tag, Entry entry) {
    String noun = SAME.getOrDefault(tag.noun(), tag.noun());
    String own = SAME.getOrDefault(entry.noun, entry.noun);
    if (own.equals(noun) || own.endsWith(" " + noun)) {
      return true;
    }
    return key(entry.name).startsWith(noun + " ") || key(entry.name).endsWith(" " + noun);
  }

  private static long position(Tag tag) {
    return tag.sentence() * 1000L + tag.begin() + 1;
  }

  private void add(Entry entry, OrganizationTag tag) {
    entry.tags.add(tag);
    byTag.put(tag, entry);
  }

  /** The entry known under exactly this form, or null. */
  @Nullable Entry named(String form) {
    return byForm.get(key(form));
  }

  /** Makes a form known for an entry; a form that is known already keeps its meaning. */
  void alias(Entry entry, String form) {
    addForm(entry, form);
  }

  List<Entry> entries() {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.removeIf(entry -> entry.tags.stream().allMatch(OrganizationTag::anaphoric));
    sorted.sort(
        Comparator.comparingLong(
            e -> e.tags.stream().mapToLong(OrganizationBook::position).min().orElse(0)));
    return sorted;
  }

  @Nullable Entry of(OrganizationTag tag) {
    return byTag.get(tag);
  }
}
