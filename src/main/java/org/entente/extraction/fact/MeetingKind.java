package org.entente.extraction.fact;

import java.util.Locale;

/** The sorts of encounter that are told apart. */
public enum MeetingKind {
  MEETING,
  VISIT,
  SIGNING,
  CONFERENCE,
  WORKSHOP,
  SESSION,
  CEREMONY,
  CALL;

  /** The name in the JSON form, such as {@code visit}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
