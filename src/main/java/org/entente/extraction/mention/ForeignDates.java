package org.entente.extraction.mention;

import java.util.List;
import java.util.Set;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.jspecify.annotations.Nullable;

/** Dates in an order or with signs that English has not: "2024 yil, 9 fevral", "30-X-2017". */
final class ForeignDates {
  private static final Set<String> YEAR = WordGroups.of("says-year");
  private static final Set<String> MONTH = WordGroups.of("says-month");
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private ForeignDates() {}

  /** The date at {@code i}, or null. */
  static @Nullable DateTag at(Sentence s, int i) {
    DateTag date = DateWords.fullYear(s, i) > 0 ? yearFirst(s, i) : null;
    return date == null && DateWords.day(s, i) > 0 ? dayFirst(s, i) : date;
  }

  /** "2023. gada 3. jūlijs", "2017. október 12.": the month is of another language. */
  private static @Nullable DateTag yearFirst(Sentence s, int i) {
    int at = s.is(i + 1, ".") ? i + 2 : i + 1;
    at = at < s.size() && YEAR.contains(s.token(at).lower()) ? at + 1 : at;
    at = s.is(at, ",") ? at + 1 : at;
    int dayAt = at;
    int monthAt = s.is(at + 1, ".") ? at + 2 : at + 1;
    if (DateWords.day(s, at) < 0) {
      monthAt = at;
      dayAt = at + 1;
    }
    int month = DateWords.foreignMonth(s, monthAt);
    int day = DateWords.day(s, dayAt);
    return month < 0 || day < 0
        ? null
        : DateWords.tag(
            s,
            i,
            Math.max(dayAt, monthAt) + 1,
            new PartialDate(DateWords.fullYear(s, i), month, day),
            null);
  }

  /** "15 tháng 4, 2019", "30-X-2017", "20/VIII/14". */
  private static @Nullable DateTag dayFirst(Sentence s, int i) {
    if (i + 2 < s.size() && MONTH.contains(s.token(i + 1).lower())) {
      int month = DateWords.number(s, i + 2);
      int at = s.is(i + 3, ",") ? i + 4 : i + 3;
      at = at < s.size() && YEAR.contains(s.token(at).lower()) ? at + 1 : at;
      int year = DateWords.fullYear(s, at);
      return month < 1 || month > 12 || year < 0
          ? null
          : DateWords.tag(s, i, at + 1, new PartialDate(year, month, DateWords.day(s, i)), null);
    }
    if (!DateWords.isSeparator(s, i + 1) || !DateWords.isSeparator(s, i + 3)) {
      return null;
    }
    int month = roman(s.token(i + 2).text());
    int year = DateWords.fullYear(s, i + 4);
    boolean brief =
        s.token(i + 4).shape() == Shape.NUMBER && s.token(i + 4).text().length() == 2 && year < 0;
    year = brief ? 2000 + DateWords.number(s, i + 4) : year;
    return month < 0 || year < 0
        ? null
        : DateWords.tag(s, i, i + 5, new PartialDate(year, month, DateWords.day(s, i)), null);
  }

  /** The month of a Roman number, or -1. */
  static int roman(String text) {
    int at = ROMAN.indexOf(text);
    return at < 0 ? -1 : at + 1;
  }
}
