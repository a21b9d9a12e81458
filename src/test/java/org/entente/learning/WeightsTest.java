package org.entente.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
