package org.entente.extraction.relation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.extraction.fact.Post;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.rule.Context;
import org.entente.text.Sentence;
import org.entente.text.Shape;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/** A document as the models see it: its spots, and each sentence as a row of codes. */
public final class Scenery {
  static final int PERSON = 1;
  static final int PRONOUN = 2;
  static final int ORGANIZATION = 3;
  static final int BACK = 4;
  static final int ROLE = 5;
  static final int ROLES = 6;
  private static final int DATE = 7;
  private static final int PLACE = 8;
  private static final int SMALL = 9;
  private static final int CAPITAL = 10;
  private static final int NUMBER = 11;

  /** Words that show how what stands round them belongs together. */
  private static final Set<String> TELLING =
      Set.of(
          ("of the a an at for from in and as with by to is was are were who which its his her their"
                  + " on between 's & also both respectively former then acting current new under"
                  + " representing including led headed accompanied together alongside while whose"
                  + " where or has been be serves served appointed elected named became becomes took"
                  + " over succeeds replaced until since that being along welcomed received met"
                  + " attended joined present other our my said")
              .split(" "));

  private final Reading reading;
  private final Context context;
  private final List<List<Spot>> spots = new ArrayList<>();
  private final Map<String, List<Spot>> byEntity = new HashMap<>();
  private final List<int[]> codes;
  private final List<Set<String>> entities = new ArrayList<>();
  private final int size;
  private final Subjects subjects;
  private final Sides sides;
  private @Nullable OrganizationFeatures organizationFeatures;

  /** For one document; the cost grows with its length. Not for use by several threads. */
  public Scenery(Reading reading, Context context) {
    this.reading = reading;
    this.context = context;
    this.codes = new ArrayList<>();
    int order = 0;
    for (Sentence s : reading.sentences()) {
      List<Spot> here = new ArrayList<>();
      for (Tag tag : reading.tags(s)) {
        String entity = tag instanceof Tag.RoleTag ? "" : reading.entity(tag);
        if (entity != null) {
          Spot spot = new Spot(order++, s, tag, entity);
          here.add(spot);
          byEntity.computeIfAbsent(entity, e -> new ArrayList<>()).add(spot);
        }
      }
      spots.add(here);
      codes.add(codes(s));
      entities.add(entities(here));
    }
    this.size = order;
    this.subjects = new Subjects(this);
    this.sides = new Sides(this);
  }

  /** The same where a post that stands for its holder is a mention of that person. */
  Scenery withHolders(List<Post> posts) {
    TitleMentions titles = new TitleMentions(this, posts);
    return new Scenery(this, titles);
  }

  private Scenery(Scenery plain, TitleMentions titles) {
    this.reading = plain.reading;
    this.context = plain.context;
    this.codes = plain.codes;
    this.size = plain.size;
    this.subjects = plain.subjects;
    this.sides = plain.sides;
    this.organizationFeatures = plain.organizationFeatures;
    for (List<Spot> there : plain.spots) {
      List<Spot> here = new ArrayList<>();
      for (Spot spot : there) {
        String holder = spot.isRole() ? titles.holder(spot) : null;
        Spot told = holder == null ? spot : spot.of(holder);
        here.add(told);
        byEntity.computeIfAbsent(told.entity(), e -> new ArrayList<>()).add(told);
      }
      spots.add(here);
      entities.add(entities(here));
    }
  }

  /** What place each organisation has in the document. */
  OrganizationFeatures organizationFeatures() {
    OrganizationFeatures known = organizationFeatures;
    if (known == null) {
      known = new OrganizationFeatures(this);
      organizationFeatures = known;
    }
    return known;
  }

  /** Which side each organisation seems to be on. */
  Sides sides() {
    return sides;
  }

  /** Whom the document is about. */
  Subjects subjects() {
    return subjects;
  }

  /** The number of spots, which are numbered from zero. */
  int size() {
    return size;
  }

  Reading reading() {
    return reading;
  }

  Context context() {
    return context;
  }

  /** The spots of a sentence, in order. */
  List<Spot> spots(Sentence s) {
    return spots.get(s.index());
  }

  /** The persons and organisations that a sentence names or points to. */
  Set<String> entities(Sentence s) {
    return entities.get(s.index());
  }

