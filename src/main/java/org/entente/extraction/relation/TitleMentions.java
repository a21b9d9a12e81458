package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Tag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Where a post stands for who holds it: "the Vice-Chancellor received the guests", after it was
 * said who that is. One instance belongs to one document.
 */
final class TitleMentions {
  /** A person whose name begins this near behind a post's name holds it. */
  private static final int BESIDE = 3;

  /** Not a position of a sentence. */
  private static final int NONE = -2;

  /** How far behind "Rector of" its organisation may begin. */
  private static final int NEAR = 3;

  private static final Set<String> ARTICLES = WordGroups.of("before-known");
  private static final Set<String> BETWEEN = WordGroups.of("between-article-and-title");
  private static final Set<String> GIVING = WordGroups.of("gives-a-post");
  private static final Set<String> OF = WordGroups.of("joins-post-and-body");
  private final Scenery scenery;

  /** What a post is called, made comparable, and where it is. */
  private record Held(String title, @Nullable String organization) {}

  private final Map<String, List<Held>> posts = new LinkedHashMap<>();

  TitleMentions(Scenery scenery, List<Post> posts) {
    this.scenery = scenery;
    for (Post post : posts) {
      if (!post.former()) {
        this.posts
            .computeIfAbsent(post.person(), p -> new ArrayList<>())
            .add(new Held(Fold.of(post.role()), post.organization().orElse(null)));
      }
    }
  }

  /** Whom a post's name stands for, or null where it is named as a post, or of several persons. */
  @Nullable String holder(Spot role) {
    Tag.RoleTag tag = (Tag.RoleTag) role.tag();
    Spot owner = owner(role);
    int article = article(role, owner == null ? role.begin() : owner.begin());
    boolean plain = !tag.plural() && !tag.weak() && tag.status().equals("current");
    if (!plain || article == NONE || isJoinedBefore(role.sentence(), article)) {
      return null;
    }
    Spot body = owner == null ? body(role) : owner;
    int end = body == null ? role.end() : Math.max(role.end(), body.end());
    String next = word(role.sentence(), role.end());
    boolean other = body == null && (OF.contains(next) || next.equals("'s"));
    return other || isJoinedBehind(role.sentence(), end) ? null : named(role, body);
  }

  /** The only person known by then who is called so, or null. */
  private @Nullable String named(Spot role, @Nullable Spot body) {
    String title = Fold.of(((Tag.RoleTag) role.tag()).role());
    String found = null;
    for (Map.Entry<String, List<Held>> person : posts.entrySet()) {
      if (isKnown(person.getKey(), role)
          && person.getValue().stream().anyMatch(h -> isCalled(h, title, body))) {
        if (found != null) {
          return null;
        }
        found = person.getKey();
      }
    }
    return found;
  }

  /** Whether the text has named a person before. */
  private boolean isKnown(String person, Spot role) {
    List<Spot> mentions = scenery.spots(person);
    return !mentions.isEmpty() && mentions.get(0).order() < role.order();
  }

  /** "The Minister" may be the Minister of Education. */
  private static boolean isCalled(Held held, String title, @Nullable Spot body) {
    boolean named = held.title().equals(title) || held.title().startsWith(title + " ");
    return named && (body == null || body.entity().equals(held.organization()));
  }

  /** The organisation right before a post's name: "the UoN Vice-Chancellor"; or null. */
  private @Nullable Spot owner(Spot role) {
    for (Spot spot : scenery.spots(role.sentence())) {
      if (spot.isOrganization() && spot.end() == role.begin()) {
        return spot;
      }
    }
    return null;
  }

  /** The organisation that a post's name is joined to, or null. */
  private @Nullable Spot body(Spot role) {
    Sentence s = role.sentence();
    for (Spot spot : scenery.spots(s)) {
      int apart = spot.begin() - role.end();
      if (spot.isOrganization() && apart >= 0 && apart <= NEAR) {
        return apart == 0 || OF.contains(word(s, role.end())) ? spot : null;
      }
    }
    return null;
  }

  /**
   * Where the article stands before a post's name, a nationality in between: "the Colombian
   * Ambassador"; -1 where the sentence begins with the name; {@link #NONE} where neither is, or
   * where the post is said to be somebody's.
   */
  private int article(Spot role, int begin) {
    Sentence s = role.sentence();
    int i = begin - 1;
    boolean nation = i > 0 && s.token(i).isCapital() && !isArticle(s, i) && !isEntity(s, i);
    i -= nation || BETWEEN.contains(word(s, i)) ? 1 : 0;
    boolean definite =
        i < 0
            ? s.size() > role.end() && !s.token(role.end()).isCapital()
            : isArticle(s, i) && !GIVING.contains(word(s, i - 1));
    return definite ? i : NONE;
  }

  private boolean isEntity(Sentence s, int i) {
    return scenery.spots(s).stream().anyMatch(spot -> spot.begin() <= i && i < spot.end());
  }

  private static boolean isArticle(Sentence s, int i) {
    return ARTICLES.contains(word(s, i));
  }

  private static String word(Sentence s, int i) {
    return i < 0 || i >= s.size() ? "" : s.token(i).lower();
  }

  /** Whether a person's name ends right before an article, or a comma before that. */
  private boolean isJoinedBefore(Sentence s, int article) {
    boolean comma = article > 0 && !s.token(article - 1).isWord();
    return hasPerson(s, article, comma ? 1 : 0, 0);
  }

  private boolean isJoinedBehind(Sentence s, int end) {
    return hasPerson(s, end, 0, BESIDE);
  }

  /** Whether a person's name ends so little before a position, or begins so little behind it. */
  private boolean hasPerson(Sentence s, int at, int before, int behind) {
    return scenery.spots(s).stream()
        .filter(spot -> spot.tag() instanceof Tag.PersonTag)
        .anyMatch(
            spot ->
                spot.end() <= at && at - spot.end() <= before
                    || spot.begin() >= at && spot.begin() - at < behind);
  }
}
