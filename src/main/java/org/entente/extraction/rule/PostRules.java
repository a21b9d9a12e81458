package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.entente.text.Sentence;
import org.entente.text.Zone;

/** Who holds which post: patterns over persons and offices, each office used once. */
public final class PostRules {
  private final Lexicon lexicon;
  private final Offices offices;
  private final List<Pattern> patterns;

  public PostRules(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.offices = new Offices(lexicon);
    this.patterns = Pattern.read(lexicon.file("posts.txt"), lexicon);
  }

  /** The posts of a document, once for each person, role and organisation. */
  public List<Post> read(Reading reading, Context context) {
    Map<String, Post> posts = new LinkedHashMap<>();
    PostsByPerson held = new PostsByPerson();
    for (Sentence s : reading.sentences()) {
      if (s.zone() == Zone.BOILERPLATE || s.zone() == Zone.MASTHEAD || s.zone() == Zone.DATELINE) {
        continue;
      }
      new InSentence(reading, context, s, posts, held).read();
    }
    return dropWeaker(List.copyOf(posts.values()));
  }

  /** A post without organisation says nothing where the same post is known with one. */
  private static List<Post> dropWeaker(List<Post> posts) {
    PostsByPerson held = PostsByPerson.of(posts);
    List<Post> kept = new ArrayList<>();
    for (Post post : posts) {
      boolean weaker =
          post.organization().isEmpty()
              && held.of(post.person()).stream()
                  .map(PostsByPerson.Numbered::post)
                  .anyMatch(o -> o.organization().isPresent() && covers(o.role(), post.role()));
      if (!weaker) {
        kept.add(post);
      }
    }
    return kept;
  }

  static boolean covers(String longer, String shorter) {
    return Fold.words(longer).containsAll(Fold.words(shorter));
  }

  /** A person with the organisation named beside it in a list. */
  private record Seat(Tag person, OrganizationTag organization) {}

  /** The work on one sentence. */
  private final class InSentence {
    private final Reading reading;
    private final Context context;
    private final Sentence s;
    private final Map<String, Post> posts;

    /** The same, of posts told again only the first. */
    private final PostsByPerson held;

    private final List<Element> elements;
    private final Set<Element> used = new HashSet<>();
    private final Set<Element> adjacent = new HashSet<>();

    InSentence(
        Reading reading, Context context, Sentence s, Map<String, Post> posts, PostsByPerson held) {
      this.reading = reading;
      this.context = context;
      this.s = s;
      this.posts = posts;
      this.held = held;
      this.elements = offices.elements(s, reading.tags(s));
    }

    void read() {
      boolean any = elements.stream().anyMatch(e -> e instanceof Element.Office);
      if (!any) {
        return;
      }
      pluralLists();
      for (Pattern pattern : patterns) {
        for (int i = 0; i < elements.size(); i++) {
          Pattern.Match match = pattern.at(elements, i, lexicon, s);
          if (match != null) {
            apply(pattern, match);
          }
        }
      }
    }

    /** "rectors A of X, B of Y and C of Z"; "the rectors of X, A; Y, B; and Z, C". */
    private void pluralLists() {
      for (int i = 0; i < elements.size(); i++) {
        if (!(elements.get(i) instanceof Element.Office office)
            || !office.isPlural()
            || office.roles().size() > 1) {
          continue;
        }
        List<Seat> seats = seats(office, i + 1);
        if (seats.size() < 2) {
          continue;
        }
        used.add(office);
        for (Seat seat : seats) {
          String person = reading.entity(seat.person());
          String organization = reading.entity(seat.organization());
          if (person != null && organization != null) {
            put(
                new Post(
                    person,
                    Roles.text(office.roles().get(0)),
                    Optional.of(organization),
                    Roles.isFormer(s, office.roles().get(0)),
                    reading.evidence(s, "post.plural-list", 0.75)));
          }
        }
      }
    }

    /** Pairs of a person and an organisation, one behind the other, as long as they go on. */
    private List<Seat> seats(Element.Office office, int from) {
      List<Seat> seats = new ArrayList<>();
      OrganizationTag organization = office.organization();
      Tag person = null;
      for (int k = from; k < elements.size(); k++) {
        Element e = elements.get(k);
        if (e instanceof Element.Office) {
          break;
        }
        if (e instanceof Element.Span span && span.tag() instanceof OrganizationTag o) {
          organization = o;
        } else if (e instanceof Element.Span span && span.tag() instanceof Tag.PersonTag) {
          person = span.tag();
        }
        if (person != null && organization != null) {
          seats.add(new Seat(person, organization));
          person = null;
          organization = null;
        }
      }
      return seats;
    }

