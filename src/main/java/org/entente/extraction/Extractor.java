package org.entente.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
import org.entente.extraction.fact.UnitOf;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.Coreference;
import org.entente.extraction.mention.NameModel;
import org.entente.extraction.mention.Reader;
import org.entente.extraction.mention.Reading;
import org.entente.extraction.relation.AppointmentModel;
import org.entente.extraction.relation.EncounterModel.Material;
import org.entente.extraction.relation.EncounterView;
import org.entente.extraction.relation.Predecessors;
import org.entente.extraction.relation.Scenery;
import org.entente.extraction.rule.AgreementRules;
import org.entente.extraction.rule.AppointmentRules;
import org.entente.extraction.rule.Context;
import org.entente.extraction.rule.EncounterRules;
import org.entente.extraction.rule.MemberRules;
import org.entente.extraction.rule.PostRules;
import org.entente.extraction.rule.StatementRules;
import org.entente.extraction.rule.SuccessionRules;
import org.entente.extraction.rule.TopicRules;
import org.entente.extraction.rule.UnitRules;
import org.entente.learning.Judge;
import org.entente.text.Passages;
import org.entente.text.Sentence;
import org.entente.text.Tokenizer;
import org.entente.text.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents into facts. Made once, in some tenths of a second; then used by any number of
 * threads. The cost of a document grows in step with its length up to some million characters and a
 * little faster above; the same document gives the same facts.
 */
public final class Extractor {
  private static final int MOST_SENTENCES = 600;
  private static final int MOST_NAMES = 300;
  private static final int MOST_IN_SENTENCE = 120;
  private final Tokenizer tokenizer;
  private final Reader reader;
  private final @Nullable RelationModels models;
  private final Lexicon lexicon;
  private final PostRules posts;
  private final UnitRules units = new UnitRules();
  private final AppointmentRules appointments;
  private final EncounterRules encounters;
  private final AgreementRules agreements;
  private final TopicRules topics;
  private final MemberRules members;
  private final StatementRules statements = new StatementRules();
  private final SuccessionRules successions = new SuccessionRules();

  /** An extractor with the given word lists and models, and the rules of the program. */
  public Extractor(Lexicon lexicon, Models models) {
    this.tokenizer = new Tokenizer(lexicon.abbreviations());
    Judge one = models.judge(Models.Join.COREFERENCE);
    this.reader =
        new Reader(
            lexicon,
            models.names() == null
                ? null
                : new NameModel(models.names(), models.judge(Models.Join.NAME)),
            one == null ? null : new Coreference(one));
    this.lexicon = lexicon;
    this.agreements = new AgreementRules(lexicon);
    this.models = RelationModels.of(lexicon, models, agreements);
    this.posts = new PostRules(lexicon);
    this.appointments = new AppointmentRules(lexicon);
    this.encounters = new EncounterRules(lexicon);
    this.topics = new TopicRules(lexicon);
    this.members = new MemberRules(lexicon);
  }

  /** The extractor that comes with the program. */
  public static Extractor standard() {
    // Each takes about as long as the other.
    CompletableFuture<Lexicon> lexicon = CompletableFuture.supplyAsync(Lexicon::standard);
    Models models = Models.standard();
    return new Extractor(lexicon.join(), models);
  }

  /**
   * A document as names and rules see it, before the models judge what belongs together.
   *
   * @param posts who holds which post, by the rules
   * @param appointments who was appointed, by the rules
   * @param units what belongs to what, by the rules
   * @param meetings the encounters, by the rules
   * @param topics what it is about, by the rules
   * @param shown what the telling phrases show of every topic
   */
  public record Draft(
      Reading reading,
      Context context,
      List<Post> posts,
      List<Appointment> appointments,
      List<UnitOf> units,
      List<Meeting> meetings,
      List<Topic> topics,
      List<TopicRules.Shown> shown) {}

