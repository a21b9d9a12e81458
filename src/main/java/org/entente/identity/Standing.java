package org.entente.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.extraction.fact.PartialDate;

/**
 * What the posts of a person say of the stage of a life: whether a student holds them, how high
 * they stand, and on which days they were held.
 *
 * @param student whether all posts are those of a student
 * @param rank 1 to 5, the highest of the posts held, or 0 where no word shows it
 * @param days when a document saw the person at work there
 */
record Standing(boolean student, int rank, NavigableSet<LocalDate> days) {
  /** Who is seen at one place before and after a day, by no more than this, was there that day. */
  private static final int YEARS = 5;

  /** So many steps down are no career. */
  private static final int STEPS = 3;

  Standing {
    days = new TreeSet<>(days);
  }

  /** Of one post. */
  static Standing of(
      String role,
      Optional<Entity> organization,
      boolean former,
      Optional<PartialDate> day,
      StandingWords words) {
    String folded = Names.fold(role);
    boolean student = words.is("student", folded) || isOf("students", organization, words);
    TreeSet<LocalDate> days = new TreeSet<>();
    if (!former && !isBeside(folded, organization, words)) {
      day.filter(d -> d.month() > 0).ifPresent(d -> days.add(d.first()));
    }
    return new Standing(student, student ? 1 : rank(folded, words), days);
  }

  /** Whether the role is an office of a state, wherever it is named. */
  static boolean isOfState(String role, StandingWords words) {
    return words.is("state", Names.fold(role));
  }

  /** Whether the post is one that people hold who work elsewhere. */
  private static boolean isBeside(String role, Optional<Entity> organization, StandingWords words) {
    return words.is("beside", role)
        || (words.is("beside-in-association", role) && isOf("association", organization, words));
  }

  private static boolean isOf(String sort, Optional<Entity> organization, StandingWords words) {
    return organization.filter(o -> words.is(sort, Names.fold(o.label()))).isPresent();
  }

  private static int rank(String role, StandingWords words) {
    if (words.is("beside", role)) {
      return 0;
    }
    if (words.is("second", role) && !words.is("not-second", role)) {
      return Math.max(0, rank(role.substring(role.indexOf(' ') + 1), words) - 1);
    }
    for (int i = StandingWords.RANKS; i > 0; i--) {
      if (words.is("rank-" + i, role)) {
        return i;
      }
    }
    return 0;
  }

  /** Of all posts of one person. */
  Standing and(Standing other) {
    TreeSet<LocalDate> all = new TreeSet<>(days);
    all.addAll(other.days);
    return new Standing(student && other.student, Math.max(rank, other.rank), all);
  }

  /**
   * What makes two lives of posts unlikely to be one.
   *
   * @param turned whether it is told of the other and this one, not of this and the other
   * @param days of {@link Kind#ELSEWHERE}: before, between and after
   * @param ranks of {@link Kind#DESCENT}: before and after
   */
  record Against(Kind kind, boolean turned, List<LocalDate> days, List<Integer> ranks) {
    /** What it may be. */
    enum Kind {
      /** The one is a student, the other is not. */
      STUDENT,
      /** The one was seen before and after the day on which the other was. */
      ELSEWHERE,
      /** The other came later, and stands far lower. */
      DESCENT
    }
  }

  /**
   * Why one life hardly holds both, if so.
   *
   * @param samePost whether both may be one post, so that it does not matter when it was held
   */
  Optional<Against> against(Standing other, boolean samePost) {
    if (student != other.student) {
      return Optional.of(new Against(Against.Kind.STUDENT, other.student, List.of(), List.of()));
    }
    return samePost ? Optional.empty() : speaks(other, false).or(() -> other.speaks(this, true));
  }

  private Optional<Against> speaks(Standing other, boolean turned) {
    Optional<Against> between =
        between(days, other.days)
            .map(found -> new Against(Against.Kind.ELSEWHERE, turned, found, List.of()));
    return between.isEmpty() && descends(this, other)
        ? Optional.of(
            new Against(Against.Kind.DESCENT, turned, List.of(), List.of(rank, other.rank)))
        : between;
  }

  private static Optional<List<LocalDate>> between(
      NavigableSet<LocalDate> days, NavigableSet<LocalDate> others) {
    for (LocalDate day : others) {
      LocalDate before = days.lower(day);
      LocalDate after = days.higher(day);
      if (!days.contains(day)
          && before != null
          && after != null
          && before.plusYears(YEARS).isAfter(after)) {
        return Optional.of(List.of(before, day, after));
      }
    }
    return Optional.empty();
  }

  private static boolean descends(Standing early, Standing late) {
    return !early.days.isEmpty()
        && !late.days.isEmpty()
        && early.days.last().isBefore(late.days.first())
        && late.rank > 0
        && early.rank - late.rank >= STEPS;
  }
}
