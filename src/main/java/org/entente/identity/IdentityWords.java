package org.entente.identity;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.entente.extraction.lexicon.BadLexicon;
import org.entente.extraction.lexicon.WordFiles;
import org.entente.extraction.lexicon.WordFolder;
import org.jspecify.annotations.Nullable;

/**
 * All words by which names are compared. Built once in some milliseconds, then read by many
 * threads; never changed. Equal are those to which the same is added.
 */
public final class IdentityWords {
  private static final IdentityWords STANDARD = new IdentityWords(WordFiles.standard());

  private final SortedMap<String, String> added;
  private final SmallWords small;
  private final CommonWords common;
  private final Wordings wordings;
  private final KnownNames known;
  private final Set<String> singleParts;
  private final StandingWords standing;

  private IdentityWords(WordFiles files) {
    this.added = Collections.unmodifiableSortedMap(files.texts(WordFolder.IDENTITY));
    this.small = new SmallWords(files);
    this.common = new CommonWords(files, small);
    this.wordings = new Wordings(files, common, small);
    this.known = new KnownNames(files);
    this.singleParts = FoldedFile.words(files, "single-parts.txt");
    this.standing = new StandingWords(files);
  }

  /** The words that come with the program. */
  public static IdentityWords standard() {
    return STANDARD;
  }

  /**
   * The words of some files.
   *
   * @throws BadLexicon at the first line that cannot be understood
   */
  public static IdentityWords of(WordFiles files) {
    return files.texts(WordFolder.IDENTITY).isEmpty() ? STANDARD : new IdentityWords(files);
  }

  /**
   * The words that texts add to the program's.
   *
   * @param added as {@link #added} gives them
   * @throws BadLexicon at the first line that cannot be understood
   */
  public static IdentityWords adding(Map<String, String> added) {
    return of(WordFiles.of(added));
  }

  /** The texts of the files whose lines are added to the program's, by the names of the lists. */
  public SortedMap<String, String> added() {
    return added;
  }

  SmallWords small() {
    return small;
  }

  CommonWords common() {
    return common;
  }

  Wordings wordings() {
    return wordings;
  }

  KnownNames known() {
    return known;
  }

  /** Whether an organisation has but one part that is called the folded {@code word}. */
  boolean isSinglePart(String word) {
    return singleParts.contains(word);
  }

  StandingWords standing() {
    return standing;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IdentityWords words && added.equals(words.added);
  }

  @Override
  public int hashCode() {
    return added.hashCode();
  }
}
