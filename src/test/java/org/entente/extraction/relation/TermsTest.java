package org.entente.extraction.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Since when and until when somebody holds a post, and whose post it is. */
class TermsTest {
  private static Map<String, String> terms(String text) throws Exception {
    return PostsByName.of(
        text,
        post -> {
          String from = post.from().map(Object::toString).orElse("");
          String until = post.until().map(Object::toString).orElse("");
          return from + ".." + until + (post.former() ? " over" : "");
        });
  }

  @Test
  void theWordsBehindAPostSayHowLong() throws Exception {
    String text =
        """
        12 May 2022

        The guests were received by Professor Paul Weber, Rector of Elm University since 2015, and \
        Professor Bo Ek, Chancellor of Ash University from 2018 to 2024, in Hamburg. Dr Maria Koch (Dean of \
        Law of Elm University, 2010-2016) attended, and so did Ada Bell, Provost of Elm University \
        until 31 August 2021. Ida Lund, President of Oak University, which has worked with Elm \
        University since 1998, sent a message.
        """;
    assertEquals(
        Map.of(
            "Paul Weber, Rector", "2015..",
            "Bo Ek, Chancellor", "2018..2024",
            "Maria Koch, Dean of Law", "2010..2016 over",
            "Ada Bell, Provost", "..2021-08-31 over",
            "Ida Lund, President", ".."),
        terms(text));
  }

  @Test
  void aTimeBeforeAPostIsItsOwnOnlyWhereNothingJoinsThem() throws Exception {
    String text =
        """
        12 May 2022

        Since 2019 Paul Weber has been Rector of Elm University. Ada Bell has been on the Council \
        of Ash University since 2012 and is Provost of Elm University.
        """;
    Map<String, String> terms = terms(text);
    assertEquals("2019..", terms.get("Paul Weber, Rector"));
    assertEquals("..", terms.get("Ada Bell, Provost"));
  }

  @Test
  void whatWasOverForOneIsNotForTheNext() throws Exception {
    String text =
        """
        Hamburg, 28 April 2022. Mr. Stefan Okafor, who until last year was Deputy Director of the \
        Elm Institute, met Ms. Carla Braun. Ms. Li Na, Deputy Director of the Elm Institute, \
        supervised the programme.
        """;
    assertEquals(2, terms(text).size());
    assertEquals("..2021 over", terms(text).get("Stefan Okafor, Deputy Director"));
    assertEquals("..", terms(text).get("Li Na, Deputy Director"));
  }

  @Test
  void whoIsAppointedIsNoFormerHolder() throws Exception {
    String text =
        """
        Elm University, 12 May 2022. Rector Paul Weber appointed Ida Lund as Dean of Arts; she \
        succeeds Bo Ek.
        """;
    assertEquals("..", terms(text).get("Ida Lund, Dean of Arts"));
  }
}
