package org.entente.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a format says about the document outside its text.
 *
 * @param title the headline
 * @param site the name of the site that published it
 * @param published the date of publication, ISO 8601, as written there
 * @param language a BCP 47 tag
 */
public record Metadata(
    Optional<String> title,
    Optional<String> site,
    Optional<String> published,
    Optional<String> language) {

  /** Nothing is known. */
  public static final Metadata NONE =
      new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Tags that name no language: none said, several, another, or no words at all. */
  private static final Set<String> NONE_NAMED = Set.of("", "und", "mul", "mis", "zxx");

  /** The language's tag, if it is known and not English. */
  public Optional<String> foreign() {
    return language
        .filter(tag -> Language.isOfScript(tag) || !NONE_NAMED.contains(Language.primary(tag)))
        .filter(tag -> !Language.primary(tag).equals("en"));
  }

  /** Why the text is not read, if it is not: the language that it is in, by its English name. */
  Optional<String> unreadBecause() {
    return foreign().map(tag -> "is in " + name(tag) + ", and only English is read");
  }

  private static String name(String tag) {
    if (Language.isOfScript(tag)) {
      String script = Locale.forLanguageTag(tag).getScript();
      return List.of("Latn", "Zyyy").contains(script)
          ? "another language"
          : "a language in "
              + Locale.forLanguageTag(tag).getDisplayScript(Locale.ENGLISH)
              + " letters";
    }
    String name = Locale.forLanguageTag(tag.replace('_', '-')).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? "another language (" + tag + ")" : name;
  }
}
