package org.entente.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A table gives back each weight it was made of, to the step, and zero for what it has not. */
class WeightsTest {
  private static final int FEATURES = 200_000;

  @Test
  void everyFeatureHasItsOwnWeightsAndOthersHaveNone() throws IOException {
    for (int width : new int[] {1, 2, 7}) {
      int[] hashes = new int[FEATURES];
      float[] values = new float[FEATURES * width];
      Random random = new Random(width);
      Features f = new Features();
      for (int i = 0; i < FEATURES; i++) {
        f.clear();
        f.add(1, i);
        hashes[i] = f.at(0);
        for (int k = 0; k < width; k++) {
          values[i * width + k] = (random.nextInt(1 << 16) - (1 << 15)) / 1024f;
        }
      }
      Weights table = new Weights(width, hashes, values);
      check(table, values, width);
      byte[] bytes = bytes(table);
      Weights read = Weights.read(new DataInputStream(new ByteArrayInputStream(bytes)));
      check(read, values, width);
      assertArrayEquals(bytes, bytes(read));
    }
  }

  /** As models ask: several features at once, some of which the table has not. */
  @Test
  void theWeightsOfSeveralFeaturesAreSummed() {
    int seen = 0;
    for (int width : new int[] {1, 2, 7}) {
      Random random = new Random(width);
      int[] hashes = new int[FEATURES];
      float[] values = new float[FEATURES * width];
      Features f = new Features();
      for (int i = 0; i < FEATURES; i++) {
        f.clear();
        f.add(1, i);
        hashes[i] = f.at(0);
        for (int k = 0; k < width; k++) {
          values[i * width + k] = (random.nextInt(1 << 10) - (1 << 9)) / 1024f;
        }
      }
      Weights table = new Weights(width, hashes, values);
      for (int n : new int[] {0, 1, 2, 3, 63, 64, 65, 200, 1000}) {
        f.clear();
        double[] expected = new double[width];
        for (int j = 0; j < n; j++) {
          // Half of them are there, and some come twice.
          int i = random.nextInt(j % 5 == 0 ? 10 : 2 * FEATURES);
          f.add(1, i);
          for (int k = 0; k < width && i < FEATURES; k++) {
            expected[k] += values[i * width + k];
          }
        }
        float[] sums = new float[width];
        Arrays.fill(sums, 0.5f);
        table.addTo(f, sums, 0);
        for (int k = 0; k < width; k++) {
          assertEquals(0.5 + expected[k], sums[k], n + " features");
          seen++;
        }
        if (width == 1) {
          assertEquals(expected[0], Weights.ofSteps(table.sum(f)), n + " features");
        }
      }
    }
    assertEquals(9 * (1 + 2 + 7), seen);
  }

  /** Each feature of the table, and as many that are not there: no two values hash alike. */
  private static void check(Weights table, float[] values, int width) {
    Features f = new Features();
    int seen = 0;
    for (int i = 0; i < 2 * FEATURES; i++) {
      f.clear();
      f.add(1, i);
      float[] sums = new float[width + 1];
      table.addTo(f, sums, 1);
      for (int k = 0; k < width; k++) {
        float expected = i < FEATURES ? values[i * width + k] : 0;
        seen += Float.compare(sums[k + 1], expected) == 0 ? 1 : 0;
      }
    }
    assertEquals(2 * FEATURES * width, seen);
  }

  private static byte[] bytes(Weights table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.write(new DataOutputStream(out));
    return out.toByteArray();
  }
}
