package org.entente.extraction.relation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.document.DocumentReader;
import org.entente.extraction.Extractor;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Post;

/** What a text says of posts, by "holder, post". */
final class PostsByName {
  private PostsByName() {}

  static <T> Map<String, T> of(String text, Function<Post, T> what) throws Exception {
    return of(facts(text), what);
  }

  /** The organisations of the posts, "none" where a post has none. */
  static Map<String, String> employers(String text) throws Exception {
    Facts facts = facts(text);
    return of(
        facts,
        post ->
            facts.organizations().stream()
                .filter(o -> post.organization().filter(o.id()::equals).isPresent())
                .map(Organization::name)
                .findFirst()
                .orElse("none"));
  }

  private static Facts facts(String text) throws Exception {
    return Extractor.standard()
        .extract(DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static <T> Map<String, T> of(Facts facts, Function<Post, T> what) {
    Map<String, T> posts = new TreeMap<>();
    for (Post post : facts.posts()) {
      String name =
          facts.persons().stream()
              .filter(p -> p.id().equals(post.person()))
              .findFirst()
              .orElseThrow()
              .name();
      posts.put(name + ", " + post.role(), what.apply(post));
    }
    return posts;
  }
}
