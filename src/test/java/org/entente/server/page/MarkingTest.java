package org.entente.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.evidence.Span;
import org.junit.jupiter.api.Test;

class MarkingTest {
  private static final String TEXT = "0123456789abcdefghij";

  @Test
  void spansThatNestAreMarksThatNest() {
    assertEquals("01[p2-10:234[p5-8:567]89]ab", written(12, new Span(2, 10), new Span(5, 8)));
  }

  @Test
  void spansThatCrossAreCutAndGoOn() {
    assertEquals("[p0-5:012[p3-8:34]][:567]89", written(10, new Span(0, 5), new Span(3, 8)));
  }

  @Test
  void spansOfOneBeginningEachHaveTheirOwnMark() {
    assertEquals("[p0-5:[p0-3:012]34]", written(5, new Span(0, 3), new Span(0, 5)));
  }

  @Test
  void aSpanFromBeforeTheWindowHasNoIdentifierInIt() {
    List<Marking.Token> tokens = Marking.of(TEXT, new Span(5, 10), List.of(new Span(2, 7)));
    assertEquals("[:56]789", written(tokens));
  }

  @Test
  void anySpansGiveTheTextBackInBalancedMarksWithEachIdentifierOnce() {
    Random random = new Random(7);
    int cases = 500;
    for (int i = 0; i < cases; i++) {
      Set<Span> spans = new HashSet<>();
      for (int j = 0; j < 6; j++) {
        int begin = random.nextInt(TEXT.length());
        spans.add(new Span(begin, begin + 1 + random.nextInt(TEXT.length() - begin)));
      }
      List<Marking.Token> tokens = Marking.of(TEXT, new Span(0, TEXT.length()), spans);
      check(tokens, spans);
    }
    assertEquals(500, cases);
  }

  private static void check(List<Marking.Token> tokens, Set<Span> spans) {
    StringBuilder text = new StringBuilder();
    List<String> ids = new ArrayList<>();
    int depth = 0;
    for (Marking.Token token : tokens) {
      text.append(token.text());
      depth += token.opens() ? 1 : token.closes() ? -1 : 0;
      assertTrue(depth >= 0);
      if (token.identified()) {
        ids.add(token.id());
      }
    }
    assertEquals(0, depth);
    assertEquals(TEXT, text.toString());
    assertEquals(spans.stream().map(Marking::id).sorted().toList(), ids.stream().sorted().toList());
  }

  private static String written(int end, Span... spans) {
    return written(Marking.of(TEXT, new Span(0, end), List.of(spans)));
  }

  private static String written(List<Marking.Token> tokens) {
    StringBuilder out = new StringBuilder();
    for (Marking.Token token : tokens) {
      out.append(token.opens() ? "[" + token.id() + ":" : token.closes() ? "]" : token.text());
    }
    return out.toString();
  }
}
