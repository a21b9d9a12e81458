package org.entente.graph.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what vanished between two states, and what took its place: the thing of the same sort of
 * which the places tell that told of the old one. All names of a person or an organisation must
 * have gone to one heir, else it was several and has none. Of other things, which one passage may
 * state by the dozen, the one that most places tell of, and among equals the one whose name has the
 * longer beginning in common. Reads each inventory three or four times, and keeps in memory only
 * what vanished, and eight bytes for each row of {@code now}.
 */
public final class Vanishing {
  /** What is pointed to by others, and so deserves that its successor is sought. */
  private static final Set<String> FOLLOWED =
      Set.of(
          "person",
          "organization",
          "post",
          "role",
          "meeting",
          "tenure",
          "participation",
          "appointment",
          "agreement",
          "responsibility",
          "plan");

  /** What has names, the places of which count alone. */
  private static final Set<String> NAMED = Set.of("person", "organization");

  private final Inventory before;
  private final Inventory now;
  private final Map<String, String> documentsBefore = new TreeMap<>();
  private final Set<String> namesNow = new TreeSet<>();

  /** What vanished, and the places that told of it. */
  private final SortedMap<String, SortedSet<String>> gone = new TreeMap<>();

  /** What of that was called by what. */
  private final Map<String, String> labels = new HashMap<>();

  /** Of each place that told of what vanished, the things that it tells of now. */
  private final Map<String, SortedSet<String>> toldNow = new HashMap<>();

  /** Of each such place, those of the things that it told of before too. */
  private final Map<String, Set<String>> toldBefore = new HashMap<>();

  private Vanishing(Inventory before, Inventory now) throws IOException {
    this.before = before;
    this.now = now;
    before.documents(documentsBefore::put);
    now.documents((path, name) -> namesNow.add(name));
  }

  /**
   * What is gone now.
   *
   * @param earlier what was gone already in the state {@code before}
   * @throws IOException when an inventory cannot be read
   */
  public static Departures between(Inventory before, Inventory now, Departures earlier)
      throws IOException {
    return new Vanishing(before, now).departures(earlier);
  }

  private Departures departures(Departures earlier) throws IOException {
    List<String> there = compare(earlier);
    follow();
    SortedMap<String, Departure> departed = new TreeMap<>();
    gone.keySet().forEach(path -> departed.put(path, departure(path)));
    documentsBefore
        .values()
        .forEach(
            name -> {
              if (!namesNow.contains(name)) {
                departed.put("documents/" + name, gone(withdrawnDocument(name), ""));
              }
            });
    namesNow.forEach(name -> there.add("documents/" + name));
    return earlier.followedBy(departed).without(there);
  }

  /** Finds what vanished, and which of {@code earlier} has come back. */
  private List<String> compare(Departures earlier) throws IOException {
    List<String> there = new ArrayList<>();
    Fingerprints names = new Fingerprints();
    now.places(
        (path, places) -> {
          names.add(path);
          if (earlier.of(path).isPresent()) {
            there.add(path);
          }
        });
    names.ready();
    before.places(
        (path, places) -> {
          if (!names.has(path)) {
            gone.computeIfAbsent(path, p -> new TreeSet<>()).addAll(places);
          }
        });
    before.labels(
        (path, label) -> {
          if (gone.containsKey(path)) {
            labels.merge(path, label, (one, other) -> one.compareTo(other) <= 0 ? one : other);
          }
        });
    return there;
  }

  /** Finds what the places tell of now that told of what vanished. */
  private void follow() throws IOException {
    gone.forEach(
        (path, places) -> {
          if (FOLLOWED.contains(sort(path))) {
            places.forEach(place -> toldNow.put(place, new TreeSet<>()));
          }
        });
    if (toldNow.isEmpty()) {
      return;
    }
    now.places(
        (path, places) -> {
          if (FOLLOWED.contains(sort(path))) {
            places.stream().filter(toldNow::containsKey).forEach(p -> told(p).add(path));
          }
        });
    before.places(
        (path, places) ->
            places.stream()
                .filter(place -> told(place).contains(path))
                .forEach(p -> toldBefore.computeIfAbsent(p, k -> new HashSet<>()).add(path)));
  }

