package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of all posts of a document at each of the places where they may be, added up by
 * person and by the name of the post, so that of each post the others need not be gone through.
 * Places are numbered: 0 is none, k the document's k-th organisation.
 *
 * <p>Made in time proportional to posts times places; immutable.
 */
final class EmployerTally {
  /** A person, the name of a post, and a place. */
  private record Held(int person, String name, int place) {}

  private record Named(int post, int place) {}

  private final List<double[]> shares;
  private final int[] best;
  private final String[] names;

  /** Whom each pair is of: the place of the first pair of the same person. */
  private final int[] persons;

  /** The same of the name of the post, whatever the case of its letters. */
  private final int[] posts;

  private final Map<Integer, Tops> byPerson = new HashMap<>();
  private final Map<Integer, Tops> byPost = new HashMap<>();
  private final Map<Integer, int[]> heldByPerson = new HashMap<>();
  private final Map<Held, Integer> held = new HashMap<>();

  /** The pairs that are likeliest there, the surest first. */
  private final Map<Named, List<Integer>> likeliest = new HashMap<>();

  private final int[] all;

  /**
   * @param names the names of the posts, one a pair
   * @param shares one row a pair, all of one length
   * @param best the place of the greatest share of each pair
   */
  EmployerTally(List<PostPairs.Pair> pairs, String[] names, List<double[]> shares, int[] best) {
    this.shares = shares;
    this.best = best;
    this.names = names;
    int places = shares.isEmpty() ? 0 : shares.get(0).length;
    this.persons = firsts(pairs.stream().map(pair -> pair.person().entity()).toList());
    this.posts = firsts(Arrays.stream(names).map(EmployerTally::folded).toList());
    this.all = new int[places];
    for (int i = 0; i < best.length; i++) {
      byPerson.computeIfAbsent(persons[i], p -> new Tops(places)).add(i, shares.get(i));
      byPost.computeIfAbsent(posts[i], p -> new Tops(places)).add(persons[i], shares.get(i));
      heldByPerson.computeIfAbsent(persons[i], p -> new int[places])[best[i]]++;
      held.merge(new Held(persons[i], names[i], best[i]), 1, Integer::sum);
      likeliest.computeIfAbsent(new Named(posts[i], best[i]), p -> new ArrayList<>()).add(i);
      all[best[i]]++;
    }
    likeliest.forEach(
        (named, found) ->
            found.sort(Comparator.comparingDouble(i -> -shares.get(i)[named.place()])));
  }

  /** For each word where it comes first. */
  private static int[] firsts(List<String> words) {
    Map<String, Integer> first = new HashMap<>();
    int[] firsts = new int[words.size()];
    for (int i = 0; i < firsts.length; i++) {
      Integer before = first.putIfAbsent(words.get(i), i);
      firsts[i] = before == null ? i : before;
    }
    return firsts;
  }

  /** The same for words that {@link String#equalsIgnoreCase} takes for one. */
  private static String folded(String word) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      folded.append(Character.toLowerCase(Character.toUpperCase(c)));
    }
    return folded.toString();
  }

  private int own(int i, int place) {
    return best[i] == place ? 1 : 0;
  }

  /** The greatest share of another post of the same person there, or -1 if there is no other. */
  double mostOfPerson(int i, int place) {
    return tops(byPerson, persons[i]).without(i, place);
  }

  /** Whether another post of the same person is likeliest there. */
  boolean personElse(int i, int place) {
    return heldBy(i, place) > own(i, place);
  }

  /** The same of another that has the same name. */
  boolean personSame(int i, int place) {
    return held.getOrDefault(new Held(persons[i], names[i], place), 0) > own(i, place);
  }

  /** The greatest share there of a post of this name that another person may hold, or 0. */
  double mostOfRivals(int i, int place) {
    return Math.max(0, tops(byPost, posts[i]).without(persons[i], place));
  }

  /** How many posts of others are likeliest there. */
  int heldByOthers(int i, int place) {
    return all[place] - heldBy(i, place);
  }

  /** How many posts of this name are likeliest there, with a greater share, for others. */
  int surerRivals(int i, int place, int most) {
    int surer = 0;
    for (int j : likeliest.getOrDefault(new Named(posts[i], place), List.of())) {
      if (surer == most || shares.get(j)[place] <= shares.get(i)[place]) {
        break;
      }
      surer += persons[j] == persons[i] ? 0 : 1;
    }
    return surer;
  }

  private int heldBy(int i, int place) {
    int[] found = heldByPerson.get(persons[i]);
    return found == null ? 0 : found[place];
  }

  private static Tops tops(Map<Integer, Tops> from, int key) {
    return from.getOrDefault(key, Tops.NONE);
  }

  /** The greatest values at each place, and the greatest of any other owner than these have. */
  private static final class Tops {
    static final Tops NONE = new Tops(0);

    private final double[] first;
    private final double[] second;
    private final int[] owners;

    Tops(int places) {
      first = new double[places];
      second = new double[places];
      owners = new int[places];
      Arrays.fill(first, -1);
      Arrays.fill(second, -1);
      Arrays.fill(owners, -1);
    }

    void add(int owner, double[] values) {
      for (int k = 0; k < values.length; k++) {
        if (owners[k] == owner) {
          first[k] = Math.max(first[k], values[k]);
        } else if (values[k] > first[k]) {
          second[k] = first[k];
          first[k] = values[k];
          owners[k] = owner;
        } else {
          second[k] = Math.max(second[k], values[k]);
        }
      }
    }

    double without(int owner, int place) {
      return owners[place] == owner ? second[place] : first[place];
    }
  }
}
