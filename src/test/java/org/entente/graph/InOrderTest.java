package org.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static final int MANY = 2_000;

  /** Takes the longer, the sooner it comes, so that later things are ready first. */
  private static String slowly(int number) {
    int turns = number % 7 == 0 ? 200_000 : 10;
    return number + (IntStream.range(0, turns).sum() == 1 ? "!" : "");
  }

  @Test
  void whatComesOutIsTakenInTheOrderInWhichItWentIn() {
    List<String> taken = new ArrayList<>();
    try (InOrder<Integer, String> work = new InOrder<>(InOrderTest::slowly, taken::add)) {
      IntStream.range(0, MANY).forEach(work::add);
      work.finish();
    }
    assertEquals(IntStream.range(0, MANY).mapToObj(Integer::toString).toList(), taken);
  }

  @Test
  void fewAreUnderWayAtATime() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (InOrder<Integer, Integer> work =
        new InOrder<>(
            number -> {
              most.accumulateAndGet(begun.incrementAndGet() - taken.get(), Math::max);
              return number;
            },
            number -> taken.incrementAndGet())) {
      IntStream.range(0, MANY).forEach(work::add);
      work.finish();
    }
    assertEquals(MANY, taken.get());
    int cores = Runtime.getRuntime().availableProcessors();
    assertTrue(most.get() <= cores * 16 + 1, "under way: " + most.get());
  }

  @Test
  void whatFailsIsThrownToWhoAdds() {
    try (InOrder<Integer, Integer> work = new InOrder<>(number -> 1 / number, number -> {})) {
      work.add(1);
      work.add(0);
      assertThrows(ArithmeticException.class, work::finish);
    }
  }
}