  private SortedSet<String> told(String place) {
    return toldNow.getOrDefault(place, Collections.emptySortedSet());
  }

  private Departure departure(String path) {
    Collection<String> places = gone.getOrDefault(path, Collections.emptySortedSet());
    List<String> heirs = FOLLOWED.contains(sort(path)) ? heirs(path, places) : List.of();
    String label = labels.getOrDefault(path, "");
    if (heirs.size() == 1) {
      String reason = "It is known as another thing of this kind now.";
      return new Departure(Optional.of(heirs.get(0)), reason, label);
    }
    String reason =
        heirs.isEmpty()
            ? reason(path, places)
            : "What was taken for one turned out to be several: /" + String.join(", /", heirs);
    return gone(reason, label);
  }

  private static Departure gone(String reason, String label) {
    return new Departure(Optional.empty(), reason, label);
  }

  private List<String> heirs(String path, Collection<String> places) {
    Map<String, Integer> votes = new TreeMap<>();
    boolean named = NAMED.contains(sort(path));
    for (String place : places) {
      if (named && place.contains(" ")) {
        continue;
      }
      for (String heir : told(place)) {
        if (sort(heir).equals(sort(path)) && !toldBefore(heir, place)) {
          votes.merge(heir, 1, Integer::sum);
        }
      }
    }
    if (named) {
      return List.copyOf(votes.keySet());
    }
    List<String> most = best(votes);
    Map<String, Integer> alike = new TreeMap<>();
    most.forEach(heir -> alike.put(heir, common(heir, path)));
    return best(alike);
  }

  /** What a place told of before too has not come in place of anything there. */
  private boolean toldBefore(String heir, String place) {
    return toldBefore.getOrDefault(place, Set.of()).contains(heir);
  }

  private static List<String> best(Map<String, Integer> scores) {
    int most = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return scores.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int common(String one, String other) {
    int n = 0;
    while (n < one.length() && n < other.length() && one.charAt(n) == other.charAt(n)) {
      n++;
    }
    return n;
  }

  private String reason(String path, Collection<String> places) {
    Optional<String> document = Optional.ofNullable(documentsBefore.get(path));
    if (document.filter(name -> !namesNow.contains(name)).isPresent()) {
      return withdrawnDocument(document.get());
    }
    Set<String> names = new TreeSet<>();
    document.ifPresent(names::add);
    places.forEach(place -> names.add(document(place)));
    names.remove("");
    if (names.isEmpty()) {
      return "No document tells of it any more.";
    }
    Set<String> withdrawn =
        names.stream().filter(name -> !namesNow.contains(name)).collect(Collectors.toSet());
    return withdrawn.isEmpty()
        ? "What told of it, " + listed(names) + ", has changed or is read otherwise now."
        : withdrawn(listed(withdrawn));
  }

  /** The name of the document of a place such as {@code id/passage/letter-10-25 post.list}. */
  private String document(String place) {
    String slug =
        place
            .replaceFirst("^id/passage/", "")
            .replaceFirst(" .*", "")
            .replaceFirst("-\\d+-\\d+$", "");
    return documentsBefore.getOrDefault("id/document/" + slug, "");
  }

  private static String withdrawnDocument(String name) {
    return "The document " + name + " has been withdrawn.";
  }

  private static String withdrawn(String names) {
    return "What told of it has been withdrawn: " + names + ".";
  }

  private static String listed(Set<String> names) {
    String some = names.stream().sorted().limit(3).collect(Collectors.joining(", "));
    return names.size() > 3 ? some + " and " + (names.size() - 3) + " more" : some;
  }

  /** The sort of a path such as {@code id/person/ada}. */
  private static String sort(String path) {
    String[] parts = path.split("/", 3);
    return parts.length == 3 ? parts[1] : "";
  }
}
