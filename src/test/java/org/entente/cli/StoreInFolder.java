package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A store, and the commands that change and write it.
 *
 * @param path where it is, or will be
 */
record StoreInFolder(Path path) {
  /** Runs {@code load} with this store and further arguments. */
  Run load(Object... arguments) {
    List<String> all = new ArrayList<>(List.of("load", "--store", path.toString()));
    Stream.of(arguments).map(Object::toString).forEach(all::add);
    return Run.of(all.toArray(String[]::new));
  }

  /** All that is in it. */
  String quads() {
    Run run = Run.of("export", "--store", path.toString(), "--format", "nquads");
    assertEquals(0, run.status(), run.err());
    return run.out();
  }
}
