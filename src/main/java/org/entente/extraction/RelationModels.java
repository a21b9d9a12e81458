package org.entente.extraction;

import org.entente.extraction.Models.Join;
import org.entente.extraction.lexicon.Lexicon;
import org.entente.extraction.relation.AgreementModel;
import org.entente.extraction.relation.AppointmentModel;
import org.entente.extraction.relation.EmployerModel;
import org.entente.extraction.relation.EncounterModel;
import org.entente.extraction.relation.OrganizationKinds;
import org.entente.extraction.relation.PostModel;
import org.entente.extraction.relation.SeatModel;
import org.entente.extraction.relation.TopicModel;
import org.entente.extraction.relation.UnitModel;
import org.entente.extraction.rule.AgreementRules;
import org.entente.learning.Judge;
import org.jspecify.annotations.Nullable;

/** All that judges what belongs together, made of the trained models. */
record RelationModels(
    PostModel posts,
    SeatModel seats,
    UnitModel units,
    AppointmentModel appointments,
    EncounterModel encounters,
    AgreementModel agreements,
    TopicModel topics,
    OrganizationKinds kinds) {

  /** The models of relations, or null where none are trained and the rules judge alone. */
  static @Nullable RelationModels of(Lexicon lexicon, Models models, AgreementRules agreements) {
    if (models.judge(Join.HOLDER) == null) {
      return null;
    }
    EncounterModel.Judges encounters =
        new EncounterModel.Judges(
            judge(models, Join.TELLING),
            models.judge(Join.TELLING_AGAIN),
            judge(models, Join.ATTENDANCE),
            models.judge(Join.ATTENDANCE_AGAIN),
            judge(models, Join.DAY),
            judge(models, Join.SORT),
            judge(models, Join.PLACE),
            judge(models, Join.VENUE));
    return new RelationModels(
        new PostModel(
            judge(models, Join.HOLDER),
            judge(models, Join.FORMER),
            new EmployerModel(judge(models, Join.EMPLOYER), models.judge(Join.EMPLOYER_AGAIN))),
        new SeatModel(judge(models, Join.SEAT)),
        new UnitModel(judge(models, Join.PARENT)),
        new AppointmentModel(lexicon, judge(models, Join.APPOINTMENT)),
        new EncounterModel(encounters),
        new AgreementModel(
            agreements,
            new AgreementModel.First(judge(models, Join.AGREEMENT), judge(models, Join.PARTY)),
            judge(models, Join.PARTNER)),
        new TopicModel(judge(models, Join.TOPIC)),
        new OrganizationKinds(judge(models, Join.KIND)));
  }

  private static Judge judge(Models models, Join join) {
    Judge judge = models.judge(join);
    if (judge == null) {
      throw new IllegalArgumentException("no model of " + join + "; train all of them");
    }
    return judge;
  }
}