    private void apply(Pattern pattern, Pattern.Match match) {
      List<Element.Span> people = new ArrayList<>();
      List<Element.Office> found = new ArrayList<>();
      for (Element element : match.captured()) {
        if (element instanceof Element.Office office && !used.contains(office)) {
          found.add(office);
        } else if (element instanceof Element.Span span
            && !(span.tag() instanceof OrganizationTag)) {
          people.add(span);
        }
      }
      boolean complete =
          !found.isEmpty()
              && !people.isEmpty()
              && match.captured().stream()
                  .noneMatch(e -> e instanceof Element.Office o && used.contains(o));
      if (!complete || isTaken(pattern, people)) {
        return;
      }
      used.addAll(found);
      if (pattern.name().contains("role-name") || pattern.name().contains("role-comma")) {
        adjacent.addAll(people);
      }
      boolean paired = pattern.name().contains("respectively");
      List<RoleTag> roles = new ArrayList<>();
      found.forEach(o -> roles.addAll(o.roles()));
      for (int k = 0; k < people.size(); k++) {
        for (Element.Office office : found) {
          for (RoleTag role : office.roles()) {
            boolean own = !paired || roles.size() != people.size() || roles.get(k).equals(role);
            if (own) {
              add(people.get(k).tag(), role, office, lastNamed(found, office), pattern);
            }
          }
        }
      }
    }

    /** "X and Y, respectively Director and Deputy Director of Z": Z is both's. */
    private Element.Office lastNamed(List<Element.Office> found, Element.Office office) {
      if (office.organization() != null) {
        return office;
      }
      for (Element.Office other : found) {
        if (other.organization() != null && other.begin() > office.begin()) {
          return other;
        }
      }
      return office;
    }

    /** A role before a name that has its own role there already belongs to another. */
    private boolean isTaken(Pattern pattern, List<Element.Span> people) {
      boolean behind = pattern.name().contains("role-comma") || pattern.name().contains("apposed");
      if (behind) {
        return people.stream().anyMatch(p -> adjacent.contains(p) || hasOwnBehind(p));
      }
      return false;
    }

    /** "the dean of X, Y, head of Z": Y's own office stands behind the name. */
    private boolean hasOwnBehind(Element.Span person) {
      int at = elements.indexOf(person);
      return at + 2 < elements.size()
          && elements.get(at + 1) instanceof Element.Word w
          && w.lower().equals(",")
          && elements.get(at + 2) instanceof Element.Office o
          && used.contains(o);
    }

    private void add(
        Tag person, RoleTag role, Element.Office office, Element.Office named, Pattern pattern) {
      String id = reading.entity(person);
      if (id == null) {
        return;
      }
      String roleText = Roles.text(role);
      String organization =
          named.organization() == null ? null : reading.entity(named.organization());
      double confidence = pattern.confidence();
      String rule = pattern.name();
      if (organization == null && named.organization() == null) {
        boolean its = s.is(office.begin(), "its") || s.is(office.begin(), "their");
        Context.Inherited owner = its ? context.owner(s, office.begin()) : null;
        Context.Inherited inherited =
            owner == null ? context.organizationFor(s, role, person) : owner;
        if (known(id, roleText)) {
          return;
        }
        organization = inherited == null ? null : inherited.id();
        rule = inherited == null ? rule : rule + "+" + inherited.rule();
        confidence = inherited == null ? confidence : confidence * inherited.trust();
      }
      boolean title = s.zone() == Zone.TITLE && known(id, roleText);
      if (title || role.weak() && organization == null) {
        return;
      }
      put(
          new Post(
              id,
              roleText,
              Optional.ofNullable(organization),
              Roles.isFormer(s, role),
              reading.evidence(s, rule, confidence)));
    }

    /** Whether the person has a post of this name already, as in "President Xu". */
    private boolean known(String id, String role) {
      return held.of(id).stream()
          .map(PostsByPerson.Numbered::post)
          .anyMatch(p -> covers(p.role(), role) || covers(role, p.role()));
    }

    private void put(Post post) {
      String key =
          post.person()
              + "\u0000"
              + Fold.of(post.role()).toLowerCase(Locale.ROOT)
              + "\u0000"
              + post.organization().orElse("");
      if (!posts.containsKey(key)) {
        held.add(post);
      }
      posts.merge(
          key, post, (a, b) -> a.evidence().confidence() >= b.evidence().confidence() ? a : b);
    }
  }

  /** The elements of a sentence, as other rules see them. */
  List<Element> elements(Reading reading, Sentence s) {
    return offices.elements(s, reading.tags(s));
  }
}
