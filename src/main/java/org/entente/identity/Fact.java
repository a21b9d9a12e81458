package org.entente.identity;

/**
 * One thing that a document says, on which a decision may rest.
 *
 * @param of what of the document it is about
 * @param kind what sort of fact
 * @param detail what tells it from others of its kind, as its kind says
 */
public record Fact(Naming of, Kind kind, String detail) implements Comparable<Fact> {
  /** The sorts of facts that decisions rest on. */
  public enum Kind {
    /** That it is called so; the detail is the form of the name. */
    NAME,
    /** That a person holds a post; the detail is its place among the document's posts. */
    POST,
    /** That a person was appointed; the detail is the place among the document's appointments. */
    APPOINTMENT,
    /** That an organisation is a part of another, whose identifier the detail is. */
    PART,
    /** That there was a meeting; no detail. */
    MEETING,
    /** That the meeting was on a day; no detail. */
    DAY,
    /** That someone took part in a meeting; the detail is the person's identifier. */
    PARTICIPATION
  }

  /** That {@code thing} is called {@code form}. */
  public static Fact name(Naming thing, String form) {
    return new Fact(thing, Kind.NAME, form);
  }

  /** That {@code person} holds the post at {@code index} of the document's. */
  public static Fact post(Naming person, int index) {
    return new Fact(person, Kind.POST, Integer.toString(index));
  }

  /** That {@code person} was appointed, by the appointment at {@code index} of the document's. */
  public static Fact appointment(Naming person, int index) {
    return new Fact(person, Kind.APPOINTMENT, Integer.toString(index));
  }

  /** That {@code part} is one of the organisation that its document calls {@code whole}. */
  public static Fact part(Naming part, String whole) {
    return new Fact(part, Kind.PART, whole);
  }

  /** That there was a meeting. */
  public static Fact meeting(Naming meeting) {
    return new Fact(meeting, Kind.MEETING, "");
  }

  /** That the meeting was on the day that its document gives. */
  public static Fact day(Naming meeting) {
    return new Fact(meeting, Kind.DAY, "");
  }

  /** That {@code person} of the same document took part in {@code meeting}. */
  public static Fact participation(Naming meeting, String person) {
    return new Fact(meeting, Kind.PARTICIPATION, person);
  }

  /** By the thing, then by kind and detail. */
  @Override
  public int compareTo(Fact other) {
    int byThing = of.compareTo(other.of);
    int byKind = byThing != 0 ? byThing : kind.compareTo(other.kind);
    return byKind != 0 ? byKind : detail.compareTo(other.detail);
  }

  /** The same in every run of the program, which that of an enum's constant is not. */
  @Override
  public int hashCode() {
    return 31 * of.hashCode() + detail.hashCode();
  }
}
