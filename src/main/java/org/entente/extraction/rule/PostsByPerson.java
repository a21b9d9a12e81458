package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.extraction.fact.Post;

/** Posts found by who holds them, in the order in which they were added. */
final class PostsByPerson {
  private final Map<String, List<Numbered>> byPerson = new HashMap<>();
  private int size;

  /** A post and how many were added before it. */
  record Numbered(int number, Post post) {}

  static PostsByPerson of(List<Post> posts) {
    PostsByPerson all = new PostsByPerson();
    posts.forEach(all::add);
    return all;
  }

  void add(Post post) {
    byPerson
        .computeIfAbsent(post.person(), person -> new ArrayList<>())
        .add(new Numbered(size++, post));
  }

  /** The posts of a person, by identifier. */
  List<Numbered> of(String person) {
    return byPerson.getOrDefault(person, List.of());
  }
}