  private static Set<String> entities(List<Spot> spots) {
    Set<String> entities = new HashSet<>();
    for (Spot spot : spots) {
      if (spot.isPerson() || spot.isOrganization()) {
        entities.add(spot.entity());
      }
    }
    return Collections.unmodifiableSet(entities);
  }

  /** How many times a sentence names a person or points to one. */
  int persons(Sentence s) {
    int count = 0;
    for (Spot spot : spots(s)) {
      count += spot.isPerson() ? 1 : 0;
    }
    return count;
  }

  /** How many times a sentence names an organisation. */
  int organizations(Sentence s) {
    int count = 0;
    for (Spot spot : spots(s)) {
      count += spot.isOrganization() ? 1 : 0;
    }
    return count;
  }

  /** Where a sentence gives a date, in order. */
  List<Spot> dates(Sentence s) {
    List<Spot> dates = new ArrayList<>();
    for (Tag tag : reading.tags(s)) {
      if (tag instanceof Tag.DateTag) {
        dates.add(new Spot(-1, s, tag, ""));
      }
    }
    return dates;
  }

  /** Where an entity is named, in order. */
  List<Spot> spots(String entity) {
    return byEntity.getOrDefault(entity, List.of());
  }

  private int[] codes(Sentence s) {
    int[] codes = new int[s.size()];
    for (int i = 0; i < s.size(); i++) {
      codes[i] = code(s.token(i));
    }
    for (Tag tag : reading.tags(s)) {
      for (int i = tag.begin(); i < tag.end(); i++) {
        codes[i] = 0;
      }
      codes[tag.begin()] = code(tag);
    }
    return codes;
  }

  private static int code(Token t) {
    if (t.shape() == Shape.PUNCTUATION || TELLING.contains(t.lower())) {
      return t.lower().hashCode() | 64;
    }
    return t.shape() == Shape.NUMBER ? NUMBER : t.isCapital() ? CAPITAL : SMALL;
  }

  private static int code(Tag tag) {
    if (tag instanceof Tag.OrganizationTag o) {
      return o.anaphoric() ? BACK : ORGANIZATION;
    }
    if (tag instanceof Tag.RoleTag r) {
      return r.plural() ? ROLES : ROLE;
    }
    if (tag instanceof Tag.PersonTag) {
      return PERSON;
    }
    return tag instanceof Tag.PronounTag ? PRONOUN : tag instanceof Tag.DateTag ? DATE : PLACE;
  }

  /** What stands between two positions of a sentence; runs of ordinary words count once. */
  int[] between(Sentence s, int from, int to) {
    int[] row = codes.get(s.index());
    int[] path = new int[Math.max(0, to - from)];
    int n = 0;
    for (int i = from; i < to; i++) {
      boolean again = n > 0 && path[n - 1] == row[i] && (row[i] == SMALL || row[i] == CAPITAL);
      if (row[i] != 0 && !again) {
        path[n++] = row[i];
      }
    }
    return java.util.Arrays.copyOf(path, n);
  }

  /** Whether a token belongs to a name, a pronoun, a post, a date or a place. */
  boolean isNamed(Sentence s, int i) {
    int code = code(s, i);
    return code > 0 && code < SMALL;
  }

  /** The code of what begins at a token, 1000 and 1001 before and behind the sentence. */
  int code(Sentence s, int i) {
    int[] row = codes.get(s.index());
    int at = i;
    while (at > 0 && at < row.length && row[at] == 0) {
      at--;
    }
    return i < 0 ? 1000 : i >= row.length ? 1001 : row[at];
  }

  /** The spot nearest to {@code spot} that names {@code entity}, in its sentence, or null. */
  @Nullable Spot nearest(Spot spot, String entity) {
    Spot best = null;
    for (Spot other : spots(entity)) {
      if (other.sentence().index() > spot.sentence().index()) {
        break;
      }
      if (other.sharesSentence(spot)
          && (best == null || other.distance(spot) < best.distance(spot))) {
        best = other;
      }
    }
    return best;
  }

  /** The last spot that names {@code entity} before {@code spot}, else the first behind it. */
  @Nullable Spot lastBefore(Spot spot, String entity) {
    Spot best = null;
    for (Spot other : spots(entity)) {
      if (best != null && other.order() >= spot.order()) {
        break;
      }
      best = other;
    }
    return best;
  }
}
