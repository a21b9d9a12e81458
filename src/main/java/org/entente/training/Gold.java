package org.entente.training;

import org.entente.evaluation.Annotation;
import org.entente.evaluation.Annotation.Named;
import org.entente.evaluation.Matching;
import org.entente.extraction.Extractor.Draft;

/** Which of the annotation's persons and organisations those of a reading are. */
final class Gold {
  private final Matching persons;
  private final Matching organizations;

  Gold(Draft draft, Annotation annotation) {
    this.persons =
        Matching.ofPersons(
            annotation.persons(),
            draft.reading().persons().stream()
                .map(p -> new Named(p.id(), p.name(), p.aliases()))
                .toList());
    this.organizations =
        Matching.ofOrganizations(
            annotation.organizations(),
            draft.reading().organizations().stream()
                .map(o -> new Named(o.id(), o.name(), o.aliases()))
                .toList());
  }

  /** The annotation's identifier of a person, or a word that is none. */
  String person(String found) {
    return persons.gold(found);
  }

  /** The annotation's identifier of an organisation, or a word that is none. */
  String organization(String found) {
    return organizations.gold(found);
  }
}
