package org.entente.graph.history;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells what changed between two states. Reads each inventory three times. */
public final class Changes {
  /** What readers look for by name; of the rest, the descriptions of these tell. */
  private static final Set<String> TOLD =
      Set.of("person", "organization", "post", "meeting", "agreement");

  private static final String DOCUMENTS = "documents/";

  private Changes() {}

  /**
   * What changed.
   *
   * @param gone what became of the names that {@code now} has not
   * @param altered the names of documents that are in both and not the same
   * @throws IOException when an inventory cannot be read
   */
  public static List<Change> between(
      Inventory before, Inventory now, Departures gone, Set<String> altered) throws IOException {
    List<Change> changes = new ArrayList<>();
    onlyIn(now, before).forEach(path -> changes.add(new Change(Change.Kind.ADDED, path, "")));
    onlyIn(before, now).forEach(path -> changes.add(departed(path, gone)));
    Set<String> earlier = documents(before);
    Set<String> later = documents(now);
    for (String name : later) {
      if (!earlier.contains(name)) {
        changes.add(new Change(Change.Kind.ADDED, DOCUMENTS + name, ""));
      } else if (altered.contains(name)) {
        changes.add(new Change(Change.Kind.CHANGED, DOCUMENTS + name, ""));
      }
    }
    earlier.removeAll(later);
    earlier.forEach(name -> changes.add(departed(DOCUMENTS + name, gone)));
    return changes;
  }

  /** The names that readers look for and that the one state has and the other has not. */
  private static Set<String> onlyIn(Inventory one, Inventory other) throws IOException {
    Fingerprints there = new Fingerprints();
    other.places((path, places) -> there.add(path));
    there.ready();
    Set<String> only = new TreeSet<>();
    one.places(
        (path, places) -> {
          if (told(path) && !there.has(path)) {
            only.add(path);
          }
        });
    return only;
  }

  private static Set<String> documents(Inventory inventory) throws IOException {
    Set<String> names = new TreeSet<>();
    inventory.documents((path, name) -> names.add(name));
    return names;
  }

  /** The step that these changes are, as much of it as is remembered. */
  public static Step step(String from, Instant since, String to, List<Change> changes) {
    return new Step(from, since, to, changes, 0).cut(History.MOST_CHANGES);
  }

  private static boolean told(String path) {
    String[] parts = path.split("/", 3);
    return parts.length == 3 && TOLD.contains(parts[1]);
  }

  private static Change departed(String path, Departures gone) {
    return gone.of(path)
        .map(
            departure ->
                departure
                    .to()
                    .map(heir -> new Change(Change.Kind.RENAMED, path, heir, departure.label()))
                    .orElseGet(() -> withdrawn(path, departure)))
        .orElseGet(() -> new Change(Change.Kind.WITHDRAWN, path, ""));
  }

  private static Change withdrawn(String path, Departure gone) {
    return new Change(Change.Kind.WITHDRAWN, path, gone.reason(), gone.label());
  }
}
