package org.entente.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.evaluation.Annotation;
import org.entente.extraction.Extractor;
import org.entente.extraction.Extractor.Draft;
import org.entente.extraction.Models;
import org.entente.extraction.Models.Join;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.mention.NameLabel;
import org.entente.extraction.mention.NameModel;
import org.entente.extraction.mention.Reader;
import org.entente.extraction.relation.AgreementModel;
import org.entente.extraction.relation.TopicModel;
import org.entente.learning.Candidate;
import org.entente.learning.Judge;
import org.entente.learning.JudgeTrainer;
import org.entente.learning.SequenceModel;
import org.entente.learning.SequenceTrainer;
import org.entente.text.Passages;
import org.entente.text.Tokenizer;

/**
 * Trains all models on annotated documents: first the names, then what joins them. The second see
 * documents whose names were found by a model that had not learnt them, as they will in use.
 */
public final class Trainer {
  private static final SequenceTrainer.Settings NAMES =
      new SequenceTrainer.Settings(20, 0.015, 2e-4, 2);
  private static final SequenceTrainer.Settings JOINS =
      new SequenceTrainer.Settings(12, 0.05, 2e-2, 2);
  private static final int PARTS = 4;

  /** The hidden sums of a judge in layers; twice as many did no better. */
  private static final int HIDDEN = 16;

  private final Lexicon lexicon;

  public Trainer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A lesson and what is read of it before anything is joined. */
  private record Read(Lesson lesson, Draft draft) {}

