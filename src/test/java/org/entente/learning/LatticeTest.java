package org.entente.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The best paths and the expectations are those of all paths, counted out one by one. */
class LatticeTest {
  private static final int LABELS = 3;
  private static final int TOKENS = 4;

  private record Way(int[] labels, double score) {}

  @Test
  void theBestPathsAreThoseOfAllPaths() {
    int seen = 0;
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      float[] scores = numbers(random, TOKENS * LABELS);
      float[] transitions = numbers(random, Lattice.transitions(LABELS));
      List<Way> all = all(scores, transitions);
      Lattice lattice = new Lattice(LABELS, transitions);
      List<LabelPath> best = lattice.bestPaths(scores, TOKENS, 5);
      assertEquals(5, best.size());
      for (int r = 0; r < 5; r++) {
        assertEquals(all.get(r).score(), best.get(r).score(), 1e-5);
        for (int i = 0; i < TOKENS; i++) {
          assertEquals(all.get(r).labels()[i], best.get(r).label(i));
        }
        seen++;
      }
      assertArrayEquals(all.get(0).labels(), lattice.best(scores, TOKENS));
    }
    assertEquals(100, seen);
  }

  /** As many paths as can be told apart come in order, and each of them but once. */
  @Test
  void pathsAreAsManyAsBackPointersCanTellApart() {
    int labels = 256;
    int most = Lattice.MOST_SLOTS / labels;
    Random random = new Random(1);
    Lattice lattice = new Lattice(labels, numbers(random, Lattice.transitions(labels)));
    float[] scores = numbers(random, 3 * labels);
    List<LabelPath> best = lattice.bestPaths(scores, 3, most);
    assertEquals(most, best.size());
    Set<List<Integer>> different = new HashSet<>();
    double before = Double.POSITIVE_INFINITY;
    for (LabelPath path : best) {
      different.add(List.of(path.label(0), path.label(1), path.label(2)));
      assertTrue(path.score() <= before);
      before = path.score();
    }
    assertEquals(most, different.size());
    String error =
        assertThrows(IllegalArgumentException.class, () -> lattice.bestPaths(scores, 3, most + 1))
            .getMessage();
    assertEquals("257 paths through 256 labels need 65792 slots a token; there are 65536", error);
  }

  @Test
  void expectationsAreTheSharesOfAllPaths() {
    Random random = new Random(3);
    float[] scores = numbers(random, TOKENS * LABELS);
    float[] transitions = numbers(random, Lattice.transitions(LABELS));
    double[] pairs = new double[Lattice.transitions(LABELS)];
    double[] marginals = new Lattice(LABELS, transitions).expect(scores, TOKENS, pairs);
    double sum = all(scores, transitions).stream().mapToDouble(w -> Math.exp(w.score())).sum();
    double[] expected = new double[TOKENS * LABELS];
    double[] steps = new double[pairs.length];
    for (Way way : all(scores, transitions)) {
      double share = Math.exp(way.score()) / sum;
      for (int i = 0; i < TOKENS; i++) {
        expected[i * LABELS + way.labels()[i]] += share;
        int step =
            i == 0
                ? LABELS * LABELS + way.labels()[0]
                : way.labels()[i - 1] * LABELS + way.labels()[i];
        steps[step] += share;
      }
    }
    assertArrayEquals(expected, marginals, 1e-6);
    assertArrayEquals(steps, pairs, 1e-6);
  }

  private static float[] numbers(Random random, int n) {
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  /** Every path, best first. */
  private static List<Way> all(float[] scores, float[] transitions) {
    List<Way> all = new ArrayList<>();
    for (int number = 0; number < Math.pow(LABELS, TOKENS); number++) {
      int[] labels = new int[TOKENS];
      int rest = number;
      double score = 0;
      for (int i = 0; i < TOKENS; i++) {
        labels[i] = rest % LABELS;
        rest /= LABELS;
        score += scores[i * LABELS + labels[i]];
        score +=
            i == 0
                ? transitions[LABELS * LABELS + labels[0]]
                : transitions[labels[i - 1] * LABELS + labels[i]];
      }
      all.add(new Way(labels, score));
    }
    all.sort(Comparator.comparingDouble(way -> -way.score()));
    return all;
  }
}
