package org.entente.extraction.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.extraction.mention.NameModel.Name;
import org.junit.jupiter.api.Test;

/** Of names that overlap those are chosen that weigh most together. */
class ChoiceTest {
  @Test
  void theChoiceIsTheBestOfAllChoices() {
    int chosen = 0;
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<Name> names = new ArrayList<>();
      for (int n = 0; n < 8; n++) {
        int begin = random.nextInt(10);
        int end = begin + 1 + random.nextInt(4);
        names.add(new Name(begin, end, NameLabel.PERSON, random.nextGaussian()));
      }
      List<Name> best = Choice.best(names);
      chosen += best.size();
      assertEquals(most(names), best.stream().mapToDouble(Name::weight).sum(), 1e-9);
      for (int k = 1; k < best.size(); k++) {
        assertTrue(best.get(k - 1).end() <= best.get(k).begin());
      }
    }
    assertTrue(chosen > 50, "chose " + chosen);
  }

  /** The highest sum of any choice, tried one by one. */
  private static double most(List<Name> names) {
    double most = 0;
    for (int choice = 0; choice < 1 << names.size(); choice++) {
      double sum = 0;
      boolean apart = true;
      for (int a = 0; a < names.size(); a++) {
        for (int b = 0; b < a && apart; b++) {
          boolean both = (choice >> a & 1) == 1 && (choice >> b & 1) == 1;
          apart = !both || !names.get(a).overlaps(names.get(b));
        }
        sum += (choice >> a & 1) == 1 ? names.get(a).weight() : 0;
      }
      most = apart ? Math.max(most, sum) : most;
    }
    return most;
  }
}
