package org.entente.extraction.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartialDateTest {
  @Test
  void isWrittenAsFarAsItIsKnown() {
    assertEquals("2019", new PartialDate(2019, 0, 0).toString());
    assertEquals("2019-03", new PartialDate(2019, 3, 0).toString());
    assertEquals("2019-03-09", new PartialDate(2019, 3, 9).toString());
    assertEquals("0087-12", new PartialDate(87, 12, 0).toString());
  }

  @Test
  void daysAreWrittenAsTheStandardSays() {
    LocalDate day = LocalDate.of(995, 12, 20);
    int seen = 0;
    for (; day.getYear() < 1005; day = day.plusDays(1)) {
      assertEquals(day.toString(), PartialDate.of(day).toString());
      seen++;
    }
    assertEquals(3299, seen);
  }
}
