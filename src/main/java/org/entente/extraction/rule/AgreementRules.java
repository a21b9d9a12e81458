package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.evidence.Evidence;
import org.entente.evidence.Found;
import org.entente.extraction.fact.Agreement;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.MeetingKind;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.OrganizationKind;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.lexicon.PhraseTable;
import org.entente.extraction.lexicon.WordGroups;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Agreements: what was signed, between whom, by whom and when. */
public final class AgreementRules {
  private static final Set<String> DONE = WordGroups.of("agreement-done");
  private static final Set<String> SEVERAL = WordGroups.of("agreement-several");
  private static final Set<String> LOOSE = WordGroups.of("agreement-loose");

  /** How much nearer a month has to be than a day. */
  private static final int FAR = 20;

  private static final int BESIDE = 3;

  private final Lexicon lexicon;

  public AgreementRules(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The agreements of a document, once for each set of parties. */
  public List<Agreement> read(Reading reading, Context context, List<Meeting> meetings) {
    Map<Set<String>, Agreement> found = new LinkedHashMap<>();
    for (Sentence s : reading.sentences()) {
      String kind = s.zone().isRunning() ? kind(s) : null;
      if (kind == null || LOOSE.contains(kind) || !isDone(s)) {
        continue;
      }
      Meeting meeting = meetingAt(s, meetings);
      Set<String> parties = parties(context, s, meeting);
      if (parties.size() < 2 || parties.size() > 6) {
        continue;
      }
      found.putIfAbsent(
          parties,
          agreement(
              reading,
              s,
              "a" + (found.size() + 1),
              parties,
              meeting,
              reading.evidence(s, "agreement.signed", 0.53)));
    }
    return List.copyOf(found.values());
  }

  /** The agreement that a sentence tells of, with the given parties. */
  public Agreement agreement(
      Reading reading,
      Sentence s,
      String id,
      Set<String> parties,
      @Nullable Meeting meeting,
      Evidence evidence) {
    Optional<PartialDate> date =
        date(reading, s)
            .or(() -> meeting == null ? Optional.empty() : meeting.date().map(Found::value));
    return new Agreement(
        id,
        Objects.requireNonNullElse(kind(s), "agreement"),
        List.copyOf(parties),
        signatories(reading, s),
        date,
        meeting == null ? Optional.empty() : Optional.of(meeting.id()),
        evidence);
  }

  /** The sort of agreement that a sentence names, or null. */
  public @Nullable String kind(Sentence s) {
    String best = null;
    for (int i = 0; i < s.size(); i++) {
      PhraseTable.Match<String> match = lexicon.agreements().longest(s.tokens(), i);
      if (match != null) {
        best = best == null || says(match.value()) > says(best) ? match.value() : best;
        i = match.end() - 1;
      }
    }
    return best;
  }

  /** How much the name of a kind says; a "partnership" need not be an agreement. */
  private static int says(String kind) {
    return kind.contains(" ") ? 3 : LOOSE.contains(kind) ? 0 : kind.equals("agreement") ? 1 : 2;
  }

  /** Whether a sentence says that something was signed or agreed, and not only wished. */
  public boolean isDone(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (DONE.contains(s.token(i).lower())) {
        boolean planned =
            s.is(i - 1, "to")
                || s.is(i - 1, "will")
                || s.is(i - 2, "will")
                || s.is(i - 1, "not")
                || s.is(i - 1, "would");
        return !planned;
      }
    }
    return false;
  }

  /** Whether a sentence speaks of several agreements. */
  public boolean saysSeveral(Sentence s) {
    return s.tokens().stream().anyMatch(t -> SEVERAL.contains(t.lower()));
  }

  /** The encounter told last before a sentence or in it, or null. */
  public static @Nullable Meeting meetingAt(Sentence s, List<Meeting> meetings) {
    Meeting before = null;
    for (Meeting m : meetings) {
      if (m.evidence().span().begin() <= s.span().begin()) {
        before = m;
      }
    }
    return before;
  }

  /**
   * The encounter at which an agreement was signed: the one told last, unless it is of another sort
   * and a signing or ceremony of one of the parties is told elsewhere; or null.
   */
  public static @Nullable Meeting signedAt(
      Sentence s, Set<String> parties, List<Meeting> meetings) {
    Meeting before = meetingAt(s, meetings);
    boolean here = before != null && before.evidence().span().equals(s.span());
    if (here || before != null && before.kind() == MeetingKind.SIGNING) {
      return before;
    }
    for (Meeting m : meetings) {
      boolean signing = m.kind() == MeetingKind.SIGNING || m.kind() == MeetingKind.CEREMONY;
      if (signing && m.organizations().stream().anyMatch(o -> parties.contains(o.organization()))) {
        return m;
      }
    }
    return before;
  }

  private static Set<String> parties(Context context, Sentence s, @Nullable Meeting meeting) {
    Set<String> parties = new LinkedHashSet<>();
    for (Organization o : context.near().named(s)) {
      if (o.kind() == OrganizationKind.ORGANIZATION) {
        parties.add(o.id());
      }
    }
    context.home().filter(h -> parties.size() == 1).ifPresent(h -> parties.add(h.id()));
    if (parties.size() < 2 && meeting != null && meeting.kind() == MeetingKind.SIGNING) {
      meeting.organizations().forEach(a -> parties.add(a.organization()));
    }
    return parties;
  }

  /**
   * The date nearest to a word that tells of signing, unless it tells of plans or of the past; a
   * bare year only right beside such a word, or behind "since".
   */
  private static Optional<PartialDate> date(Reading reading, Sentence s) {
    PartialDate best = null;
    int nearest = Integer.MAX_VALUE;
    for (Tag tag : reading.tags(s)) {
      if (tag instanceof DateTag d && d.last() == null) {
        int distance = fromSigning(s, d);
        boolean year = d.date().month() == 0;
        boolean beside = distance <= BESIDE || s.is(d.begin() - 1, "since");
        boolean other = OtherDates.isPlanned(s, d) || !year && OtherDates.isHistory(s, d);
        distance += d.date().day() > 0 ? 0 : year ? BESIDE : FAR;
        if (!other && (!year || beside) && distance < nearest) {
          best = d.date();
          nearest = distance;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many words stand between a date and the nearest word that tells of signing. */
  private static int fromSigning(Sentence s, DateTag date) {
    int least = s.size();
    for (int i = 0; i < s.size(); i++) {
      if (DONE.contains(s.token(i).lower()) && !s.is(i, "between")) {
        least = Math.min(least, i < date.begin() ? date.begin() - i - 1 : i - date.end());
      }
    }
    return least;
  }

  /** Whom the sentence says to have signed, or else the first of the sentences beside it. */
  private List<String> signatories(Reading reading, Sentence s) {
    List<Sentence> all = reading.sentences();
    for (int apart : new int[] {0, 1, -1, 2}) {
      int at = s.index() + apart;
      List<String> found =
          at >= 0 && at < all.size() && all.get(at).zone().isRunning()
              ? signers(reading, all.get(at))
              : List.of();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<String> signers(Reading reading, Sentence s) {
    boolean signs = false;
    for (int i = 0; i < s.size(); i++) {
      signs |= lexicon.verbs("signs").longest(s.tokens(), i) != null;
    }
    List<String> signatories = new ArrayList<>();
    for (Tag tag : reading.tags(s)) {
      String id = signs && tag instanceof PersonTag ? reading.entity(tag) : null;
      if (id != null && !signatories.contains(id)) {
        signatories.add(id);
      }
    }
    return signatories;
  }
}
