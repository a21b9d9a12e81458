package org.entente.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.authority.Authority;
import org.entente.extraction.fact.Facts;
import org.entente.identity.IdentityWords;
import org.entente.identity.Overrule;

/**
 * What a store holds beside its graph: every document with what was read from it, so that one can
 * be added, replaced or withdrawn without the files of the others. The graph follows from it alone.
 *
 * @param base what the names of things begin with
 * @param software the version of Entente that read the documents
 * @param documents by name
 * @param overrules what persons say of who is the same as whom, by the folder that says so
 * @param registers the entries of the registers of organisations, by the files they came in
 * @param words by which names are compared
 * @param quarantine documents that are kept and left out of the graph, by name
 */
public record Contents(
    String base,
    String software,
    SortedMap<String, Packed> documents,
    SortedMap<String, List<Overrule>> overrules,
    SortedMap<String, List<Authority>> registers,
    IdentityWords words,
    SortedMap<String, Quarantined> quarantine) {
  public Contents {
    quarantine = Collections.unmodifiableSortedMap(new TreeMap<>(quarantine));
    overrules = Collections.unmodifiableSortedMap(new TreeMap<>(overrules));
    registers = Collections.unmodifiableSortedMap(new TreeMap<>(registers));
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
  }

  /** No documents. */
  public static Contents empty(String base, String software) {
    return new Contents(
        base,
        software,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        IdentityWords.standard(),
        new TreeMap<>());
  }

  /** The same with some documents in place of those of their names, and without some others. */
  public Contents with(Collection<Packed> read, Collection<String> withdrawn) {
    SortedMap<String, Packed> changed = new TreeMap<>(documents);
    changed.keySet().removeAll(withdrawn);
    read.forEach(packed -> changed.put(packed.name(), packed));
    SortedMap<String, Quarantined> held = new TreeMap<>(quarantine);
    held.keySet().removeAll(withdrawn);
    read.forEach(packed -> held.remove(packed.name()));
    return new Contents(base, software, changed, overrules, registers, words, held);
  }

  /** The same with some documents kept out of the graph, in place of those of their names. */
  public Contents quarantined(Collection<Quarantined> violating) {
    SortedMap<String, Packed> sound = new TreeMap<>(documents);
    SortedMap<String, Quarantined> held = new TreeMap<>(quarantine);
    for (Quarantined one : violating) {
      sound.remove(one.kept().name());
      held.put(one.kept().name(), one);
    }
    return new Contents(base, software, sound, overrules, registers, words, held);
  }

  /** The same with another base and another reader of the documents. */
  public Contents as(String newBase, String newSoftware) {
    return new Contents(newBase, newSoftware, documents, overrules, registers, words, quarantine);
  }

  /** The same with what is said in some folders now, in place of what was said in them before. */
  public Contents overruled(Map<String, List<Overrule>> said) {
    SortedMap<String, List<Overrule>> all = new TreeMap<>(overrules);
    all.putAll(said);
    all.values().removeIf(List::isEmpty);
    return new Contents(base, software, documents, all, registers, words, quarantine);
  }

  /** The same with some registers in place of those of their names, and without some others. */
  public Contents registered(Map<String, List<Authority>> read, Collection<String> withdrawn) {
    SortedMap<String, List<Authority>> all = new TreeMap<>(registers);
    all.keySet().removeAll(withdrawn);
    all.putAll(read);
    return new Contents(base, software, documents, overrules, all, words, quarantine);
  }

  /** The same with names compared by other words. */
  public Contents comparing(IdentityWords by) {
    return new Contents(base, software, documents, overrules, registers, by, quarantine);
  }

  /** All that persons say. */
  public List<Overrule> said() {
    return overrules.values().stream().flatMap(List::stream).distinct().sorted().toList();
  }

  /** The documents and what was read from them, each unpacked when it is asked for. */
  public Readings readings() {
    return new Readings() {
      @Override
      public List<String> names() {
        return List.copyOf(documents.keySet());
      }

      @Override
      public Reading of(String name) {
        return Objects.requireNonNull(documents.get(name), name).kept().reading();
      }

      @Override
      public List<Facts> outlines() {
        return documents.values().parallelStream()
            .map(packed -> Outline.of(packed.kept().reading().facts()))
            .toList();
      }
    };
  }

  /** The names of documents that {@code earlier} has too and that say something else there. */
  Set<String> otherThan(Contents earlier) {
    Set<String> other = new TreeSet<>();
    documents.forEach(
        (name, packed) -> {
          Packed before = earlier.documents.get(name);
          if (before != null && !before.equals(packed)) {
            other.add(name);
          }
        });
    return other;
  }

  /** What makes their graph. */
  GraphBuilder builder() {
    Map<String, Source> origins = new TreeMap<>();
    for (Packed packed : documents.values()) {
      packed.origin().ifPresent(source -> origins.put(packed.name(), source));
    }
    return new GraphBuilder(base, new Register(origins), software)
        .overruled(said())
        .knowing(registers.values().stream().flatMap(List::stream).toList())
        .comparing(words);
  }
}