  /** The models that the lessons teach; the same lessons in the same order give the same models. */
  public Models train(List<Lesson> lessons) {
    Map<Join, JudgeTrainer> trainers = new EnumMap<>(Join.class);
    for (Join join : Join.values()) {
      trainers.put(join, trainer(join));
    }
    List<Read> read = read(lessons, of(trainers, Join.NAME), of(trainers, Join.COREFERENCE));
    List<Read> taught =
        read.stream().flatMap(r -> Collections.nCopies(r.lesson().times(), r).stream()).toList();
    Beginnings beginnings = new Beginnings(lexicon, PARTS);
    read.forEach(r -> beginnings.add(r.lesson(), r.draft()));
    beginnings.choose(settings(Join.TELLING));
    taught.forEach(r -> teach(r, beginnings, trainers));
    lookAgain(taught, beginnings, trainers);
    Map<Join, Judge> judges =
        trainers.entrySet().parallelStream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, e -> e.getValue().train(settings(e.getKey()))));
    return new Models(names(lessons), judges);
  }

  /** Of the kind that did best in cross-validation. */
  private static JudgeTrainer trainer(Join join) {
    return switch (join) {
      case DAY, PARENT, KIND, SEAT -> JudgeTrainer.ofChoicesInLayers(HIDDEN);
      case EMPLOYER, EMPLOYER_AGAIN, SORT, PLACE, VENUE -> JudgeTrainer.ofChoices();
      default -> JudgeTrainer.ofSingles();
    };
  }

  /** Teaches everything but the names and the second looks. */
  private void teach(Read r, Beginnings beginnings, Map<Join, JudgeTrainer> trainers) {
    Draft draft = r.draft();
    Annotation annotation = r.lesson().annotation();
    trainers.values().forEach(t -> t.turnTo(r.lesson().part(PARTS)));
    PostLessons.addHolders(draft, annotation, of(trainers, Join.HOLDER));
    PostLessons.addEmployers(draft, annotation, null, of(trainers, Join.EMPLOYER));
    PostLessons.addFormers(draft, annotation, of(trainers, Join.FORMER));
    SeatLessons.add(draft, annotation, of(trainers, Join.SEAT));
    UnitLessons.add(draft, annotation, of(trainers, Join.PARENT));
    new EncounterLessons(lexicon)
        .add(
            draft,
            annotation,
            beginnings.of(r.lesson()),
            null,
            new EncounterLessons.Trainers(
                of(trainers, Join.TELLING),
                of(trainers, Join.ATTENDANCE),
                new EncounterLessons.Once(
                    of(trainers, Join.DAY),
                    of(trainers, Join.SORT),
                    of(trainers, Join.PLACE),
                    of(trainers, Join.VENUE))));
    KindLessons.add(draft, annotation, of(trainers, Join.KIND));
    new AgreementLessons(lexicon)
        .add(draft, annotation, of(trainers, Join.AGREEMENT), of(trainers, Join.PARTY));
    for (Candidate c : TopicModel.candidates(draft.reading(), draft.shown())) {
      of(trainers, Join.TOPIC).add(c.features(), annotation.topics().contains(c.parts().get(0)));
    }
    AppointmentLessons.add(draft, annotation, lexicon, of(trainers, Join.APPOINTMENT));
  }

  /** Teaches the second looks what first looks say of documents that these have not learnt. */
  private void lookAgain(List<Read> read, Beginnings beginnings, Map<Join, JudgeTrainer> trainers) {
    EncounterLessons encounters = new EncounterLessons(lexicon);
    AgreementLessons agreements = new AgreementLessons(lexicon);
    EncounterLessons.Trainers again =
        new EncounterLessons.Trainers(
            of(trainers, Join.TELLING_AGAIN), of(trainers, Join.ATTENDANCE_AGAIN), null);
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      Map<Join, Judge> judges =
          Stream.of(Join.EMPLOYER, Join.TELLING, Join.ATTENDANCE, Join.AGREEMENT, Join.PARTY)
              .parallel()
              .collect(
                  Collectors.toMap(j -> j, j -> of(trainers, j).trainWithout(left, settings(j))));
      Judge employer = Objects.requireNonNull(judges.get(Join.EMPLOYER));
      EncounterLessons.First first =
          new EncounterLessons.First(
              Objects.requireNonNull(judges.get(Join.TELLING)),
              Objects.requireNonNull(judges.get(Join.ATTENDANCE)));
      AgreementModel.First agreed =
          new AgreementModel.First(
              Objects.requireNonNull(judges.get(Join.AGREEMENT)),
              Objects.requireNonNull(judges.get(Join.PARTY)));
      for (Read r : read) {
        if (r.lesson().part(PARTS) == part) {
          Annotation annotation = r.lesson().annotation();
          PostLessons.addEmployers(
              r.draft(), annotation, employer, of(trainers, Join.EMPLOYER_AGAIN));
          encounters.add(r.draft(), annotation, beginnings.of(r.lesson()), first, again);
          agreements.addPartners(r.draft(), annotation, agreed, of(trainers, Join.PARTNER));
        }
      }
    }
  }

  /** What did best in cross-validation. */
  private static SequenceTrainer.Settings settings(Join join) {
    return switch (join) {
      case EMPLOYER -> new SequenceTrainer.Settings(12, 0.03, 1e-2, 3);
      case HOLDER -> new SequenceTrainer.Settings(12, 0.1, 1e-2, 3);
      case PARENT -> new SequenceTrainer.Settings(8, 0.1, 1e-3, 3);
      case DAY, KIND, SEAT -> new SequenceTrainer.Settings(8, 0.05, 1e-3, 2);
      case TOPIC -> new SequenceTrainer.Settings(12, 0.01, 5e-2, 10);
      case APPOINTMENT -> new SequenceTrainer.Settings(20, 0.02, 1e-2, 2);
      case TELLING -> new SequenceTrainer.Settings(20, 0.02, 1e-2, 2);
      case EMPLOYER_AGAIN, TELLING_AGAIN, ATTENDANCE_AGAIN ->
          new SequenceTrainer.Settings(20, 0.02, 5e-3, 3);
      case ATTENDANCE -> new SequenceTrainer.Settings(12, 0.01, 2e-2, 4);
      default -> JOINS;
    };
  }

  private static JudgeTrainer of(Map<Join, JudgeTrainer> trainers, Join join) {
    return Objects.requireNonNull(trainers.get(join));
  }

  /** Each lesson, read by names that the other parts of the lessons teach. */
  private List<Read> read(List<Lesson> lessons, JudgeTrainer spans, JudgeTrainer coreferences) {
    Reader rules = new Reader(lexicon);
    Tokenizer tokenizer = new Tokenizer(lexicon.abbreviations());
    NameLessons names = new NameLessons(lexicon);
    List<SequenceModel> models =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(left -> names(lessons.stream().filter(l -> l.part(PARTS) != left).toList()))
            .toList();
    for (Lesson lesson : lessons) {
      Passages passages = Passages.of(lesson.document(), tokenizer);
      spans.turnTo(lesson.part(PARTS));
      NameModel model = new NameModel(models.get(lesson.part(PARTS)), null);
      names.addSpans(passages, rules.grammar(passages), lesson.annotation(), model, spans);
    }
    List<Judge> judges = withoutEach(spans);
    for (Lesson lesson : lessons) {
      int part = lesson.part(PARTS);
      coreferences.turnTo(part);
      NameModel model = new NameModel(models.get(part), judges.get(part));
      Passages passages = Passages.of(lesson.document(), tokenizer);
      List<Candidate> pairs = new Reader(lexicon, model, null).coreferences(passages);
      CoreferenceLessons.add(pairs, lesson.annotation(), coreferences);
    }
    List<Extractor> extractors = extractors(models, judges, withoutEach(coreferences));
    List<Read> read = new ArrayList<>();
    for (Lesson lesson : lessons) {
      Extractor extractor = extractors.get(lesson.part(PARTS));
      read.add(new Read(lesson, extractor.draft(lesson.document())));
    }
    return read;
  }

  /** For each part of the lessons, a reader whose models have not learnt it. */
  private List<Extractor> extractors(
      List<SequenceModel> names, List<Judge> spans, List<Judge> coreferences) {
    return IntStream.range(0, PARTS)
        .mapToObj(
            i ->
                new Models(
                    names.get(i),
                    Map.of(Join.NAME, spans.get(i), Join.COREFERENCE, coreferences.get(i))))
        .map(known -> new Extractor(lexicon, known))
        .toList();
  }

  /** For each part of the lessons, a judge that has not learnt it. */
  private static List<Judge> withoutEach(JudgeTrainer trainer) {
    return IntStream.range(0, PARTS)
        .parallel()
        .mapToObj(left -> trainer.trainWithout(left, JOINS))
        .toList();
  }

  private SequenceModel names(List<Lesson> lessons) {
    Reader rules = new Reader(lexicon);
    Tokenizer tokenizer = new Tokenizer(lexicon.abbreviations());
    SequenceTrainer trainer = new SequenceTrainer(NameLabel.values().length);
    NameLessons names = new NameLessons(lexicon);
    for (Lesson lesson : lessons) {
      Passages passages = Passages.of(lesson.document(), tokenizer);
      names.add(passages, rules.grammar(passages), lesson.annotation(), trainer);
    }
    return trainer.train(NAMES);
  }
}
