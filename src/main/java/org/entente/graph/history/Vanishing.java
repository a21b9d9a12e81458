package org.entente.graph.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what vanished between two states, and what took its place: the thing of the same sort of
 * which the places tell that told of the old one. All names of a person or an organisation must
 * have gone to one heir, else it was several and has none. Of other things, which one passage may
 * state by the dozen, the one that most places tell of, and among equals the one whose name has the
 * longer beginning in common. Costs a look at each name of both states.
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
  private final Set<String> namesNow;

  /** Of each place, the things that it tells of now. */
  private final Map<String, Set<String>> toldNow = new HashMap<>();

  private Vanishing(Inventory before, Inventory now) {
    this.before = before;
    this.now = now;
    this.namesNow = Set.copyOf(now.documents().values());
    now.places()
        .forEach(
            (path, places) -> {
              if (FOLLOWED.contains(sort(path))) {
                places.forEach(p -> toldNow.computeIfAbsent(p, k -> new TreeSet<>()).add(path));
              }
            });
  }

  /**
   * What is gone now.
   *
   * @param earlier what was gone already in the state {@code before}
   */
  public static Departures between(Inventory before, Inventory now, Departures earlier) {
    return new Vanishing(before, now).departures(earlier);
  }

  private Departures departures(Departures earlier) {
    SortedMap<String, Departure> gone = new TreeMap<>();
    for (String path : before.places().keySet()) {
      if (!now.places().containsKey(path)) {
        gone.put(path, departure(path));
      }
    }
    before
        .documents()
        .forEach(
            (path, name) -> {
              if (!namesNow.contains(name)) {
                gone.put("documents/" + name, new Departure(Optional.empty(), withdrawn(name)));
              }
            });
    List<String> there = new ArrayList<>(now.places().keySet());
    now.documents().values().forEach(name -> there.add("documents/" + name));
    return earlier.followedBy(gone).without(there);
  }

  private Departure departure(String path) {
    Collection<String> places = before.places().getOrDefault(path, new TreeSet<>());
    List<String> heirs = FOLLOWED.contains(sort(path)) ? heirs(path, places) : List.of();
    if (heirs.size() == 1) {
      String reason = "It is known as another thing of this kind now.";
      return new Departure(Optional.of(heirs.get(0)), reason);
    }
    String reason =
        heirs.isEmpty()
            ? reason(path, places)
            : "What was taken for one turned out to be several: /" + String.join(", /", heirs);
    return new Departure(Optional.empty(), reason);
  }

  private List<String> heirs(String path, Collection<String> places) {
    Map<String, Integer> votes = new TreeMap<>();
    boolean named = NAMED.contains(sort(path));
    for (String place : places) {
      if (named && place.contains(" ")) {
        continue;
      }
      for (String heir : toldNow.getOrDefault(place, Set.of())) {
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
    return before.places().getOrDefault(heir, new TreeSet<>()).contains(place);
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
    Set<String> names = new TreeSet<>();
    Optional.ofNullable(before.documents().get(path)).ifPresent(names::add);
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
    return before.documents().getOrDefault("id/document/" + slug, "");
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
