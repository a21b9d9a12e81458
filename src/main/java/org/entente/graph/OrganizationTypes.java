package org.entente.graph;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.ORG;
import org.entente.extraction.fact.Organization;
import org.entente.vocabulary.ENT;

/** The classes of an organisation, from its kind and the head noun of its name. */
final class OrganizationTypes {
  private static final Map<String, Resource> UNITS =
      Map.ofEntries(
          entry("division", ENT.Division),
          entry("section", ENT.Section),
          entry("department", ENT.Department),
          entry("office", ENT.Office),
          entry("bureau", ENT.Office),
          entry("secretariat", ENT.Office),
          entry("faculty", ENT.Faculty),
          entry("school", ENT.Faculty),
          entry("college", ENT.Faculty),
          entry("laboratory", ENT.Laboratory),
          entry("lab", ENT.Laboratory),
          entry("centre", ENT.Centre),
          entry("center", ENT.Centre),
          entry("institute", ENT.Institute));

  private static final Map<String, Resource> BODIES =
      Map.ofEntries(
          entry("board", ENT.Board),
          entry("council", ENT.Council),
          entry("senate", ENT.Council),
          entry("committee", ENT.Committee),
          entry("commission", ENT.Committee));

  private static final Map<String, Resource> ORGANIZATIONS =
      Map.ofEntries(
          entry("university", ENT.University),
          entry("college", ENT.University),
          entry("polytechnic", ENT.University),
          entry("ministry", ENT.Ministry),
          entry("agency", ENT.Agency),
          entry("authority", ENT.Agency),
          entry("embassy", ENT.Embassy),
          entry("consulate", ENT.Embassy),
          entry("centre", ENT.Centre),
          entry("center", ENT.Centre),
          entry("institute", ENT.Institute),
          entry("academy", ENT.Institute),
          entry("association", ENT.Association),
          entry("union", ENT.Association),
          entry("network", ENT.Association),
          entry("federation", ENT.Association),
          entry("society", ENT.Association),
          entry("foundation", ENT.Foundation),
          entry("company", ENT.Company),
          entry("corporation", ENT.Company));

  private OrganizationTypes() {}

  /** From the most general to the most special. */
  static List<Resource> of(Organization organization) {
    String type = organization.type();
    return switch (organization.kind()) {
      case UNIT -> types(Stream.of(ENT.Unit), Optional.ofNullable(UNITS.get(type)));
      case BODY -> types(Stream.of(ENT.Body), Optional.ofNullable(BODIES.get(type)));
      case ORGANIZATION -> types(Stream.of(), Optional.ofNullable(ORGANIZATIONS.get(type)));
    };
  }

  private static List<Resource> types(Stream<Resource> general, Optional<Resource> special) {
    return Stream.of(Stream.of(ORG.Organization), general, special.stream())
        .flatMap(types -> types)
        .toList();
  }
}
