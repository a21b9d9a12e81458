package org.entente.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.entente.extraction.lexicon.BadLexicon;
import org.entente.extraction.lexicon.EntryFile;
import org.entente.extraction.lexicon.EntryFile.Entry;
import org.entente.extraction.lexicon.WordFiles;

/**
 * A list of words or names, which stand there as {@link Names#fold} has them. Every method that
 * reads a line throws {@link BadLexicon} where it is not of the form.
 *
 * @param form how a line looks, for messages
 */
record FoldedFile(EntryFile file, String form) {
  private static final String BETWEEN = ";";

  static FoldedFile of(WordFiles files, String name, String form) {
    return new FoldedFile(files.file(name), form);
  }

  /** The words of a list that has one a line. */
  static Set<String> words(WordFiles files, String name) {
    FoldedFile list = of(files, name, "WORD");
    return list.first(list::word);
  }

  /** The names of a list that has one a line. */
  static Set<String> names(WordFiles files, String name) {
    FoldedFile list = of(files, name, "NAME");
    return list.first(list::name);
  }

  List<Entry> entries() {
    return file.entries();
  }

  /** What stands first in each line. */
  Set<String> first(BiFunction<Entry, String, String> form) {
    Set<String> all = new HashSet<>();
    entries().forEach(entry -> all.add(form.apply(entry, entry.first())));
    return Set.copyOf(all);
  }

  /** The values of a column, at least one. */
  List<String> values(Entry entry, int column) {
    List<String> values = valuesIfAny(entry, column);
    if (values.isEmpty()) {
      throw bad(entry, "a line is: " + form);
    }
    return values;
  }

  /** The values of a column that may be empty or missing. */
  List<String> valuesIfAny(Entry entry, int column) {
    if (entry.column(column).isEmpty()) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    for (String value : entry.column(column).split(BETWEEN, -1)) {
      if (value.isBlank()) {
        throw bad(entry, "something is missing beside a " + BETWEEN + "; a line is: " + form);
      }
      values.add(value.strip());
    }
    return values;
  }

  /** One word. */
  String word(Entry entry, String value) {
    if (name(entry, value).indexOf(' ') >= 0) {
      throw bad(entry, "\"" + value + "\" is more than one word");
    }
    return value;
  }

  /** A name, of one word or more. */
  String name(Entry entry, String value) {
    String folded = Names.fold(value);
    if (folded.isEmpty()) {
      throw bad(entry, "\"" + value + "\" has no letter");
    }
    if (!folded.equals(value)) {
      throw bad(entry, "names are compared in plain small letters; write \"%s\"".formatted(folded));
    }
    return value;
  }

  BadLexicon bad(Entry entry, String problem) {
    return file.bad(entry, problem);
  }
}
