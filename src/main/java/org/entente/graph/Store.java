package org.entente.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Documents and their graph on disk, in a folder.
 *
 * <p>Each change makes a generation: a folder with the contents and, as a TDB2 database, the graph
 * that follows from them, the names that it has, those that it had in earlier generations, and what
 * the last changes changed. When it is whole, the file {@code CURRENT} is replaced by one that
 * names it, in one step of the file system; a process that is killed before leaves the generation
 * before, one that is killed after leaves the new one. A lock lets one change at a time pass.
 * Processes that read are not disturbed: the generation that they opened stays until the change
 * after next.
 */
public final class Store {
  private static final String FORMAT = "entente-store 3";
  static final String MARK = "VERSION";
  static final String CURRENT = "CURRENT";
  private static final String GENERATION = "generation-";
  private static final String GRAPH = "graph";
  private static final String CONTENTS = "contents.jsonl.gz";

  private final Path folder;

  /** What was read last, with the stamp that it had, so that a change need not read it again. */
  private volatile Optional<Known> known = Optional.empty();

  private record Known(String stamp, Contents contents) {}

  /** The store in {@code folder}, which need not exist yet. */
  public Store(Path folder) {
    this.folder = folder;
  }

  /**
   * The name of what is there now; it changes with every change.
   *
   * @throws UnusableStore when there is none, or another version wrote it
   */
  public String generation() throws UnusableStore {
    check();
    String name = read(folder.resolve(CURRENT));
    if (!name.matches(GENERATION + "\\d{1,9}")) {
      throw UnusableStore.damaged(folder, CURRENT + " does not name what is current");
    }
    return name;
  }

  /**
   * What tells the present state of the folder from every other, also from one of the same name in
   * a store that was made anew in its place.
   *
   * @throws UnusableStore when there is none, or another version wrote it
   */
  public String stamp() throws UnusableStore {
    String name = generation();
    try {
      return name + " " + Files.getLastModifiedTime(folder.resolve(CURRENT)).toMillis();
    } catch (IOException e) {
      throw new UnusableStore("the store " + folder + " cannot be read: " + e, e);
    }
  }

  /**
   * Opens the graph of a generation for reading; each use needs a transaction.
   *
   * @throws UnusableStore when it cannot be opened
   */
  public DatasetGraph open(String generation) throws UnusableStore {
    Path graph = folder.resolve(generation).resolve(GRAPH);
    if (!Files.isDirectory(graph)) {
      throw UnusableStore.damaged(folder, "it has no graph of '" + generation + "'");
    }
    try {
      return DatabaseMgr.connectDatasetGraph(graph.toString());
    } catch (JenaException | RuntimeIOException e) {
      // TDB2 has no class of its own for this.
      boolean taken = String.valueOf(e.getMessage()).startsWith("Failed to get a lock");
      throw taken ? UnusableStore.taken(folder, e) : UnusableStore.damaged(folder, e);
    }
  }

  /**
   * Which edition a generation is; of one that an older version of Entente wrote, what it says.
   *
   * @param opened its graph
   * @throws UnusableStore when it cannot be read
   */
  public Edition edition(String generation, DatasetGraph opened) throws UnusableStore {
    try {
      return new Chronicle(folder.resolve(generation)).edition(opened);
    } catch (IOException e) {
      throw new UnusableStore("the store " + folder + " cannot be read: " + e, e);
    }
  }

  /** Opens the graph that is there now. */
  public DatasetGraph open() throws UnusableStore {
    return open(generation());
  }

  /** Lets go of a graph that was opened and that nobody uses any more. */
  public static void close(DatasetGraph opened) {
    TDBInternal.expel(opened);
  }

  /**
   * What is there now, or nothing where there is no store yet.
   *
   * @throws UnusableStore when another version wrote it or it cannot be read
   */
  public Optional<Contents> contents() throws UnusableStore {
    if (!Files.exists(folder.resolve(CURRENT))) {
      // Nothing yet, or a first load that was broken off; else the mark tells of another version.
      if (Files.exists(folder.resolve(MARK))) {
        checkMark();
      } else if (Files.exists(folder)) {
        StoreLock.refuseOthers(folder);
      }
      return Optional.empty();
    }
    String stamp = stamp();
    Optional<Contents> same = known.filter(k -> k.stamp().equals(stamp)).map(Known::contents);
    if (same.isPresent()) {
      return same;
    }
    Path file = folder.resolve(generation()).resolve(CONTENTS);
    try {
      Contents contents = ContentsFile.read(file);
      known = Optional.of(new Known(stamp, contents));
      return Optional.of(contents);
    } catch (ContentsFile.OtherForm e) {
      throw UnusableStore.ofAnotherVersion(folder, e);
    } catch (IOException e) {
      throw UnusableStore.damaged(folder, e);
    }
  }

