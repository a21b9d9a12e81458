package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.entente.extraction.mention.PersonBook.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persons by the words of their names. */
class PersonIndexTest {
  private final PersonIndex index = new PersonIndex();
  private final List<Entry> entries = new ArrayList<>();

  @BeforeEach
  void fill() {
    for (int i = 0; i < 300; i++) {
      add("Ada Surname" + (char) ('a' + i % 26) + (char) ('a' + i / 26));
    }
    add("Ada Maria Bell");
    add("Carl Ek");
    add("Carl Ida Ek");
    add("D. Lund");
    add("Lund Uno");
    add("Li");
    add("Ada Bo Cai Dag Eva Fay Gus Hal");
    assertEquals(307, entries.size());
  }

  private void add(String name) {
    Entry entry = new Entry(name);
    entries.add(entry);
    index.add(entry, Fold.words(name));
  }

  private @Nullable String found(String name) {
    Entry entry = index.find(Fold.words(name));
    return entry == null ? null : entry.name();
  }

  @ParameterizedTest
  @CsvSource({
    "Ada Surnamekc, Ada Surnamekc",
    "SURNAMEKC Ada, Ada Surnamekc",
    "Ada Surnamekc Koch, Ada Surnamekc",
    "Bell Ada, Ada Maria Bell",
    "Ada M. Bell, Ada Maria Bell",
    "M. Bell, Ada Maria Bell",
    "Mary Bell, ",
    "Ada Koch, ",
    "B. Koch, ",
    "Ming Li, Li",
    "X. Y., ",
    "Hal Gus Fay Eva Dag Cai Bo, Ada Bo Cai Dag Eva Fay Gus Hal",
    "Ida Hal Gus Fay Eva Dag Cai Bo Ada, Ada Bo Cai Dag Eva Fay Gus Hal",
  })
  void theSameWordsInAnyOrderMoreFewerOrInitials(String name, @Nullable String person) {
    assertEquals(person, found(name));
  }

  @ParameterizedTest
  @CsvSource({
    "Carl Ek, Carl Ek",
    "Carl Ida Ek, Carl Ek",
    "Ek Ida, Carl Ida Ek",
    "D. Lund Uno, D. Lund",
    "Uno D. Lund, Lund Uno",
    "C. Ek, Carl Ek",
  })
  void ofSeveralWhoHasTheFirstWordFirst(String name, String person) {
    assertEquals(person, found(name));
  }
}
