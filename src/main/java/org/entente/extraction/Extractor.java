package org.entente.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.document.Document;
import org.entente.extraction.fact.Agreement;
import org.entente.extraction.fact.Appointment;
import org.entente.extraction.fact.DocumentFacts;
import org.entente.extraction.fact.Facts;
import org.entente.extraction.fact.Meeting;
import org.entente.extraction.fact.Organization;
import org.entente.extraction.fact.Post;
import org.entente.extraction.fact.Responsibility;
import org.entente.extraction.fact.Topic;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Reader;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.rule.AgreementRules;
import org.entente.extraction.rule.AppointmentRules;
import org.entente.extraction.rule.Context;
import org.entente.extraction.rule.EncounterRules;
import org.entente.extraction.rule.MemberRules;
import org.entente.extraction.rule.PostRules;
import org.entente.extraction.rule.StatementRules;
import org.entente.extraction.rule.TopicRules;
import org.entente.extraction.rule.UnitRules;
import org.entente.text.Passages;
import org.entente.text.Tokenizer;
import org.entente.text.Zone;

/**
 * Reads documents into facts. Made once, in some ten milliseconds; then used by any number of
 * threads. The cost of a document grows in step with its length up to some million characters and a
 * little faster above; the same document gives the same facts.
 */
public final class Extractor {
  private final Tokenizer tokenizer;
  private final Reader reader;
  private final PostRules posts;
  private final UnitRules units = new UnitRules();
  private final AppointmentRules appointments;
  private final EncounterRules encounters;
  private final AgreementRules agreements;
  private final TopicRules topics;
  private final MemberRules members;
  private final StatementRules statements = new StatementRules();

  /** An extractor with the given word lists and the rules that come with the program. */
  public Extractor(Lexicon lexicon) {
    this.tokenizer = new Tokenizer(lexicon.abbreviations());
    this.reader = new Reader(lexicon);
    this.posts = new PostRules(lexicon);
    this.appointments = new AppointmentRules(lexicon);
    this.encounters = new EncounterRules(lexicon);
    this.agreements = new AgreementRules(lexicon);
    this.topics = new TopicRules(lexicon);
    this.members = new MemberRules(lexicon);
  }

  /** The extractor that comes with the program. */
  public static Extractor standard() {
    return new Extractor(Lexicon.standard());
  }

  /** All that the document says, as far as the rules understand it. */
  public Facts extract(Document document) {
    Passages passages = Passages.of(document, tokenizer);
    Reading reading = reader.read(passages);
    Context context = new Context(reading);
    List<Post> held = posts.read(reading, context);
    List<Appointment> appointed = appointments.read(reading, context, held);
    held = MemberRules.withAppointed(held, appointed);
    MemberRules.Members membership = members.read(reading, held);
    held = membership.posts();
    appointed = join(appointed, membership.appointments());
    List<Topic> about = topics.read(reading);
    List<Responsibility> responsible = statements.responsibilities(reading);
    List<Meeting> met = encounters.read(reading, context, held, about);
    List<Agreement> agreed = agreements.read(reading, context, met);
    return new Facts(
        document.name(),
        new DocumentFacts(
            title(passages),
            context.publisher().map(Organization::id),
            context.publisherEvidence(),
            reading.published()),
        reading.persons(),
        reading.organizations(),
        units.read(reading, context, responsible, heads(held)),
        held,
        appointed,
        met,
        agreed,
        about,
        responsible,
        statements.statements(reading, context));
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    List<T> joined = new ArrayList<>(first);
    joined.addAll(second);
    return List.copyOf(joined);
  }

  /** The unit or organisation that each person heads, by the person's first post there. */
  private static Map<String, String> heads(List<Post> posts) {
    Map<String, String> heads = new LinkedHashMap<>();
    for (Post post : posts) {
      post.organization().ifPresent(o -> heads.putIfAbsent(post.person(), o));
    }
    return heads;
  }

  private static String title(Passages passages) {
    Optional<String> declared = passages.document().metadata().title();
    if (declared.isPresent()) {
      return declared.get();
    }
    for (int b = 0; b < passages.zones().size(); b++) {
      if (passages.zones().get(b) == Zone.TITLE) {
        return passages.document().blocks().get(b).span().of(passages.document().text());
      }
    }
    return "";
  }
}