  /**
   * The documents that are kept and left out of the graph, by name.
   *
   * @throws UnusableStore when there is no store, another version wrote it or it cannot be read
   */
  public SortedMap<String, Quarantined> quarantine() throws UnusableStore {
    Path file = folder.resolve(generation()).resolve(CONTENTS);
    try {
      return ContentsFile.quarantine(file);
    } catch (ContentsFile.OtherForm e) {
      throw UnusableStore.ofAnotherVersion(folder, e);
    } catch (IOException e) {
      throw UnusableStore.damaged(folder, e);
    }
  }

  /**
   * Replaces what is there by what {@code change} makes of it.
   *
   * @param change is given what is there, if anything
   * @return what is there now
   * @throws UnusableStore when another change is under way, the store is of another version or the
   *     disk fails
   */
  public Contents change(Function<Optional<Contents>, Contents> change) throws UnusableStore {
    return new StoreLock(folder).locked(() -> replace(contents(), change));
  }

  /** Replaces all that is there, be it readable or not, and forgets what was there. */
  public void renew(Contents contents) throws UnusableStore {
    new StoreLock(folder).locked(() -> replace(Optional.empty(), none -> contents));
  }

  /** Only while the lock is held. */
  private Contents replace(Optional<Contents> known, Function<Optional<Contents>, Contents> change)
      throws IOException {
    Contents contents = change.apply(known);
    Optional<String> current = current();
    dropAllBut(current);
    String name = next(current);
    Path next = folder.resolve(name);
    Path graph = next.resolve(GRAPH);
    Files.createDirectories(graph);
    ContentsFile.write(contents, next.resolve(CONTENTS));
    Chronicle chronicle = new Chronicle(next);
    long compressed = Files.size(next.resolve(CONTENTS));
    chronicle.begin(BulkLoad.fill(graph, contents, compressed, chronicle.names()));
    if (known.isPresent() && current.isPresent()) {
      Chronicle before = new Chronicle(folder.resolve(current.get()));
      chronicle.follow(before, contents.otherThan(known.get()));
    }
    Files.writeString(folder.resolve(MARK), FORMAT + "\n");
    Path pointer = folder.resolve(CURRENT + ".new");
    Files.writeString(pointer, name + "\n");
    Files.move(
        pointer,
        folder.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return contents;
  }

  /** Whether the name of {@code path} is that of a generation. */
  static boolean isGeneration(Path path) {
    return path.getFileName().toString().matches(GENERATION + "\\d{1,9}");
  }

  private Optional<String> current() throws IOException {
    Path file = folder.resolve(CURRENT);
    return Files.isRegularFile(file)
        ? Optional.of(Files.readString(file).strip())
        : Optional.empty();
  }

  /** The next number; numbers only order the generations and show nowhere in the graph. */
  private static String next(Optional<String> current) {
    int number =
        current
            .filter(name -> name.matches(GENERATION + "\\d{1,9}"))
            .map(name -> Integer.parseInt(name.substring(GENERATION.length())))
            .orElse(0);
    return GENERATION + (number + 1);
  }

  /** Takes away what broken-off changes left and the generation before the current one. */
  private void dropAllBut(Optional<String> current) throws IOException {
    List<Path> others;
    try (Stream<Path> all = Files.list(folder)) {
      others =
          all.filter(Files::isDirectory)
              .filter(path -> !current.equals(Optional.of(path.getFileName().toString())))
              .filter(path -> isGeneration(path))
              .toList();
    }
    for (Path other : others) {
      BulkLoad.undo(other);
    }
  }

  private void check() throws UnusableStore {
    if (Files.isRegularFile(folder)) {
      throw UnusableStore.file(folder);
    }
    if (!Files.exists(folder.resolve(MARK))) {
      if (Files.exists(folder.resolve(CURRENT))) {
        throw UnusableStore.damaged(folder, MARK + " is missing");
      }
      throw new UnusableStore(
          "there is no store in %1$s; make one with: entente load SOURCE --store %1$s"
              .formatted(folder));
    }
    checkMark();
    if (!Files.exists(folder.resolve(CURRENT))) {
      throw new UnusableStore(
          "the store " + folder + " is not whole: its first load was broken off; load again");
    }
  }

  private void checkMark() throws UnusableStore {
    String found = read(folder.resolve(MARK));
    if (!found.equals(FORMAT)) {
      throw new UnusableStore(
          "the store "
              + folder
              + " has the format '"
              + found
              + "' and not '"
              + FORMAT
              + "'; load its documents again with --anew");
    }
  }

  private static String read(Path file) throws UnusableStore {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UnusableStore(
          file + " cannot be read (" + e + "); if it is damaged, load the documents with --anew",
          e);
    }
  }
}
