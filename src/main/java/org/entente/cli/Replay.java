package org.entente.cli;

import java.util.Collection;
import java.util.List;
import org.entente.graph.Contents;
import org.entente.identity.Identities;
import org.entente.identity.Overrule;

/**
 * What persons said of names, as it meets the documents that a store has now.
 *
 * @param unknown the names that no document has
 * @param said what the files beside the documents just read say
 */
record Replay(List<Overrule.Name> unknown, List<Overrule> said) {
  static Replay of(Contents now, Collection<List<Overrule>> read) {
    List<Overrule.Name> unknown =
        now.said().isEmpty()
            ? List.of()
            : Identities.unknown(now.said(), now.readings().outlines());
    return new Replay(unknown, read.stream().flatMap(List::stream).distinct().toList());
  }

  /** Names that were written just now and are nobody's: mostly misspelt. */
  List<String> problems() {
    return unknown.stream().filter(this::isReadNow).map(Replay::line).toList();
  }

  /** Those of earlier loads, whose documents were withdrawn or may come again. */
  List<String> remarks() {
    return unknown.stream().filter(name -> !isReadNow(name)).map(Replay::line).toList();
  }

  /** How many decisions were taken from the files just read. */
  int decisions() {
    return (int)
        said.stream()
            .filter(one -> one.names().stream().filter(n -> !unknown.contains(n)).count() > 1)
            .count();
  }

  private boolean isReadNow(Overrule.Name name) {
    return said.stream().anyMatch(one -> one.names().contains(name));
  }

  private static String line(Overrule.Name name) {
    return "identity.ttl speaks of \"" + name + "\", which no document in the store has";
  }
}
