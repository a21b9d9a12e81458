package org.entente.extraction.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.evidence.Span;
import org.entente.extraction.fact.Post;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Tag;

/** What the rules say of posts, to be looked up by person and role. */
final class RuledPosts {
  private final Map<String, Post> byHolder = new HashMap<>();
  private final List<Post> posts;

  /** The names of posts asked for, made comparable; the same few are asked for again and again. */
  private final Map<String, String> folded = new HashMap<>();

  RuledPosts(List<Post> posts) {
    this.posts = List.copyOf(posts);
    for (Post post : posts) {
      byHolder.putIfAbsent(key(post.person(), post.role()), post);
    }
  }

  private String key(String person, String role) {
    return person + "|" + folded(role);
  }

  private String folded(String role) {
    return folded.computeIfAbsent(role, Fold::of);
  }

  /** The post that the rules give a person under this name. */
  Optional<Post> post(String person, String role) {
    return byHolder.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byHolder.get(key(person, role)));
  }

  /** The name of the rule that gives a person this post, or "none". */
  String rule(String person, String role) {
    return post(person, role).map(p -> p.evidence().rule()).orElse("none");
  }

  /** The rule that a model's post agrees with, or that the model alone made it. */
  String named(String person, String role, Optional<String> organization) {
    return post(person, role)
        .filter(p -> p.organization().equals(organization))
        .map(p -> p.evidence().rule() + "+model")
        .orElse("post.model");
  }

  /** Whether the rules give a post, by these words of the text, to somebody else. */
  boolean isTaken(Spot role, String person) {
    Span here = role.sentence().token(role.begin()).span();
    String name = folded(((Tag.RoleTag) role.tag()).role());
    for (Post post : posts) {
      if (!post.person().equals(person)
          && post.evidence().span().contains(here)
          && folded(post.role()).equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the rules give a person any post at an organisation. */
  boolean isAt(String person, String organization) {
    for (Post post : posts) {
      if (post.person().equals(person)
          && post.organization().filter(organization::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
