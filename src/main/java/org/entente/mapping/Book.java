package org.entente.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.evidence.Evidence;
import org.entente.extraction.fact.DocumentFacts;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Mention;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Person;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.UnitOf;

/** The facts of one document in the making. For one thread. */
final class Book {
  /** What has a name. */
  private static final class Named {
    private final String id;
    private final String name;
    private final Sort sort;
    private final TreeSet<String> aliases = new TreeSet<>();
    private final TreeSet<String> titles = new TreeSet<>();
    private final List<Mention> mentions = new ArrayList<>();

    Named(String id, String name, Sort sort) {
      this.id = id;
      this.name = name;
      this.sort = sort;
    }
  }

  private final Map<String, Named> persons = new LinkedHashMap<>();
  private final Map<String, Named> organizations = new LinkedHashMap<>();
  private final Map<String, UnitOf> units = new LinkedHashMap<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<Meeting> meetings = new ArrayList<>();

  /**
   * The identifier of a person, who is made known if need be.
   *
   * @param key what tells the person from others of the document
   * @param named where the person is named
   */
  String person(String key, String name, Evidence named) {
    Sort none = Sort.of("");
    return mentioned(
        persons.computeIfAbsent(key, k -> new Named("p" + (persons.size() + 1), name, none)),
        name,
        named);
  }

  /** The same for an organisation. */
  String organization(String key, String name, Sort sort, Evidence named) {
    return mentioned(
        organizations.computeIfAbsent(
            key, k -> new Named("o" + (organizations.size() + 1), name, sort)),
        name,
        named);
  }

  private static String mentioned(Named thing, String name, Evidence named) {
    if (!thing.name.equals(name)) {
      thing.aliases.add(name);
    }
    Mention mention = new Mention(named, "body", false);
    if (!thing.mentions.contains(mention)) {
      thing.mentions.add(mention);
    }
    return thing.id;
  }

  /** Adds a title of a person who is known. */
  void title(String key, String title) {
    Optional.ofNullable(persons.get(key)).ifPresent(person -> person.titles.add(title));
  }

  void unit(String child, String parent, Evidence evidence) {
    units.putIfAbsent(child + " " + parent, new UnitOf(child, parent, evidence));
  }

  /** Adds a post and gives its index. */
  int post(Post post) {
    posts.add(post);
    return posts.size() - 1;
  }

  void meeting(Meeting meeting) {
    meetings.add(meeting);
  }

  Facts facts(String source) {
    return new Facts(
        source,
        new DocumentFacts("", Optional.empty(), Optional.empty(), Optional.empty()),
        persons.values().stream()
            .map(
                p ->
                    new Person(
                        p.id,
                        p.name,
                        List.copyOf(p.aliases),
                        List.copyOf(p.titles),
                        List.copyOf(p.mentions)))
            .toList(),
        organizations.values().stream()
            .map(
                o ->
                    new Organization(
                        o.id,
                        o.name,
                        List.copyOf(o.aliases),
                        o.sort.kind(),
                        o.sort.noun(),
                        List.copyOf(o.mentions)))
            .toList(),
        List.copyOf(units.values()),
        posts,
        List.of(),
        meetings,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
