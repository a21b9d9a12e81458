package org.entente.server.page;

import java.util.List;
import java.util.Map;

/**
 * A page before it is written.
 *
 * @param template the template of its content
 * @param title for the window and for search
 * @param alternates the same in other forms
 * @param data JSON-LD that says the same to machines, or the empty string
 * @param model what the template shows
 */
public record Page(
    String template,
    String title,
    List<Alternate> alternates,
    String data,
    Map<String, Object> model) {
  public Page {
    alternates = List.copyOf(alternates);
    model = Map.copyOf(model);
    // Inside of a script element only "<" could end it, and JSON has "<" in strings alone.
    data = data.replace("<", "\\u003c");
  }

  /** A page that is only for people. */
  public static Page of(String template, String title, Map<String, Object> model) {
    return new Page(template, title, List.of(), "", model);
  }

  /** An address where the same is to be had as {@code type}. */
  public record Alternate(String href, String type, String title) {}

  /** Whether there is JSON-LD to embed. */
  public boolean hasData() {
    return !data.isEmpty();
  }
}