  /** Reads a document as far as names and rules go. */
  public Draft draft(Document document) {
    Reading reading = reader.read(Passages.of(document, tokenizer));
    Context context = new Context(reading);
    List<Post> held = posts.read(reading, context);
    List<Appointment> appointed = appointments.read(reading, context, held);
    held = MemberRules.withAppointed(held, appointed);
    MemberRules.Members membership = members.read(reading, held);
    List<Responsibility> responsible = statements.responsibilities(reading);
    List<TopicRules.Shown> shown = topics.shown(reading);
    List<Topic> about = TopicRules.topics(shown);
    return new Draft(
        reading,
        context,
        membership.posts(),
        join(appointed, membership.appointments()),
        units.read(reading, context, responsible, heads(membership.posts())),
        encounters.read(reading, context, membership.posts(), about),
        about,
        shown);
  }

  /**
   * All that the document says, as far as it is understood; of one in another language than English
   * its title and date alone, for the rest would be guesses.
   */
  public Facts extract(Document document) {
    if (document.metadata().foreign().isPresent()) {
      return unread(Passages.of(document, tokenizer));
    }
    Draft draft = draft(document);
    Reading reading = draft.reading();
    RelationModels judges = models;
    return judges == null || isLarge(reading) ? ruled(draft) : judged(draft, judges);
  }

  private static Facts unread(Passages passages) {
    return new Facts(
        passages.document().name(),
        new DocumentFacts(
            title(passages), Optional.empty(), Optional.empty(), Reader.published(passages)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** What the rules alone make of a document. */
  private Facts ruled(Draft draft) {
    List<Agreement> agreed = agreements.read(draft.reading(), draft.context(), draft.meetings());
    return facts(
        draft,
        draft.units(),
        draft.posts(),
        draft.appointments(),
        draft.meetings(),
        agreed,
        draft.topics(),
        draft.reading().organizations());
  }

  private Facts judged(Draft draft, RelationModels judges) {
    Reading reading = draft.reading();
    Context context = draft.context();
    Scenery scenery = new Scenery(reading, context);
    List<Post> told = judges.posts().read(scenery, draft.posts());
    List<Post> seated = judges.seats().with(scenery, told, draft.posts());
    List<Appointment> appointed = judges.appointments().read(scenery, seated, draft.appointments());
    List<Post> held =
        Predecessors.with(scenery, AppointmentModel.begun(seated, appointed), appointed);
    List<Topic> about = judges.topics().read(reading, draft.shown());
    Material material = new Material(reading, context, held, draft.meetings());
    EncounterView view = new EncounterView(material, scenery, lexicon);
    List<Meeting> met = judges.encounters().read(view, about);
    return facts(
        draft,
        judges.units().read(scenery, draft.units()),
        held,
        appointed,
        met,
        judges.agreements().read(view, met),
        about,
        judges.kinds().of(reading, context, draft.units()));
  }

  private Facts facts(
      Draft draft,
      List<UnitOf> belongs,
      List<Post> held,
      List<Appointment> appointed,
      List<Meeting> met,
      List<Agreement> agreed,
      List<Topic> about,
      List<Organization> organizations) {
    Reading reading = draft.reading();
    Context context = draft.context();
    return new Facts(
        reading.passages().document().name(),
        new DocumentFacts(
            title(reading.passages()),
            context.publisher().map(Organization::id),
            context.publisherEvidence(),
            reading.published()),
        reading.persons(),
        organizations,
        belongs,
        held,
        appointed,
        met,
        agreed,
        about,
        statements.responsibilities(reading),
        Stream.concat(
                statements.statements(reading, context).stream(),
                successions.find(reading).stream())
            .toList());
  }

  /**
   * Whether a document is larger than any news item; its joins are left to the rules, whose cost
   * grows in step with the length, while the models set everybody beside everything.
   */
  private static boolean isLarge(Reading reading) {
    int widest = 0;
    for (Sentence s : reading.sentences()) {
      widest = Math.max(widest, reading.tags(s).size());
    }
    return reading.sentences().size() > MOST_SENTENCES
        || reading.persons().size() + reading.organizations().size() > MOST_NAMES
        || widest > MOST_IN_SENTENCE;
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
