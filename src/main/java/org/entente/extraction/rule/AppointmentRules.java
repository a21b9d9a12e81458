package org.entente.extraction.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.PartialDate;
import org.entente.extraction.fact.Post;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Fold;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.mention.Tag;
import org.entente.extraction.mention.Tag.DateTag;
import org.entente.extraction.mention.Tag.OrganizationTag;
import org.entente.extraction.mention.Tag.PersonTag;
import org.entente.extraction.mention.Tag.RoleTag;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Who was appointed, elected or named to a post, by whom and when. */
public final class AppointmentRules {
  private final Lexicon lexicon;
  private final Offices offices;
  private final List<Pattern> patterns;

  public AppointmentRules(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.offices = new Offices(lexicon);
    this.patterns = Pattern.read(lexicon.file("appointments.txt"), lexicon);
  }

  /**
   * The appointments told in running text; a post that only an appointment names joins the posts.
   */
  public List<Appointment> read(Reading reading, Context context, List<Post> posts) {
    Map<String, Appointment> found = new LinkedHashMap<>();
    PostsByPerson held = PostsByPerson.of(posts);
    for (Sentence s : reading.sentences()) {
      if (!s.zone().isRunning()) {
        continue;
      }
      if (reading.tags(s).stream().noneMatch(tag -> tag instanceof RoleTag)) {
        continue;
      }
      List<Element> elements = offices.elements(s, reading.tags(s));
      for (Pattern pattern : patterns) {
        for (int i = 0; i < elements.size(); i++) {
          Pattern.Match match = pattern.at(elements, i, lexicon, s);
          if (match != null) {
            add(reading, context, s, elements, pattern, match, held, found);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private void add(
      Reading reading,
      Context context,
      Sentence s,
      List<Element> elements,
      Pattern pattern,
      Pattern.Match match,
      PostsByPerson posts,
      Map<String, Appointment> found) {
    Element.Office office = office(match);
    Tag personTag = person(match);
    String person = personTag == null ? null : reading.entity(personTag);
    if (office == null
        || personTag == null
        || person == null
        || Agents.isAgent(reading, s, personTag)) {
      return;
    }
    for (RoleTag role : office.roles()) {
      String text = Roles.text(role);
      String organization =
          office.organization() == null
              ? inherited(context, posts, person, text, s, role, personTag)
              : reading.entity(office.organization());
      String key = person + "\u0000" + Fold.of(text) + "\u0000" + organization;
      found.putIfAbsent(
          key,
          new Appointment(
              person,
              text,
              Optional.ofNullable(organization),
              by(reading, s, person, pattern, elements.get(match.begin()).begin()),
              date(reading, s, match, elements),
              reading.evidence(s, pattern.name(), pattern.confidence())));
    }
  }

  private static Element.@Nullable Office office(Pattern.Match match) {
    Element.Office last = null;
    for (Element e : match.captured()) {
      last = e instanceof Element.Office office ? office : last;
    }
    return last;
  }

  private static @Nullable Tag person(Pattern.Match match) {
    Tag last = null;
    for (Element e : match.captured()) {
      if (e instanceof Element.Span span && !(span.tag() instanceof OrganizationTag)) {
        last = span.tag();
      }
    }
    return last;
  }

  private static @Nullable String inherited(
      Context context,
      PostsByPerson posts,
      String person,
      String role,
      Sentence s,
      RoleTag tag,
      Tag personTag) {
    for (PostsByPerson.Numbered held : posts.of(person)) {
      if (PostRules.covers(held.post().role(), role)) {
        return held.post().organization().orElse(null);
      }
    }
    Context.Inherited from = context.organizationFor(s, tag, personTag);
    return from == null ? null : from.id();
  }

  /** The person behind "by"; in "A appointed B", the last person named before the verb. */
  private static Optional<String> by(
      Reading reading, Sentence s, String appointed, Pattern pattern, int verb) {
    boolean active = pattern.name().startsWith("appointment.active");
    String subject = null;
    for (Tag tag : reading.tags(s)) {
      String id = tag instanceof PersonTag ? reading.entity(tag) : null;
      if (id == null || id.equals(appointed)) {
        continue;
      }
      if (Agents.isAgent(reading, s, tag)) {
        return Optional.of(id);
      }
      subject = active && tag.end() <= verb ? id : subject;
    }
    return Optional.ofNullable(subject);
  }

  /** The date of the sentence that stands nearest behind the office, else the nearest before. */
  private static Optional<PartialDate> date(
      Reading reading, Sentence s, Pattern.Match match, List<Element> elements) {
    int end = elements.get(match.end() - 1).end();
    List<DateTag> dates = new ArrayList<>();
    for (Tag tag : reading.tags(s)) {
      if (tag instanceof DateTag date && !OfficeDates.isOther(s, date)) {
        dates.add(date);
      }
    }
    for (DateTag date : dates) {
      if (date.begin() >= end) {
        return Optional.of(date.date());
      }
    }
    return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1).date());
  }
}
